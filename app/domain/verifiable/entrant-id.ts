import { concat, fromHex, isHex, toHex, utf8 } from "~/domain/kernel/bytes";
import { portableHashes } from "./hash";

/** How many hex digits of the hash an id keeps. */
const DIGITS = 32;

/** Id of an entrant whose code stays hidden: `h-` and the first 32 hex digits of SHA-256(salt || code); the salt has 16 bytes (verifiable §2). */
export function entrantHash(salt: Uint8Array, uscc: string): string {
  return `h-${toHex(portableHashes.sha256(concat(salt, utf8(uscc)))).slice(0, DIGITS)}`;
}

/** Bytes of the secret from which a selection makes the salts of its entrants. */
export const ENTRANT_KEY_BYTES = 32;
const SALT_DIGITS = 32;

/**
 * The salt of an agency that may still enter: the same each time it is asked, so that the id stands before anything is sent. In: the
 * selection's secret in hex, the agency's code. Out: 16 bytes hex. Throws Error for another secret.
 */
export function entrantSaltOf(entrantKey: string, uscc: string): string {
  const key = isHex(entrantKey, ENTRANT_KEY_BYTES) ? fromHex(entrantKey) : null;
  if (!key) throw new Error(`an entrant key is ${ENTRANT_KEY_BYTES} bytes in hex`);
  return toHex(portableHashes.sha256(concat(key, utf8(uscc)))).slice(0, SALT_DIGITS);
}
