import type { Lang } from "~/copy/define";
import { DRAW_TELLER } from "~/copy/verdict/draw";
import { DRAW_ROWS } from "~/copy/verdict/draw-rows";
import type { Sentence } from "~/copy/verdict/frame";
import type { Json } from "~/domain/kernel/jcs";
import { portableHashes } from "~/domain/verifiable/hash";
import { isObject } from "~/domain/verifiable/shape";
import { verifyDrawProof } from "~/domain/verifiable/verify-draw";
import { sentence } from "./sentence";

/** The sentence for a draw's proof; the log's part comes for a proof that carries log entries. */
export async function checkDraw(json: Json, lang: Lang, logKey: string | null): Promise<Sentence> {
  const log = isObject(json) && json.log !== undefined ? (await import("./draw-log")).logCheck(logKey) : null;
  return sentence(lang, verifyDrawProof(json, portableHashes, log), DRAW_TELLER, DRAW_ROWS);
}
