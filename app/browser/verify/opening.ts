import type { Lang } from "~/copy/define";
import type { Sentence } from "~/copy/verdict/frame";
import { OPENING_ROWS, OPENING_TELLER } from "~/copy/verdict/opening";
import type { Json } from "~/domain/kernel/jcs";
import { verifyCommitteeOpening } from "~/domain/verifiable/opening-file";
import { sentence } from "./sentence";

/** The sentence for a committee's opening. */
export function checkOpening(json: Json, lang: Lang): Promise<Sentence> {
  return sentence(lang, verifyCommitteeOpening(json), OPENING_TELLER, OPENING_ROWS);
}
