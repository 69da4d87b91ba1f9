import { describe, expect, it } from "vitest";
import { calendarOf } from "~/domain/kernel/calendar";
import { atTime } from "~/domain/kernel/time";
import { calendarMonths } from "~/domain/supervision/calendar-months";
import { calendarWatch } from "~/domain/supervision/calendar-watch";
import year2026 from "../../../db/data/calendar/2026.json";

const calendar = calendarOf([year2026]);

describe("the watch on the calendar (WDR6)", () => {
  it.each([
    ["2026-10-31", { until: 2026, missing: null }],
    ["2026-11-01", { until: 2026, missing: 2027 }],
    ["2026-12-31", { until: 2026, missing: 2027 }],
    ["2027-01-01", { until: null, missing: 2027 }],
  ])("on %s", (day, watch) => {
    expect(calendarWatch(calendar, atTime(day, 12))).toEqual(watch);
  });

  it("is silent once the next year is loaded, and counts no year behind a gap", () => {
    const empty = { notice: "国办发明电〔2026〕1号", holidays: [], workdays: [] };
    const two = calendarOf([year2026, { ...empty, year: 2027 }, { ...empty, year: 2029 }]);
    expect(calendarWatch(two, atTime("2026-12-01"))).toEqual({ until: 2027, missing: null });
  });
});

describe("a year by months", () => {
  const months = calendarMonths(year2026);
  it("tells days off on end as one, and the weekend days that are worked", () => {
    expect(months[1]).toEqual({
      month: 2,
      off: [{ from: "2026-02-15", to: "2026-02-23" }],
      worked: [
        { from: "2026-02-14", to: "2026-02-14" },
        { from: "2026-02-28", to: "2026-02-28" },
      ],
      workingDays: 16,
    });
    expect(months).toHaveLength(12);
    expect(months[2]?.off).toEqual([]);
  });
});
