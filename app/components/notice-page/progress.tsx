import { aheadEntry } from "~/components/commission/work-timeline";
import { Card } from "~/components/ui/card";
import { Timeline, type TimelineEntry } from "~/components/ui/timeline";
import { commissionPage } from "~/copy/commission-page";
import type { Lang } from "~/copy/define";
import { eventLabels } from "~/copy/events";
import { actedFor } from "~/copy/roles-text";
import { ruleBasis } from "~/copy/rule-basis";
import { formatDateTime } from "~/copy/values";
import type { AheadStep, PastEvent } from "~/reads/timeline";

/** What the event's own party said: the office's answer to a request goes before the request that it repeats. */
const reasonOf = (payload: PastEvent["payload"]): string | null => {
  if (typeof payload.answer === "string") return payload.answer;
  for (const key of ["reason", "digest", "decision", "note"]) {
    const text = payload[key];
    if (typeof text === "string" && /\p{Script=Han}/u.test(text)) return text;
  }
  return null;
};

function basisPart(lang: Lang, key: AheadStep["basis"]): { basis?: string } {
  return key ? { basis: ruleBasis(lang, key) } : {};
}

function pastEntry(lang: Lang, each: PastEvent): TimelineEntry {
  const detail = reasonOf(each.payload);
  return {
    key: String(each.id),
    state: "past",
    title: eventLabels[lang][each.kind],
    time: formatDateTime(lang, each.at),
    at: each.at,
    party: actedFor(lang, each.role),
    ...basisPart(lang, each.basis),
    ...(detail ? { detail: <p lang="zh-CN">{detail}</p> } : {}),
  };
}

/** 进程: what happened and what happens next, each with time, party and basis. */
export function Progress({
  lang,
  past,
  ahead,
}: {
  readonly lang: Lang;
  readonly past: readonly PastEvent[];
  readonly ahead: readonly AheadStep[];
}) {
  const entries = [
    ...past.map((each) => pastEntry(lang, each)),
    ...ahead.map((step, at) => ({ ...aheadEntry(lang, step, at), ...basisPart(lang, step.basis) })),
  ];
  return (
    <Card title={commissionPage[lang].progress} id="progress">
      <Timeline lang={lang} entries={entries} />
    </Card>
  );
}
