import type { Lang } from "~/copy/define";
import type { Told } from "~/copy/verdict/frame";
import { verifyLogFile } from "~/domain/selection/verify-log";
import type { Brought } from "~/domain/verifiable/weigh";
import { told } from "./sentence";

/** The verdict of a `.tlog-proof`. */
export function checkLog(text: string, lang: Lang, brought: Brought | null): Promise<Told> {
  const words = {
    teller: async () => (await import("~/copy/verdict/log")).tellLog,
    rows: async () => (await import("~/copy/verdict/log-rows")).LOG_ROWS,
  };
  return told(lang, "log", verifyLogFile(text, brought?.trusted ?? null), words, brought);
}
