import { describe, expect, test } from "vitest";
import { type Calendar, calendarOf, endOfDay } from "~/domain/kernel/calendar";
import { atTime } from "~/domain/kernel/time";
import { dutyAt, type KeptDuty, latenessOf } from "~/domain/lifecycle/lateness";
import { lightMoments } from "~/domain/supervision/light";
import { shanghai, year2026 } from "../kernel/calendar-2026";

const calendar: Calendar = calendarOf([year2026]);
/** The last day is Wednesday, 9 September. */
const due = endOfDay("2026-09-09");
const moments = lightMoments(calendar, due, 10, shanghai("2026-09-01 10:00"));
const payment: KeptDuty = {
  ...{ party: "purchaser", verb: "record-payment", dueAt: due, endedAt: null, amountFen: 18_600_000 },
  ...moments,
};
const told = (duty: Partial<KeptDuty>, now: Date) => dutyAt({ ...payment, ...duty }, now, calendar);

describe("a duty that stands", () => {
  test.each([
    ["on its last day", shanghai("2026-09-09 23:59"), false, 0, "yellow"],
    ["at the instant of its deadline", due, true, 1, "red"],
    ["one minute after", new Date(due.getTime() + 60_000), true, 1, "red"],
    ["on Saturday, which counts no day", shanghai("2026-09-12 12:00"), true, 2, "red"],
    ["after a weekend", shanghai("2026-09-15 09:00"), true, 4, "red"],
    ["after more than five working days", shanghai("2026-09-17 09:00"), true, 6, "black"],
    // Sunday the 20th is worked, 25 to 27 September are off.
    ["after the Mid-Autumn days off", shanghai("2026-09-28 09:00"), true, 13, "black"],
  ])("%s", (_, now, isLate, days, light) => {
    expect(told({}, now)).toMatchObject({ isLate, days, light, metAt: null, amountFen: 18_600_000, dueAt: due, party: "purchaser" });
  });

  test("is late by no working day on the days off right after its end", () => {
    const friday = endOfDay("2026-09-11");
    const duty = { dueAt: friday, ...lightMoments(calendar, friday, 10, shanghai("2026-09-01 10:00")) };
    expect(told(duty, shanghai("2026-09-12 09:00"))).toMatchObject({ isLate: true, days: 0, light: "red" });
  });

  test("has no lateness without a term: none is set, or a hold stops it", () => {
    expect(told({ dueAt: null, yellowAt: null, redAt: null, blackAt: null }, shanghai("2026-12-01 09:00"))).toBeNull();
  });

  test("is late by a number that cannot be told while a year's calendar is missing", () => {
    expect(told({}, shanghai("2027-01-04 09:00"))).toMatchObject({ isLate: true, days: null });
  });
});

describe("a duty that is over", () => {
  const later = shanghai("2026-10-20 09:00");

  test("was met in time, and stays so", () => {
    expect(told({ endedAt: shanghai("2026-09-09 18:00") }, later)).toMatchObject({ isLate: false, days: 0, light: null });
    // A transfer counts by its day.
    expect(told({ endedAt: atTime("2026-09-09") }, later)).toMatchObject({ isLate: false });
  });

  test("was met late, by the working days until it was met and none since", () => {
    expect(told({ endedAt: atTime("2026-09-15") }, later)).toMatchObject({
      isLate: true,
      days: 4,
      light: null,
      metAt: atTime("2026-09-15"),
    });
    expect(told({ endedAt: due }, later)).toMatchObject({ isLate: true, days: 1 });
  });
});

describe("what of a commission is late", () => {
  const rate: KeptDuty = { ...payment, verb: "rate", amountFen: null, dueAt: endOfDay("2026-09-08") };
  const now = shanghai("2026-09-15 09:00");

  test("are all its overdue duties, the longest first, and nothing that is in time", () => {
    const filing: KeptDuty = { ...payment, party: "provider", verb: "confirm-filing", dueAt: endOfDay("2026-09-15") };
    const { overdue, past } = latenessOf([payment, filing, rate], now, calendar);
    expect(overdue.map(({ verb, days }) => [verb, days])).toEqual([
      ["rate", 5],
      ["record-payment", 4],
    ]);
    expect(past).toEqual([]);
  });

  test("and its history: what was late once, by the longest, told apart from what stands", () => {
    const ended = (endedAt: Date): KeptDuty => ({ ...payment, endedAt });
    const owner = (name: string) => ({ ...payment, verb: "confirm-award" as const, owner: { name, englishName: null } });
    const given = [
      ended(shanghai("2026-09-10 09:00")),
      ended(shanghai("2026-09-11 09:00")),
      { ...rate, endedAt: shanghai("2026-09-07 09:00") },
      { ...owner("甲"), endedAt: due },
      { ...owner("乙"), endedAt: due },
      rate,
    ];
    const { overdue, past } = latenessOf(given, now, calendar);
    expect(overdue.map(({ verb }) => verb)).toEqual(["rate"]);
    expect(past.map(({ verb, days, owner: whose }) => [verb, days, whose?.name])).toEqual([
      ["record-payment", 2, undefined],
      ["confirm-award", 1, "甲"],
      ["confirm-award", 1, "乙"],
    ]);
  });
});
