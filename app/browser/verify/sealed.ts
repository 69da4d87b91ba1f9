import type { Lang } from "~/copy/define";
import type { Sentence } from "~/copy/verdict/frame";
import { BID_TELLER, OPENING_TELLER, SEALED_ROWS } from "~/copy/verdict/sealed";
import type { Json } from "~/domain/kernel/jcs";
import { verifyOpenedBid } from "~/domain/verifiable/opened-bid-file";
import { verifyCommitteeOpening } from "~/domain/verifiable/opening-file";
import { sentence } from "./sentence";

/** The sentence for an opened bid or a committee's opening. */
export function checkSealed(kind: "bid" | "opening", json: Json, lang: Lang): Promise<Sentence> {
  if (kind === "bid") return sentence(lang, verifyOpenedBid(json), BID_TELLER, async () => SEALED_ROWS);
  return sentence(lang, verifyCommitteeOpening(json), OPENING_TELLER, async () => SEALED_ROWS);
}
