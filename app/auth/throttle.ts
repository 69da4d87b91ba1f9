import { RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "#db/client";
import { attemptLimiter, deleteOldCounters, takeBackAttempt } from "#db/writes/throttle";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { ReasonCode } from "~/domain/kernel/reasons";
import { addressBlock } from "~/lib/address-block";
import { tokenDigest } from "~/lib/token-digest";
import { THROTTLE } from "./parameters";

type Kind = keyof typeof THROTTLE;
/** What is counted, and for whom. */
export type Counter = readonly [kind: Kind, who: string];

const REFUSAL: Readonly<Partial<Record<Kind, ReasonCode>>> = {
  signUp: "sign-up.throttled",
  takenName: "sign-up.throttled",
  password: "password.throttled",
};

type Limiter = ReturnType<typeof attemptLimiter>;

const limiters = new WeakMap<Database, Map<Kind, Limiter>>();

function limiter(database: Database, kind: Kind): Limiter {
  const known = limiters.get(database) ?? new Map<Kind, Limiter>();
  limiters.set(database, known);
  const made = known.get(kind) ?? attemptLimiter(database.db, kind, THROTTLE[kind]);
  known.set(kind, made);
  return made;
}

/** The keys are digests: neither a login name nor a network address is kept readable. */
function keyOf(kind: Kind, who: string): string {
  return tokenDigest(kind === "address" || kind === "signUp" ? addressBlock(who) : who).slice(0, 40);
}

/** Guesses at a name from an address. */
export function nameAtAddress(name: string, address: string): Counter {
  return ["account", `${name}\n${addressBlock(address)}`];
}

/**
 * Counts one attempt and says whether it may be made, in one statement, so that a limit is exact over any number of processes.
 * Refusals: `sign-in.throttled`, `sign-up.throttled`, `password.throttled` {minutes}. A database fault is thrown on.
 */
export async function countAttempt(database: Database, kind: Kind, who: string): Promise<Decision<null>> {
  try {
    await limiter(database, kind).consume(keyOf(kind, who));
    return ok(null);
  } catch (caught) {
    if (!(caught instanceof RateLimiterRes)) throw caught;
    const minutes = Math.max(1, Math.ceil(caught.msBeforeNext / 60_000));
    return refused(REFUSAL[kind] ?? "sign-in.throttled", { minutes });
  }
}

/** Counts one attempt with each of the counters, until one refuses. */
export async function countWith(database: Database, counters: readonly Counter[]): Promise<Decision<null>> {
  for (const [kind, who] of counters) {
    const counted = await countAttempt(database, kind, who);
    if (!counted.ok) return counted;
  }
  return ok(null);
}

/** Gives back attempts that turned out to be none: only what was counted, and never into a time that has begun anew. */
export async function giveBack(database: Database, counters: readonly Counter[]): Promise<void> {
  for (const [kind, who] of counters) {
    await takeBackAttempt(database.db, limiter(database, kind).getKey(keyOf(kind, who)), new Date());
  }
}

/** Counts from nothing again: for what only the owner of the account can have counted. */
export async function startAnew(database: Database, [kind, who]: Counter): Promise<void> {
  await limiter(database, kind).delete(keyOf(kind, who));
}

/** Housekeeping: forgets counters that ran out an hour ago. */
export async function forgetOldThrottles(database: Database): Promise<void> {
  await deleteOldCounters(database.db, new Date(Date.now() - 3_600_000));
}
