import type { Lang } from "~/copy/define";
import type { Told } from "~/copy/verdict/frame";
import type { Json } from "~/domain/kernel/jcs";
import { verifyAudit } from "~/domain/selection/auction/verify-audit";
import type { Brought } from "~/domain/verifiable/weigh";
import { told } from "./sentence";

/** The verdict of the record of a live auction. */
export function checkAuction(json: Json, lang: Lang, brought: Brought | null): Promise<Told> {
  const words = {
    teller: async () => (await import("~/copy/verdict/auction")).tellAuction,
    rows: async () => (await import("~/copy/verdict/auction-rows")).AUCTION_ROWS,
  };
  return told(lang, "auction", verifyAudit(json), words, brought);
}
