import type { Lang } from "~/copy/define";
import type { Sentence } from "~/copy/verdict/frame";
import { SELECTION_ROWS, SELECTION_TELLER } from "~/copy/verdict/selection";
import type { Json } from "~/domain/kernel/jcs";
import { verifyReplay } from "~/domain/selection/replay";
import { sentence } from "./sentence";

/** The sentence for a selection with its result. */
export function checkSelection(json: Json, lang: Lang): Promise<Sentence> {
  return sentence(lang, verifyReplay(json), SELECTION_TELLER, SELECTION_ROWS);
}
