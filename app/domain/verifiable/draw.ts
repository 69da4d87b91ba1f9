import { be16, be32, concat, toHex, utf8 } from "~/domain/kernel/bytes";
import { jcs } from "~/domain/kernel/jcs";
import type { BeaconInputs } from "./beacon";
import type { Hashes } from "./hash";
import { intervals } from "./intervals";

/** The form of draws that are frozen now. */
export const DRAW_VERSION = "mingxuan-draw/2";
/** Both forms: a draw is made in the form in which its inputs were frozen (verifiable §1.2). */
export const DRAW_VERSIONS = ["mingxuan-draw/1", DRAW_VERSION] as const;
export type DrawVersion = (typeof DRAW_VERSIONS)[number];
export const DRAW_PURPOSES = ["select", "small-list", "tie-break", "panel", "inspection", "percent"] as const;
export type DrawPurpose = (typeof DRAW_PURPOSES)[number];
export const DRAW_METHODS = ["uniform", "tickets"] as const;
export type DrawMethod = (typeof DRAW_METHODS)[number];

export const MAX_ENTRANTS = 100_000;
export const MAX_TICKETS = 1_000_000;

/** Somebody in the draw: an id that binds the agency, and its tickets (1 in a uniform draw). */
export type DrawEntrant = { readonly id: string; readonly w: number };

/** Everything that fixes a draw but the beacon's value; its hash is public before that value can exist. */
export type DrawInputs = {
  readonly v: DrawVersion;
  readonly id: string;
  readonly purpose: DrawPurpose;
  readonly method: DrawMethod;
  readonly draw: number;
  readonly entrants: readonly DrawEntrant[];
  readonly beacon: BeaconInputs;
};

/** One place drawn: among how many (or how many tickets), which value, how many words were passed over, who. */
export type DrawStep = {
  readonly bound: number;
  readonly value: number;
  readonly rejected: number;
  readonly pick: string;
};
export type Picked = {
  readonly steps: readonly DrawStep[];
  readonly result: readonly string[];
};
export type Drawn = Picked & {
  readonly inputsHash: string;
  readonly seed: string;
};

/** Uniform 64-bit words, one after the other. */
export type Words = () => bigint;

/** The hash that is committed before the beacon value exists: SHA-256(JCS(inputs)), 32 bytes (verifiable §2). */
export function hashInputs(hashes: Hashes, inputs: DrawInputs): Uint8Array {
  return hashes.sha256(jcs(inputs));
}

/** The seed of a draw of that form from the 32 bytes of the inputs' hash and the bytes of the signature (verifiable §2). */
export function drawSeed(hashes: Hashes, v: DrawVersion, inputsHash: Uint8Array, signature: Uint8Array): Uint8Array {
  const reserved = hashes.sha256(jcs([]));
  return hashes.sha256(concat(utf8(`${v}\n`), inputsHash, be16(signature.length), signature, reserved));
}

/** Words of a seed: HMAC-SHA-256(seed, be32(i)) gives four big-endian words; i = 0, 1, 2 … (verifiable §2). */
export function wordsOf(hashes: Pick<Hashes, "hmac">, seed: Uint8Array): Words {
  let block: DataView = new DataView(new ArrayBuffer(0));
  let next = 0;
  let offset = 0;
  return () => {
    if (offset === block.byteLength) {
      const bytes = hashes.hmac(seed, be32(next++));
      block = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      offset = 0;
    }
    const word = block.getBigUint64(offset);
    offset += 8;
    return word;
  };
}

/**
 * A value below `bound` (1 … 2^53 - 1), every one equally likely: words in the incomplete last stretch of 2^64 are passed over
 * and counted, as taking them modulo the bound would favour the low values (verifiable §2).
 */
export function below(words: Words, bound: number): { readonly value: number; readonly rejected: number } {
  const m = BigInt(bound);
  const limit = (1n << 64n) - ((1n << 64n) % m);
  for (let rejected = 0; ; rejected++) {
    const word = words();
    if (word < limit) return { value: Number(word % m), rejected };
  }
}

function pickUniform(words: Words, entrants: readonly DrawEntrant[], draw: number): Picked {
  const places = entrants.map((entrant) => entrant.id);
  const steps: DrawStep[] = [];
  for (let i = 0; i < draw; i++) {
    const bound = places.length - i;
    const { value, rejected } = below(words, bound);
    const pick = places[i + value] as string;
    places[i + value] = places[i] as string;
    places[i] = pick;
    steps.push({ bound, value, rejected, pick });
  }
  return { steps, result: places.slice(0, draw) };
}

function pickByTickets(words: Words, entrants: readonly DrawEntrant[], draw: number): Picked {
  const tickets = intervals(entrants.map((entrant) => entrant.w));
  const steps: DrawStep[] = [];
  for (let i = 0; i < draw; i++) {
    const bound = tickets.total();
    const { value, rejected } = below(words, bound);
    const { id } = entrants[tickets.take(value)] as DrawEntrant;
    steps.push({ bound, value, rejected, pick: id });
  }
  return { steps, result: steps.map((step) => step.pick) };
}

/**
 * Draws `draw` of the entrants with the given words: uniform by exchange, tickets by cumulative intervals (verifiable §2).
 * The entrants are in the committed order; 1 ≤ draw ≤ their number, tickets sum to a safe integer.
 */
export function pick(words: Words, method: DrawMethod, entrants: readonly DrawEntrant[], draw: number): Picked {
  return method === "uniform" ? pickUniform(words, entrants, draw) : pickByTickets(words, entrants, draw);
}

/**
 * A draw: inputs that hold the rules of `brokenDrawRule` and the beacon's signature (48 bytes, already verified) in;
 * hash, seed (both hex), every step and the result out (verifiable §2). Same input, same output, everywhere.
 */
export function runDraw(hashes: Hashes, inputs: DrawInputs, signature: Uint8Array): Drawn {
  const inputsHash = hashInputs(hashes, inputs);
  const seed = drawSeed(hashes, inputs.v, inputsHash, signature);
  const picked = pick(wordsOf(hashes, seed), inputs.method, inputs.entrants, inputs.draw);
  return { inputsHash: toHex(inputsHash), seed: toHex(seed), ...picked };
}
