import { rational, roundHalfUp } from "~/domain/kernel/rational";
import type { CreditCase, CreditEntrant, SelectionResult, Ticket } from "./case";
import { rosterDisclosures } from "./disclosure";
import { WITHOUT_BID } from "./eligibility-rules";
import type { FileMethodRow } from "./method";
import { byId, failed, ordered, type RunContext, shortfall } from "./run-context";

/** Credit beyond 10,000 points is no credit: it keeps the tickets of a draw inside the format's limits. */
export const MAX_CREDIT_CENTI = 1_000_000;

/** Tickets of a credit in hundredths of a point: half up to a whole point, at least one (market §4.8). */
export function ticketsFor(creditCenti: number): number {
  return Math.max(1, Number(roundHalfUp(rational(creditCenti, 100))));
}

/** The best by credit; all who equal the last place enter (market §4.8). By id. */
export function bigListOf(entrants: readonly CreditEntrant[], bigList: number): readonly Ticket[] {
  const ranked = [...entrants].sort((a, b) => b.creditCenti - a.creditCenti);
  const cut = ranked[Math.min(bigList, ranked.length) - 1]?.creditCenti ?? 0;
  return ranked
    .filter(({ creditCenti }) => creditCenti >= cut)
    .sort(byId)
    .map(({ id, creditCenti }) => ({ id, tickets: ticketsFor(creditCenti) }));
}

/** CREDIT_PICK (market §4.8): the small list, drawn by tickets out of the big list; the purchaser then picks one of it. */
function selectByCredit(context: RunContext, terms: CreditCase): SelectionResult {
  const reason = shortfall(CREDIT_PICK, terms, terms.entrants.length);
  if (reason) return failed(terms, reason, {});
  const bigList = bigListOf(terms.entrants, terms.params.bigList);
  const order = context.draw({
    suffix: "",
    purpose: "small-list",
    method: "tickets",
    draw: Math.min(terms.params.smallList, bigList.length),
    entrants: bigList.map(({ id, tickets }) => ({ id, w: tickets })),
  });
  return ordered(
    terms,
    order.map((id) => ({ id })),
    {},
    { bigList },
  );
}

/** 信用择优: the best by credit, a small list drawn by tickets, one of it chosen by the purchaser with a reason. */
export const CREDIT_PICK: FileMethodRow<"CREDIT_PICK"> = {
  offer: { byDefault: true, neverFor: [], fixedPrice: true },
  minimum: ({ stream }) => (stream === "DEPT" ? 3 : 2),
  submits: { price: "none", technical: false },
  eligibility: WITHOUT_BID,
  discloses: (stream) => [...rosterDisclosures(stream), { fact: "credit-and-tickets", to: "public", from: "result" }],
  order: ["drawn-by-tickets", "chosen-from-small-list"],
  proof: { file: "mingxuan-replay/1", draws: [{ purpose: "small-list", suffixes: [""], fixedBy: "credit-at-close" }] },
  run: selectByCredit,
};
