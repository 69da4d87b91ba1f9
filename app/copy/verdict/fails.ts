import type { ArtefactKind, Fails } from "~/domain/verifiable/verdict";
import { define, type Lang } from "../define";
import type { Rows, Told } from "./frame";
import { KIND_NAMES } from "./kinds";

const words = define({
  zh: { no: (kind: string, what: string, why: string) => `核验不通过：${kind}${what}；${why}。` },
  en: { no: (kind, what, why) => `Not verified: ${kind}: ${what}; ${why}.` },
});

/** The verdict of a file that fails: the first thing that does, and why it matters. */
export function tellFails<C extends string>(
  lang: Lang,
  kind: ArtefactKind,
  { code, detail }: Pick<Fails<C>, "code" | "detail">,
  rows: Rows<C>,
): Told {
  const { what, why } = rows[code][lang];
  return { headline: words[lang].no(KIND_NAMES[kind][lang], what(detail), why), lines: [], notes: [], exit: 1, tone: "danger" };
}
