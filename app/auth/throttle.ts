import { lt } from "drizzle-orm";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "#db/client";
import { signInThrottle } from "#db/schema/people";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { tokenDigest } from "~/lib/token-digest";
import { THROTTLE } from "./parameters";

type Kind = keyof typeof THROTTLE;

const limiters = new WeakMap<Database, Record<Kind, RateLimiterDrizzle>>();

function limiter(database: Database, kind: Kind): RateLimiterDrizzle {
  const make = (name: Kind) =>
    new RateLimiterDrizzle({
      storeClient: database.db,
      schema: signInThrottle,
      keyPrefix: name,
      points: THROTTLE[name].points,
      duration: THROTTLE[name].seconds,
      // Its own timer would outlive a closed database; the scheduler calls forgetOldThrottles instead.
      clearExpiredByTimeout: false,
    });
  const known = limiters.get(database) ?? { account: make("account"), address: make("address"), signUp: make("signUp") };
  limiters.set(database, known);
  return known[kind];
}

/** The keys are digests: neither a login name nor a network address is kept readable. */
function keyOf(text: string): string {
  return tokenDigest(text).slice(0, 40);
}

/** Counts one attempt. Refusals: `sign-in.throttled`, `sign-up.throttled` {minutes}. A database fault is thrown on. */
export async function countAttempt(database: Database, kind: Kind, who: string): Promise<Decision<null>> {
  try {
    await limiter(database, kind).consume(keyOf(who));
    return ok(null);
  } catch (caught) {
    if (!(caught instanceof RateLimiterRes)) throw caught;
    const minutes = Math.max(1, Math.ceil(caught.msBeforeNext / 60_000));
    return refused(kind === "signUp" ? "sign-up.throttled" : "sign-in.throttled", { minutes });
  }
}

/** After a success the account's count starts anew. */
export async function forgiveAccount(database: Database, account: string): Promise<void> {
  await limiter(database, "account").delete(keyOf(account));
}

/** After a sign-in the address gets back the attempt that was counted for it; only what was counted may be given back. */
export async function forgiveAttempt(database: Database, account: string, address: string): Promise<void> {
  await forgiveAccount(database, account);
  await limiter(database, "address").reward(keyOf(address));
}

/** Housekeeping: forgets counters that ran out an hour ago. */
export async function forgetOldThrottles(database: Database): Promise<void> {
  await database.db.delete(signInThrottle).where(lt(signInThrottle.expire, new Date(Date.now() - 3_600_000)));
}
