import type { Lang } from "~/copy/define";
import { verifyCommandWords } from "~/copy/selection/verify-command";

/** Lines for standard output and for standard error, and the exit code. */
export type CommandReply = { readonly out: readonly string[]; readonly err: readonly string[]; readonly exit: number };

/** The language asked for: `--lang en`, else Chinese. */
export function langOf(argv: readonly string[]): Lang {
  return argv.some((word, i) => word === "--lang=en" || (word === "--lang" && argv[i + 1] === "en")) ? "en" : "zh";
}

/** Runs a command to its reply. What nobody foresaw is one sentence and 2 as well, never a stack of lines and a 1. */
export async function answer(argv: readonly string[], run: (argv: readonly string[]) => Promise<CommandReply>): Promise<CommandReply> {
  try {
    return await run(argv);
  } catch (error) {
    return { out: [], err: [verifyCommandWords[langOf(argv)].fault(error instanceof Error ? error.name : "?")], exit: 2 };
  }
}

/** Prints a reply and sets the exit code. */
export function finish({ out, err, exit }: CommandReply): void {
  for (const line of out) process.stdout.write(`${line}\n`);
  for (const line of err) process.stderr.write(`${line}\n`);
  process.exitCode = exit;
}
