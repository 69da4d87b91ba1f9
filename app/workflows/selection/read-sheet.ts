import { drawByNumber } from "#db/queries/draws";
import { countedBid } from "#db/queries/low-prices";
import { COST_SHEET_NAME, type CostSheet, readCostSheet } from "~/domain/selection/cost-sheet";
import type { Shell } from "~/lib/shell";
import { openSealedFile } from "./open-sealed-file";

/** A bidder's cost sheet, or the code for which it cannot be read. */
type Sheet = { readonly ok: true; readonly sheet: CostSheet } | { readonly ok: false; readonly code: string };

/**
 * Opens the cost sheet that a bidder sealed with its price, the first file beside it (exact prices): it must be the one that the opened bid
 * names, of this selection and bidder, and its total must be the price, in fen.
 */
export async function readSheet(shell: Shell, id: string, bidder: string, priceFen: number): Promise<Sheet> {
  const { db } = shell.database;
  const [run, bid] = [await drawByNumber(db, id), await countedBid(db, id, bidder)];
  const opened = run && bid ? await openSealedFile(shell, run, bid, 0) : ({ ok: false, code: "missing" } as const);
  if (!opened.ok) return { ok: false, code: `sheet.${opened.code}` };
  if (opened.name !== COST_SHEET_NAME) return { ok: false, code: "sheet.missing" };
  return readCostSheet(opened.plain, { commission: id, bidder, priceFen: String(priceFen) });
}
