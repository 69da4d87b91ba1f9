import { and, asc, desc, eq, isNull, ne } from "drizzle-orm";
import type { Queryable, Tx } from "#db/client";
import { committee, committeeMember, rehearsal } from "#db/schema/committee";
import type { CommitteeFacts } from "~/domain/lifecycle/committee";
import type { Committee } from "~/domain/verifiable/committee-object";

export type CommitteeRow = typeof committee.$inferSelect;
export type CommitteeMemberRow = typeof committeeMember.$inferSelect;
export type RehearsalRow = typeof rehearsal.$inferSelect;

/** A committee by id, not locked; null when there is none. */
export async function committeeById(db: Queryable, id: string): Promise<CommitteeRow | null> {
  const [row] = await db.select().from(committee).where(eq(committee.id, id));
  return row ?? null;
}

/** A committee by the number that its events name; null when there is none. */
export async function committeeByNumber(db: Queryable, number: number): Promise<CommitteeRow | null> {
  const [row] = await db.select().from(committee).where(eq(committee.number, number));
  return row ?? null;
}

/** The same, locked until the transaction ends. */
export async function lockCommittee(tx: Tx, id: string): Promise<CommitteeRow | null> {
  const [row] = await tx.select().from(committee).where(eq(committee.id, id)).for("update");
  return row ?? null;
}

/** The committee of this id of verifiable §1.2 (hex); null when it is none of this site's. */
export async function committeeByHash(db: Queryable, hash: string): Promise<CommitteeRow | null> {
  const [row] = await db.select().from(committee).where(eq(committee.hash, hash));
  return row ?? null;
}

/** The one that notices are published with; null while there is none. */
export async function activatedCommittee(db: Queryable): Promise<CommitteeRow | null> {
  const [row] = await db.select().from(committee).where(eq(committee.status, "activated"));
  return row ?? null;
}

/** Its object, as a notice takes it. */
export async function activatedObject(db: Queryable): Promise<Committee | null> {
  return (await activatedCommittee(db))?.object ?? null;
}

/** The newest committees first, so many. */
export function committeesNewest(db: Queryable, limit: number): Promise<CommitteeRow[]> {
  return db.select().from(committee).orderBy(desc(committee.number)).limit(limit);
}

/** The one that is being made, the newest; null when none is. */
export async function committeeInMaking(db: Queryable): Promise<CommitteeRow | null> {
  const rows = await db.select().from(committee).orderBy(desc(committee.number)).limit(1);
  return rows.find(({ status }) => status === "proposed" || status === "proven") ?? null;
}

/** Its custodians, in their order. */
export function membersOfCommittee(db: Queryable, committeeId: string): Promise<CommitteeMemberRow[]> {
  return db.select().from(committeeMember).where(eq(committeeMember.committeeId, committeeId)).orderBy(asc(committeeMember.index));
}

/** The custodians of all committees, by committee. */
export async function membersByCommittee(db: Queryable): Promise<Map<string, CommitteeMemberRow[]>> {
  const found = new Map<string, CommitteeMemberRow[]>();
  for (const row of await db.select().from(committeeMember).orderBy(asc(committeeMember.index)))
    found.set(row.committeeId, [...(found.get(row.committeeId) ?? []), row]);
  return found;
}

/** The places that an organisation has or had, with their committees, the newest first. */
export function placesOf(db: Queryable, organisationId: string) {
  return db
    .select({ committee, member: committeeMember })
    .from(committeeMember)
    .innerJoin(committee, eq(committee.id, committeeMember.committeeId))
    .where(eq(committeeMember.organisationId, organisationId))
    .orderBy(desc(committee.number));
}

/** The rehearsals of a committee, the last one last. */
export function rehearsalsOf(db: Queryable, committeeId: string): Promise<RehearsalRow[]> {
  return db.select().from(rehearsal).where(eq(rehearsal.committeeId, committeeId)).orderBy(asc(rehearsal.opensAt), asc(rehearsal.id));
}

/** A rehearsal by its id; null when there is none. */
export async function rehearsalById(db: Queryable, id: string): Promise<RehearsalRow | null> {
  const [row] = await db.select().from(rehearsal).where(eq(rehearsal.id, id));
  return row ?? null;
}

/** The rehearsals that wait for signatures, with their committees. */
export function openRehearsals(db: Queryable) {
  return db
    .select({ rehearsal, committee })
    .from(rehearsal)
    .innerJoin(committee, eq(committee.id, rehearsal.committeeId))
    .where(and(isNull(rehearsal.openedAt), ne(committee.status, "retired")))
    .orderBy(asc(rehearsal.opensAt), asc(rehearsal.id));
}

/** What the lifecycle asks about a committee, from its row. */
export async function committeeFacts(db: Queryable, row: CommitteeRow): Promise<CommitteeFacts> {
  const { id, status, enteredStatusAt } = row;
  const rehearsals = await rehearsalsOf(db, id);
  return {
    id,
    status,
    enteredStatusAt,
    dealt: row.object !== null,
    members: await membersOfCommittee(db, id),
    rehearsing: rehearsals.some(({ openedAt }) => openedAt === null),
    rehearsed: rehearsals.some(({ openedAt }) => openedAt !== null),
  };
}
