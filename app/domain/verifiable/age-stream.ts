import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concat, utf8 } from "~/domain/kernel/bytes";

/** The payload of an age v1 file is encrypted in chunks of 64 KiB, each with its tag (age-encryption.org/v1). */
const CHUNK = 65_536;
const TAG = 16;
export const NONCE_BYTES = 16;
export const FILE_KEY_BYTES = 16;

function derive(fileKey: Uint8Array, salt: Uint8Array, info: string): Uint8Array {
  return hkdf(sha256, fileKey, salt, utf8(info), 32);
}

/** The MAC over a header, up to and with its `---`. */
export function headerMac(fileKey: Uint8Array, header: Uint8Array): Uint8Array {
  return hmac(sha256, derive(fileKey, new Uint8Array(), "header"), header);
}

/** Nonce of a chunk: eleven bytes of counter, one that marks the last. */
function chunkNonce(counter: number, last: boolean): Uint8Array {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setUint32(7, counter);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/** Bytes of a payload for so many bytes of plain text. */
export function payloadSize(plainBytes: number): number {
  return NONCE_BYTES + plainBytes + TAG * Math.max(1, Math.ceil(plainBytes / CHUNK));
}

/** The bytes of plain text in a payload of so many; below zero where it is too short to be one. */
export function plainSize(payloadBytes: number): number {
  const body = payloadBytes - NONCE_BYTES;
  return body - TAG * Math.max(1, Math.ceil(body / (CHUNK + TAG)));
}

/** The payload: nonce, then the encrypted chunks. `nonce` is 16 fresh random bytes. */
export function encryptPayload(fileKey: Uint8Array, nonce: Uint8Array, plain: Uint8Array): Uint8Array {
  const key = derive(fileKey, nonce, "payload");
  const out = new Uint8Array(payloadSize(plain.length));
  out.set(nonce);
  let at = NONCE_BYTES;
  const chunks = Math.max(1, Math.ceil(plain.length / CHUNK));
  for (let i = 0; i < chunks; i++) {
    const sealed = chacha20poly1305(key, chunkNonce(i, i === chunks - 1)).encrypt(plain.subarray(i * CHUNK, (i + 1) * CHUNK));
    out.set(sealed, at);
    at += sealed.length;
  }
  return out;
}

/** The plain text of a payload, or null when a tag, the order or the end of the chunks is wrong. */
export function decryptPayload(fileKey: Uint8Array, payload: Uint8Array): Uint8Array | null {
  const body = payload.subarray(NONCE_BYTES);
  if (payload.length < NONCE_BYTES + TAG) return null;
  const key = derive(fileKey, payload.subarray(0, NONCE_BYTES), "payload");
  const chunks = Math.ceil(body.length / (CHUNK + TAG));
  const parts: Uint8Array[] = [];
  for (let i = 0; i < chunks; i++) {
    const sealed = body.subarray(i * (CHUNK + TAG), (i + 1) * (CHUNK + TAG));
    // The format forbids an empty last chunk, except for an empty file: one text has one payload form.
    if (sealed.length < TAG || (sealed.length === TAG && chunks > 1)) return null;
    try {
      parts.push(chacha20poly1305(key, chunkNonce(i, i === chunks - 1)).decrypt(sealed));
    } catch {
      return null;
    }
  }
  return concat(...parts);
}
