import type { Lang } from "~/copy/define";
import { stepDueText } from "~/copy/moves/due";
import { eventLabels } from "~/copy/moves/events";
import { partyLabels, stepTitle } from "~/copy/moves/moves";
import { commissionPage } from "~/copy/notice/commission-page";
import { outageWords } from "~/copy/outage/outage";
import { formatDateTime, formatDue, formatShortDateTime, formatShortDue } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { AheadStep, PastEvent } from "~/reads/notice/timeline";
import { Typed } from "../posting/term-value";
import type { TimelineEntry } from "../ui/timeline";

/** 将发生: each step with whose it is and its date or term; the first is the one that is waited for. */
export function aheadEntry(lang: Lang, step: AheadStep, place: number): TimelineEntry {
  const due = (format = formatDue) => {
    const words = stepDueText(lang, step, format);
    return step.isLate ? commissionPage[lang].stepLate(words) : words;
  };
  return {
    key: `ahead-${step.verb}`,
    state: place === 0 || step.isLate ? "current" : "future",
    title: stepTitle(lang, step.verb),
    time: due(),
    short: due(formatShortDue),
    ...(step.due && "at" in step.due ? { at: step.due.at } : {}),
    party: partyLabels[lang][step.party],
  };
}

/** What the event's own party said: the office's answer to a request goes before the request that it repeats. */
function wordsOf(payload: PastEvent["payload"]): string | null {
  if (typeof payload.answer === "string") return payload.answer;
  for (const key of ["reason", "digest", "decision", "note"]) {
    const text = payload[key];
    if (typeof text === "string" && /\p{Script=Han}/u.test(text)) return text;
  }
  return null;
}

const read = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined;

/** From when to when an outage moved the close, with its certificate. */
function movedClose(lang: Lang, { certificate, closesAt }: PastEvent["payload"]) {
  const [from, to] = [read(closesAt, "from"), read(closesAt, "to")];
  if (typeof certificate !== "string" || typeof from !== "string" || typeof to !== "string") return null;
  const [before, after] = [from, to].map((at) => formatDateTime(lang, new Date(at)));
  return (
    <>
      {outageWords[lang].step(before ?? "", after ?? "")}
      <a href={href(lang, paths.outage(certificate))}>{certificate}</a>
    </>
  );
}

/** What happened: when, by whom, and what was said with it. */
export function pastEntry(lang: Lang, event: PastEvent, party: string): TimelineEntry {
  const words = wordsOf(event.payload);
  const moved = event.kind === "commission.close-moved" ? movedClose(lang, event.payload) : null;
  return {
    key: String(event.id),
    state: "past",
    title: eventLabels[lang][event.kind],
    at: event.at,
    time: formatDateTime(lang, event.at),
    short: formatShortDateTime(lang, event.at),
    party,
    ...(moved ? { detail: moved } : {}),
    ...(words ? { detail: <Typed lang={lang} text={words} /> } : {}),
  };
}
