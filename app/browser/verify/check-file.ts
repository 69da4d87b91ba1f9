import type { Lang } from "~/copy/define";
import type { Told } from "~/copy/verdict/frame";
import { recognise } from "~/domain/selection/recognise";
import type { Brought } from "~/domain/verifiable/weigh";

/**
 * Checks a file's bytes in the visitor's own browser: the same verdict as the command gives, nothing sent anywhere. Each kind of file
 * loads its own part when such a file comes. `brought` is what the reader has from elsewhere, or null.
 */
export async function checkFile(bytes: Uint8Array, lang: Lang, brought: Brought | null = null): Promise<Told> {
  const found = recognise({ bytes });
  switch (found.kind) {
    case "draw":
      return (await import("./draw")).checkDraw(found.json, lang, brought);
    case "selection":
      return (await import("./selection")).checkSelection(found.json, lang, brought);
    case "auction":
      return (await import("./auction")).checkAuction(found.json, lang, brought);
    case "bid":
      return (await import("./bid")).checkBid(found.json, lang, brought);
    case "opening":
      return (await import("./opening")).checkOpening(found.json, lang, brought);
    case "log":
      return (await import("./log")).checkLog(found.text, lang, brought);
    case "receipt":
      return (await import("./receipt")).checkReceipt(found.json, lang, brought);
    case null:
      return (await import("~/copy/verdict/unreadable")).tellUnreadable(lang, found.verdict);
  }
}
