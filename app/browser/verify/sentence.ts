import type { Lang } from "~/copy/define";
import type { Rows, Teller, Told } from "~/copy/verdict/frame";
import { judge } from "~/domain/verifiable/judge";
import type { ArtefactKind, Verdict, WithClaim } from "~/domain/verifiable/verdict";
import type { Brought } from "~/domain/verifiable/weigh";

/** The words of one kind of file; each part is loaded only when its verdict comes. */
type Words<F, C extends string> = { readonly teller: () => Promise<Teller<F>>; readonly rows: () => Promise<Rows<C>> };

/** The verdict of a check in words. What a reader brought, and the log's event that a file carries, are weighed by a part of their own. */
export async function told<F extends WithClaim, C extends string>(
  lang: Lang,
  kind: ArtefactKind,
  verdict: Verdict<F, C>,
  { teller, rows }: Words<F, C>,
  brought: Brought | null,
): Promise<Told> {
  if (verdict.answer === "no") return (await import("~/copy/verdict/fails")).tellFails(lang, kind, verdict, await rows());
  if (verdict.answer !== "yes") return (await import("~/copy/verdict/unreadable")).tellUnreadable(lang, verdict);
  const { facts } = verdict;
  if (brought || facts.claim.lock) return (await import("./evidence")).tellWeighed(lang, kind, facts, brought, await teller());
  return (await import("~/copy/verdict/holds")).tellHolds(lang, kind, facts, judge(facts.claim), await teller());
}
