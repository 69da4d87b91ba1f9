import { describe, expect, it } from "vitest";
import { lateDeliveries } from "~/domain/lifecycle/deliveries";
import type { CommissionFacts, DeliveryFact } from "~/domain/lifecycle/facts";
import { calendar2026, shanghai } from "../kernel/calendar-2026";
import { factsIn, heldSince } from "./support";

/** Handed in and, unless it was accepted, returned. Signed on 2026-09-14 for 15 working days: the contract's last day is 10 October. */
const round = (deliveredAt: string, rejectedAt: string | null = null): DeliveryFact => ({
  deliveredAt: shanghai(deliveredAt),
  rejectedAt: rejectedAt === null ? null : shanghai(rejectedAt),
});
const judged = (rounds: readonly DeliveryFact[], parts: Partial<CommissionFacts> = {}) => {
  const facts = factsIn("delivered", { delivery: rounds.at(-1) ?? null, ...parts });
  return lateDeliveries(facts, rounds, calendar2026).map((each) => each?.isLate ?? null);
};

describe("a delivery is judged by the deadline that stood when it was handed in", () => {
  const first = round("2026-10-10 15:00", "2026-10-12 16:00");
  const second = round("2026-10-19 23:59", "2026-10-21 10:00");
  it.each([
    ["in time in all three", [first, second, round("2026-10-28 17:00")], [false, false, false]],
    ["late in the first alone", [round("2026-10-11 00:00", "2026-10-12 16:00"), second, round("2026-10-28 17:00")], [true, false, false]],
    ["late in the second alone", [first, round("2026-10-20 00:00", "2026-10-21 10:00"), round("2026-10-28 17:00")], [false, true, false]],
    ["late in the third alone", [first, second, round("2026-10-29 00:00")], [false, false, true]],
  ] as const)("%s", (_name, rounds, late) => {
    expect(judged(rounds)).toEqual(late);
  });

  it("keeps its judgement when a later rejection gives more time", () => {
    const late = round("2026-10-12 09:00");
    expect(judged([late])).toEqual([true]);
    expect(judged([{ ...late, rejectedAt: shanghai("2026-10-13 09:00") }, round("2026-10-15 09:00")])).toEqual([true, false]);
  });

  it("after an early return the contract's date stands where it is later", () => {
    expect(judged([round("2026-09-21 09:00", "2026-09-22 16:00"), round("2026-10-10 20:00")])).toEqual([false, false]);
  });

  it("a hold before it moves the deadline, one that came afterwards moves nothing", () => {
    const held = heldSince(shanghai("2026-09-28 09:00"), shanghai("2026-10-09 09:00"));
    expect(judged([round("2026-10-12 09:00")], held)).toEqual([false]);
    expect(judged([round("2026-10-12 09:00")], heldSince(shanghai("2026-10-12 10:00")))).toEqual([true]);
    expect(judged([round("2026-10-09 09:00")], heldSince(shanghai("2026-10-09 10:00")))).toEqual([false]);
  });

  it("is not judged while the deadline lies in a year that is not loaded", () => {
    const facts = factsIn("delivered");
    const long = facts.filing && { ...facts.filing, duration: { count: 90, unit: "WD" as const } };
    expect(judged([round("2026-12-30 09:00")], { filing: long })).toEqual([null]);
  });

  it("nothing handed in is not judged", () => {
    expect(judged([])).toEqual([]);
  });
});
