import type { DrawInputs } from "~/domain/verifiable/draw";
import {
  type CreditCase,
  FILE_METHODS,
  type FileMethod,
  type Fund,
  type PriceCase,
  type RandomCase,
  type SchemeCase,
  type SelectionResult,
  type Stream,
} from "./case";
import type { Disclosure } from "./disclosure";
import type { EligibilityRule } from "./eligibility";
import type { RunContext } from "./run-context";

/** The eight ways in which work is given out (market §4). */
export const METHOD_NAMES = [...FILE_METHODS, "LIVE_AUCTION", "DIRECT"] as const;
export type MethodName = (typeof METHOD_NAMES)[number];

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
export type MethodProof = { readonly file: "mingxuan-replay/1" | "mingxuan-auction/1" | "notice"; readonly draws: readonly MethodDraw[] };

/** Where a method may be used at all; a method that is off needs the director's reasoned approval (market §4.6, §4.7, §4.9). */
export type Offer = { readonly byDefault: boolean; readonly neverFor: readonly Stream[]; readonly fixedPrice: boolean };

/** The questions that every method answers. Forgetting one does not compile. */
export type Method = {
  readonly offer: Offer;
  /** Fewest valid participants, below which the selection fails with F01 (market §4.2). */
  readonly minimum: (terms: { readonly fund: Fund; readonly stream: Stream }) => number;
  readonly submits: Submission;
  /** The rules E1–E9 that are asked at T_close (market §4.1.2). */
  readonly eligibility: readonly EligibilityRule[];
  /** What is shown to whom from when (market §4.1.7). */
  readonly discloses: (stream: Stream) => readonly Disclosure[];
  readonly order: readonly OrderReason[];
  readonly proof: MethodProof;
};

/** The case of a method that is one case and one result. */
export type CaseOf<M extends FileMethod> = M extends "RANDOM"
  ? RandomCase
  : M extends "CREDIT_PICK"
    ? CreditCase
    : M extends "SCHEME"
      ? SchemeCase
      : PriceCase;
export type FileMethodRow<M extends FileMethod> = Method & { readonly run: (context: RunContext, terms: CaseOf<M>) => SelectionResult };

/** A minimum that depends on whose money it is. */
export function byFund(fiscal: number, social: number): Method["minimum"] {
  return ({ fund }) => (fund === "fiscal" ? fiscal : social);
}
