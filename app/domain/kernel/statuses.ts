/**
 * Statuses of a commission (market §3.3), in the order of a life. The database check, the labels, the guards and the diagram
 * take the list from here. Payment, rating and hold are facts beside the status.
 */
export const COMMISSION_STATUSES = [
  "draft",
  "awaiting_approval",
  "submitted",
  "returned",
  "published",
  "registration_closed",
  "selecting",
  "result_published",
  "awarded",
  "contract_signing",
  "contract_signed",
  "in_performance",
  "delivered",
  "accepted",
  "closed",
  "failed",
  "cancelled",
] as const;
export type CommissionStatus = (typeof COMMISSION_STATUSES)[number];

/** Statuses that nobody outside the purchaser and the office ever sees. */
export const UNPUBLISHED_STATUSES = ["draft", "awaiting_approval", "submitted", "returned"] as const satisfies readonly CommissionStatus[];

/** Statuses in which the clerk may still change the terms. */
export const EDITABLE_STATUSES = ["draft", "returned"] as const satisfies readonly CommissionStatus[];

/** Statuses in which the approver or the office looks through the terms. */
export const UNDER_REVIEW_STATUSES = ["awaiting_approval", "submitted"] as const satisfies readonly CommissionStatus[];

/** Statuses that the office does not see yet. */
export const UNSUBMITTED_STATUSES = ["draft", "awaiting_approval"] as const satisfies readonly CommissionStatus[];

/** Statuses of a public commission that has no result yet. */
export const BEFORE_RESULT_STATUSES = ["published", "registration_closed", "selecting"] as const satisfies readonly CommissionStatus[];

/** Statuses from the result to the contract. */
export const AWARD_STATUSES = ["result_published", "awarded", "contract_signing"] as const satisfies readonly CommissionStatus[];

/** Statuses of a confirmed contract that is being carried out. */
export const PERFORMING_STATUSES = ["in_performance", "delivered", "accepted"] as const satisfies readonly CommissionStatus[];

/** Statuses of a filed contract that has not ended. */
export const CONTRACT_STATUSES = ["contract_signed", ...PERFORMING_STATUSES] as const satisfies readonly CommissionStatus[];

/** Statuses in which an agency holds an award or a contract that has not ended. */
export const AWARDED_STATUSES = ["awarded", "contract_signing", ...CONTRACT_STATUSES] as const satisfies readonly CommissionStatus[];

/** Statuses in which a result stands and nothing has ended. */
export const AFTER_RESULT_STATUSES = ["result_published", ...AWARDED_STATUSES] as const satisfies readonly CommissionStatus[];

/** Statuses in which what was agreed has been handed over. */
export const DELIVERED_STATUSES = ["delivered", "accepted", "closed"] as const satisfies readonly CommissionStatus[];

/** Statuses of a commission that ended without a contract carried out. */
export const WITHOUT_CONTRACT_STATUSES = ["failed", "cancelled"] as const satisfies readonly CommissionStatus[];

/** The phases of a public life, as the public lists are narrowed by them. */
export const PUBLIC_PHASES = {
  open: ["published"],
  drawing: ["registration_closed", "selecting"],
  result: ["result_published", "awarded"],
  contract: ["contract_signing", "contract_signed"],
  performance: PERFORMING_STATUSES,
  closed: ["closed"],
  failed: ["failed"],
  cancelled: ["cancelled"],
} as const satisfies Readonly<Record<string, readonly CommissionStatus[]>>;

/** Statuses without a way on: a relist is a new commission. */
export const FINAL_STATUSES = ["closed", "failed", "cancelled"] as const satisfies readonly CommissionStatus[];

/** Statuses of an objection to a result (market §3.3 #10–11). */
export const OBJECTION_STATUSES = ["filed", "answered", "dismissed", "upheld", "inadmissible", "withdrawn", "overtaken"] as const;
export type ObjectionStatus = (typeof OBJECTION_STATUSES)[number];

/** Statuses of an objection that still waits for its decision. */
export const OPEN_OBJECTIONS = ["filed", "answered"] as const satisfies readonly ObjectionStatus[];

/** Statuses of a selection, in the order of a life: those of every method, and between `frozen` and the end those of its own table. */
export const SELECTION_STATUSES = [
  "gathering",
  "frozen",
  "drawn",
  "opened",
  "asked",
  "answered",
  "decided",
  "ordered",
  "selected",
  "failed",
  "void",
] as const;
export type SelectionStatus = (typeof SELECTION_STATUSES)[number];

/** What is decided on an abnormally low price. */
export const LOW_PRICE_DECISIONS = ["accepted", "rejected"] as const;
export type LowPriceDecision = (typeof LOW_PRICE_DECISIONS)[number];

/** By what it was decided: the approver, the bidder's silence, a cost sheet that cannot be read, or the purchaser's silence (exact prices). */
export const LOW_PRICE_GROUNDS = ["approver", "no-answer", "no-sheet", "purchaser-silent"] as const;
export type LowPriceGround = (typeof LOW_PRICE_GROUNDS)[number];

/** The coded reasons of an approver's decision on a low price. */
export const LOW_PRICE_CODES = ["costs-shown", "method-cheaper", "costs-missing", "below-cost", "sheet-contradicts"] as const;
export type LowPriceCode = (typeof LOW_PRICE_CODES)[number];

/** What each of them decides. */
export const LOW_PRICE_DECIDED: Readonly<Record<LowPriceCode, LowPriceDecision>> = {
  "costs-shown": "accepted",
  "method-cheaper": "accepted",
  "costs-missing": "rejected",
  "below-cost": "rejected",
  "sheet-contradicts": "rejected",
};

/** Statuses of a selection that stands no longer. A commission has one beside them at most, and any number of them before it. */
export const SPENT_SELECTIONS = ["failed", "void"] as const satisfies readonly SelectionStatus[];

/** Reasons for which a selection itself fails (market §3.5); those of an award that nobody takes are its commission's. */
export const SELECTION_FAILURES = ["F01", "F02"] as const;
export type SelectionFailure = (typeof SELECTION_FAILURES)[number];

/** Statuses of a committee of custodians (exact prices, custodians). */
export const COMMITTEE_STATUSES = ["proposed", "proven", "activated", "retired"] as const;
export type CommitteeStatus = (typeof COMMITTEE_STATUSES)[number];

/** Statuses of an admission (market §5.1). */
export const ADMISSION_STATUSES = ["draft", "active_provisional", "active", "returned", "suspended"] as const;
export type AdmissionStatus = (typeof ADMISSION_STATUSES)[number];

/** Statuses of an item entry: may this agency take work of this item (market §5.1). */
export const ITEM_ENTRY_STATUSES = ["pending", "active", "suspended"] as const;
export type ItemEntryStatus = (typeof ITEM_ENTRY_STATUSES)[number];
