import type { Lang } from "~/copy/define";
import { DRAW_TELLER } from "~/copy/verdict/draw";
import type { Sentence } from "~/copy/verdict/frame";
import type { Json } from "~/domain/kernel/jcs";
import { recognise } from "~/domain/selection/recognise";
import { portableHashes } from "~/domain/verifiable/hash";
import { isObject } from "~/domain/verifiable/shape";
import { verifyDrawProof } from "~/domain/verifiable/verify-draw";
import { sentence } from "./verify/sentence";

async function checkDraw(json: Json, lang: Lang, logKey: string | null): Promise<Sentence> {
  const log = isObject(json) && json.log !== undefined ? (await import("./verify/log-check")).logCheck(logKey) : null;
  return sentence(
    lang,
    verifyDrawProof(json, portableHashes, log),
    DRAW_TELLER,
    async () => (await import("~/copy/verdict/draw-rows")).DRAW_ROWS,
  );
}

/**
 * Checks a file's bytes in the visitor's own browser: the same sentence as the command gives, nothing sent anywhere. Draws, which are
 * what people check, are here at once; the other kinds load their part when such a file comes. `logKey` is the log's public key in one
 * line as the page states it, or null.
 */
export async function checkFile(bytes: Uint8Array, lang: Lang, logKey: string | null = null): Promise<Sentence> {
  const found = recognise({ bytes });
  switch (found.kind) {
    case "draw":
      return checkDraw(found.json, lang, logKey);
    case "selection":
      return (await import("./verify/selection")).checkSelection(found.json, lang);
    case "auction":
      return (await import("./verify/auction")).checkAuction(found.json, lang);
    case "bid":
    case "opening":
      return (await import("./verify/sealed")).checkSealed(found.kind, found.json, lang);
    case "log":
      return (await import("./verify/log-check")).checkLog(found.text, lang, logKey);
    case null:
      return (await import("~/copy/verdict/unreadable")).tellUnreadable(lang, found.verdict);
  }
}
