/** How the log entries of a draw can fail to show that its inputs were committed in time (verifiable §2, §4). */
export const DRAW_LOG_CODES = [
  "draw.log-missing",
  "draw.log-empty",
  "draw.log-entry",
  "draw.log-signature",
  "draw.log-order",
  "draw.log-subject",
  "draw.log-payload",
  "draw.log-other",
  "draw.log-redraw",
  "draw.log-late",
] as const;
export type DrawLogCode = (typeof DRAW_LOG_CODES)[number];
