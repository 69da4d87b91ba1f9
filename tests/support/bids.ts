import { eq } from "drizzle-orm";
import type { Database } from "#db/client";
import { selection } from "#db/schema/selection";
import type { UserActor } from "~/domain/kernel/actor";
import { rulebookOf } from "~/domain/rulebook/rules";
import { COST_SHEET_NAME, type CostLine, type CostSheet, lineAmount, sheetTotal, writeCostSheet } from "~/domain/selection/cost-sheet";
import { opaqueId } from "~/domain/verifiable/blinded";
import { entrantSaltOf } from "~/domain/verifiable/entrant-id";
import { attachmentOf, type Opening, sealBid, sealFile } from "~/domain/verifiable/sealed";
import type { Shell } from "~/lib/shell";
import { type SectionInput, saveDraft } from "~/workflows/posting/save-draft";
import { startDraft } from "~/workflows/posting/start-draft";
import { enterCommission } from "~/workflows/selection/enter-commission";
import { beaconOf } from "~/workflows/selection/selection";
import type { SealedBid } from "~/workflows/selection/take-bid";
import { withSwitchOn } from "./later-rules";
import { type Market, must, rowOf, seenOf, testMarket, testTerms } from "./market";
import { publishDraft } from "./stages";

/** A market whose rules offer the lowest price. */
export async function pricedMarket(
  database: Database,
  ...rest: Parameters<typeof testMarket> extends [unknown, ...infer R] ? R : never
): Promise<Market> {
  const plain = await testMarket(database, ...rest);
  return { ...plain, shell: { ...plain.shell, rulesAt: rulebookOf(withSwitchOn("method.lowest_price.enabled", "2026-01-01")) } };
}

/** A published commission by the lowest price, with a ceiling of 100,000 yuan. */
export async function publishedByPrice(market: Market): Promise<string> {
  const { shell, clerk } = market;
  const terms = testTerms({ priceFen: 10_000_000 });
  const key = shell.entropy.id(await shell.clock.now());
  const { id } = must(await startDraft(shell, clerk, { itemCode: terms.itemCode, key, method: "LOWEST_PRICE" }));
  const keys = Object.keys(terms).filter((each) => each !== "itemCode") as SectionInput["keys"];
  must(await saveDraft(shell, clerk, id, await seenOf(shell, id), { keys, terms }));
  return publishDraft(market, id);
}

/** The selection of a commission. */
export async function selectionRow({ database: { db } }: Pick<Shell, "database">, id: string) {
  const [row] = await db.select().from(selection).where(eq(selection.commissionId, id));
  if (!row) throw new Error(`${id} has no selection`);
  return row;
}

/** A sheet of one line that comes to the price. */
export function sheetFor(priceFen: string): CostSheet {
  const line: CostLine = { kind: "labour", quantity: "1", unit: "项", rateFen: priceFen, amountFen: lineAmount("1", priceFen) ?? "" };
  return { lines: [line], taxFen: "0", totalFen: sheetTotal([line], "0") };
}

type Sealing = {
  readonly bidder?: string;
  readonly commission?: string;
  /** The plain bytes sealed as the cost sheet; null seals none. */
  readonly sheet?: Uint8Array | null;
};

/** What an agency's browser seals: to the opening of the notice, by the id that the site tells it. Without `sheet` a cost sheet that fits. */
export async function sealedBid(
  { shell }: Market,
  id: string,
  actor: UserActor,
  priceFen: string,
  other: Sealing = {},
): Promise<SealedBid> {
  const row = await rowOf(shell, id);
  const made = await selectionRow(shell, id);
  const opening: Opening = { beacon: beaconOf(shell, made, row.selectsAt as Date), eventId: made.id };
  const bidder = other.bidder ?? opaqueId(entrantSaltOf(made.entrantKey ?? "", actor.uscc), actor.uscc);
  const commission = other.commission ?? made.id;
  const random = (n: number) => shell.entropy.bytes(n);
  const own = writeCostSheet(sheetFor(priceFen), { commission, bidder, priceFen });
  const sheet = other.sheet === undefined ? (own.ok ? own.plain : null) : other.sheet;
  const files = [];
  if (sheet) {
    const file = sealFile(opening, sheet, random);
    if (!file.ok) throw new Error(file.code);
    const { sha256, bytes } = await shell.files.put(file.binary, file.binary.length);
    files.push({ place: sha256, sha256, bytes });
  }
  const attachments = sheet ? [attachmentOf(COST_SHEET_NAME, sheet)] : [];
  const out = sealBid(opening, { commission, bidder, priceFen, attachments }, random);
  if (!out.ok) throw new Error(out.code);
  return { price: out.binary, files };
}

/** The agencies of a market enter in order, each with its price in fen. */
export async function sendBids(market: Market, id: string, prices: readonly string[]): Promise<void> {
  for (const [n, price] of prices.entries()) {
    const actor = market.agencies[n] as UserActor;
    must(await enterCommission(market.shell, actor, id, await sealedBid(market, id, actor, price)));
  }
}
