import type { Lang } from "~/copy/define";
import { dueText } from "~/copy/due";
import { eventLabels } from "~/copy/events";
import { moveLabels, partyLabels } from "~/copy/moves";
import { actedAs } from "~/copy/roles-text";
import { formatDateTime } from "~/copy/values";
import type { AheadStep, PastEvent } from "~/reads/timeline";
import { Timeline, type TimelineEntry } from "../ui/timeline";

type Props = { readonly lang: Lang; readonly past: readonly PastEvent[]; readonly ahead: readonly AheadStep[] };

/** What happened and what comes, with deadlines. */
export function WorkTimeline({ lang, past, ahead }: Props) {
  const happened = past.map(
    (event): TimelineEntry => ({
      key: String(event.id),
      state: "past",
      title: eventLabels[lang][event.kind],
      at: event.at,
      time: formatDateTime(lang, event.at),
      party: actedAs(lang, event.role),
    }),
  );
  const coming = ahead.map(
    (step, index): TimelineEntry => ({
      key: `ahead-${step.verb}`,
      state: index === 0 ? "current" : "future",
      title: moveLabels[lang][step.verb],
      party: partyLabels[lang][step.party],
      ...(step.due ? { time: dueText(lang, step.due) } : {}),
      ...(step.due && "at" in step.due ? { at: step.due.at } : {}),
    }),
  );
  return <Timeline lang={lang} entries={[...happened, ...coming]} />;
}
