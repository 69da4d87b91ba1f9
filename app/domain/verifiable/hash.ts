import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { toHex } from "~/domain/kernel/bytes";
import { jcs } from "~/domain/kernel/jcs";

/** SHA-256: any bytes in, 32 bytes out. */
export type Hash = (bytes: Uint8Array) => Uint8Array;
/** HMAC-SHA-256: key and message in, 32 bytes out. */
export type Hmac = (key: Uint8Array, message: Uint8Array) => Uint8Array;
/** The hash functions that every construction receives: node:crypto on a server, these in a browser. */
export type Hashes = { readonly sha256: Hash; readonly hmac: Hmac };

/** Hash functions in plain JavaScript: synchronous, and there also where WebCrypto is not (plain-http intranet pages). */
export const portableHashes: Hashes = {
  sha256: (bytes) => sha256(bytes),
  hmac: (key, message) => hmac(sha256, key, message),
};

/** Hex of SHA-256(JCS(value)). Throws JcsError for a value outside the restricted JCS. */
export function hashOf(hashes: Pick<Hashes, "sha256">, value: unknown): string {
  return toHex(hashes.sha256(jcs(value)));
}
