import type { Queryable } from "#db/client";
import { loadCalendar } from "#db/queries/calendar";
import { countCommissions, listCommissions } from "#db/queries/commission-list";
import { upcomingDraws } from "#db/queries/commissions";
import { findItem } from "~/domain/catalogue/find-item";
import { endOfDay } from "~/domain/kernel/calendar";
import { atTime, dateKey } from "~/domain/kernel/time";
import { remainingWorkingDays } from "~/domain/kernel/working-days";

const OPEN_SHOWN = 8;
const RESULTS_SHOWN = 5;
const TODAY_SHOWN = 50;

/** What happens today, gathered by moment: 10:00 报名截止 2 项. */
export type TodayEntry = {
  readonly at: Date;
  readonly what: "closes" | "draws";
  readonly count: number /** The only one's number. */;
  readonly number: string | null;
};

function gather(
  rows: readonly { number: string | null; closesAt: Date | null; selectsAt: Date | null }[],
  from: Date,
  to: Date,
): TodayEntry[] {
  const entries = new Map<string, TodayEntry>();
  const add = (at: Date | null, what: TodayEntry["what"], number: string | null) => {
    if (!at || at < from || at >= to) return;
    const key = `${at.getTime()} ${what}`;
    const known = entries.get(key);
    entries.set(key, known ? { ...known, count: known.count + 1, number: null } : { at, what, count: 1, number });
  };
  for (const row of rows) {
    add(row.closesAt, "closes", row.number);
    add(row.selectsAt, "draws", row.number);
  }
  return [...entries.values()].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The home page: today, what is open, what was just drawn, and what goes wrong in public. Seven queries. `now` in whole minutes. */
export async function readHome(db: Queryable, now: Date) {
  const calendar = await loadCalendar(db);
  const open = await listCommissions(db, { statuses: ["published"] }, { by: "closing", down: false }, OPEN_SHOWN, null);
  const results = await listCommissions(db, { withResult: true }, { by: "result", down: true }, RESULTS_SHOWN, null);
  const today = atTime(dateKey(now));
  const upcoming = await upcomingDraws(db, today, TODAY_SHOWN);
  const tonight = endOfDay(dateKey(now));
  const next = upcoming.find((each) => each.selectsAt && each.selectsAt >= tonight);
  return {
    open: open.slice(0, OPEN_SHOWN).map((row) => {
      const left = row.closesAt && !row.held ? remainingWorkingDays(calendar, now, row.closesAt) : null;
      return { ...row, item: findItem(row.itemCode)?.name ?? null, daysLeft: left?.ok ? left.value : null };
    }),
    results: results.slice(0, RESULTS_SHOWN).map((row) => ({ ...row, item: findItem(row.itemCode)?.name ?? null })),
    today: gather(upcoming, today, tonight),
    next: next ? { at: next.selectsAt, number: next.number } : null,
    counts: {
      failed: await countCommissions(db, { statuses: ["failed"] }),
      held: await countCommissions(db, { held: true }),
      overdue: await countCommissions(db, { overdueAt: now }),
    },
  };
}

export type HomePage = Awaited<ReturnType<typeof readHome>>;
