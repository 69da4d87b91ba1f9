import { describe, expect, it } from "vitest";
import { toHex } from "~/domain/kernel/bytes";
import type { Json } from "~/domain/kernel/jcs";
import { type AuctionEvent, applyEvent } from "~/domain/selection/auction/apply";
import { type AuctionAudit, type AuditEvent, auctionAudit, auditHash, runAuction } from "~/domain/selection/auction/audit";
import { auctionMinutes, schedule, startSlots } from "~/domain/selection/auction/schedule";
import { type Auction, isOver, minimumStep, onTurn, openAuction, turnOrder } from "~/domain/selection/auction/state";
import { verifyAudit } from "~/domain/selection/auction/verify-audit";
import { portableHashes } from "~/domain/verifiable/hash";
import { opened, sampleAudit, terms, testSigner } from "./auction-support";

const MINUTE = 60_000;

function play(auction: Auction, events: readonly AuctionEvent[]) {
  let now = auction;
  const refusals = events.map((event) => {
    const applied = applyEvent(now, event);
    now = applied.auction;
    return applied.refusal;
  });
  return { auction: now, refusals };
}
const joins = (ids: string): AuctionEvent[] => [...ids].map((bidder) => ({ kind: "join", at: 0, bidder }));

describe("live auction", () => {
  it("takes 6n + 11 minutes", () => {
    expect([2, 5, 8].map(auctionMinutes)).toEqual([23, 41, 59]);
    expect(schedule(3).filter(({ turn }) => turn !== null)).toHaveLength(9);
  });

  it("starts on full ten minutes from 10:00 and ends by 16:00", () => {
    const starts = startSlots("2026-09-15", 8);
    expect(starts[0]?.toISOString()).toBe("2026-09-15T02:00:00.000Z");
    expect(starts.at(-1)?.toISOString()).toBe("2026-09-15T07:00:00.000Z");
  });

  it("publishes a step of 0.5 % of the ceiling, at least 100 yuan", () => {
    expect(minimumStep(10_000_000)).toBe(50_000);
    expect(minimumStep(100_000)).toBe(10_000);
  });

  it("lets the dearest go first, and keeps the drawn order of equal starting prices for turns and at the end", () => {
    const auction = opened(terms({ A: 9_000_000, B: 9_500_000, C: 9_000_000, D: 9_000_000 }));
    const [first, ...rest] = turnOrder(auction);
    expect(first).toBe("B");
    expect(rest).toEqual(auction.live.slice(0, 3));
    const end = runAuction(portableHashes, auction.terms, []);
    expect(end.result.order).toEqual([...rest, "B"]);
    const drawn = openAuction(portableHashes, auction.terms);
    expect(drawn.ok && drawn.draws[0]?.inputs).toMatchObject({ id: "MX-2026-000301-r1", purpose: "tie-break", draw: 3 });
  });

  it("refuses what is not lower by the step, equal to another, out of turn, late, or from nobody", () => {
    const start = opened(terms({ A: 9_500_000, B: 9_000_000, C: 9_300_000 }));
    const at = 5 * MINUTE + 1;
    const offer = (bidder: string, amountFen: number, when = at): AuctionEvent => ({ kind: "offer", at: when, bidder, amountFen });
    const { auction, refusals } = play(start, [
      ...joins("ABC"),
      offer("A", 9_000_000, 1),
      offer("A", 9_450_001),
      offer("A", 9_000_000),
      offer("B", 8_000_000),
      offer("A", 0),
      offer("A", 8_800_000),
      offer("A", 8_799_999),
      { kind: "pass", at, bidder: "A" },
      offer("A", 8_000_000),
      offer("Z", 8_000_000),
      offer("A", 8_000_000, 7 * MINUTE),
      { kind: "tick", at: 1 },
    ]);
    expect(refusals.slice(3)).toEqual([
      "not-on-turn",
      "step-too-small",
      "equal-to-another",
      "not-on-turn",
      "not-an-amount",
      null,
      "step-too-small",
      null,
      "already-passed",
      "unknown-bidder",
      "not-on-turn",
      "clock-backwards",
    ]);
    expect(onTurn(auction)).toBe("C");
    expect(auction.standing.get("A")).toBe(8_800_000);
  });

  it("takes its turns anew in every round, dearest first, and keeps equal ones as drawn however late they move", () => {
    const start = opened(terms({ A: 9_500_000, B: 9_000_000, C: 9_000_000 }));
    const [first, second] = start.live as readonly [string, string];
    expect(start.live).toEqual([first, second, "A"]);
    const offer = (at: number, bidder: string, amountFen: number): AuctionEvent => ({ kind: "offer", at, bidder, amountFen });
    const turns = (auction: Auction, at: number) => {
      const now = play(auction, [{ kind: "tick", at }]).auction;
      return now.order;
    };
    // Round 1 at 5, 7, 9 minutes; round 2 from 13; round 3 from 21.
    const one = play(start, [...joins("ABC"), offer(5 * MINUTE, "A", 8_000_000)]);
    expect(one.refusals.at(-1)).toBeNull();
    expect(turns(one.auction, 5 * MINUTE)).toEqual(["A", first, second]);
    expect(turns(one.auction, 13 * MINUTE)).toEqual([first, second, "A"]);
    const two = play(one.auction, [
      offer(15 * MINUTE - 1, first, 7_000_000),
      offer(15 * MINUTE, second, 7_000_000),
      offer(15 * MINUTE, second, 6_950_000),
    ]);
    expect(two.refusals).toEqual([null, "equal-to-another", null]);
    expect(turns(two.auction, 21 * MINUTE)).toEqual(["A", first, second]);
    expect(isOver(play(two.auction, [{ kind: "tick", at: 29 * MINUTE - 1 }]).auction)).toBe(false);
    expect(isOver(play(two.auction, [{ kind: "tick", at: 29 * MINUTE }]).auction)).toBe(true);
  });

  it("lets a bidder lower its price again in its turn, and come back before the turn is over", () => {
    const start = opened(terms({ A: 9_500_000, B: 9_000_000, C: 9_300_000 }));
    const offer = (at: number, amountFen: number): AuctionEvent => ({ kind: "offer", at, bidder: "A", amountFen });
    const { auction, refusals } = play(start, [
      ...joins("A"),
      offer(5 * MINUTE, 9_450_000),
      { kind: "disconnect", at: 5 * MINUTE + 1, bidder: "A" },
      offer(5 * MINUTE + 2, 9_400_000),
      { kind: "join", at: 6 * MINUTE, bidder: "A" },
      offer(7 * MINUTE - 1, 9_400_000),
    ]);
    expect(refusals.slice(1)).toEqual([null, null, "not-present", null, null]);
    expect(auction.standing.get("A")).toBe(9_400_000);
    const { outbox } = applyEvent(auction, { kind: "tick", at: 7 * MINUTE });
    expect(outbox.map(({ kind }) => kind)).toEqual(["turn"]);
  });

  it("counts a turn that is missed as a pass, and needs presence to offer", () => {
    const start = opened(terms({ A: 9_500_000, B: 9_000_000, C: 9_300_000 }));
    const gone = play(start, [
      ...joins("A"),
      { kind: "disconnect", at: 1, bidder: "A" },
      { kind: "offer", at: 6 * MINUTE, bidder: "A", amountFen: 1 },
    ]);
    expect(gone.refusals.at(-1)).toBe("not-present");
    const { outbox } = applyEvent(gone.auction, { kind: "tick", at: 9 * MINUTE });
    expect(outbox).toContainEqual({ to: "all", kind: "missed", mask: start.terms.masks.indexOf("A") + 1 });
  });

  it("names nobody to anybody: messages carry numbers", () => {
    const start = opened(terms({ "91000000000000001A": 9_500_000, "91000000000000002B": 9_000_000, "91000000000000003C": 9_300_000 }));
    let auction = start;
    const told: string[] = [];
    for (const event of [
      { kind: "join", at: 0, bidder: "91000000000000001A" },
      { kind: "tick", at: 3_600_000 },
    ] as const) {
      const applied = applyEvent(auction, event);
      auction = applied.auction;
      told.push(...applied.outbox.map(({ to, ...rest }) => JSON.stringify(rest)));
    }
    expect(told.join("")).not.toContain("9100");
    expect(isOver(auction)).toBe(true);
  });

  it("sends the lowest twelve on, ties at the twelfth all in, the others behind them", () => {
    const prices = Object.fromEntries(
      Array.from({ length: 15 }, (_, i) => [`P${10 + i}`, 9_000_000 + Math.min(i, 12) * 1000 - (i === 12 ? 1000 : 0)]),
    );
    const auction = opened(terms(prices));
    expect(auction.live).toHaveLength(13);
    expect(auction.behind).toHaveLength(2);
    const { result } = runAuction(portableHashes, auction.terms, []);
    expect(result.order).toHaveLength(15);
    expect(new Set(result.order.slice(13))).toEqual(new Set(["P23", "P24"]));
  });

  it("fails below the minimum, or without a valid price; waits when the end is abnormally low", () => {
    const outcome = (prices: Record<string, number>, fund: "fiscal" | "social" = "fiscal") =>
      runAuction(portableHashes, terms(prices, { fund }), []).result;
    expect(outcome({})).toMatchObject({ status: "failed", reason: "F01" });
    expect(outcome({ A: 1_000_000, B: 2_000_000 })).toMatchObject({ status: "failed", reason: "F01" });
    expect(outcome({ A: 9_900_000, B: 9_800_000 }, "social")).toMatchObject({ status: "selected", order: ["B", "A"] });
    expect(outcome({ A: 10_000_001, B: 0, C: 10_000_002 })).toMatchObject({
      status: "failed",
      reason: "F02",
      invalid: { B: "NOT_POSITIVE" },
    });
    expect(outcome({ A: 10_000_000, B: 9_600_000, C: 5_800_000 })).toMatchObject({ status: "needs-decision", abnormallyLow: "C" });
  });

  it("leaves a signed record that replays to the same end, and refuses it when it was touched", () => {
    const audit = sampleAudit();
    expect(audit.events.map(({ refusal }) => refusal)).toEqual([null, null, null, null, "not-on-turn", null, null, null]);
    expect(verifyAudit(audit as unknown as Json)).toMatchObject({ answer: "yes", facts: { order: ["A", "B", "C"] } });
    const told = (change: Partial<AuctionAudit>, hash = true) => {
      const changed = { ...audit, ...change };
      const fileHash = hash ? toHex(auditHash(portableHashes, changed)) : audit.fileHash;
      return verifyAudit({ ...changed, fileHash } as unknown as Json);
    };
    const result = { ...audit.result, order: ["B", "A", "C"] };
    expect(told({ result }, false)).toMatchObject({ answer: "no", code: "file.hash" });
    expect(told({ result })).toMatchObject({ answer: "no", code: "auction.result", detail: { field: "result.order" } });
    const events = audit.events.with(4, { ...audit.events[4], refusal: null } as AuditEvent);
    expect(told({ events })).toMatchObject({ answer: "no", code: "auction.event", detail: { event: 5 } });
    expect(told({ events: audit.events.slice(0, -1) })).toMatchObject({ answer: "no", code: "auction.signature" });
    expect(told({ sig: `c0${"00".repeat(47)}` })).toMatchObject({ answer: "no", code: "auction.signature" });
    expect(told({ sig: audit.terms.signature })).toMatchObject({ answer: "no", code: "auction.signature" });
    expect(told({ key: `c0${"00".repeat(95)}` })).toMatchObject({ answer: "no", code: "auction.signature" });
    expect(told({ key: audit.key.slice(2) })).toMatchObject({ answer: "not-such-a-file", field: "key" });
    const older = auctionAudit(portableHashes, audit.terms, [], testSigner, "mingxuan-auction/1");
    const short = { ...older, key: older.key.slice(2) };
    expect(verifyAudit({ ...short, fileHash: toHex(auditHash(portableHashes, short)) } as unknown as Json)).toMatchObject({
      answer: "no",
      code: "auction.key",
    });
  });
});
