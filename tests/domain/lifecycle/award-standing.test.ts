import { expect, it } from "vitest";
import { type AwardStanding, awardStanding } from "~/domain/lifecycle/award-standing";
import { shanghai } from "../kernel/calendar-2026";

const at = shanghai("2026-09-18 09:00");
const award = (resultAt: Date | null, endedAt: Date | null = null) => ({ resultAt, endedAt });

it.each([
  ["an alternate that was not called waits", award(null), "result_published", "waiting"],
  ["who was published is the provider", award(at), "in_performance", "current"],
  ["who gave up is not", award(at, at), "result_published", "ended"],
  ["nobody is once the selection has failed", award(at), "failed", "void"],
  ["nor is who had given up before", award(at, at), "failed", "ended"],
] as const)("%s", (_name, given, status, standing: AwardStanding) => {
  expect(awardStanding(given, status)).toBe(standing);
});
