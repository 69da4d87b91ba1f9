import type { Lang } from "~/copy/define";
import { BID_TELLER, OPENED_BID_ROWS } from "~/copy/verdict/bid";
import type { Sentence } from "~/copy/verdict/frame";
import type { Json } from "~/domain/kernel/jcs";
import { verifyOpenedBid } from "~/domain/verifiable/opened-bid-file";
import { sentence } from "./sentence";

/** The sentence for an opened bid with its sealed file. */
export function checkBid(json: Json, lang: Lang): Promise<Sentence> {
  return sentence(lang, verifyOpenedBid(json), BID_TELLER, OPENED_BID_ROWS);
}
