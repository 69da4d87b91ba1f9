import { parseArgs } from "node:util";
import type { Lang } from "~/copy/define";
import { verdictSentence } from "~/copy/verdicts";
import { verifyCommandWords } from "~/copy/verify-command";
import { type FileVerdict, verifyFile } from "~/domain/selection/verify-file";
import type { TrustedKeys } from "~/domain/verifiable/checkpoint";
import { type NoteKey, parseKey } from "~/domain/verifiable/note";
import { type CommandReply, langOf } from "./answer";
import { readInput } from "./read-input";

type Options = { readonly lang: Lang; readonly files: readonly string[]; readonly trusted: TrustedKeys | null };

const OPTIONS = { lang: { type: "string" }, "log-key": { type: "string" }, witness: { type: "string", multiple: true } } as const;

function trustedKeys(logKey: string, witnesses: readonly string[]): TrustedKeys | null {
  const log = parseKey(logKey);
  const keys = witnesses.map(parseKey);
  if (!log || keys.some((key) => key === null)) return null;
  return { log, witnesses: keys as NoteKey[], threshold: keys.length };
}

function readOptions(argv: readonly string[]): Options | string {
  const lang = langOf(argv);
  const t = verifyCommandWords[lang];
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
    if (positionals.length === 0) return t.usageVerify;
    const logKey = values["log-key"];
    if (logKey === undefined && values.witness !== undefined) return t.usageVerify;
    if (logKey === undefined) return { lang, files: positionals, trusted: null };
    const trusted = trustedKeys(logKey, values.witness ?? []);
    return trusted ? { lang, files: positionals, trusted } : `${t.badKey("--log-key, --witness")}\n${t.usageVerify}`;
  } catch {
    return t.usageVerify;
  }
}

function exitOf(exits: readonly number[]): number {
  return exits.includes(1) ? 1 : Math.max(...exits);
}

/** `npm run verify -- file…`: one sentence a file; 0 all hold, 1 one fails, 2 one is no such file (issue's bad-input rule). Writes nothing. */
export async function runVerify(argv: readonly string[]): Promise<CommandReply> {
  const options = readOptions(argv);
  if (typeof options === "string") return { out: [], err: [options], exit: 2 };
  const { lang, trusted, files } = options;
  const told: { readonly name: string; readonly text: string; readonly exit: number }[] = [];
  for (const file of files) {
    const input = await readInput(file);
    const unread = (code: "unreadable" | "too-large"): FileVerdict => ({ kind: null, verdict: { answer: "not-such-a-file", code } });
    const verdict = typeof input === "string" ? unread(input) : verifyFile(input, { trusted });
    told.push({ name: typeof input === "string" ? file : input.name, ...verdictSentence(lang, verdict) });
  }
  const t = verifyCommandWords[lang];
  const out = told.map(({ name, text, exit }) => (told.length > 1 || exit !== 0 ? t.named(name, text) : text));
  return { out, err: [], exit: exitOf(told.map(({ exit }) => exit)) };
}
