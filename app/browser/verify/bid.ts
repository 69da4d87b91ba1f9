import type { Lang } from "~/copy/define";
import type { Told } from "~/copy/verdict/frame";
import type { Json } from "~/domain/kernel/jcs";
import { verifyOpenedBid } from "~/domain/verifiable/opened-bid-file";
import type { Brought } from "~/domain/verifiable/weigh";
import { told } from "./sentence";

/** The verdict of an opened bid with its sealed file. */
export function checkBid(json: Json, lang: Lang, brought: Brought | null): Promise<Told> {
  const words = {
    teller: async () => (await import("~/copy/verdict/bid")).tellBid,
    rows: async () => (await import("~/copy/verdict/bid-rows")).OPENED_BID_ROWS,
  };
  return told(lang, "bid", verifyOpenedBid(json), words, brought);
}
