import type { Lang } from "~/copy/define";
import { type Rows, type Sentence, type Teller, tellFails, tellHolds } from "~/copy/verdict/frame";
import type { Verdict, WithBeacon } from "~/domain/verifiable/verdict";

/** The sentence for a check; the words for what is no such file are loaded only when they are needed. */
export async function sentence<F extends WithBeacon, C extends string>(
  lang: Lang,
  verdict: Verdict<F, C>,
  teller: Teller<F>,
  rows: Rows<C>,
): Promise<Sentence> {
  if (verdict.answer === "yes") return tellHolds(lang, verdict, teller);
  if (verdict.answer === "no") return tellFails(lang, verdict, teller.kind, rows);
  return (await import("~/copy/verdict/unreadable")).tellUnreadable(lang, verdict);
}
