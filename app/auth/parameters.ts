import { TimeSpan } from "lucia";

/** A desk left alone signs itself out after a working day; use extends it. */
export const SESSION_LIFE = new TimeSpan(12, "h");

/** How exact 最近使用 is: one write per session in this time, not one per page. */
export const SEEN_EVERY_MS = 5 * 60_000;

/** argon2id, the first recommendation of the OWASP password storage guide: 19 MiB, two passes, one lane. */
export const ARGON2 = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** How long a browser is known to an account after its last sign-in there, and how many of them an account knows. */
export const DEVICE_LIFE = new TimeSpan(180, "d");
export const DEVICES_OF_ACCOUNT = 20;
/** People who share a browser and are all known by it. */
export const PEOPLE_OF_DEVICE = 5;

/**
 * Attempts before a pause (OWASP, "Slow Down Online Guessing Attacks with Device Cookies"): a browser that an account knows is counted by
 * itself, everybody else by address and together, so that strangers are slowed and the owner is not.
 */
export const THROTTLE = {
  /** Guesses at one name from one address. */
  account: { points: 10, seconds: 15 * 60 },
  /** Guesses at one name from all browsers that it does not know: NIST SP 800-63B stays well above, at a hundred in a row. */
  strangers: { points: 50, seconds: 60 * 60 },
  /** Guesses at any names from one address. */
  address: { points: 100, seconds: 15 * 60 },
  /** Guesses at one account from a browser that it knows. */
  device: { points: 10, seconds: 15 * 60 },
  /** Guesses at the present password by somebody who is signed in. */
  password: { points: 10, seconds: 15 * 60 },
  /** Signatures of a witness that come from one address: one in ten seconds is what it needs. */
  cosignature: { points: 60, seconds: 60 },
  signUp: { points: 20, seconds: 60 * 60 },
  /** Names found taken behind invitations: of one organisation, and from one address. */
  takenName: { points: 10, seconds: 24 * 60 * 60 },
} as const;
