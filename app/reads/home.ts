import type { Queryable } from "#db/client";
import { knownCalendar } from "#db/queries/calendar";
import { countEachOf, listCommissions } from "#db/queries/commission-list";
import { momentsOfDay, nextDraw } from "#db/queries/commissions";
import { findItem } from "~/domain/catalogue/find-item";
import { endOfDay } from "~/domain/kernel/calendar";
import { FINAL_STATUSES } from "~/domain/kernel/statuses";
import { atTime, dateKey } from "~/domain/kernel/time";
import { remainingWorkingDays } from "~/domain/kernel/working-days";

const OPEN_SHOWN = 8;
const RESULTS_SHOWN = 5;
const TODAY_SHOWN = 50;

/** What happens today, gathered by moment: 10:00 报名截止 2 项. */
export type TodayEntry = {
  readonly at: Date;
  readonly what: "closes" | "draws";
  readonly count: number;
  /** The only one's number. */
  readonly number: string | null;
  /** All of them have happened: they stay, and are ticked. */
  readonly done: boolean;
};

type Moment = Awaited<ReturnType<typeof momentsOfDay>>[number];

function gather(rows: readonly Moment[], from: Date, to: Date): TodayEntry[] {
  const entries = new Map<string, TodayEntry>();
  const add = ({ number, status }: Moment, at: Date | null, what: TodayEntry["what"], done: boolean) => {
    // What ended before its moment came has none any more.
    const isOff = !done && FINAL_STATUSES.some((each) => each === status);
    if (!at || at < from || at >= to || isOff) return;
    const key = `${at.getTime()} ${what}`;
    const known = entries.get(key);
    entries.set(
      key,
      known ? { ...known, count: known.count + 1, number: null, done: known.done && done } : { at, what, count: 1, number, done },
    );
  };
  for (const row of rows) {
    add(row, row.closesAt, "closes", row.frozenAt !== null);
    add(row, row.selectsAt, "draws", row.resultAt !== null);
  }
  return [...entries.values()].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The home page: today, what is open, what was just drawn, and what goes wrong in public. Five queries. `now` in whole minutes. */
export async function readHome(db: Queryable, now: Date) {
  const calendar = await knownCalendar(db, now);
  const open = await listCommissions(db, { statuses: ["published"] }, { by: "closing", down: false }, OPEN_SHOWN, null);
  const results = await listCommissions(db, { withResult: true }, { by: "result", down: true }, RESULTS_SHOWN, null);
  const today = atTime(dateKey(now));
  const tonight = endOfDay(dateKey(now));
  const next = await nextDraw(db, tonight);
  return {
    open: open.slice(0, OPEN_SHOWN).map((row) => {
      const left = row.closesAt && !row.held ? remainingWorkingDays(calendar, now, row.closesAt) : null;
      return { ...row, item: findItem(row.itemCode)?.name ?? null, daysLeft: left?.ok ? left.value : null };
    }),
    results: results.slice(0, RESULTS_SHOWN).map((row) => ({ ...row, item: findItem(row.itemCode)?.name ?? null })),
    today: gather(await momentsOfDay(db, today, tonight, TODAY_SHOWN), today, tonight),
    next: next ? { at: next.selectsAt, number: next.number } : null,
    counts: await countEachOf(db, { failed: { statuses: ["failed"] }, held: { held: true }, overdue: { overdueAt: now } }),
  };
}

export type HomePage = Awaited<ReturnType<typeof readHome>>;
