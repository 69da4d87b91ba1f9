import { DRAW_LOG_ROWS } from "~/copy/verdict/draw-log-rows";
import { drawLogFailure } from "~/domain/verifiable/draw-log";
import type { LogCheck } from "~/domain/verifiable/verify-draw";
import { trustedLog } from "./trusted-log";

/** How a draw's log entries are checked, against the log's key where the page states it. */
export function logCheck(logKey: string | null): LogCheck {
  return { trusted: trustedLog(logKey), failure: drawLogFailure };
}

/** The words for what can be wrong with them. */
export const logRows = DRAW_LOG_ROWS;
