import { sha256 } from "@noble/hashes/sha2.js";
import { concat, toHex, utf8 } from "~/domain/kernel/bytes";
import { type G1, type G2, GROUP_ORDER, hashToG1, PUBLIC_KEY_BYTES, pairingBytes, parseG2, timesBaseG2, timesBaseG2Secret } from "./bls";

/** Of the file key, of sigma, and so of V and W. */
export const KEY_BYTES = 16;
/** U in G2 || V || W. */
export const WRAPPED_BYTES = PUBLIC_KEY_BYTES + 2 * KEY_BYTES;

function xor(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((byte, place) => byte ^ (b[place] as number));
}

/** H2: a pairing's value to a mask. */
function h2(pairing: Uint8Array): Uint8Array {
  return sha256(concat(utf8("IBE-H2"), pairing)).slice(0, KEY_BYTES);
}

/** H3: sigma and message to a scalar, by rejection; the counter is little endian and starts at 1, as in drand's kyber. */
function h3(sigma: Uint8Array, message: Uint8Array): bigint {
  const seed = sha256(concat(utf8("IBE-H3"), sigma, message));
  for (let i = 1; i < 65_535; i++) {
    const digest = sha256(concat(Uint8Array.of(i & 0xff, i >> 8), seed));
    digest[0] = (digest[0] as number) >> 1;
    const scalar = BigInt(`0x${toHex(digest)}`);
    if (scalar > 0n && scalar < GROUP_ORDER) return scalar;
  }
  throw new Error("65,534 hashes in a row were no scalar");
}

/** H4: sigma to a mask for the message. */
function h4(sigma: Uint8Array): Uint8Array {
  return sha256(concat(utf8("IBE-H4"), sigma)).slice(0, KEY_BYTES);
}

/**
 * Identity-based encryption of a file key to whoever will hold the signature of `message` under `publicKey` (Boneh–Franklin with
 * Fujisaki–Okamoto, drand's `bls-unchained-g1-rfc9380`). `sigma` is 16 fresh random bytes. 128 bytes out (verifiable §3).
 */
export function wrapKey(publicKey: G2, message: Uint8Array, fileKey: Uint8Array, sigma: Uint8Array): Uint8Array {
  const r = h3(sigma, fileKey);
  // e(Q, P)^r = e(r·Q, P): one multiplication in G1 instead of a power in the target group.
  const mask = h2(pairingBytes(hashToG1(message).multiply(r), publicKey));
  return concat(timesBaseG2Secret(r).toBytes(), xor(sigma, mask), xor(fileKey, h4(sigma)));
}

/** A wrapped key whose U is a point of the prime-order subgroup; null for anything else. */
export type WrappedKey = { readonly u: G2; readonly v: Uint8Array; readonly w: Uint8Array };

/** The three parts of a wrapped key (96 + 16 + 16 bytes); null for any other length or a U outside the subgroup. */
export function parseWrappedKey(body: Uint8Array): WrappedKey | null {
  if (body.length !== WRAPPED_BYTES) return null;
  const u = parseG2(body.subarray(0, PUBLIC_KEY_BYTES));
  return u && { u, v: body.slice(PUBLIC_KEY_BYTES, PUBLIC_KEY_BYTES + KEY_BYTES), w: body.slice(PUBLIC_KEY_BYTES + KEY_BYTES) };
}

/** The file key under the beacon's signature, or null when it was wrapped for another one or changed: U must equal r·G2 again. */
export function unwrapKey({ u, v, w }: WrappedKey, signature: G1): Uint8Array | null {
  const sigma = xor(v, h2(pairingBytes(signature, u)));
  const fileKey = xor(w, h4(sigma));
  return timesBaseG2(h3(sigma, fileKey)).equals(u) ? fileKey : null;
}
