import type { Lang } from "~/copy/define";
import { type Rows, type Sentence, type Teller, tellFails, tellHolds } from "~/copy/verdict/frame";
import type { Verdict } from "~/domain/verifiable/verdict";

/** The sentence for a check; the words for what fails and for what is no such file are loaded only when they are needed. */
export async function sentence<F, C extends string>(
  lang: Lang,
  verdict: Verdict<F, C>,
  teller: Teller<F>,
  rows: () => Promise<Rows<C>>,
): Promise<Sentence> {
  if (verdict.answer === "yes") return tellHolds(lang, verdict, teller);
  if (verdict.answer === "no") return tellFails(lang, verdict, teller.kind, await rows());
  return (await import("~/copy/verdict/unreadable")).tellUnreadable(lang, verdict);
}
