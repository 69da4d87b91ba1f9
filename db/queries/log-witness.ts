import { and, asc, desc, eq, gt, gte, inArray, lt } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { event } from "#db/schema/event";
import { logCosigned, logLeaf, logWitness } from "#db/schema/log";
import { CLOSING_KIND } from "~/domain/verifiable/lock";

export type CosignedRow = typeof logCosigned.$inferSelect;
export type WitnessRow = typeof logWitness.$inferSelect;

/** How each witness stands with a log that was ever asked, or that ever signed. */
export async function witnessRows(db: Queryable, log: number): Promise<WitnessRow[]> {
  return db.select().from(logWitness).where(eq(logWitness.log, log));
}

/** Whether a leaf from one index up to another is that of a close. */
export async function isCloseBetween(db: Queryable, log: number, from: number, to: number): Promise<boolean> {
  const rows = await db
    .select({ index: logLeaf.index })
    .from(logLeaf)
    .innerJoin(event, eq(event.id, logLeaf.eventId))
    .where(and(eq(logLeaf.log, log), gte(logLeaf.index, from), lt(logLeaf.index, to), eq(event.kind, CLOSING_KIND)))
    .limit(1);
  return rows.length > 0;
}

/** The newest checkpoint that one of these keys (verifier lines) signed; null where none has. */
export async function newestCosigned(db: Queryable, log: number, keys: readonly string[]): Promise<CosignedRow | null> {
  const [row] = await db
    .select({ cosigned: logCosigned })
    .from(logWitness)
    .innerJoin(logCosigned, and(eq(logCosigned.log, logWitness.log), eq(logCosigned.size, logWitness.size)))
    .where(and(eq(logWitness.log, log), inArray(logWitness.key, [...keys])))
    .orderBy(desc(logWitness.size))
    .limit(1);
  return row?.cosigned ?? null;
}

/** The cosigned checkpoint of a size; null where there is none. */
export async function cosignedOf(db: Queryable, log: number, size: number): Promise<CosignedRow | null> {
  const [row] = await db
    .select()
    .from(logCosigned)
    .where(and(eq(logCosigned.log, log), eq(logCosigned.size, size)));
  return row ?? null;
}

/** The last cosigned checkpoint that is smaller; null where there is none. */
export async function cosignedBefore(db: Queryable, log: number, size: number): Promise<CosignedRow | null> {
  const [row] = await db
    .select()
    .from(logCosigned)
    .where(and(eq(logCosigned.log, log), lt(logCosigned.size, size)))
    .orderBy(desc(logCosigned.size))
    .limit(1);
  return row ?? null;
}

/** The first cosigned checkpoint that covers a leaf: kept for good where the leaf is that of a close. Null where none covers it. */
export async function firstCovering(db: Queryable, log: number, index: number): Promise<CosignedRow | null> {
  const [row] = await db
    .select()
    .from(logCosigned)
    .where(and(eq(logCosigned.log, log), gt(logCosigned.size, index)))
    .orderBy(asc(logCosigned.size))
    .limit(1);
  return row ?? null;
}

/** Checkpoints that are kept for a close, of sizes below `before`, the newest first. */
export async function keptCosigned(db: Queryable, log: number, before: number, limit: number): Promise<CosignedRow[]> {
  return db
    .select()
    .from(logCosigned)
    .where(and(eq(logCosigned.log, log), eq(logCosigned.kept, true), lt(logCosigned.size, before)))
    .orderBy(desc(logCosigned.size))
    .limit(limit);
}

/** How many are kept, counted no further than `most`. */
export async function countKept(db: Queryable, log: number, most: number): Promise<number> {
  const kept = db
    .select({ size: logCosigned.size })
    .from(logCosigned)
    .where(and(eq(logCosigned.log, log), eq(logCosigned.kept, true)))
    .limit(most)
    .as("kept");
  return db.$count(kept);
}

/** The event that closed the registration of a number, with its leaf in the first log that has one; null before that. */
export async function closingLeaf(db: Queryable, number: string) {
  const [row] = await db
    .select({ log: logLeaf.log, index: logLeaf.index, entry: logLeaf.entry, salt: event.salt, payload: event.payload })
    .from(event)
    .innerJoin(logLeaf, eq(logLeaf.eventId, event.id))
    .where(and(eq(event.subject, number), eq(event.kind, CLOSING_KIND)))
    .orderBy(asc(logLeaf.log), desc(logLeaf.index))
    .limit(1);
  return row ?? null;
}

/** Which of these numbers have the event that closed their registration in a log, which means in a checkpoint. */
export async function closedInLog(db: Queryable, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  if (numbers.length === 0) return new Set();
  const rows = await db
    .selectDistinct({ number: event.subject })
    .from(event)
    .innerJoin(logLeaf, eq(logLeaf.eventId, event.id))
    .where(and(inArray(event.subject, [...numbers]), eq(event.kind, CLOSING_KIND)));
  return new Set(rows.map(({ number }) => number));
}
