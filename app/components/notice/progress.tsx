import { aheadEntry, pastEntry } from "~/components/desk/work-timeline";
import { CompactTimeline } from "~/components/ui/timeline";
import { ruleBasis } from "~/copy/catalogue/rule-basis";
import type { Lang } from "~/copy/define";
import { commissionPage } from "~/copy/notice/commission-page";
import { actedAs, actedFor } from "~/copy/people/roles-text";
import type { AheadStep, PastEvent } from "~/reads/notice/timeline";

function basisPart(lang: Lang, rule: AheadStep["basis"]): { basis?: string } {
  return rule ? { basis: ruleBasis(lang, rule) } : {};
}

type Props = {
  readonly lang: Lang;
  readonly past: readonly PastEvent[];
  readonly ahead: readonly AheadStep[];
  /** Whether an act is told by the role that did it, as on a desk, or by its side alone, as everybody reads it. */
  readonly by?: "side" | "role";
};

/** 进程: what happened and what happens next, each with time, party and basis. */
export function Progress({ lang, past, ahead, by = "side" }: Props) {
  const acted = by === "role" ? actedAs : actedFor;
  const entries = [
    ...past.map((each) => ({ ...pastEntry(lang, each, acted(lang, each.role)), ...basisPart(lang, each.basis) })),
    ...ahead.map((step, at) => ({ ...aheadEntry(lang, step, at), ...basisPart(lang, step.basis) })),
  ];
  if (entries.length === 0) return null;
  return (
    <section className="notice-course" id="progress" data-part="progress" aria-labelledby="progress-title">
      <h2 id="progress-title">{commissionPage[lang].progress}</h2>
      <CompactTimeline lang={lang} entries={entries} id="bases" />
    </section>
  );
}
