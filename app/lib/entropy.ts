import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";

/** Where every random byte comes from. Handed down as an argument, so that tests and the demonstration can repeat themselves. */
export interface Entropy {
  /** `n` unpredictable bytes. */
  bytes(n: number): Uint8Array;
  /** A new row's id: uuid v7 text, ascending within a process. `now` is the clock's moment; without it the machine's. */
  id(now?: Date): string;
  /** 32 bytes, base64url without padding: session tokens, invitations, links. */
  token(): string;
}

/** The platform asks for at most this many bytes in one call. */
const PLATFORM_LIMIT = 65_536;

function platformBytes(n: number): Uint8Array {
  const bytes = new Uint8Array(n);
  for (let at = 0; at < n; at += PLATFORM_LIMIT) {
    globalThis.crypto.getRandomValues(bytes.subarray(at, Math.min(n, at + PLATFORM_LIMIT)));
  }
  return bytes;
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** RFC 9562 version 7: 48 bits of milliseconds, a 12-bit counter, 62 random bits. */
function uuid(milliseconds: number, counter: number, random: Uint8Array): string {
  const time = milliseconds.toString(16).padStart(12, "0");
  const tail = Array.from(random, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = (8 + ((random[0] ?? 0) & 3)).toString(16);
  const count = counter.toString(16).padStart(3, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${variant}${tail.slice(1, 4)}-${tail.slice(4, 16)}`;
}

/** The counter keeps ids made within one millisecond in the order of their making; the log takes events in that order. */
function entropyFrom(bytes: (n: number) => Uint8Array, machineNow: () => number): Entropy {
  let last = -1;
  let counter = 0;
  return {
    bytes,
    id(now) {
      const asked = now?.getTime() ?? machineNow();
      const sameMoment = asked === last || (asked < last && last - asked < 1_000);
      if (!sameMoment) {
        last = asked;
        counter = 0;
      } else if (++counter > 0xfff) {
        last += 1;
        counter = 0;
      }
      return uuid(last, counter, bytes(8));
    },
    token: () => base64url(bytes(32)),
  };
}

/** The platform's cryptographic source: the only one in production. */
export const systemEntropy: Entropy = entropyFrom(platformBytes, () => Date.now());

/**
 * A repeatable stream: HMAC-SHA-256(seed, counter). For the demonstration's seed and for tests, never for a secret.
 * Ids without a given moment count up from a fixed one, so that a run can be repeated to the byte.
 */
export function seededEntropy(seed: string): Entropy {
  const key = new TextEncoder().encode(`mingxuan seeded entropy\n${seed}`);
  let block = 0;
  let pool = new Uint8Array(0);
  function bytes(n: number): Uint8Array {
    const out = new Uint8Array(n);
    for (let at = 0; at < n; ) {
      if (pool.length === 0) {
        const counter = new Uint8Array(8);
        new DataView(counter.buffer).setBigUint64(0, BigInt(block++));
        pool = new Uint8Array(hmac(sha256, key, counter));
      }
      const part = pool.subarray(0, n - at);
      out.set(part, at);
      pool = pool.slice(part.length);
      at += part.length;
    }
    return out;
  }
  let moment = Date.UTC(2026, 0, 1);
  return entropyFrom(bytes, () => moment++);
}
