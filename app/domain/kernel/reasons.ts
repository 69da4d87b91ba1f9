/** Every reason for which the market refuses something. The words stand in copy/reasons.ts, complete by type. */
export const REASON_CODES = [
  "calendar.missing",
  "permission.denied",
  "stale",
  "held",
  "not-found",
] as const;

export type ReasonCode = (typeof REASON_CODES)[number];
