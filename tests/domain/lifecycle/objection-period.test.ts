import { expect, it } from "vitest";
import { objectionPeriod } from "~/domain/lifecycle/objection-period";
import { calendar2026, shanghai } from "../kernel/calendar-2026";
import { factsIn, heldSince } from "./support";

/** The result of Monday 2026-09-14: two working days to object, the last is Wednesday. */
const end = shanghai("2026-09-17 00:00");

it.each([
  ["before the result", factsIn("published"), "2026-09-15 09:00", { kind: "ahead" }],
  ["on its last day", factsIn("result_published"), "2026-09-16 23:59", { kind: "running", due: { at: end } }],
  ["after it, while the award notice waits", factsIn("result_published"), "2026-09-17 00:00", { kind: "over", end }],
  ["long after", factsIn("in_performance"), "2026-10-20 09:00", { kind: "over", end }],
  [
    "under a hold",
    factsIn("result_published", heldSince(shanghai("2026-09-15 09:00"))),
    "2026-09-30 09:00",
    { kind: "running", due: { stopped: true } },
  ],
  ["of a failed selection", factsIn("failed"), "2026-09-15 09:00", null],
  ["of a cancelled one", factsIn("cancelled"), "2026-09-15 09:00", null],
] as const)("the period to object %s", (_name, facts, now, expected) => {
  expect(objectionPeriod(facts, shanghai(now), calendar2026)).toEqual(expected);
});
