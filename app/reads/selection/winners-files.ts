import type { Queryable } from "#db/client";
import type { CommissionRow } from "#db/queries/commission-facts";
import { bidOfAgency } from "#db/queries/low-prices";
import { currentSelection } from "#db/queries/selections";
import { maySeeWinnersFiles } from "~/domain/access/visibility";
import type { UserActor } from "~/domain/kernel/actor";
import { writtenNames } from "~/domain/verifiable/attachment-names";

/** A file sealed beside a price: the name under which it is written, and how many bytes of plain text it has. */
export type BidFile = { readonly name: string; readonly bytes: number };

/** What the agency whose award is in turn sealed beside its price, in the bid's order; empty for whoever may not open it, and without a result. */
export async function readWinnersFiles(
  db: Queryable,
  actor: UserActor,
  { id, providerId, purchaserId }: Pick<CommissionRow, "id" | "providerId" | "purchaserId">,
): Promise<readonly BidFile[]> {
  if (!providerId || !maySeeWinnersFiles(actor, { purchaserId })) return [];
  const selection = await currentSelection(db, id);
  const bid = selection && (await bidOfAgency(db, selection.id, providerId));
  const files = bid?.opened?.attachments ?? [];
  const names = writtenNames(files.map(({ name }) => name));
  return files.map(({ bytes }, at) => ({ name: names[at] ?? "", bytes }));
}
