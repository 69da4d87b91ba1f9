import type { Lang } from "~/copy/define";
import { DRAW_TELLER } from "~/copy/verdict/draw";
import { DRAW_ROWS } from "~/copy/verdict/draw-rows";
import type { Rows, Sentence } from "~/copy/verdict/frame";
import type { Json } from "~/domain/kernel/jcs";
import { portableHashes } from "~/domain/verifiable/hash";
import { isObject } from "~/domain/verifiable/shape";
import { type DrawCode, verifyDrawProof } from "~/domain/verifiable/verify-draw";
import { sentence } from "./sentence";

/** The sentence for a draw's proof; the log's part comes for a proof that carries log entries, or where the page states the log's key. */
export async function checkDraw(json: Json, lang: Lang, logKey: string | null): Promise<Sentence> {
  const carries = isObject(json) && json.log !== undefined;
  const part = carries || logKey !== null ? await import("./draw-log") : null;
  // Without that part nothing is said of log entries, so none of their codes can come.
  const rows = { ...DRAW_ROWS, ...part?.logRows } as Rows<DrawCode>;
  return sentence(lang, verifyDrawProof(json, portableHashes, part?.logCheck(logKey)), DRAW_TELLER, rows);
}
