import type { Lang } from "~/copy/define";
import type { Sentence } from "~/copy/verdict/frame";
import { LOG_ROWS, LOG_TELLER } from "~/copy/verdict/log";
import { verifyLogFile } from "~/domain/selection/verify-log";
import type { TrustedKeys } from "~/domain/verifiable/checkpoint";
import { drawLogFailure } from "~/domain/verifiable/draw-log";
import { parseKey } from "~/domain/verifiable/note";
import type { LogCheck } from "~/domain/verifiable/verify-draw";
import { sentence } from "./sentence";

function trustedLog(logKey: string | null): TrustedKeys | null {
  const log = logKey === null ? null : parseKey(logKey);
  return log && { log, witnesses: [], threshold: 0 };
}

/** How a draw's log entries are checked, against the log's key where the page states it. */
export function logCheck(logKey: string | null): LogCheck {
  return { trusted: trustedLog(logKey), failure: drawLogFailure };
}

/** The sentence for a `.tlog-proof`. */
export function checkLog(text: string, lang: Lang, logKey: string | null): Promise<Sentence> {
  return sentence(lang, verifyLogFile(text, trustedLog(logKey)), LOG_TELLER, async () => LOG_ROWS);
}
