import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addCalendarDays,
  addWorkingDays,
  dueDay,
  firstWorkingMinuteFrom,
  isWorkingDay,
  nextWorkingDayAt,
  workingMinute,
} from "~/domain/kernel/calendar";
import { correctedBy, missingNeighbour, parseCalendarYear } from "~/domain/kernel/calendar-file";
import type { Decision } from "~/domain/kernel/decision";
import { remainingWorkingDays, resumeAfterHold, workingDaysBetween, workingDaysLate } from "~/domain/kernel/working-days";
import { runs } from "../../support/cases";
import { calendar2026 as calendar, shanghai, year2026 } from "./calendar-2026";

function value<T>(decision: Decision<T>): T {
  if (!decision.ok) throw new Error(`${decision.reason} ${JSON.stringify(decision.detail)}`);
  return decision.value;
}

describe("the vectors of market 8.1", () => {
  it.each([
    ["2026-02-12", 3, "2026-02-24"],
    ["2026-02-13", 5, "2026-02-27"],
    ["2026-04-30", 1, "2026-05-06"],
    ["2026-09-18", 3, "2026-09-22"],
    ["2026-09-29", 10, "2026-10-19"],
  ])("%s + %i working days is due %s", (start, n, due) => {
    expect(dueDay(value(addWorkingDays(calendar, shanghai(`${start} 10:00`), n)))).toBe(due);
  });

  it("2026-12-31 + 1 is refused: the calendar of 2027 is missing", () => {
    expect(addWorkingDays(calendar, shanghai("2026-12-31 10:00"), 1)).toEqual({
      ok: false,
      reason: "calendar.missing",
      detail: { year: 2027 },
    });
  });
});

describe("working days", () => {
  it("WDR2: 17:00 sharp is in time, a millisecond later is the next working day", () => {
    expect(dueDay(value(addWorkingDays(calendar, shanghai("2026-09-14 17:00"), 1)))).toBe("2026-09-15");
    expect(dueDay(value(addWorkingDays(calendar, shanghai("2026-09-14 17:00:00.001"), 1)))).toBe("2026-09-16");
    expect(dueDay(value(addWorkingDays(calendar, shanghai("2026-09-12 10:00"), 1)))).toBe("2026-09-15");
  });

  it("WDR3: the term ends at 24:00, told as the midnight that follows", () => {
    expect(value(addWorkingDays(calendar, shanghai("2026-09-14 10:00"), 1))).toEqual(shanghai("2026-09-16 00:00"));
  });

  it("WDR4: thirty calendar days that end in a holiday roll to the next working day", () => {
    expect(dueDay(value(addCalendarDays(calendar, shanghai("2026-09-03 18:00"), 30)))).toBe("2026-10-08");
    expect(dueDay(value(addCalendarDays(calendar, shanghai("2026-09-10 10:00"), 30)))).toBe("2026-10-10");
    expect(addCalendarDays(calendar, shanghai("2026-12-20 10:00"), 30)).toMatchObject({ ok: false, detail: { year: 2027 } });
  });

  it("§3.4: the same minute n working days later, 09:00 when published late or on a day off", () => {
    expect(value(workingMinute(calendar, shanghai("2026-09-14 10:20:40"), 3))).toEqual(shanghai("2026-09-17 10:20"));
    expect(value(workingMinute(calendar, shanghai("2026-09-14 17:30"), 3))).toEqual(shanghai("2026-09-18 09:00"));
    expect(value(workingMinute(calendar, shanghai("2026-09-19 11:00"), 3))).toEqual(shanghai("2026-09-23 09:00"));
    expect(value(workingMinute(calendar, shanghai("2026-09-24 15:00"), 1))).toEqual(shanghai("2026-09-28 15:00"));
  });

  it("§3.4: the first stated minute from an instant on, on a working day", () => {
    expect(value(firstWorkingMinuteFrom(calendar, shanghai("2026-09-17 10:20"), 10, 20))).toEqual(shanghai("2026-09-17 10:20"));
    expect(value(firstWorkingMinuteFrom(calendar, shanghai("2026-09-17 10:20"), 10, 0))).toEqual(shanghai("2026-09-18 10:00"));
    expect(value(firstWorkingMinuteFrom(calendar, shanghai("2026-09-24 16:00"), 10, 0))).toEqual(shanghai("2026-09-28 10:00"));
    expect(value(nextWorkingDayAt(calendar, shanghai("2026-09-30 08:00"), 9, 0))).toEqual(shanghai("2026-10-08 09:00"));
  });

  it("counts what is left and what is late, zero on the last day", () => {
    const due = value(addWorkingDays(calendar, shanghai("2026-09-14 10:00"), 3));
    expect(value(remainingWorkingDays(calendar, shanghai("2026-09-14 10:00"), due))).toBe(3);
    expect(value(remainingWorkingDays(calendar, shanghai("2026-09-17 23:59"), due))).toBe(0);
    expect(value(workingDaysLate(calendar, shanghai("2026-09-17 23:59:59.999"), due))).toBe(0);
    expect(value(workingDaysLate(calendar, shanghai("2026-09-18 00:00"), due))).toBe(1);
    expect(value(workingDaysLate(calendar, shanghai("2026-09-20 00:00"), due))).toBe(2);
    expect(value(remainingWorkingDays(calendar, shanghai("2026-09-14 10:00"), shanghai("2026-09-17 10:00")))).toBe(3);
  });
});

describe("WDR5: after a hold", () => {
  it("resumes the working day after the lifting with the remainder", () => {
    const stop = {
      due: shanghai("2026-09-18 00:00"),
      heldAt: shanghai("2026-09-15 10:00"),
      resumedAt: shanghai("2026-09-21 10:00"),
      unit: "WD",
    } as const;
    expect(dueDay(value(resumeAfterHold(calendar, stop)))).toBe("2026-09-23");
  });

  it("keeps the minute of a clock deadline and leaves an expired term alone", () => {
    const heldAt = shanghai("2026-09-16 10:00");
    const resumedAt = shanghai("2026-09-16 11:00");
    expect(
      value(
        resumeAfterHold(calendar, {
          due: shanghai("2026-09-17 10:30"),
          heldAt,
          resumedAt,
          unit: "WD",
        }),
      ),
    ).toEqual(shanghai("2026-09-17 10:30"));
    const due = shanghai("2026-09-16 00:00");
    expect(value(resumeAfterHold(calendar, { due, heldAt, resumedAt, unit: "WD" }))).toEqual(due);
  });

  it("gives back calendar days, rolled to a working day", () => {
    const stop = {
      due: shanghai("2026-10-15 00:00"),
      heldAt: shanghai("2026-10-09 10:00"),
      resumedAt: shanghai("2026-10-12 10:00"),
      unit: "d",
    } as const;
    expect(dueDay(value(resumeAfterHold(calendar, stop)))).toBe("2026-10-19");
  });

  it("never makes a deadline earlier", () => {
    const hour = 3_600_000;
    const start = shanghai("2026-03-02 09:00").getTime();
    fc.assert(
      fc.property(
        fc.nat(2000),
        fc.nat(2000),
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom("WD" as const, "d" as const),
        (a, b, n, unit) => {
          const from = new Date(start + a * hour);
          const due = value(unit === "WD" ? addWorkingDays(calendar, from, n) : addCalendarDays(calendar, from, n));
          const heldAt = new Date(from.getTime() + (b % 200) * hour);
          const resumed = value(
            resumeAfterHold(calendar, {
              due,
              heldAt,
              resumedAt: new Date(heldAt.getTime() + b * hour),
              unit,
            }),
          );
          expect(resumed.getTime()).toBeGreaterThanOrEqual(due.getTime());
        },
      ),
      runs(),
    );
  });
});

describe("properties", () => {
  const instants = fc
    .integer({ min: 0, max: 300 * 1440 })
    .map((minutes) => new Date(shanghai("2026-01-01 00:00").getTime() + minutes * 60_000));

  it("a deadline ends a working day, grows with n and with the start, and holds n working days", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 30 }), (from, n) => {
        const due = value(addWorkingDays(calendar, from, n));
        expect(value(isWorkingDay(calendar, new Date(due.getTime() - 1)))).toBe(true);
        expect(value(addWorkingDays(calendar, from, n + 1)).getTime()).toBeGreaterThan(due.getTime());
        expect(value(addWorkingDays(calendar, new Date(from.getTime() + 3_600_000), n)).getTime()).toBeGreaterThanOrEqual(due.getTime());
        const between = value(workingDaysBetween(calendar, from, new Date(due.getTime() - 1)));
        expect([n, n + 1]).toContain(between);
      }),
      runs(),
    );
  });
});

describe("a calendar file", () => {
  it("is taken when every day is real and of its year", () => {
    expect(parseCalendarYear(year2026)).toMatchObject({ ok: true });
  });

  it.each([
    [null, "{}"],
    [{ ...year2026, notice: " " }, "notice"],
    [{ ...year2026, holidays: [] }, "holidays"],
    [{ ...year2026, holidays: ["2025-12-31"] }, "holidays"],
    [{ ...year2026, holidays: ["2025-01-01"] }, "2025-01-01"],
    [{ ...year2026, holidays: ["2026-02-30"] }, "2026-02-30"],
    [{ ...year2026, workdays: ["2026-09-21"] }, "2026-09-21"],
    [{ ...year2026, workdays: ["2026-10-03"] }, "2026-10-03"],
  ])("is refused with the place of the mistake", (file, what) => {
    expect(parseCalendarYear(file)).toEqual({
      ok: false,
      reason: "calendar.invalid",
      detail: { what },
    });
  });

  const near = { holidays: ["2026-12-31", "2027-01-01", "2027-01-02"], workdays: ["2026-12-26"] };
  const notice = "国办发明电〔2026〕9号";

  it("may name days of the December before and of the January after, which stand apart", () => {
    expect(parseCalendarYear({ year: 2027, notice, ...near })).toEqual({
      ok: true,
      value: {
        year: 2027,
        notice,
        holidays: ["2027-01-01", "2027-01-02"],
        workdays: [],
        over: [{ year: 2026, holidays: ["2026-12-31"], workdays: ["2026-12-26"] }],
      },
    });
    const after = parseCalendarYear({ year: 2027, notice, holidays: ["2027-12-31", "2028-01-01"], workdays: [] });
    expect(after.ok && after.value.over).toEqual([{ year: 2028, holidays: ["2028-01-01"], workdays: [] }]);
  });

  it.each(["2026-11-30", "2026-01-01", "2028-02-01", "2028-12-31", "2025-12-31", "2029-01-01"])("names no day as far away as %s", (day) => {
    expect(parseCalendarYear({ year: 2027, notice, ...near, holidays: [...near.holidays, day] })).toMatchObject({ detail: { what: day } });
  });

  it("corrects the year beside it under its number, and changes nothing twice", () => {
    const over = { year: 2026, holidays: ["2026-12-31"], workdays: ["2026-10-04"] };
    const next = correctedBy(year2026, over, notice);
    expect(next).toMatchObject({ year: 2026, notice });
    expect(next.holidays).toEqual([...year2026.holidays.filter((day) => day !== "2026-10-04"), "2026-12-31"]);
    expect(next.workdays).toEqual([...year2026.workdays, "2026-10-04"].sort());
    expect(correctedBy(next, over, "国办发明电〔2026〕10号")).toBe(next);
  });

  it("names the neighbouring year that is missing, with the day", () => {
    const parsed = parseCalendarYear({ year: 2027, notice, ...near });
    if (!parsed.ok) throw new Error(parsed.reason);
    expect(missingNeighbour({ years: new Map([[2026, year2026]]) }, parsed.value)).toBeNull();
    expect(missingNeighbour({ years: new Map() }, parsed.value)).toEqual({ year: 2026, day: "2026-12-26" });
  });
});
