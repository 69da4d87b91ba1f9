import type { Json } from "~/domain/kernel/jcs";
import { rational, roundHalfUp } from "~/domain/kernel/rational";
import { MAX_TICKETS } from "~/domain/verifiable/draw";
import { misfit, readInteger, readObject } from "~/domain/verifiable/shape";
import type { NamedEntrant, SelectionCase } from "./case";
import { rosterDisclosures } from "./disclosure";
import { WITHOUT_BID } from "./eligibility-rules";
import type { FileMethodRow, Outcome } from "./method";
import { readEntrantList } from "./read-entrants";
import { byId, type RunContext } from "./run-context";

/** `creditCenti`: hundredths of a credit point. */
export type CreditEntrant = NamedEntrant & { readonly creditCenti: number };
type Ticket = { readonly id: string; readonly tickets: number };
type Lists = { readonly bigList: number; readonly smallList: number };

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

function readLists(value: Json | undefined, path: string): Lists {
  const o = readObject(value, path, ["bigList", "smallList"]);
  const bigList = readInteger(o.bigList, `${path}.bigList`);
  const smallList = readInteger(o.smallList, `${path}.smallList`);
  return smallList >= 1 && smallList <= bigList ? { bigList, smallList } : misfit(`${path}.smallList`, "small-list");
}

function readCredit(value: Json | undefined, path: string): number {
  const credit = readInteger(value, path);
  return ticketsFor(credit) <= MAX_TICKETS ? credit : misfit(path, "integer");
}

/** CREDIT_PICK (market §4.8): the small list, drawn by tickets out of the big list; the purchaser then picks one of it. */
function selectByCredit(context: RunContext, { entrants, params }: SelectionCase<Lists, CreditEntrant>): Outcome {
  const bigList = bigListOf(entrants, params.bigList);
  const drawn = context.draw({
    suffix: "",
    purpose: "small-list",
    method: "tickets",
    draw: Math.min(params.smallList, bigList.length),
    entrants: bigList.map(({ id, tickets }) => ({ id, w: tickets })),
  });
  return { order: drawn.map((id) => ({ id })), details: { bigList } };
}

/** 信用择优: the best by credit, a small list drawn by tickets, one of it chosen by the purchaser with a reason. */
export const CREDIT_PICK: FileMethodRow<Lists, CreditEntrant> = {
  offer: { byDefault: true, neverFor: [], fixedPrice: true },
  carried: null,
  minimum: ({ stream }) => (stream === "DEPT" ? 3 : 2),
  submits: { price: "none", technical: false },
  eligibility: WITHOUT_BID,
  discloses: (stream) => [...rosterDisclosures(stream), { fact: "credit-and-tickets", to: "public", from: "result" }],
  order: ["drawn-by-tickets", "chosen-from-small-list"],
  proof: { file: "mingxuan-replay/2", draws: [{ purpose: "small-list", suffixes: [""], fixedBy: "credit-at-close" }] },
  readParams: readLists,
  readEntrants: (value, path) =>
    readEntrantList(value, path, ["creditCenti"], (o, at) => ({ creditCenti: readCredit(o.creditCenti, `${at}.creditCenti`) })),
  faultOf: () => null,
  run: selectByCredit,
};
