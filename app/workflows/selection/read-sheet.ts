import { buffer } from "node:stream/consumers";
import { drawByNumber } from "#db/queries/draws";
import { countedBid } from "#db/queries/low-prices";
import { COST_SHEET_NAME, type CostSheet, readCostSheet } from "~/domain/selection/cost-sheet";
import { openAttachment } from "~/domain/verifiable/sealed";
import type { Shell } from "~/lib/shell";
import { openingKeys } from "./opening-keys";

/** A bidder's cost sheet, or the code for which it cannot be read. */
type Sheet = { readonly ok: true; readonly sheet: CostSheet } | { readonly ok: false; readonly code: string };

/**
 * Opens the cost sheet that a bidder sealed with its price, the first file beside it (exact prices): it must be the one that the opened bid
 * names, of this selection and bidder, and its total must be the price, in fen.
 */
export async function readSheet(shell: Shell, id: string, bidder: string, priceFen: number): Promise<Sheet> {
  const { db } = shell.database;
  const run = await drawByNumber(db, id);
  const bid = await countedBid(db, id, bidder);
  const [named, kept] = [bid?.opened?.attachments[0], bid?.files[0]];
  if (!run?.signature || !bid || !named || named.name !== COST_SHEET_NAME || !kept) return { ok: false, code: "sheet.missing" };
  const key = await openingKeys(shell, run, run.signature)(bid.opensAt);
  const stream = key && (await shell.files.read(kept.sha256));
  if (!stream) return { ok: false, code: "sheet.missing" };
  const opened = openAttachment(await buffer(stream), key, named);
  if (!opened.ok) return { ok: false, code: "sheet.void" };
  return readCostSheet(opened.plain, { commission: id, bidder, priceFen: String(priceFen) });
}
