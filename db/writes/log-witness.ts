import { and, eq, lte, notInArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { logCosigned, logState, logWitness } from "#db/schema/log";
import type { WitnessFault } from "~/domain/verifiable/cosignature";

/** Notes that witnesses are asked now, up to a size. */
export async function noteAsked(tx: Tx, log: number, size: number, at: Date): Promise<void> {
  await tx.update(logState).set({ askedSize: size, askedAt: at }).where(eq(logState.number, log));
}

/** Keeps a cosigned checkpoint, over the one of its size. */
export async function saveCosigned(tx: Tx, row: typeof logCosigned.$inferInsert): Promise<void> {
  const { note, at, kept } = row;
  await tx
    .insert(logCosigned)
    .values(row)
    .onConflictDoUpdate({ target: [logCosigned.log, logCosigned.size], set: { note, at, kept } });
}

/** Notes that a witness has signed a size, where it has not signed a later one; what was wrong with it is over. */
export async function noteSigned(tx: Tx, log: number, key: string, size: number, signedAt: Date): Promise<void> {
  const signed = { size, signedAt, fault: null, faultAt: null };
  await tx
    .insert(logWitness)
    .values({ log, key, ...signed })
    .onConflictDoUpdate({ target: [logWitness.log, logWitness.key], set: signed, setWhere: lte(logWitness.size, size) });
}

/** Notes what was wrong with a witness, and since when: the first time of the same fault stays. */
export async function noteWitnessFault(tx: Tx, log: number, key: string, fault: WitnessFault, at: Date): Promise<void> {
  await tx
    .insert(logWitness)
    .values({ log, key, fault, faultAt: at })
    .onConflictDoUpdate({
      target: [logWitness.log, logWitness.key],
      set: { fault, faultAt: sql`case when ${logWitness.fault} = ${fault} then ${logWitness.faultAt} else excluded.fault_at end` },
    });
}

/** Cosigned checkpoints go that are kept for nothing, and of which no witness's newest signature is one. */
export async function forgetOvertaken(tx: Tx, log: number): Promise<void> {
  const newest = tx.select({ size: logWitness.size }).from(logWitness).where(eq(logWitness.log, log));
  await tx.delete(logCosigned).where(and(eq(logCosigned.log, log), eq(logCosigned.kept, false), notInArray(logCosigned.size, newest)));
}
