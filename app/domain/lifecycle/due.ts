import { addCalendarDays, addWorkingDays, type Calendar } from "../kernel/calendar";
import { underCorrections } from "../kernel/calendar-corrections";
import type { Decision } from "../kernel/decision";
import { resumeAfterHold } from "../kernel/working-days";

/** One hold; `until` null while it stands. The office's stops every clock; that of objections stops the award alone. */
export type HoldFact = { readonly kind: "OBJECTION" | "OFFICE"; readonly since: Date; readonly until: Date | null };

/** A term: from when it runs, how long it is, and whether working days or calendar days are counted. */
export type Term = { readonly from: Date; readonly length: number; readonly unit: "WD" | "d" };

/** A deadline: its instant, stopped by a hold, or not computable until a year's calendar is loaded. */
export type Due = { readonly at: Date } | { readonly stopped: true } | { readonly calendar: number };

/** A decision on a date as a deadline: the only refusal is a year that is not loaded (WDR6). */
export function asDue(decision: Decision<Date>): Due {
  return decision.ok ? { at: decision.value } : { calendar: Number(decision.detail?.year ?? 0) };
}

/** The end of a term on a calendar, with the holds that are over taken out (WDR5). */
function endOf({ from, length, unit }: Term, holds: readonly HoldFact[], calendar: Calendar): Decision<Date> {
  let due = unit === "WD" ? addWorkingDays(calendar, from, length) : addCalendarDays(calendar, from, length);
  for (const { since, until } of holds) {
    if (!due.ok) break;
    if (until === null || until <= from || since >= due.value) continue;
    const heldAt = new Date(Math.max(since.getTime(), from.getTime()));
    due = resumeAfterHold(calendar, { due: due.value, heldAt, resumedAt: until, unit });
  }
  return due;
}

/**
 * When a term or an exact moment comes, with the holds in between taken out (WDR5), never earlier because a year was corrected (WDR7).
 * @returns null when nothing runs; `{calendar: year}` when a missing year is needed (WDR6).
 */
export function dueAfter(row: Term | { readonly exact: Date } | null, holds: readonly HoldFact[], calendar: Calendar): Due | null {
  if (!row) return null;
  const open = holds.find((hold) => hold.until === null);
  if ("exact" in row) return open ? { stopped: true } : { at: row.exact };
  const due = underCorrections(calendar, row.from, (each) => endOf(row, holds, each));
  return due.ok && open && open.since < due.value ? { stopped: true } : asDue(due);
}

/** The later of two deadlines; a stopped or uncomputable one wins, since nothing may happen before it is known. */
export function laterDue(a: Due | null, b: Due | null): Due | null {
  if (!a || !b) return a ?? b;
  if (!("at" in a)) return a;
  if (!("at" in b)) return b;
  return a.at >= b.at ? a : b;
}

/** Whether a deadline is known and has passed. */
export function hasPassed(due: Due | null, now: Date): boolean {
  return due !== null && "at" in due && due.at <= now;
}
