/** How the log entries of a draw can fail to show that its inputs were committed in time (verifiable §2, §4). */
export const DRAW_LOG_CODES = [
  "draw.log-empty",
  "draw.log-entry",
  "draw.log-signature",
  "draw.log-subject",
  "draw.log-payload",
  "draw.log-redraw",
  "draw.log-late",
  "draw.log-uncommitted",
] as const;
export type DrawLogCode = (typeof DRAW_LOG_CODES)[number];
