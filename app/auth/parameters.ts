import { TimeSpan } from "lucia";

/** A desk left alone signs itself out after a working day; use extends it. */
export const SESSION_LIFE = new TimeSpan(12, "h");

/** How exact 最近使用 is: one write per session in this time, not one per page. */
export const SEEN_EVERY_MS = 5 * 60_000;

/** argon2id, the first recommendation of the OWASP password storage guide: 19 MiB, two passes, one lane. */
export const ARGON2 = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Failures before a pause: guessing one account, guessing many from one address, and sign-ups from one address. */
export const THROTTLE = {
  account: { points: 10, seconds: 15 * 60 },
  address: { points: 100, seconds: 15 * 60 },
  signUp: { points: 20, seconds: 60 * 60 },
} as const;
