import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addWorkingDays, type Calendar, calendarOf, dueDay } from "~/domain/kernel/calendar";
import { atTime, dateKey } from "~/domain/kernel/time";
import { remainingWorkingDays, workingDaysBetween, workingDaysLate } from "~/domain/kernel/working-days";
import { rulesAt } from "~/domain/rulebook/rules";
import { type LightColour, lightAt, lightMoments } from "~/domain/supervision/light";
import { runs } from "../../support/cases";
import { calendar2026, shanghai } from "../kernel/calendar-2026";

const colourOn = (calendar: Calendar, now: Date, due: Date, term: Date | number): LightColour =>
  lightAt(lightMoments(calendar, due, term, now), now);

describe("lights (market §8.2)", () => {
  // Ten working days from Monday 14 September: the last is the 28th, because the Sunday 20th is worked and 25–27 are days off.
  const due = atTime("2026-09-29");
  it.each([
    ["2026-09-14", "green"],
    ["2026-09-22", "green"],
    ["2026-09-23", "yellow"],
    ["2026-09-28", "yellow"],
    ["2026-09-29", "red"],
    ["2026-10-10", "red"],
    ["2026-10-12", "black"],
  ])("on %s a term of ten working days is %s", (day, colour) => {
    expect(colourOn(calendar2026, atTime(day, 10), due, 10)).toBe(colour);
    expect(colourOn(calendar2026, atTime(day, 10), due, atTime("2026-09-14", 10))).toBe(colour);
  });

  it("is yellow on the last working day at least, and turns at midnight, at the deadline, at midnight", () => {
    const { yellowAt, redAt, blackAt } = lightMoments(calendar2026, due, 1, atTime("2026-09-24"));
    expect([yellowAt, redAt, blackAt]).toEqual([atTime("2026-09-24"), due, atTime("2026-10-12")]);
    // At a clock minute of the 28th it is red within the day.
    const minute = lightMoments(calendar2026, shanghai("2026-09-28 15:00"), 10, due);
    expect([minute.yellowAt, minute.redAt]).toEqual([atTime("2026-09-23"), shanghai("2026-09-28 15:00")]);
  });

  it("calls nothing late that cannot be counted: yellow from the first day of the calendar, black once its year is loaded", () => {
    const early = shanghai("2026-01-06 00:00");
    expect(lightMoments(calendar2026, early, 20, early).yellowAt).toEqual(atTime("2025-12-31"));
    const late = shanghai("2026-12-30 00:00");
    expect(lightMoments(calendar2026, late, 10, late)).toMatchObject({ yellowAt: atTime("2026-12-25"), blackAt: null });
    expect(lightMoments(calendarOf([]), due, 10, due)).toEqual({ yellowAt: null, redAt: due, blackAt: null });
  });
});

/** The light as market §8.2 defines it: by counting days at the moment that is asked about. */
function counted(calendar: Calendar, now: Date, due: Date, term: Date | number): LightColour {
  const rules = rulesAt(now);
  if (now >= due) {
    const late = workingDaysLate(calendar, now, due);
    return late.ok && late.value > rules.value("light.red_max") ? "black" : "red";
  }
  const left = remainingWorkingDays(calendar, now, due);
  if (!left.ok) return "green";
  const whole = typeof term === "number" ? term : workingDaysBetween(calendar, term, due);
  const days = typeof whole === "number" ? whole : whole.ok ? whole.value : 0;
  const share = Math.floor((days * rules.value("light.yellow_share")) / 100);
  return left.value <= Math.max(rules.value("light.yellow_min"), share) ? "yellow" : "green";
}

const DAY = 86_400_000;
const FIRST = shanghai("2026-01-01 00:00").getTime();
const LAST = shanghai("2027-01-01 00:00").getTime() - 1;
/** Any moment of the year, often just at the turn of a day, where lights turn. */
const moments = fc.tuple(fc.integer({ min: FIRST, max: LAST }), fc.constantFrom("any", "midnight", "before", "nine")).map(([at, kind]) => {
  const day = atTime(dateKey(new Date(at)), kind === "nine" ? 9 : 0).getTime();
  return new Date({ any: at, midnight: day, nine: day, before: Math.min(day + DAY - 1, LAST) }[kind] ?? at);
});
const terms = fc.oneof(fc.integer({ min: 1, max: 60 }), moments);

describe("the three moments tell the light that is counted", () => {
  test("at any moment of a year, for any deadline and term", () => {
    fc.assert(
      fc.property(moments, moments, terms, (due, now, term) => {
        expect(colourOn(calendar2026, now, due, term)).toBe(counted(calendar2026, now, due, term));
      }),
      runs(3000),
    );
  });

  test("just before, at and just after each of them", () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 40 }), fc.constantFrom(-1, 0, 1), (from, length, beside) => {
        const due = addWorkingDays(calendar2026, from, length);
        if (!due.ok) return;
        const { yellowAt, redAt, blackAt } = lightMoments(calendar2026, due.value, length, from);
        for (const at of [yellowAt, redAt, blackAt]) {
          const now = at && new Date(at.getTime() + beside);
          if (now && now.getTime() >= FIRST && now.getTime() <= LAST)
            expect([dueDay(due.value), now, colourOn(calendar2026, now, due.value, length)]).toEqual([
              dueDay(due.value),
              now,
              counted(calendar2026, now, due.value, length),
            ]);
        }
      }),
      runs(1000),
    );
  });
});
