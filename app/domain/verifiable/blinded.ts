import { sha256 } from "@noble/hashes/sha2.js";
import { concat, fromHex, isHex, toHex, utf8 } from "~/domain/kernel/bytes";
import { entrantHash } from "./entrant-id";
import { SALT_BYTES } from "./log-leaf";

/** How many hex digits of the hash a blinded subject keeps. */
const DIGITS = 32;

function bytesOf(salt: string): Uint8Array {
  const bytes = isHex(salt, SALT_BYTES) ? fromHex(salt) : null;
  if (!bytes) throw new Error(`a salt is ${SALT_BYTES} bytes in hex`);
  return bytes;
}

/**
 * A subject that nobody may read yet: `s-` and the first 32 hex digits of SHA-256(salt || subject). The salt is 16 bytes hex, its own and
 * not the payload's: whoever is given it can see that the leaf was about this. Throws Error for another salt.
 */
export function blindedSubject(salt: string, subject: string): string {
  return `s-${toHex(sha256(concat(bytesOf(salt), utf8(subject)))).slice(0, DIGITS)}`;
}

/** An organisation that nobody may read: the entrant's id of verifiable §2. The salt is 16 bytes hex. Throws Error for another salt. */
export function opaqueId(salt: string, code: string): string {
  return entrantHash(bytesOf(salt), code);
}
