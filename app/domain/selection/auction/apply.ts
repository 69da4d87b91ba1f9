import { type Auction, isOver, maskOf, onTurn, turnOrder } from "./state";

/** What can happen, with the server's time in milliseconds from the start; the bidder's own clock is never asked (market §4.5). */
export type AuctionEvent =
  | { readonly kind: "tick"; readonly at: number }
  | { readonly kind: "join" | "disconnect" | "pass"; readonly at: number; readonly bidder: string }
  | { readonly kind: "offer"; readonly at: number; readonly bidder: string; readonly amountFen: number };

export const AUCTION_REFUSALS = [
  "clock-backwards",
  "over",
  "unknown-bidder",
  "not-present",
  "not-on-turn",
  "already-passed",
  "not-an-amount",
  "step-too-small",
  "equal-to-another",
] as const;
export type AuctionRefusal = (typeof AUCTION_REFUSALS)[number];

/** What everybody sees, under numbers for names; only a refusal and a welcome go to one bidder. */
export type AuctionMessage =
  | { readonly to: string; readonly kind: "pause" | "closing"; readonly round: number; readonly until: number }
  | { readonly to: string; readonly kind: "turn"; readonly round: number; readonly mask: number; readonly until: number }
  | { readonly to: "all"; readonly kind: "missed" | "passed"; readonly mask: number }
  | { readonly to: "all"; readonly kind: "standing"; readonly mask: number; readonly amountFen: number }
  | { readonly to: string; readonly kind: "over" }
  | {
      readonly to: string;
      readonly kind: "welcome";
      readonly mask: number;
      readonly standing: readonly { readonly mask: number; readonly amountFen: number }[];
    }
  | { readonly to: string; readonly kind: "refused"; readonly refusal: AuctionRefusal };

/** The next state, and the refusal if the event was not taken. */
export type Replayed = { readonly auction: Auction; readonly refusal: AuctionRefusal | null };
export type Applied = Replayed & { readonly outbox: readonly AuctionMessage[] };
/** Where messages go; one is made only where somebody is told, as a replay tells nobody. */
type Tell = (message: () => AuctionMessage) => void;

function slotMessage(auction: Auction, to: string): AuctionMessage {
  const slot = auction.slots[auction.slot];
  if (!slot) return { to, kind: "over" };
  const bidder = onTurn(auction);
  if (bidder !== null) return { to, kind: "turn", round: slot.round, mask: maskOf(auction, bidder), until: slot.to };
  const isLast = auction.slot === auction.slots.length - 1;
  return { to, kind: isLast ? "closing" : "pause", round: slot.round, until: slot.to };
}

/** Passes every boundary up to `at`: a turn without an offer is a pass; a round's order is taken from the prices at its start. */
function advance(before: Auction, at: number, tell: Tell): Auction {
  let auction = before;
  for (let slot = auction.slots[auction.slot]; slot && at >= slot.to; slot = auction.slots[auction.slot]) {
    const ended = auction;
    const bidder = onTurn(ended);
    if (bidder !== null && ended.turn === "open") tell(() => ({ to: "all", kind: "missed", mask: maskOf(ended, bidder) }));
    const order = ended.slots[ended.slot + 1]?.turn === 0 ? turnOrder(ended) : ended.order;
    const begun: Auction = { ...ended, slot: ended.slot + 1, order, turn: "open" };
    tell(() => slotMessage(begun, "all"));
    auction = begun;
  }
  return { ...auction, now: at };
}

function refusalOf(auction: Auction, event: Exclude<AuctionEvent, { kind: "tick" }>): AuctionRefusal | null {
  if (isOver(auction)) return "over";
  if (!auction.standing.has(event.bidder)) return "unknown-bidder";
  if (event.kind === "join" || event.kind === "disconnect") return null;
  if (!auction.present.has(event.bidder)) return "not-present";
  if (onTurn(auction) !== event.bidder) return "not-on-turn";
  if (auction.turn === "passed") return "already-passed";
  return event.kind === "offer" ? offerRefusal(auction, event.bidder, event.amountFen) : null;
}

function offerRefusal({ standing, stepFen }: Auction, bidder: string, amountFen: number): AuctionRefusal | null {
  if (!Number.isSafeInteger(amountFen) || amountFen <= 0) return "not-an-amount";
  if (amountFen > (standing.get(bidder) as number) - stepFen) return "step-too-small";
  for (const [other, amount] of standing) if (other !== bidder && amount === amountFen) return "equal-to-another";
  return null;
}

function welcome(auction: Auction, to: string): AuctionMessage {
  const standing = [...auction.standing]
    .map(([id, amountFen]) => ({ mask: maskOf(auction, id), amountFen }))
    .sort((a, b) => a.mask - b.mask);
  return { to, kind: "welcome", mask: maskOf(auction, to), standing };
}

function withBidder(auction: Auction, event: Exclude<AuctionEvent, { kind: "tick" }>, tell: Tell): Auction {
  const { bidder } = event;
  switch (event.kind) {
    case "join":
      tell(() => welcome(auction, bidder));
      tell(() => slotMessage(auction, bidder));
      return { ...auction, present: new Set(auction.present).add(bidder) };
    case "disconnect": {
      const present = new Set(auction.present);
      present.delete(bidder);
      return { ...auction, present };
    }
    case "pass":
      tell(() => ({ to: "all", kind: "passed", mask: maskOf(auction, bidder) }));
      return { ...auction, turn: "passed" };
    case "offer":
      tell(() => ({ to: "all", kind: "standing", mask: maskOf(auction, bidder), amountFen: event.amountFen }));
      return { ...auction, turn: "offered", standing: new Map(auction.standing).set(bidder, event.amountFen) };
  }
}

function take(auction: Auction, event: AuctionEvent, tell: Tell): Replayed {
  if (!Number.isSafeInteger(event.at) || event.at < auction.now) return { auction, refusal: "clock-backwards" };
  const current = advance(auction, event.at, tell);
  if (event.kind === "tick") return { auction: current, refusal: null };
  const refusal = refusalOf(current, event);
  if (refusal === null) return { auction: withBidder(current, event, tell), refusal };
  tell(() => ({ to: event.bidder, kind: "refused", refusal }));
  return { auction: current, refusal };
}

/**
 * One event into an auction: the next state, what is to be sent, and the refusal if the event was not taken (market §4.5). Time first:
 * boundaries that have passed take effect before the event, so an offer that comes after its turn is late whatever the sender's clock says.
 * A clock that runs backwards is refused, and changes nothing.
 */
export function applyEvent(auction: Auction, event: AuctionEvent): Applied {
  const outbox: AuctionMessage[] = [];
  const taken = take(auction, event, (message) => outbox.push(message()));
  return { ...taken, outbox };
}

/** As `applyEvent`, with no message made: a welcome alone lists every live bidder, and in a replay nobody reads it. */
export function replayEvent(auction: Auction, event: AuctionEvent): Replayed {
  return take(auction, event, () => undefined);
}
