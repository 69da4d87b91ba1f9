import type { PostingMethod } from "~/domain/commission/posting-method";
import type { Json, JsonObject } from "~/domain/kernel/jcs";
import type { BeaconInputs } from "~/domain/verifiable/beacon";
import type { DrawInputs } from "~/domain/verifiable/draw";
import type { Fund, InvalidCode, NamedEntrant, SelectionCase, Stream } from "./case";
import type { Disclosure } from "./disclosure";
import type { EligibilityRule } from "./eligibility";
import type { RunContext } from "./run-context";

/** What an entrant may send in: whether a price and how, and whether a technical part. */
export type Submission = { readonly price: "none" | "sealed" | "sealed-then-live" | "negotiated"; readonly technical: boolean };

/** What puts one entrant before another, first reason first (market §4.3–4.9). */
export const ORDER_REASONS = [
  "drawn",
  "drawn-by-tickets",
  "chosen-from-small-list",
  "lower-price",
  "nearer-to-reference",
  "higher-total",
  "higher-judged-score",
  "standing-price",
  "named-by-purchaser",
] as const;
export type OrderReason = (typeof ORDER_REASONS)[number];

/** A draw that a method may take: its purpose, the suffixes of its id, and what fixed its inputs (market §4.12). */
export type MethodDraw = {
  readonly purpose: DrawInputs["purpose"];
  readonly suffixes: readonly string[];
  readonly fixedBy: "roster-at-close" | "sealed-bids-at-close" | "credit-at-close" | "expert-pool" | "score-sheets" | "format";
};
/** What an outsider checks: the file that replays it, and the draws inside. */
export type MethodProof = { readonly file: "mingxuan-replay/2" | "mingxuan-auction/2" | "notice"; readonly draws: readonly MethodDraw[] };

/** Where a method may be used at all; a method that is off needs the director's reasoned approval (market §4.6, §4.7, §4.9). */
export type Offer = { readonly byDefault: boolean; readonly neverFor: readonly Stream[]; readonly fixedPrice: boolean };

/** What is frozen at T_close of a method whose selection the site makes: the event's number, who is in, how many places, the beacon. */
export type Frozen = {
  readonly id: string;
  readonly entrants: readonly string[];
  readonly places: number;
  readonly beacon: BeaconInputs;
};
/** One place of a result and the price that it agrees, in fen. */
export type Placed = { readonly id: string; readonly priceFen: number };

/** The tables of moves by which a frozen selection goes on (domain/lifecycle/selections.ts); several methods may share one. */
export const SELECTION_TABLES = ["drawn", "priced"] as const;
export type SelectionTable = (typeof SELECTION_TABLES)[number];

/** A selection that is drawn over its roster. */
export type Drawing = {
  /** By which table of moves it goes on once it is frozen. */
  readonly table: "drawn";
  readonly freeze: (frozen: Frozen) => DrawInputs;
  /** The places in their order, from what was drawn and the notice's price in fen. */
  readonly places: (drawn: readonly string[], statedFen: number) => readonly Placed[];
};

/** A selection by sealed prices: its close fixes the sealed files, and its order is that of its case (selection-case). */
export type Pricing = { readonly table: "priced" };

/** What the site does with a method: how it is posted, what is committed before the beacon's value can exist, what it comes to. */
export type Carried = {
  readonly posting: PostingMethod;
  readonly selects: Drawing | Pricing;
};

/** The questions that every method answers. Forgetting one does not compile. */
export type Method = {
  readonly offer: Offer;
  /** What carries it to the site; null while it is known to the verifier alone. */
  readonly carried: Carried | null;
  /** Fewest valid participants by the case format, which is replayed without a rulebook (market §4.2); the site asks `posting.minimum`. */
  readonly minimum: (terms: { readonly fund: Fund; readonly stream: Stream }) => number;
  readonly submits: Submission;
  /** The rules E1–E9 that are asked at T_close (market §4.1.2). */
  readonly eligibility: readonly EligibilityRule[];
  /** What is shown to whom from when (market §4.1.7). */
  readonly discloses: (stream: Stream) => readonly Disclosure[];
  readonly order: readonly OrderReason[];
  readonly proof: MethodProof;
};

/** What a method makes of the valid entrants, who are as many as its minimum at least. Nobody left in the order is F02. */
export type Outcome = {
  readonly order: readonly NamedEntrant[];
  readonly details: JsonObject;
  /** Those taken out as abnormally low. */
  readonly rejected?: readonly NamedEntrant[];
  /** The leader waits for the purchaser's decision. */
  readonly undecided?: boolean;
};

/** Where a method's selection is one case and one result: how its part of the case is read, what makes an entrant invalid, how it runs. */
export type FileMethodRow<P = unknown, E extends NamedEntrant = NamedEntrant> = Method & {
  /** Both only inside `shaped`. */
  readParams(value: Json | undefined, path: string): P;
  readEntrants(value: Json | undefined, path: string, params: P): readonly E[];
  faultOf(entrant: E, terms: Pick<SelectionCase, "ceilingFen" | "floorFen">): InvalidCode | null;
  /** The case holds the valid entrants alone, by id. */
  run(context: RunContext, terms: SelectionCase<P, E>): Outcome;
};

/** A minimum that depends on whose money it is. */
export function byFund(fiscal: number, social: number): Method["minimum"] {
  return ({ fund }) => (fund === "fiscal" ? fiscal : social);
}
