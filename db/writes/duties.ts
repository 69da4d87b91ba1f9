import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { duty } from "#db/schema/duty";
import type { Duty } from "~/domain/lifecycle/duties";

/** Whose duties: the engine's name of the life, the subject's id, the commission they are listed with, and which organisation a party is. */
export type DutiesOf = {
  readonly subject: string;
  readonly subjectId: string;
  readonly commissionId: string | null;
  /** Null for the office, and where either party may act. */
  readonly organisationOf: (party: string) => string | null;
};

/** What may change while a duty stands: the newly derived value of each. */
const MOVED = {
  dueAt: sql`excluded.due_at`,
  yellowAt: sql`excluded.yellow_at`,
  redAt: sql`excluded.red_at`,
  blackAt: sql`excluded.black_at`,
};
const stood = [duty.dueAt, duty.yellowAt, duty.redAt, duty.blackAt];

/**
 * Brings a subject's duties to what stands now, under its lock: ends those that no longer stand or have become another organisation's,
 * begins the new ones, moves the deadlines of the others. Those that have ended are never changed. Two statements at most.
 */
export async function deriveDuties(
  tx: Tx,
  { subject, subjectId, commissionId, organisationOf }: DutiesOf,
  duties: readonly Duty[],
  now: Date,
): Promise<void> {
  const rows = duties.map((each) => ({ ...each, subject, subjectId, commissionId, organisationId: organisationOf(each.party) }));
  const standing = rows.map(({ party, verb, organisationId }) => sql`(${party}, ${verb}, ${organisationId ?? ""})`);
  const isOver = sql`(${duty.party}, ${duty.verb}, coalesce(${duty.organisationId}, '')) not in (${sql.join(standing, sql`, `)})`;
  await tx
    .update(duty)
    .set({ endedAt: now })
    .where(and(eq(duty.subject, subject), eq(duty.subjectId, subjectId), isNull(duty.endedAt), rows.length > 0 ? isOver : undefined));
  if (rows.length === 0) return;
  await tx
    .insert(duty)
    .values(rows.map((row) => ({ ...row, begunAt: now })))
    .onConflictDoUpdate({
      target: [duty.subject, duty.subjectId, duty.party, duty.verb],
      targetWhere: isNull(duty.endedAt),
      set: MOVED,
      setWhere: sql`(${sql.join(stood, sql`, `)}) is distinct from (${sql.join(Object.values(MOVED), sql`, `)})`,
    });
}
