import { describe, expect, test } from "vitest";
import { addWorkingDays, type CalendarYear, calendarOf } from "~/domain/kernel/calendar";
import { underCorrections } from "~/domain/kernel/calendar-corrections";
import { ok } from "~/domain/kernel/decision";
import { shanghai, year2026 } from "./calendar-2026";

type Days = Partial<Pick<CalendarYear, "holidays" | "workdays">>;

/** 2026 as it was announced, corrected one after the other. */
function corrected(...corrections: readonly { readonly on: string; readonly to: Days }[]) {
  let year: CalendarYear = year2026;
  for (const { on, to } of corrections) {
    const { notice, holidays, workdays, earlier = [] } = year;
    year = { ...year, ...to, earlier: [...earlier, { notice, holidays, workdays, until: shanghai(on).getTime() }] };
  }
  return calendarOf([year]);
}

const longer: Days = { holidays: [...year2026.holidays, "2026-09-22"] };
const shorter: Days = { holidays: year2026.holidays.filter((day) => day < "2026-10-01" || day > "2026-10-07") };

/** Ten working days from Monday 14 September end on the 28th, three from the 28th on 8 October, as announced. */
const tenFrom14th = (calendar: ReturnType<typeof corrected>) =>
  underCorrections(calendar, shanghai("2026-09-14 10:00"), (each) => addWorkingDays(each, shanghai("2026-09-14 10:00"), 10));
const threeFrom28th = (calendar: ReturnType<typeof corrected>) =>
  underCorrections(calendar, shanghai("2026-09-28 10:00"), (each) => addWorkingDays(each, shanghai("2026-09-28 10:00"), 3));

describe("a corrected year and the deadlines of its time (WDR7)", () => {
  test("without a correction nothing is different", () => {
    expect(tenFrom14th(calendarOf([year2026]))).toEqual(ok(shanghai("2026-09-29 00:00")));
    expect(threeFrom28th(calendarOf([year2026]))).toEqual(ok(shanghai("2026-10-09 00:00")));
  });

  test("moves an open deadline to the later date", () => {
    expect(tenFrom14th(corrected({ on: "2026-09-16 12:00", to: longer }))).toEqual(ok(shanghai("2026-09-30 00:00")));
  });

  test("never moves one forward: what was announced stands, and a term that begins later has the new days", () => {
    expect(threeFrom28th(corrected({ on: "2026-09-29 12:00", to: shorter }))).toEqual(ok(shanghai("2026-10-09 00:00")));
    expect(threeFrom28th(corrected({ on: "2026-09-27 12:00", to: shorter }))).toEqual(ok(shanghai("2026-10-02 00:00")));
  });

  test("leaves alone what was over", () => {
    expect(tenFrom14th(corrected({ on: "2026-09-29 00:00", to: longer }))).toEqual(ok(shanghai("2026-09-29 00:00")));
  });

  test("a second correction that takes the first back does not move the later date forward again", () => {
    const twice = corrected({ on: "2026-09-16 12:00", to: longer }, { on: "2026-09-17 12:00", to: { holidays: year2026.holidays } });
    expect(tenFrom14th(twice)).toEqual(ok(shanghai("2026-09-30 00:00")));
  });
});
