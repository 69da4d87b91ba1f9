import { concat, toHex, utf8 } from "~/domain/kernel/bytes";
import { portableHashes } from "./hash";

/** How many hex digits of the hash an id keeps. */
const DIGITS = 32;

/** Id of an entrant whose code stays hidden: `h-` and the first 32 hex digits of SHA-256(salt || code); the salt has 16 bytes (verifiable §2). */
export function entrantHash(salt: Uint8Array, uscc: string): string {
  return `h-${toHex(portableHashes.sha256(concat(salt, utf8(uscc)))).slice(0, DIGITS)}`;
}
