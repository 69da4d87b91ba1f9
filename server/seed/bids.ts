import type { SealedFile } from "#db/queries/bids";
import { selectionById } from "#db/queries/selections";
import type { UserActor } from "~/domain/kernel/actor";
import { COST_SHEET_NAME, type CostLine, type CostSheet, lineAmount, sheetTotal, writeCostSheet } from "~/domain/selection/cost-sheet";
import { opaqueId } from "~/domain/verifiable/blinded";
import { entrantSaltOf } from "~/domain/verifiable/entrant-id";
import { attachmentOf, type Opening, sealBid, sealFile } from "~/domain/verifiable/sealed";
import type { Shell } from "~/lib/shell";
import { beaconOf } from "~/workflows/selection/selection";
import type { SealedBid } from "~/workflows/selection/take-bid";

/*
 * What an agency's browser does for people: a price is sealed with its cost sheet. Here it is done where the stories and the tests run, whose
 * bids are sealed in the server and are nobody's secret.
 */

/** A sheet that comes to a price: four fifths work, the rest tests. */
export function sheetFor(priceFen: string): CostSheet {
  const tests = String(BigInt(priceFen) / 5n);
  const line = (kind: CostLine["kind"], unit: string, rateFen: string): CostLine => ({
    ...{ kind, quantity: "1", unit, rateFen },
    amountFen: lineAmount("1", rateFen) ?? "",
  });
  const lines = [line("labour", "项", String(BigInt(priceFen) - BigInt(tests))), line("test", "项", tests)];
  return { lines, taxFen: "0", totalFen: sheetTotal(lines, "0") };
}

/** What is sealed otherwise than a bidder would. */
export type Otherwise = {
  readonly bidder?: string;
  readonly commission?: string;
  /** The plain bytes sealed as the cost sheet; null seals none. */
  readonly sheet?: Uint8Array | null;
};

/** Seals an agency's price, in fen, with a cost sheet that comes to it, for the opening of a published commission. */
export async function sealFor(
  shell: Shell,
  { number, selectsAt }: { readonly number: string | null; readonly selectsAt: Date | null },
  actor: UserActor,
  priceFen: string,
  other: Otherwise = {},
): Promise<SealedBid> {
  const made = number ? await selectionById(shell.database.db, number) : null;
  if (!made || !selectsAt) throw new Error(`nothing takes bids for ${number}`);
  const opening: Opening = { beacon: await beaconOf(shell, made, selectsAt), eventId: made.id };
  const bidder = other.bidder ?? opaqueId(entrantSaltOf(made.entrantKey ?? "", actor.uscc), actor.uscc);
  const commission = other.commission ?? made.id;
  const random = (n: number) => shell.entropy.bytes(n);
  const own = writeCostSheet(sheetFor(priceFen), { commission, bidder, priceFen });
  const sheet = other.sheet === undefined ? (own.ok ? own.plain : null) : other.sheet;
  const files: SealedFile[] = [];
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
