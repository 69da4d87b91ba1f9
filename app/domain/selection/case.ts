import type { BeaconInputs } from "~/domain/verifiable/beacon";

export const CASE_VERSION = "mingxuan-selection/1";
export const RESULT_VERSION = "mingxuan-result/1";
export const REPLAY_VERSION = "mingxuan-replay/1";

/** The methods whose selection is one case and one result (selection-case). */
export const FILE_METHODS = ["RANDOM", "LOWEST_PRICE", "OPTIMAL_PRICE", "AVERAGE_PRICE", "CREDIT_PICK", "SCHEME"] as const;
export type FileMethod = (typeof FILE_METHODS)[number];
export const FUNDS = ["fiscal", "social"] as const;
export type Fund = (typeof FUNDS)[number];
export const STREAMS = ["DEPT", "APPLICANT", "SOCIAL"] as const;
export type Stream = (typeof STREAMS)[number];
export const LOW_BID_DECISIONS = ["accepted", "rejected"] as const;
export type LowBidDecision = (typeof LOW_BID_DECISIONS)[number];

export type NamedEntrant = { readonly id: string };
/** `creditCenti`: hundredths of a credit point. */
export type CreditEntrant = NamedEntrant & { readonly creditCenti: number };
export type PriceEntrant = NamedEntrant & { readonly amountFen: number };
/** One expert's marks, whole points 0…100, by the key of a `score` criterion. */
export type ScoreSheet = { readonly expert: string; readonly scores: { readonly [key: string]: number } };
export type SchemeEntrant = PriceEntrant & CreditEntrant & { readonly sheets: readonly ScoreSheet[] };

export const CRITERION_KINDS = ["price", "score", "credit"] as const;
export type Criterion = { readonly key: string; readonly kind: (typeof CRITERION_KINDS)[number]; readonly weight: number };

type Terms = {
  readonly v: typeof CASE_VERSION;
  readonly id: string;
  readonly fund: Fund;
  readonly stream: Stream;
  readonly ceilingFen: number;
  readonly floorFen: number | null;
  readonly decisions: { readonly [id: string]: LowBidDecision };
  readonly beacon: BeaconInputs;
  /** The beacon's value, 96 hex digits. */
  readonly signature: string;
};
type NoParams = { readonly [key: string]: never };

export type RandomCase = Terms & { readonly method: "RANDOM"; readonly params: NoParams; readonly entrants: readonly NamedEntrant[] };
export type PriceCase = Terms & {
  readonly method: "LOWEST_PRICE" | "OPTIMAL_PRICE" | "AVERAGE_PRICE";
  readonly params: NoParams;
  readonly entrants: readonly PriceEntrant[];
};
export type CreditCase = Terms & {
  readonly method: "CREDIT_PICK";
  readonly params: { readonly bigList: number; readonly smallList: number };
  readonly entrants: readonly CreditEntrant[];
};
export type SchemeCase = Terms & {
  readonly method: "SCHEME";
  readonly params: { readonly criteria: readonly Criterion[] };
  readonly entrants: readonly SchemeEntrant[];
};
export type SelectionCase = RandomCase | PriceCase | CreditCase | SchemeCase;

export const INVALID_CODES = ["NOT_POSITIVE", "OVER_CEILING", "UNDER_FLOOR", "ABNORMALLY_LOW"] as const;
export type InvalidCode = (typeof INVALID_CODES)[number];
export type Ticket = { readonly id: string; readonly tickets: number };
export type ResultDetails = {
  readonly abnormallyLow?: string;
  readonly percent?: number;
  readonly referenceFen?: number;
  readonly dropped?: readonly string[];
  readonly bigList?: readonly Ticket[];
  readonly totals?: { readonly [id: string]: string };
};
/** What a selection comes to: `order` is the total order of those still in, the first is the winner. */
export type SelectionResult = {
  readonly v: typeof RESULT_VERSION;
  readonly id: string;
  readonly method: FileMethod;
  readonly status: "selected" | "failed" | "needs-decision";
  readonly reason: "F01" | "F02" | null;
  readonly order: readonly string[];
  readonly invalid: { readonly [id: string]: InvalidCode };
  readonly details: ResultDetails;
};
