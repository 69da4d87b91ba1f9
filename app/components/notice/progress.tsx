import { aheadEntry, pastEntry } from "~/components/desk/work-timeline";
import { CompactTimeline, type TimelineEntry } from "~/components/ui/timeline";
import { ruleBasis } from "~/copy/catalogue/rule-basis";
import type { Lang } from "~/copy/define";
import { commissionPage } from "~/copy/notice/commission-page";
import { actedAs, actedFor } from "~/copy/people/roles-text";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { AheadStep, PastEvent, RecordedEvent } from "~/reads/notice/timeline";

/** The line of the public log that records it, where it has one. */
function linePart(lang: Lang, line: string | null): Pick<TimelineEntry, "line"> {
  return line === null ? {} : { line: { href: href(lang, paths.log.event(line)), words: commissionPage[lang].logLine(line) } };
}

function basisPart(lang: Lang, rule: AheadStep["basis"]): { basis?: string } {
  return rule ? { basis: ruleBasis(lang, rule) } : {};
}

type Props = {
  readonly lang: Lang;
  readonly past: readonly (PastEvent | RecordedEvent)[];
  readonly ahead: readonly AheadStep[];
  /** Whether an act is told by the role that did it, as on a desk, or by its side alone, as everybody reads it. */
  readonly by?: "side" | "role";
};

/** 进程: what happened and what happens next, each with time, party and basis. */
export function Progress({ lang, past, ahead, by = "side" }: Props) {
  const acted = by === "role" ? actedAs : actedFor;
  const entries = [
    ...past.map((each) => ({
      ...pastEntry(lang, each, acted(lang, each.role)),
      ...basisPart(lang, each.basis),
      ...("line" in each ? linePart(lang, each.line) : {}),
    })),
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
