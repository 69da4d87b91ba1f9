import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client";
import type { CommitteeRow } from "#db/queries/committees";
import { committee, committeeMember, rehearsal } from "#db/schema/committee";
import type { CommitteeStatus } from "~/domain/kernel/statuses";
import { MoveConflict } from "./move-conflict";

/** Columns that a move of a committee may set beside its status. */
export type CommitteePatch = Partial<Pick<typeof committee.$inferInsert, "object" | "hash" | "activatedAt" | "retiredAt">>;
/** What a new committee must say; its custodians in the order of their places. */
export type NewCommittee = Pick<CommitteeRow, "number" | "threshold" | "proposedAt" | "proposedBy"> & {
  readonly members: readonly { readonly organisationId: string; readonly name: string }[];
};

/** Begins a committee with its custodians. Throws MoveConflict when its number is taken. */
export async function insertCommittee(
  tx: Tx,
  { members, ...given }: NewCommittee & Pick<CommitteeRow, "id" | "status" | "enteredStatusAt">,
): Promise<void> {
  const made = await tx.insert(committee).values(given).onConflictDoNothing().returning({ id: committee.id });
  if (made.length !== 1) throw new MoveConflict(`committee ${given.number} exists`);
  await tx.insert(committeeMember).values(members.map((each, at) => ({ ...each, committeeId: given.id, index: at + 1 })));
}

/**
 * The one writer of `committee.status` after it began: expected status and revision stand in the WHERE. Counts the change. Throws
 * MoveConflict when no row matched.
 */
export async function saveCommittee(
  tx: Tx,
  row: Pick<CommitteeRow, "id" | "status" | "revision">,
  to: CommitteeStatus,
  now: Date,
  patch: CommitteePatch,
): Promise<void> {
  const rows = await tx
    .update(committee)
    .set({ ...patch, status: to, revision: row.revision + 1, ...(to === row.status ? {} : { enteredStatusAt: now }) })
    .where(and(eq(committee.id, row.id), eq(committee.status, row.status), eq(committee.revision, row.revision)))
    .returning({ id: committee.id });
  if (rows.length !== 1) throw new MoveConflict(`committee ${row.id} changed meanwhile`);
}

type Place = { readonly committeeId: string; readonly index: number };
const at = ({ committeeId, index }: Place) => and(eq(committeeMember.committeeId, committeeId), eq(committeeMember.index, index));

/** A custodian has shown that its share fits. */
export async function saveProof(tx: Tx, place: Place, proof: string, now: Date): Promise<void> {
  await tx.update(committeeMember).set({ proof, provenAt: now }).where(at(place));
}

/** A custodian has said that its share is lost. */
export async function saveLost(tx: Tx, place: Place, now: Date): Promise<void> {
  await tx.update(committeeMember).set({ lostAt: now }).where(at(place));
}

/** A rehearsal begins. */
export async function insertRehearsal(tx: Tx, given: typeof rehearsal.$inferInsert): Promise<void> {
  await tx.insert(rehearsal).values(given);
}

/** A rehearsal has opened its practice bid. */
export async function saveRehearsed(tx: Tx, id: string, opened: { signature: string; priceFen: number; openedAt: Date }): Promise<void> {
  await tx
    .update(rehearsal)
    .set(opened)
    .where(and(eq(rehearsal.id, id), isNull(rehearsal.openedAt)));
}
