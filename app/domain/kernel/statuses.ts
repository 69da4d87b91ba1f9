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

/** Statuses without a way on: a relist is a new commission. */
export const FINAL_STATUSES = ["closed", "failed", "cancelled"] as const satisfies readonly CommissionStatus[];

/** Statuses of an objection to a result (market §3.3 #10–11). */
export const OBJECTION_STATUSES = ["filed", "answered", "dismissed", "upheld", "inadmissible", "withdrawn", "overtaken"] as const;
export type ObjectionStatus = (typeof OBJECTION_STATUSES)[number];

/** Statuses of an objection that still waits for its decision. */
export const OPEN_OBJECTIONS = ["filed", "answered"] as const satisfies readonly ObjectionStatus[];

/** Statuses of an admission (market §5.1). */
export const ADMISSION_STATUSES = ["draft", "active_provisional", "active", "returned", "suspended"] as const;
export type AdmissionStatus = (typeof ADMISSION_STATUSES)[number];

/** Statuses of an item entry: may this agency take work of this item (market §5.1). */
export const ITEM_ENTRY_STATUSES = ["pending", "active", "suspended"] as const;
export type ItemEntryStatus = (typeof ITEM_ENTRY_STATUSES)[number];
