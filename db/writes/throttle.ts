import { and, eq, gt, lt, sql } from "drizzle-orm";
import { RateLimiterDrizzle } from "rate-limiter-flexible";
import type { Db } from "../client";
import { signInThrottle } from "../schema/people";

type Limit = { readonly points: number; readonly seconds: number };

/** Counts attempts of one kind in the table, in one statement each; refuses beyond so many in so many seconds. */
export function attemptLimiter(db: Db, kind: string, { points, seconds }: Limit): RateLimiterDrizzle {
  return new RateLimiterDrizzle({
    storeClient: db,
    schema: signInThrottle,
    keyPrefix: kind,
    points,
    duration: seconds,
    // Its own timer would outlive a closed database; the scheduler has old counters forgotten instead.
    clearExpiredByTimeout: false,
  });
}

/** Takes one attempt off a counter (the limiter's whole key): never below nothing, and never in a time that has begun anew. */
export async function takeBackAttempt(db: Db, counter: string, now: Date): Promise<void> {
  const { key, points, expire } = signInThrottle;
  await db
    .update(signInThrottle)
    .set({ points: sql`${points} - 1` })
    .where(and(eq(key, counter), gt(points, 0), gt(expire, now)));
}

/** Housekeeping: forgets counters that ran out before the moment. */
export async function deleteOldCounters(db: Db, before: Date): Promise<void> {
  await db.delete(signInThrottle).where(lt(signInThrottle.expire, before));
}
