/**
 * What a list of commissions is narrowed to beside the status, and what the figures of performance count: accepted, accepted before
 * silence did it (market §6.4), paid in time or not (§6.6), and whether anything was late that is over.
 */
export const PERFORMANCE_MARKS = ["accepted", "accepted-in-time", "paid-in-time", "paid-late", "was-late"] as const;
export type PerformanceMark = (typeof PERFORMANCE_MARKS)[number];
