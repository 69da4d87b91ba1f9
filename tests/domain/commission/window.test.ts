import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planWindow } from "~/domain/commission/window";
import { isWorkingDay, workingMinute } from "~/domain/kernel/calendar";
import { toShanghai } from "~/domain/kernel/time";
import { runs } from "../../support/cases";
import { calendar2026 as calendar, shanghai } from "../kernel/calendar-2026";

const plan = (at: string, days: number, closeMinute: string) =>
  planWindow(calendar, shanghai(at), { windowWorkingDays: days, closeMinute });

describe("the window of a registration (§3.4)", () => {
  it.each([
    ["published before the stated minute: the day n days later", "2026-09-14 09:30", 3, "10:00", "2026-09-17 10:00"],
    ["published at the stated minute: the same day", "2026-09-14 10:00", 3, "10:00", "2026-09-17 10:00"],
    ["published a minute later: the next working day", "2026-09-14 10:01", 3, "10:00", "2026-09-18 10:00"],
    ["after 17:00 it counts as nine o'clock of the next working day", "2026-09-14 17:01", 3, "09:00", "2026-09-18 09:00"],
    ["on a Saturday as Monday's nine o'clock", "2026-09-12 11:00", 3, "09:00", "2026-09-17 09:00"],
    ["a worked Sunday counts and a Monday after it", "2026-09-18 10:00", 3, "11:00", "2026-09-22 11:00"],
    ["over the National Day", "2026-09-29 16:00", 3, "16:30", "2026-10-09 16:30"],
  ])("%s", (_name, at, days, minute, close) => {
    const decision = plan(at, days, minute);
    expect(decision).toMatchObject({ ok: true, value: { opensAt: shanghai(at), closesAt: shanghai(close) } });
    if (decision.ok) expect(decision.value.selectsAt.getTime() - decision.value.closesAt.getTime()).toBe(30 * 60_000);
  });

  it("is refused when the close, the objection period or the award would reach a year without a calendar", () => {
    const missing = { ok: false, reason: "calendar.missing", detail: { year: 2027 } };
    expect(plan("2026-12-29 10:00", 3, "10:00")).toEqual(missing);
    // Closes on the 29th; the objection period ends on the 31st and the notice would leave in 2027.
    expect(plan("2026-12-24 10:00", 3, "10:00")).toEqual(missing);
    expect(plan("2026-12-22 10:00", 3, "10:00")).toMatchObject({ ok: true });
    // A selection at 17:00 has its result after it, on the 29th as an event: objections until the 31st.
    expect(plan("2026-12-23 10:00", 3, "16:29")).toMatchObject({ ok: true });
    expect(plan("2026-12-23 10:00", 3, "16:30")).toEqual(missing);
  });

  it("never closes before the earliest end, and within one working day after it", () => {
    const moment = fc.date({ min: shanghai("2026-01-05 00:00"), max: shanghai("2026-11-20 00:00"), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.integer({ min: 2, max: 20 }), fc.integer({ min: 540, max: 990 }), (at, days, minute) => {
        const closeMinute = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
        const planned = planWindow(calendar, at, { windowWorkingDays: days, closeMinute });
        const earliest = workingMinute(calendar, at, days);
        const latest = workingMinute(calendar, at, days + 1);
        if (!planned.ok || !earliest.ok || !latest.ok) throw new Error("the calendar of 2026 covers these days");
        const { closesAt } = planned.value;
        expect(closesAt >= earliest.value).toBe(true);
        expect(closesAt.getTime() - latest.value.getTime()).toBeLessThan(24 * 3_600_000);
        expect(isWorkingDay(calendar, closesAt)).toEqual({ ok: true, value: true });
        const clock = toShanghai(closesAt);
        expect(clock.hour * 60 + clock.minute).toBe(minute);
      }),
      runs(),
    );
  });
});
