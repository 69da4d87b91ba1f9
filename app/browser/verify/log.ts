import type { Lang } from "~/copy/define";
import type { Sentence } from "~/copy/verdict/frame";
import { LOG_ROWS, LOG_TELLER } from "~/copy/verdict/log";
import { verifyLogFile } from "~/domain/selection/verify-log";
import { sentence } from "./sentence";
import { trustedLog } from "./trusted-log";

/** The sentence for a `.tlog-proof`. */
export function checkLog(text: string, lang: Lang, logKey: string | null): Promise<Sentence> {
  return sentence(lang, verifyLogFile(text, trustedLog(logKey)), LOG_TELLER, LOG_ROWS);
}
