import type { Lang } from "~/copy/define";
import type { Sentence } from "~/copy/verdict/frame";
import { recognise } from "~/domain/selection/recognise";

/**
 * Checks a file's bytes in the visitor's own browser: the same sentence as the command gives, nothing sent anywhere. Each kind of file
 * loads its own part when such a file comes. `logKey` is the log's public key in one line as the page states it, or null.
 */
export async function checkFile(bytes: Uint8Array, lang: Lang, logKey: string | null = null): Promise<Sentence> {
  const found = recognise({ bytes });
  switch (found.kind) {
    case "draw":
      return (await import("./draw")).checkDraw(found.json, lang, logKey);
    case "selection":
      return (await import("./selection")).checkSelection(found.json, lang);
    case "auction":
      return (await import("./auction")).checkAuction(found.json, lang);
    case "bid":
      return (await import("./bid")).checkBid(found.json, lang);
    case "opening":
      return (await import("./opening")).checkOpening(found.json, lang);
    case "log":
      return (await import("./log")).checkLog(found.text, lang, logKey);
    case null:
      return (await import("~/copy/verdict/unreadable")).tellUnreadable(lang, found.verdict);
  }
}
