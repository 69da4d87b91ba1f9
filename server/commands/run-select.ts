import { parseArgs } from "node:util";
import type { Lang } from "~/copy/define";
import { verifyCommandWords } from "~/copy/selection/verify-command";
import { BEACON_ROWS } from "~/copy/verdict/beacon-codes";
import { unreadableText } from "~/copy/verdict/unreadable";
import { readCase } from "~/domain/selection/read-case";
import { readJsonFile } from "~/domain/selection/recognise";
import { runSelection } from "~/domain/selection/run-selection";
import type { NotSuchFile } from "~/domain/verifiable/verdict";
import type { CommandReply } from "./answer";
import { readInput } from "./read-input";

const refusal = (line: string, exit: 1 | 2): CommandReply => ({ out: [], err: [line], exit });

function readOptions(argv: readonly string[]): { readonly file: string | undefined; readonly lang: Lang } {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: { lang: { type: "string" } }, allowPositionals: true });
    return { file: positionals.length === 1 ? positionals[0] : undefined, lang: values.lang === "en" ? "en" : "zh" };
  } catch {
    return { file: undefined, lang: argv.includes("en") ? "en" : "zh" };
  }
}

/**
 * `npm run select -- case.json`: the result as JSON on standard output and 0; 1 when the beacon's signature is wrong, 2 for what is no
 * case, each with one sentence on standard error (selection-case).
 */
export async function runSelect(argv: readonly string[]): Promise<CommandReply> {
  const { file, lang } = readOptions(argv);
  const t = verifyCommandWords[lang];
  if (file === undefined) return refusal(t.usageSelect, 2);
  const notACase = (why: Omit<NotSuchFile, "answer">): CommandReply => refusal(t.notACase(file, unreadableText(lang, why)), 2);
  const input = await readInput(file);
  if (typeof input === "string") return notACase({ code: input });
  const json = readJsonFile(input);
  if (!json.ok) return notACase(json);
  const terms = readCase(json.value);
  if (!terms.ok) return notACase({ code: "field", field: terms.field, expected: terms.expected });
  const run = runSelection(terms.value);
  if (!run.ok) {
    const { what, why } = BEACON_ROWS[run.code][lang];
    return refusal(t.fails(file, what({}), why), 1);
  }
  return { out: [JSON.stringify(run.result)], err: [], exit: 0 };
}
