/** Why a commission may be cancelled (market §3.3 #24); the public sees the reason and the stage. */
export const CANCEL_REASONS = ["need_ended", "budget_lost", "notice_error", "law_change", "affiliation_found"] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];
