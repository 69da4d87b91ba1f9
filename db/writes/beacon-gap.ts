import { isNull } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { beaconGap } from "#db/schema/committee";

/** From now nothing can be published, since nobody could open it. False where that is known already. */
export async function beginGap(db: Queryable, id: string, now: Date): Promise<boolean> {
  const made = await db.insert(beaconGap).values({ id, since: now }).onConflictDoNothing().returning({ id: beaconGap.id });
  return made.length === 1;
}

/** From now it can again. False where it could before. */
export async function endGap(db: Queryable, now: Date): Promise<boolean> {
  const ended = await db.update(beaconGap).set({ until: now }).where(isNull(beaconGap.until)).returning({ id: beaconGap.id });
  return ended.length > 0;
}
