import { addWorkingDays, type Calendar } from "../kernel/calendar";
import { type Decision, ok, refused } from "../kernel/decision";
import { dateKey, shiftDay } from "../kernel/time";
import type { Stream } from "./case";
import type { DirectLimits } from "./direct-limits";

export const DIRECT_GROUNDS = ["G1", "G2", "G3", "G4", "G5", "G6"] as const;

/** A coded ground with the evidence that it asks for (market §4.9). Amounts in fen; text is what the purchaser stated, empty when nothing. */
export type DirectGround =
  | { readonly code: "G1"; readonly reasonSignedByDirector: boolean }
  | { readonly code: "G2"; readonly failedNotices: number }
  | { readonly code: "G3"; readonly orderNumber: string }
  | { readonly code: "G4"; readonly basis: string }
  | { readonly code: "G5"; readonly contractFen: number; readonly continuedBefore: boolean }
  | { readonly code: "G6"; readonly stateOwned: boolean; readonly policyReference: string };

/** An earlier award by DIRECT of the same purchaser, agency and item. */
export type EarlierDirect = { readonly at: Date; readonly amountFen: number };
export type DirectFacts = {
  readonly stream: Stream;
  readonly amountFen: number;
  readonly ground: DirectGround | null;
  /** What the purchaser declared about its relation to the agency. */
  readonly affiliation: "undeclared" | "none" | "affiliated";
  readonly earlier: readonly EarlierDirect[];
};

function smallSum(amountFen: number, signed: boolean, limits: DirectLimits): Decision<null> {
  if (amountFen <= limits.smallFen) return ok(null);
  if (amountFen > limits.reasonedFen) return refused("direct.ceiling", { maximumFen: limits.reasonedFen });
  return signed ? ok(null) : refused("direct.reason-unsigned");
}

function groundHolds({ stream, amountFen }: DirectFacts, ground: DirectGround, limits: DirectLimits): Decision<null> {
  switch (ground.code) {
    case "G1":
      return smallSum(amountFen, ground.reasonSignedByDirector, limits);
    case "G2":
      return ground.failedNotices >= limits.failures ? ok(null) : refused("direct.failures", { needed: limits.failures });
    case "G3":
      return ground.orderNumber.trim() === "" ? refused("direct.emergency-order") : ok(null);
    case "G4":
      return ground.basis.trim() === "" ? refused("direct.basis") : ok(null);
    case "G5": {
      const within = BigInt(amountFen) * 100n <= BigInt(ground.contractFen) * BigInt(limits.continuationPercent);
      return within && !ground.continuedBefore ? ok(null) : refused("direct.continuation", { percent: limits.continuationPercent });
    }
    case "G6":
      if (stream === "DEPT") return refused("direct.stream");
      return ground.stateOwned && ground.policyReference.trim() === "" ? refused("direct.policy") : ok(null);
  }
}

/** First instant that still counts in the rolling twelve months that end at `now`: the same day a year ago, Asia/Shanghai. */
function rollingStart(now: Date): string {
  const today = dateKey(now);
  const aYearAgo = `${String(Number(today.slice(0, 4)) - 1)}${today.slice(4)}`;
  // 29 February has no namesake a year ago: the day before 1 March then.
  return aYearAgo.endsWith("-02-29") ? shiftDay(`${aYearAgo.slice(0, 5)}03-01`, -1) : aYearAgo;
}

function withinPairLimits({ earlier, amountFen }: DirectFacts, limits: DirectLimits, now: Date): Decision<null> {
  const from = rollingStart(now);
  const counted = earlier.filter(({ at }) => dateKey(at) > from && at.getTime() <= now.getTime());
  if (counted.length >= limits.pairCount) return refused("direct.pair-count", { count: counted.length });
  const sum = counted.reduce((total, { amountFen: earlierFen }) => total + earlierFen, amountFen);
  return sum > limits.pairSumFen ? refused("direct.pair-sum", { maximumFen: limits.pairSumFen }) : ok(null);
}

/**
 * Whether a purchaser may name the agency directly (market §4.9). Yes tells whether a public notice must run before the award.
 * Refusals `direct.*`: no ground, a ground that is off for departments, its evidence, the rolling limits, the affiliation.
 */
export function decideDirect(facts: DirectFacts, limits: DirectLimits, now: Date): Decision<{ readonly noticeBeforeAward: boolean }> {
  const { stream, ground, affiliation } = facts;
  if (!ground) return refused("direct.no-ground");
  if (stream === "DEPT" && limits.offForDepartments.includes(ground.code)) return refused("direct.ground-not-for-departments");
  const held = groundHolds(facts, ground, limits);
  if (!held.ok) return held;
  if (stream !== "DEPT") return affiliation === "affiliated" ? refused("direct.affiliation") : ok({ noticeBeforeAward: false });
  if (affiliation !== "none") return refused("direct.affiliation");
  const pair = withinPairLimits(facts, limits, now);
  return pair.ok ? ok({ noticeBeforeAward: true }) : pair;
}

/** Where a notice that is published now ends: `noticeWorkingDays` later at 24:00 (market §4.9, §3.4). Refusal `calendar.missing` {year}. */
export function noticeEnd(calendar: Calendar, publishedAt: Date, limits: DirectLimits): Decision<Date> {
  return addWorkingDays(calendar, publishedAt, limits.noticeWorkingDays);
}

/** A running notice. `wouldHaveBid` are admitted agencies that said so, and when; the same agency counts once, the named one never. */
export type NoticeFacts = {
  readonly endsAt: Date;
  readonly named: string;
  readonly wouldHaveBid: readonly { readonly agency: string; readonly at: Date }[];
};

/**
 * After or during the notice of a department's direct selection (market §4.9): two others who said before its end that they would have
 * bid turn it into LOWEST_PRICE at once; else the award follows when the notice has run. Refusal `direct.notice` before that.
 */
export function decideAfterNotice(notice: NoticeFacts, limits: DirectLimits, now: Date): Decision<"award" | "convert-to-lowest-price"> {
  const inTime = notice.wouldHaveBid.filter(({ agency, at }) => agency !== notice.named && at.getTime() < notice.endsAt.getTime());
  const others = new Set(inTime.map(({ agency }) => agency));
  if (others.size >= limits.wouldHaveBid) return ok("convert-to-lowest-price");
  return now.getTime() >= notice.endsAt.getTime() ? ok("award") : refused("direct.notice");
}
