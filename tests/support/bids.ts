import { eq } from "drizzle-orm";
import type { Database } from "#db/client";
import { selection } from "#db/schema/selection";
import type { UserActor } from "~/domain/kernel/actor";
import { rulebookOf } from "~/domain/rulebook/rules";
import type { Shell } from "~/lib/shell";
import { type SectionInput, saveDraft } from "~/workflows/posting/save-draft";
import { startDraft } from "~/workflows/posting/start-draft";
import { enterCommission } from "~/workflows/selection/enter-commission";
import type { SealedBid } from "~/workflows/selection/take-bid";
import { type Otherwise, sealFor } from "../../server/seed/bids";
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

/** What an agency's browser seals, with a cost sheet that fits. */
export async function sealedBid({ shell }: Market, id: string, actor: UserActor, priceFen: string, other?: Otherwise): Promise<SealedBid> {
  return sealFor(shell, await rowOf(shell, id), actor, priceFen, other);
}

/** The agencies of a market enter in order, each with its price in fen. */
export async function sendBids(market: Market, id: string, prices: readonly string[]): Promise<void> {
  for (const [n, price] of prices.entries()) {
    const actor = market.agencies[n] as UserActor;
    must(await enterCommission(market.shell, actor, id, await sealedBid(market, id, actor, price)));
  }
}
