import { ownEntry } from "#db/queries/agency-entries";
import { knownCalendar } from "#db/queries/calendar";
import { type CommissionRow, factsOf } from "#db/queries/commission-facts";
import { commissionById } from "#db/queries/commissions";
import { currentSelection } from "#db/queries/selections";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, refused } from "~/domain/kernel/decision";
import { COMMISSION } from "~/domain/lifecycle/commission";
import { rulesAt } from "~/domain/rulebook/rules";
import { isPriced } from "~/domain/selection/carried";
import { inspectSealedFiles, sealedLimits } from "~/domain/selection/sealed-files";
import { inspectSealedBid } from "~/domain/verifiable/sealed";
import type { Shell } from "~/lib/shell";
import { enterCommission, replaceBid } from "./enter-commission";
import { beaconOf } from "./selection";

type Binaries = readonly Uint8Array[];
/** What a bidder sends: the price file, then the files sealed beside it, the cost sheet first; each binary or armoured. */
export type SentBid = { readonly price: Uint8Array; readonly files: readonly Uint8Array[] };

/** Whether this bid would be taken as things stand: the gate and what stands in the agency's way first, then the files. Nothing is written. */
async function wouldTake(shell: Shell, actor: UserActor, row: CommissionRow, { price, files }: SentBid): Promise<Decision<Binaries>> {
  const { db } = shell.database;
  const now = await shell.clock.now();
  const known = await ownEntry(db, actor.organisationId, row.id);
  const asked = known
    ? COMMISSION.decide("replace-bid", await factsOf(db, row), actor, now, await knownCalendar(db, now))
    : await enterCommission(shell, actor, row.id);
  // A colleague who entered meanwhile stands in nobody's way: then the bid replaces theirs.
  if (!asked.ok && asked.reason !== "bid.missing" && asked.reason !== "registration.exists") return asked;
  const selection = await currentSelection(db, row.id);
  if (!row.selectsAt || !selection) return refused("not-found");
  const opening = { beacon: await beaconOf(shell, selection, row.selectsAt), eventId: selection.id };
  const bid = inspectSealedBid(price, opening);
  if (!bid.ok) return refused("bid.not-taken", { code: bid.code });
  return inspectSealedFiles(files, opening, sealedLimits(rulesAt(now)));
}

/**
 * Sends a sealed price with what is sealed beside it: enters the commission with it, or puts it in the place of the one before. The files
 * are stored before the transaction, so that no lock waits for a disk, and only when all of it would be taken. What is sent twice is
 * taken once (`again`). Refusals: `bid.none-asked`, those of the gate, enterCommission's, replaceBid's, inspectSealedFiles'.
 */
export async function sendBid(shell: Shell, actor: UserActor, commissionId: string, sent: SentBid): Promise<Decision<null>> {
  const row = await commissionById(shell.database.db, commissionId);
  if (!row?.publishedAt) return refused("not-found");
  if (!isPriced(row.method)) return refused("bid.none-asked");
  const binaries = await wouldTake(shell, actor, row, sent);
  if (!binaries.ok) return binaries;
  const files = [];
  for (const binary of binaries.value) {
    const { sha256, bytes } = await shell.files.put(binary, binary.length);
    files.push({ place: sha256, sha256, bytes });
  }
  const bid = { price: sent.price, files };
  if (await ownEntry(shell.database.db, actor.organisationId, commissionId)) return replaceBid(shell, actor, commissionId, bid);
  const entered = await enterCommission(shell, actor, commissionId, bid);
  // A colleague was faster meanwhile.
  return !entered.ok && entered.reason === "registration.exists" ? replaceBid(shell, actor, commissionId, bid) : entered;
}
