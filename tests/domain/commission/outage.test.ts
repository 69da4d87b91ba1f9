import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closeAfterOutage, movesClose } from "~/domain/commission/outage";
import type { Calendar } from "~/domain/kernel/calendar";
import { isWorkingDay } from "~/domain/kernel/calendar";
import { toShanghai } from "~/domain/kernel/time";
import { rulesAt } from "~/domain/rulebook/rules";
import { availabilityOf, partOfYear, secondsOf } from "~/domain/supervision/availability";
import { runs } from "../../support/cases";
import { calendar2026 as calendar, shanghai } from "../kernel/calendar-2026";

const rules = rulesAt(shanghai("2026-09-14 09:00"));
const CLOSE = shanghai("2026-09-17 10:00");
const stretch = (since: string, until: string) => ({ since: shanghai(since), until: shanghai(until) });
const plus = (date: Date, milliseconds: number) => new Date(date.getTime() + milliseconds);
const moved = (outages: readonly { since: Date; until: Date }[], close = CLOSE, by: Calendar = calendar) =>
  closeAfterOutage(by, close, outages, rules);

describe("whether an outage moves a close (market §4.1.3, §18.2)", () => {
  const cases: readonly [name: string, since: Date, until: Date, moves: boolean][] = [
    ["fifteen minutes in the last hours are not more than fifteen", plus(CLOSE, -3_600_000), plus(CLOSE, -2_700_000), false],
    ["one millisecond more is", plus(CLOSE, -3_600_000), plus(CLOSE, -2_699_999), true],
    ["it ends exactly two hours before: all of them are left", plus(CLOSE, -10_800_000), plus(CLOSE, -7_200_000), false],
    ["it ends one millisecond later", plus(CLOSE, -10_800_000), plus(CLOSE, -7_199_999), true],
    ["it began the day before and reaches into the last hours", plus(CLOSE, -86_400_000), plus(CLOSE, -3_600_000), true],
    ["it ended in the morning of a close in the afternoon", plus(CLOSE, -21_600_000), plus(CLOSE, -14_400_000), false],
    ["it covers the close", plus(CLOSE, -600_000), plus(CLOSE, 600_000), true],
    ["it ends with the close", plus(CLOSE, -1_200_000), CLOSE, true],
    ["it begins one millisecond before the close", plus(CLOSE, -1), plus(CLOSE, 1_200_000), true],
    ["it begins with the close", CLOSE, plus(CLOSE, 1_200_000), false],
    ["it begins after the close", plus(CLOSE, 60_000), plus(CLOSE, 3_600_000), false],
  ];
  it.each(cases)("%s", (_name, since, until, moves) => {
    expect(movesClose({ since, until }, CLOSE, rules)).toBe(moves);
    expect(moved([{ since, until }])).toMatchObject({ ok: true, value: moves ? { outage: { since, until } } : null });
  });
});

describe("where a moved close goes", () => {
  it.each([
    ["to the same time of the next working day", [["2026-09-17 09:00", "2026-09-17 09:20"]], "2026-09-17 10:00", "2026-09-18 10:00"],
    ["over a week-end to a worked Sunday", [["2026-09-18 09:00", "2026-09-18 09:20"]], "2026-09-18 10:00", "2026-09-20 10:00"],
    ["over the National Day", [["2026-09-30 16:00", "2026-09-30 16:16"]], "2026-09-30 16:30", "2026-10-08 16:30"],
    [
      "past every working day that the same outage meets",
      [["2026-09-17 09:00", "2026-09-22 08:30"]],
      "2026-09-17 10:00",
      "2026-09-23 10:00",
    ],
    [
      "by the first of two in the last hours, once",
      [
        ["2026-09-17 09:30", "2026-09-17 09:50"],
        ["2026-09-17 08:30", "2026-09-17 08:50"],
      ],
      "2026-09-17 10:00",
      "2026-09-18 10:00",
    ],
  ] as const)("%s", (_name, outages, close, to) => {
    const found = moved(
      outages.map(([since, until]) => stretch(since, until)),
      shanghai(close),
    );
    expect(found).toMatchObject({ ok: true, value: { closesAt: shanghai(to) } });
  });

  it("a second outage that meets the moved close moves it once more, each under its own certificate", () => {
    const [first, second] = [stretch("2026-09-17 09:00", "2026-09-17 09:20"), stretch("2026-09-18 08:00", "2026-09-18 08:16")];
    const once = moved([second, first]);
    expect(once).toMatchObject({ ok: true, value: { outage: first, closesAt: shanghai("2026-09-18 10:00") } });
    const twice = moved([second, first], shanghai("2026-09-18 10:00"));
    expect(twice).toMatchObject({ ok: true, value: { outage: second, closesAt: shanghai("2026-09-20 10:00") } });
    expect(moved([second, first], shanghai("2026-09-20 10:00"))).toEqual({ ok: true, value: null });
  });

  it("is refused where the year that it would move to is not loaded", () => {
    const outage = stretch("2026-12-31 15:00", "2026-12-31 15:16");
    const missing = { ok: false, reason: "calendar.missing", detail: { year: 2027 } };
    expect(moved([outage], shanghai("2026-12-31 16:00"))).toEqual(missing);
  });

  it("whatever the outages: a working day, the same time, later, and no outage that began before it moves it any more", () => {
    const minute = fc.integer({ min: 0, max: 10 * 1440 });
    const outages = fc.array(fc.tuple(minute, fc.integer({ min: 1, max: 3 * 1440 })), { maxLength: 4 });
    fc.assert(
      fc.property(outages, (given) => {
        const all = given.map(([from, length]) => {
          const since = plus(shanghai("2026-09-10 09:00"), from * 60_000);
          return { since, until: plus(since, length * 60_000) };
        });
        let close = CLOSE;
        for (let step = 0; step <= all.length; step++) {
          const found = moved(all, close);
          if (!found.ok) throw new Error(found.reason);
          if (!found.value) break;
          expect(found.value.closesAt > close).toBe(true);
          close = found.value.closesAt;
        }
        expect(all.some((each) => movesClose(each, close, rules))).toBe(false);
        expect(isWorkingDay(calendar, close)).toEqual({ ok: true, value: true });
        expect(toShanghai(close)).toMatchObject({ hour: 10, minute: 0 });
      }),
      runs(100),
    );
  });
});

describe("the year's availability (§18.2)", () => {
  const measured = stretch("2026-03-01 00:00", "2026-03-02 00:00");

  it("counts what was measured, and nothing before measuring began", () => {
    const found = availabilityOf(measured, { seconds: 864, outages: 2 });
    expect(found).toEqual({ ...measured, measuredSeconds: 86_400, away: { seconds: 864, outages: 2 }, share: 9900 });
  });

  it("is rounded down: one second away is not a whole year", () => {
    expect(availabilityOf(stretch("2026-01-01 00:00", "2027-01-01 00:00"), { seconds: 1, outages: 1 })?.share).toBe(9999);
    expect(availabilityOf(measured, { seconds: 0, outages: 0 })?.share).toBe(10_000);
  });

  it("is unknown where nothing was measured", () => {
    expect(availabilityOf({ since: CLOSE, until: plus(CLOSE, 999) }, { seconds: 0, outages: 0 })).toBeNull();
  });

  it("belongs to the year in Shanghai", () => {
    const over = stretch("2026-12-31 23:59", "2027-01-01 00:02");
    expect([2025, 2026, 2027].map((year) => partOfYear(over, year))).toEqual([
      null,
      stretch("2026-12-31 23:59", "2027-01-01 00:00"),
      stretch("2027-01-01 00:00", "2027-01-01 00:02"),
    ]);
    expect(secondsOf({ since: CLOSE, until: plus(CLOSE, 1999) })).toBe(1);
  });
});
