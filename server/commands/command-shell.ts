import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { parseArgs } from "node:util";
import type { Lang } from "~/copy/define";
import { SEALED_CODES, type SealedFailCode } from "~/copy/selection/sealed-codes";
import { sealedCommandWords } from "~/copy/selection/sealed-command";
import { BEACON_ROWS } from "~/copy/verdict/beacon-codes";
import { unreadableText } from "~/copy/verdict/unreadable";
import { fromUtf8 } from "~/domain/kernel/bytes";
import type { Json } from "~/domain/kernel/jcs";
import { readJsonFile } from "~/domain/selection/recognise";
import type { BeaconCode } from "~/domain/verifiable/beacon-value";
import type { Shaped } from "~/domain/verifiable/shape";
import { type Entropy, systemEntropy } from "~/lib/entropy";
import { type CommandReply, langOf } from "./answer";
import { readInput } from "./read-input";

/** What a command takes from its surroundings; tests hand in their own. */
export type CommandShell = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly entropy: Entropy;
  readonly now: () => Date;
  /** Asks without echo; null where nobody sits. */
  readonly ask: ((question: string) => Promise<string>) | null;
  /** A line for the person who waits. */
  readonly progress: (line: string) => void;
};

type Words = (typeof sealedCommandWords)[Lang];
/** Ends a command: one sentence, and 1 (it is such a file and fails) or 2 (it is not, or cannot be done). Never holds a secret. */
export class Stop extends Error {
  constructor(
    message: string,
    readonly exit: 1 | 2,
  ) {
    super(message);
  }
}

async function askHidden(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await reader.question("");
  } finally {
    reader.close();
    process.stderr.write("\n");
  }
}

/** The real surroundings. */
export function terminalShell(): CommandShell {
  return {
    env: process.env,
    entropy: systemEntropy,
    now: () => new Date(),
    ask: process.stdin.isTTY ? askHidden : null,
    progress: (line) => process.stderr.write(`${line}\n`),
  };
}

type OptionSpec = Readonly<Record<string, { readonly type: "string" | "boolean"; readonly multiple?: boolean }>>;
export type Options = {
  readonly lang: Lang;
  readonly t: Words;
  readonly text: (name: string) => string;
  readonly optional: (name: string) => string | undefined;
  readonly list: (name: string) => readonly string[];
  readonly flag: (name: string) => boolean;
  readonly files: readonly string[];
};

/** Parsed options; what is missing or unknown ends the command with its usage. */
export function readOptions(argv: readonly string[], spec: OptionSpec, usage: (t: Words) => string): Options {
  const lang = langOf(argv);
  const t = sealedCommandWords[lang];
  const stop = (): never => {
    throw new Stop(usage(t), 2);
  };
  try {
    const parsed = parseArgs({ args: [...argv], options: { ...spec, lang: { type: "string" } }, allowPositionals: true });
    const values: Readonly<Record<string, unknown>> = parsed.values;
    const optional = (name: string): string | undefined => (typeof values[name] === "string" ? values[name] : undefined);
    const list = (name: string): readonly string[] => {
      const value = values[name];
      return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
    };
    return {
      lang,
      t,
      optional,
      list,
      text: (name) => optional(name) || stop(),
      flag: (name) => values[name] === true,
      files: parsed.positionals,
    };
  } catch (error) {
    if (error instanceof Stop) throw error;
    return stop();
  }
}

/** The bytes of a file; ends the command where there is none. */
export async function fileBytes(path: string, lang: Lang): Promise<Uint8Array> {
  const input = await readInput(path);
  if (typeof input === "string") throw new Stop(sealedCommandWords[lang].notSuch(path, unreadableText(lang, { code: input })), 2);
  return new Uint8Array(input.bytes);
}

/** A JSON file in the shape that `read` asks for; ends the command otherwise, naming file, field and what was expected. */
export async function jsonFile<T>(path: string, lang: Lang, read: (value: Json) => Shaped<T>): Promise<T> {
  const t = sealedCommandWords[lang];
  const json = readJsonFile({ bytes: await fileBytes(path, lang) });
  if (!json.ok) throw new Stop(t.notSuch(path, unreadableText(lang, json)), 2);
  const shape = read(json.value);
  if (!shape.ok) throw new Stop(t.notSuch(path, unreadableText(lang, { code: "field", field: shape.field, expected: shape.expected })), 2);
  return shape.value;
}

/** Ends the command: the file is such a file, and this is wrong with it (1); or it is what was asked for that cannot be done (2). */
export function failing(file: string, lang: Lang, code: SealedFailCode | BeaconCode, exit: 1 | 2 = 1): Stop {
  const row = code in SEALED_CODES ? SEALED_CODES[code as SealedFailCode] : BEACON_ROWS[code as BeaconCode];
  return new Stop(sealedCommandWords[lang].failed(file, row[lang].what({}), row[lang].why), exit);
}

/**
 * The first line of a file that holds a passphrase or a price, as somebody would type it: without its end (LF, CR or both) and without
 * the byte order mark that some editors put first. Ends the command where the file cannot be read or is not UTF-8: what its bytes were
 * meant to be cannot be typed again.
 */
export async function firstLine(path: string, lang: Lang): Promise<string> {
  const bytes = await readFile(path).catch(() => null);
  const text = bytes && fromUtf8(bytes);
  if (text !== null) return text.split(/\r|\n/, 1)[0] ?? "";
  const why = unreadableText(lang, { code: bytes ? "not-text" : "unreadable" });
  throw new Stop(sealedCommandWords[lang].notSuch(path, why), 2);
}

/** Runs a command to its reply. A fault is told by its kind alone, as its details could hold what nobody may see. */
export async function reply(argv: readonly string[], run: () => Promise<CommandReply>): Promise<CommandReply> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Stop) return { out: [], err: [error.message], exit: error.exit };
    // Ctrl-C or Ctrl-D at a prompt.
    if (error instanceof Error && error.name === "AbortError")
      return { out: [], err: [sealedCommandWords[langOf(argv)].cancelled], exit: 2 };
    return { out: [], err: [sealedCommandWords[langOf(argv)].fault(error instanceof Error ? error.name : "?")], exit: 2 };
  }
}
