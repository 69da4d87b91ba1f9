import { COUNT_TELLING, type EventKind } from "~/domain/kernel/events";
import { canonicalize } from "~/domain/kernel/jcs";
import { type ActReceipt, checkActReceipt, type ReceiptStanding } from "./act-receipt";
import type { Finding, Line } from "./monitor";
import type { NoteKey } from "./note";
import { PROMISE_SECONDS } from "./promise";

/** A receipt that the reader holds, by the name of its file, with what it says once it was checked against the log's keys. */
export type Held = { readonly name: string; readonly receipt: ActReceipt; readonly standing: ReceiptStanding };

/** What a receipt says by one of the log's keys; null where it is none of this log. */
export function standingBy(receipt: ActReceipt, keys: readonly NoteKey[]): ReceiptStanding | null {
  for (const log of keys) {
    const checked = checkActReceipt(receipt, { log, witnesses: [], threshold: 0 });
    if (checked.ok) return checked.standing;
  }
  return null;
}

/** The line by which a receipt's secret count ends: the close of its number, its failure or cancellation. Null while there is none. */
export function closingOf({ leaf }: ActReceipt, lines: readonly Line[]): number | null {
  const isEnd = (kind: string) => COUNT_TELLING.some((each) => each === kind);
  return lines.find((line) => line.leaf && line.leaf.subject === leaf.subject && isEnd(line.leaf.kind))?.index ?? null;
}

/** When a promised leaf must stand in the log; null while that moment is not known to have come nearer. */
function dueOf(standing: ReceiptStanding, closedSince: Date | null): Date | null {
  if (standing.state === "logged") return null;
  if (standing.due !== "after-close") return new Date(standing.due.at);
  return closedSince && new Date(closedSince.getTime() + PROMISE_SECONDS * 1_000);
}

/**
 * Whether the log keeps what a receipt says (exact log, receipts): its leaf stands at the place that was proven, or, once the promised time has
 * passed, anywhere. In: every line of the log; since when at the latest a cosigned checkpoint covers the close, null where that is not known.
 */
export function receiptFindings(
  { name, receipt, standing }: Held,
  lines: readonly Line[],
  closedSince: Date | null,
  now: Date,
): readonly Finding[] {
  const own = canonicalize(receipt.leaf);
  const isOwn = ({ leaf }: Line) => leaf !== null && leaf.h === receipt.leaf.h && canonicalize(leaf) === own;
  const { subject } = receipt.leaf;
  if (standing.state === "logged") {
    const { index } = standing;
    const line = lines.find((each) => each.index === index);
    return line && isOwn(line) ? [] : [{ code: "receipt-gone", subject, index, detail: name }];
  }
  const due = dueOf(standing, closedSince);
  if (due === null || now <= due || lines.some(isOwn)) return [];
  return [{ code: "promise-broken", subject, index: null, detail: name }];
}

const DRAFTED: EventKind = "commission.drafted";
const BEGUN: readonly string[] = ["commission.published"] satisfies EventKind[];
const ENDED: readonly string[] = ["commission.closed", "commission.failed", "commission.cancelled"] satisfies EventKind[];
/** By these a draft ends that was never published: their alias stays, and so does the draft's. */
const DROPPED: readonly string[] = ["commission.discarded", "commission.cancelled"] satisfies EventKind[];

const isBlinded = (subject: string): boolean => subject.startsWith("s-");

/**
 * The drafts that stand under an alias, and whose time to be disclosed has come: commissions were open when they were drafted, and every one
 * of them has ended. In: every line of the log.
 */
export function draftsDue(lines: readonly Line[]): Line[] {
  const open = new Set<string>();
  const ended = new Set<string>();
  const drafts: { readonly line: Line; readonly beside: readonly string[] }[] = [];
  for (const line of lines) {
    const { leaf } = line;
    if (!leaf) continue;
    if (leaf.kind === DRAFTED && isBlinded(leaf.subject)) drafts.push({ line, beside: [...open] });
    if (BEGUN.includes(leaf.kind)) open.add(leaf.subject);
    if (ENDED.includes(leaf.kind) && open.delete(leaf.subject)) ended.add(leaf.subject);
  }
  return drafts.filter(({ beside }) => beside.length > 0 && beside.every((number) => ended.has(number))).map(({ line }) => line);
}

/**
 * What stays hidden (exact log, blinded): drafts that no page discloses, more of them than drafts were dropped. Which of them were dropped is
 * hidden too, so that one finding tells how many are left, and the first. In: those of `draftsDue` that are not disclosed; every line.
 */
export function hiddenFindings(undisclosed: readonly Line[], lines: readonly Line[]): readonly Finding[] {
  const dropped = lines.filter(({ leaf }) => leaf && DROPPED.includes(leaf.kind) && isBlinded(leaf.subject)).length;
  const [first] = undisclosed;
  const left = undisclosed.length - dropped;
  return first?.leaf && left > 0 ? [{ code: "hidden", subject: first.leaf.subject, index: first.index, detail: String(left) }] : [];
}
