import type { JsonObject } from "~/domain/kernel/jcs";
import type { BeaconInputs } from "~/domain/verifiable/beacon";
import type { FileMethod } from "./methods";

/** Both forms of a case; a case of the second makes draws of the second (verifiable §1.2). */
export const CASE_VERSIONS = ["mingxuan-selection/1", "mingxuan-selection/2"] as const;
export const RESULT_VERSION = "mingxuan-result/1";
export const REPLAY_VERSIONS = ["mingxuan-replay/1", "mingxuan-replay/2"] as const;

export const FUNDS = ["fiscal", "social"] as const;
export type Fund = (typeof FUNDS)[number];
export const STREAMS = ["DEPT", "APPLICANT", "SOCIAL"] as const;
export type Stream = (typeof STREAMS)[number];
/** Whose money it is: a department pays from its budget, others from their own (market §4.2). */
export const fundOf = (stream: Stream): Fund => (stream === "DEPT" ? "fiscal" : "social");
export const LOW_BID_DECISIONS = ["accepted", "rejected"] as const;
export type LowBidDecision = (typeof LOW_BID_DECISIONS)[number];

export type NamedEntrant = { readonly id: string };
export type PriceEntrant = NamedEntrant & { readonly amountFen: number };

/** A selection as a file (selection-case); parameters and entrants are the method's own. Amounts in integer fen. */
export type SelectionCase<P = unknown, E extends NamedEntrant = NamedEntrant> = {
  readonly v: (typeof CASE_VERSIONS)[number];
  readonly id: string;
  readonly method: FileMethod;
  readonly fund: Fund;
  readonly stream: Stream;
  readonly ceilingFen: number;
  readonly floorFen: number | null;
  readonly params: P;
  readonly decisions: { readonly [id: string]: LowBidDecision };
  readonly beacon: BeaconInputs;
  /** The beacon's value, 96 hex digits. */
  readonly signature: string;
  readonly entrants: readonly E[];
};
export type NoParams = { readonly [key: string]: never };
export type PriceCase = SelectionCase<NoParams, PriceEntrant>;

export const INVALID_CODES = ["NOT_POSITIVE", "OVER_CEILING", "UNDER_FLOOR", "ABNORMALLY_LOW"] as const;
export type InvalidCode = (typeof INVALID_CODES)[number];

/** What a selection comes to: `order` is the total order of those still in, the first is the winner. */
export type SelectionResult = {
  readonly v: typeof RESULT_VERSION;
  readonly id: string;
  readonly method: FileMethod;
  readonly status: "selected" | "failed" | "needs-decision";
  readonly reason: "F01" | "F02" | null;
  readonly order: readonly string[];
  readonly invalid: { readonly [id: string]: InvalidCode };
  readonly details: JsonObject;
};
