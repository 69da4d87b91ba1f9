import { parseArgs } from "node:util";
import type { Lang } from "~/copy/define";
import { tellVerdict } from "~/copy/selection/verdicts";
import { verifyCommandWords } from "~/copy/selection/verify-command";
import { courseLines } from "~/copy/verdict/course";
import { MARKS, type Told } from "~/copy/verdict/frame";
import { fromUtf8 } from "~/domain/kernel/bytes";
import { type BringCode, readBrought } from "~/domain/selection/bring";
import { type FileVerdict, verifyFile } from "~/domain/selection/verify-file";
import type { Answer } from "~/domain/verifiable/judge";
import type { Brought } from "~/domain/verifiable/weigh";
import { type CommandReply, langOf } from "./answer";
import { readInput } from "./read-input";

type Options = { readonly lang: Lang; readonly files: readonly string[]; readonly brought: Brought | null; readonly json: boolean };

const TEXT = { type: "string" } as const;
const OPTIONS = {
  lang: TEXT,
  json: { type: "boolean" },
  committee: TEXT,
  close: TEXT,
  receipt: TEXT,
  "received-before": TEXT,
  "log-key": TEXT,
  witness: { type: "string", multiple: true },
} as const;

async function textOf(path: string): Promise<string | null> {
  const input = await readInput(path);
  return typeof input === "string" ? null : fromUtf8(input.bytes);
}

/** The text of the file that an option names; where it names none, what was typed. */
const typedOrFile = async (given: string): Promise<string> => (await textOf(given)) ?? given;

async function readOptions(argv: readonly string[]): Promise<Options | string> {
  const lang = langOf(argv);
  const t = verifyCommandWords[lang];
  const refused = (code: BringCode): string => `${t.badOption(`--${code}`)}\n${t.usageVerify}`;
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch {
    return t.usageVerify;
  }
  const { values, positionals } = parsed;
  if (positionals.length === 0 || (values["received-before"] !== undefined && values.receipt === undefined)) return t.usageVerify;
  const close = values.close === undefined ? null : await textOf(values.close);
  if (values.close !== undefined && close === null) return refused("close");
  const reply = readBrought({
    committee: values.committee === undefined ? null : await typedOrFile(values.committee),
    close,
    receipt: values.receipt === undefined ? null : await typedOrFile(values.receipt),
    receivedBefore: values["received-before"] ?? null,
    logKey: values["log-key"] ?? null,
    witnesses: values.witness ?? [],
  });
  return reply.ok ? { lang, files: positionals, brought: reply.brought, json: values.json ?? false } : refused(reply.code);
}

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
}

/** Of several files: 1 where one fails, else 2 where one is none, else 3 where one is right but not shown to be fair. */
function exitOf(exits: readonly Told["exit"][]): number {
  return [1, 2, 3].find((exit) => exits.includes(exit as Told["exit"])) ?? 0;
}

/** The three answers for a program (exact/verdict); a file that fails has none but its exit. */
function answersOf({ lines, exit }: Told): string {
  const [calculation, unknowable, locked] = lines.map((line) => line.answer);
  const unshown: Answer = "unshown";
  const failed: Answer = exit === 1 ? "no" : "unshown";
  return JSON.stringify({ calculation: calculation ?? failed, unknowable: unknowable ?? unshown, locked: locked ?? unshown, exit });
}

function linesOf({ headline, lines, notes, course }: Told, name: string | null, lang: Lang): string[] {
  const first = name === null ? headline : verifyCommandWords[lang].named(name, headline);
  const { found, steps } = course ? courseLines(lang, course) : { found: [], steps: [] };
  const under = [...found, ...lines.map(({ answer, text }) => `${MARKS[answer]} ${text}`), ...notes, ...steps];
  return [first, ...under.map((line) => `  ${line}`)];
}

/**
 * `npm run verify -- file…`: for each file the answer and the three questions; 0 all is shown, 3 right but not shown to be fair, 1 one
 * fails, 2 one is no such file or an option cannot be read (exact/verdict). Writes nothing.
 */
export async function runVerify(argv: readonly string[]): Promise<CommandReply> {
  const options = await readOptions(argv);
  if (typeof options === "string") return { out: [], err: [options], exit: 2 };
  const { lang, brought, files } = options;
  const told: { readonly name: string; readonly verdict: Told }[] = [];
  for (const file of files) {
    const input = await readInput(file);
    const unread = (code: "unreadable" | "too-large"): FileVerdict => ({ kind: null, verdict: { answer: "not-such-a-file", code } });
    const verdict = typeof input === "string" ? unread(input) : verifyFile(input, { trusted: brought?.trusted ?? null });
    told.push({ name: typeof input === "string" ? file : input.name, verdict: tellVerdict(lang, verdict, brought) });
  }
  const nameOf = (name: string, { exit }: Told): string | null => (told.length > 1 || exit === 1 || exit === 2 ? name : null);
  const out = told.flatMap(({ name, verdict }) => (options.json ? [answersOf(verdict)] : linesOf(verdict, nameOf(name, verdict), lang)));
  return { out, err: [], exit: exitOf(told.map(({ verdict }) => verdict.exit)) };
}
