import { expect, it } from "vitest";
import { type AuctionEvent, applyEvent } from "~/domain/selection/auction/apply";
import { endOf, runAuction } from "~/domain/selection/auction/audit";
import { ROUNDS } from "~/domain/selection/auction/schedule";
import { type Auction, isOver, onTurn } from "~/domain/selection/auction/state";
import { portableHashes } from "~/domain/verifiable/hash";
import { cases, numbersFrom, SEED } from "../../support/cases";
import { opened, terms } from "./auction-support";

const EVENTS = cases(1_000_000);

function randomEvent(next: (below: number) => number, auction: Auction, ids: readonly string[]): AuctionEvent {
  const pace = next(20) === 0 ? 600_000 : 15_000;
  const at = auction.now + next(pace) - (next(50) === 0 ? 1_000 : 0);
  const current = onTurn(auction);
  const bidder = current !== null && next(3) > 0 ? current : next(30) === 0 ? "stranger" : (ids[next(ids.length)] as string);
  const kind = next(10);
  if (kind === 0) return { kind: "tick", at };
  if (kind < 3) return { kind: "join", at, bidder };
  if (kind === 3) return { kind: "disconnect", at, bidder };
  if (kind === 4) return { kind: "pass", at, bidder };
  const standing = auction.standing.get(bidder) ?? 5_000_000;
  return { kind: "offer", at, bidder, amountFen: standing - next(150_000) + (next(20) === 0 ? 60_000 : 0) };
}

function expectTrue(holds: boolean, what: string): void {
  if (!holds) expect.fail(what);
}

it("keeps its promises over random events: no turn lost, no price rises, no offer after its turn, always an end", () => {
  const next = numbersFrom(SEED);
  let left = EVENTS;
  let accepted = 0;
  for (let game = 0; left > 0; game++) {
    const ids = Array.from({ length: 3 + next(10) }, (_, i) => `B${10 + i}`);
    let auction = opened(terms(Object.fromEntries(ids.map((id) => [id, 9_000_000 + next(6) * 1_000]))));
    const turns = new Map<number, number>();
    const events: AuctionEvent[] = [];
    let messages = 0;
    while (!isOver(auction)) {
      const event = left > 0 ? randomEvent(next, auction, ids) : ({ kind: "tick", at: endOf(auction) } as const);
      left--;
      const before = auction;
      const applied = applyEvent(before, event);
      auction = applied.auction;
      events.push(event);
      for (const message of applied.outbox) {
        if (message.to === "all" && message.kind === "turn") turns.set(message.mask, (turns.get(message.mask) ?? 0) + 1);
        if (message.kind === "over") messages++;
      }
      expectTrue(auction.now >= before.now, "time ran backwards");
      if (event.kind === "offer" && applied.refusal === null) {
        accepted++;
        const slot = auction.slots[auction.slot];
        expectTrue(
          onTurn(auction) === event.bidder && slot !== undefined && event.at >= slot.from && event.at < slot.to,
          "an offer outside its turn",
        );
        expectTrue(event.amountFen <= (before.standing.get(event.bidder) ?? 0) - auction.stepFen, "an offer above the step");
      }
      for (const [id, amount] of auction.standing) {
        expectTrue(amount <= (before.standing.get(id) ?? 0) && amount > 0, "a price rose");
      }
    }
    expectTrue(turns.size === ids.length && [...turns.values()].every((count) => count === ROUNDS), "a turn was lost");
    expectTrue(messages === 1, "the end was not announced once");
    if (game % 20 === 0) {
      const { result } = runAuction(portableHashes, auction.terms, events);
      const prices = result.order.map((id) => result.prices[id] ?? 0);
      expect(prices).toEqual([...auction.standing.values()].sort((a, b) => a - b));
    }
  }
  expect(accepted).toBeGreaterThan(EVENTS / 100);
});
