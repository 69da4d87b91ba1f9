import type { Lang } from "~/copy/define";
import { AUCTION_ROWS, AUCTION_TELLER } from "~/copy/verdict/auction";
import type { Sentence } from "~/copy/verdict/frame";
import type { Json } from "~/domain/kernel/jcs";
import { verifyAudit } from "~/domain/selection/auction/verify-audit";
import { sentence } from "./sentence";

/** The sentence for the record of a live auction. */
export function checkAuction(json: Json, lang: Lang): Promise<Sentence> {
  return sentence(lang, verifyAudit(json), AUCTION_TELLER, AUCTION_ROWS);
}
