import { describe, expect, it } from "vitest";
import { calendarOf } from "~/domain/kernel/calendar";
import { atTime } from "~/domain/kernel/time";
import { calendarMonths } from "~/domain/supervision/calendar-months";
import { calendarWatch } from "~/domain/supervision/calendar-watch";
import { paymentInTime } from "~/domain/supervision/payment-in-time";
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

describe("payment in time (market §6.6)", () => {
  // Accepted on 1 September; thirty days later is 1 October, a day off: the last day is 8 October.
  const work = { acceptedAt: atTime("2026-09-01", 10), payDays: 30, priceFen: 100 };
  const paid = (...payments: [string, number][]) => ({ ...work, payments: payments.map(([paidOn, amountFen]) => ({ paidOn, amountFen })) });
  const now = atTime("2026-12-01");
  it.each([
    ["whole, on the last day", paid(["2026-10-08", 100]), "in-time"],
    ["whole, a day later", paid(["2026-10-09", 100]), "late"],
    ["the rest too late, in whatever order it is told", paid(["2026-10-09", 60], ["2026-09-20", 40]), "late"],
    ["never", paid(), "late"],
  ])("%s", (_name, given, state) => {
    expect(paymentInTime(given, now, calendar)).toBe(state);
  });

  it("is open while the term runs", () => {
    expect(paymentInTime(paid(["2026-09-20", 40]), atTime("2026-09-30"), calendar)).toBe("open");
  });
});
