import { lt } from "drizzle-orm";
import type { Queryable, Tx } from "#db/client";
import { press } from "#db/schema/press";

/** Keeps that a press made its change, in the transaction of the change. `leaves`: the subject's revision after it. */
export async function insertPress(tx: Tx, digest: string, at: Date, leaves: number | null): Promise<void> {
  await tx.insert(press).values({ digest, at, leaves }).onConflictDoUpdate({ target: press.digest, set: { at, leaves } });
}

/** Housekeeping: forgets presses made before the moment. */
export async function forgetPresses(db: Queryable, before: Date): Promise<void> {
  await db.delete(press).where(lt(press.at, before));
}
