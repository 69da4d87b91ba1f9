import type { Queryable } from "#db/client";
import { awayWithin, countOutages, measuredStretch, outagesWithin } from "#db/queries/outage";
import { toShanghai } from "~/domain/kernel/time";
import { rulesAt } from "~/domain/rulebook/rules";
import { type Availability, availabilityOf, partOfYear, secondsOf, wholeYear } from "~/domain/supervision/availability";
import { queryText } from "~/forms/query-text";
import { readCursor, writeCursor } from "~/lib/cursor";
import type { ListSource } from "~/lib/list-file";
import { wholeMinute } from "~/lib/whole-minute";

const ROWS = 50;

/** An outage as the list of a year tells it: its part in that year, in whole seconds; `number` where it has a certificate. */
export type OutageRow = {
  readonly id: string;
  readonly number: string | null;
  readonly since: Date;
  readonly until: Date;
  readonly seconds: number;
  readonly moved: number;
};

/** The rules by which outages are told today. */
export function outageRules(now: Date) {
  const rules = rulesAt(now);
  return {
    minutes: rules.value("outage.minutes"),
    hours: rules.value("outage.watch_hours"),
    after: rules.value("outage.after_hours"),
    tolerance: rules.value("outage.tolerance"),
  };
}

/** The availability of a year, of what is measured of it; null where nothing is. */
export async function readAvailability(db: Queryable, year: number, now: Date): Promise<Availability | null> {
  // By the whole minute, so that a minute's visitors read the same.
  const measured = await measuredStretch(db, wholeMinute(now));
  const part = measured && partOfYear(measured, year);
  return part && availabilityOf(part, await awayWithin(db, part));
}

/** The outages of a year, the latest first, for the page and for its file. */
export function outageSource(db: Queryable, year: number): ListSource<OutageRow> {
  const within = wholeYear(year);
  return {
    count: (most) => countOutages(db, within, most),
    page: async (after, size) => {
      const found = await outagesWithin(db, within, readCursor(after)?.at ?? null, size + 1);
      const rows = found.slice(0, size).map((row) => ({ ...row, seconds: secondsOf(partOfYear(row, year) ?? row) }));
      const last = rows.at(-1);
      return { rows, next: found.length > size && last ? writeCursor({ at: last.since, id: last.id }) : null };
    },
  };
}

/** The year that an address asks for; that of `now` where it names none. */
export function readYear(search: URLSearchParams, now: Date): number {
  const asked = queryText(search.get("year"));
  return /^20\d\d$/.test(asked) ? Number(asked) : toShanghai(now).year;
}

/** 服务可用率与中断证明: a year's availability, and every outage that it is counted from. `now` is the site's time. */
export async function readOutagesPage(db: Queryable, search: URLSearchParams, now: Date) {
  const year = readYear(search, now);
  const asked = queryText(search.get("after")) || null;
  const measured = await measuredStretch(db, now);
  const [first, last] = [toShanghai(measured?.since ?? now).year, toShanghai(now).year];
  const { rows, next } = await outageSource(db, year).page(asked, ROWS);
  return {
    year,
    years: Array.from({ length: Math.max(1, last - first + 1) }, (_, at) => last - at),
    availability: await readAvailability(db, year, now),
    rules: outageRules(now),
    rows,
    next,
    isFirstPage: readCursor(asked) === null,
  };
}
export type OutagesPage = Awaited<ReturnType<typeof readOutagesPage>>;
