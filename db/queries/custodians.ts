import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { committee, committeeMember } from "#db/schema/committee";
import { duty } from "#db/schema/duty";
import { selectionRun } from "#db/schema/selection";
import { committeeId } from "~/domain/verifiable/committee-object";

/**
 * The custodian organisations that open what a commission has locked; none where too few entered, so that nothing is opened, and where its
 * beacon is no committee's.
 */
export async function custodiansOf(db: Queryable, commissionId: string, minimum: number): Promise<string[]> {
  const runs = await db
    .select({ close: selectionRun.close, roster: selectionRun.roster })
    .from(selectionRun)
    .where(and(eq(selectionRun.commissionId, commissionId), isNull(selectionRun.signature)));
  const hashes = runs.flatMap(({ close, roster }) =>
    close && "committee" in close.beacon && roster.length >= minimum ? [committeeId(close.beacon.committee)] : [],
  );
  if (hashes.length === 0) return [];
  const rows = await db
    .selectDistinct({ id: committeeMember.organisationId })
    .from(committeeMember)
    .innerJoin(committee, eq(committee.id, committeeMember.committeeId))
    .where(inArray(committee.hash, hashes));
  return rows.map(({ id }) => id);
}

/** Until when custodians sign these selections, as their duties say; none where no term runs. */
export async function signingDuties(db: Queryable, selectionIds: readonly string[]): Promise<Map<string, Date>> {
  if (selectionIds.length === 0) return new Map();
  const rows = await db
    .select({ id: duty.subjectId, dueAt: duty.dueAt })
    .from(duty)
    .where(
      and(eq(duty.subject, "selection"), inArray(duty.subjectId, [...selectionIds]), eq(duty.party, "custodians"), isNull(duty.endedAt)),
    );
  return new Map(rows.flatMap(({ id, dueAt }) => (dueAt ? [[id, dueAt] as const] : [])));
}
