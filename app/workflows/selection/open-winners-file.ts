import { commissionById } from "#db/queries/commissions";
import { drawByNumber } from "#db/queries/draws";
import { bidOfAgency } from "#db/queries/low-prices";
import { currentSelection } from "#db/queries/selections";
import { maySeeWinnersFiles } from "~/domain/access/visibility";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { writtenNames } from "~/domain/verifiable/attachment-names";
import type { Shell } from "~/lib/shell";
import { openSealedFile } from "./open-sealed-file";

/** A file in plain, under a name that every system can write. */
export type PlainFile = { readonly name: string; readonly plain: Uint8Array };

/**
 * Opens for the purchaser a file that the agency sealed whose award is in turn (exact prices): each time anew, so that no plain copy lies
 * anywhere. `place` counts from 0 in the bid's order. Refusal `not-found` for everybody else, before the result, and where there is none.
 */
export async function openWinnersFile(shell: Shell, actor: UserActor, commissionId: string, place: number): Promise<Decision<PlainFile>> {
  const { db } = shell.database;
  const row = await commissionById(db, commissionId);
  if (!row?.providerId || !maySeeWinnersFiles(actor, row)) return refused("not-found");
  const selection = await currentSelection(db, commissionId);
  const run = selection && (await drawByNumber(db, selection.id));
  const bid = run?.replay ? await bidOfAgency(db, run.id, row.providerId) : null;
  const opened = run && bid ? await openSealedFile(shell, run, bid, place) : null;
  if (!bid || !opened?.ok) return refused("not-found");
  const names = writtenNames((bid.opened?.attachments ?? []).map(({ name }) => name));
  return ok({ name: names[place] ?? opened.name, plain: opened.plain });
}
