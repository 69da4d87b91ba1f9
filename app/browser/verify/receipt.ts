import type { Lang } from "~/copy/define";
import type { Told } from "~/copy/verdict/frame";
import type { Json } from "~/domain/kernel/jcs";
import { verifyReceiptFile } from "~/domain/selection/verify-receipt";
import type { Brought } from "~/domain/verifiable/weigh";
import { told } from "./sentence";

/** The verdict of the receipt of an act. */
export async function checkReceipt(json: Json, lang: Lang, brought: Brought | null): Promise<Told> {
  const words = {
    teller: async () => (await import("~/copy/verdict/receipt")).tellReceipt,
    rows: async () => (await import("~/copy/verdict/receipt-rows")).RECEIPT_ROWS,
  };
  const verdict = verifyReceiptFile(json, brought?.trusted ?? null);
  const said = await told(lang, "receipt", verdict, words, brought);
  return verdict.answer === "yes" ? (await import("~/copy/verdict/receipt")).headedReceipt(lang, verdict, said) : said;
}
