import { isHex } from "~/domain/kernel/bytes";
import type { Json } from "~/domain/kernel/jcs";
import { parseStrict } from "~/domain/kernel/json-parse";
import type { BeaconInputs } from "./beacon";
import { hashOf, portableHashes } from "./hash";
import { readArray, readHex, readObject, readOneOf, readText, shaped } from "./shape";

export const RECEIPT_VERSION = "mingxuan-lock-receipt/1";

/**
 * What somebody kept of a lock: unsigned, so it never proves and never accuses. With a name it is of that draw; without, it is hashes
 * that a person copied. A postponement names the old and the new hash, and both are taken.
 */
export type Receipt = {
  readonly of: { readonly id: string; readonly purpose: string; readonly beaconHash: string } | null;
  readonly hashes: readonly string[];
};

/** Hex of SHA-256(JCS(beacon)): how a receipt names a beacon without holding all of it. */
export function beaconHash(beacon: BeaconInputs): string {
  return hashOf(portableHashes, beacon);
}

/** The receipt's line for programs; `hashes` are of the inputs and of the close. */
export function receiptLine(id: string, purpose: string, beacon: BeaconInputs, hashes: readonly string[]): string {
  return JSON.stringify({ v: RECEIPT_VERSION, id, purpose, beaconHash: beaconHash(beacon), hashes });
}

function named(value: Json): Receipt | null {
  const read = shaped(() => {
    const o = readObject(value, "", ["v", "id", "purpose", "beaconHash", "hashes"]);
    readOneOf(o.v, "v", [RECEIPT_VERSION]);
    const of = { id: readText(o.id, "id"), purpose: readText(o.purpose, "purpose"), beaconHash: readHex(o.beaconHash, "beaconHash", 32) };
    return { of, hashes: readArray(o.hashes, "hashes", (hash, at) => readHex(hash, at, 32)) };
  });
  return read.ok && read.value.hashes.length > 0 ? read.value : null;
}

/**
 * A receipt out of any text that somebody kept: its line for programs if one is there, else every run of 64 hex digits, in groups or
 * not. Null where there is neither: fewer than 64 digits are no receipt (exact/verdict).
 */
export function readReceipt(text: string): Receipt | null {
  for (const line of text.split(/\r?\n/)) {
    const parsed = line.trimStart().startsWith("{") ? parseStrict(line.trim()) : null;
    const receipt = parsed?.ok ? named(parsed.value) : null;
    if (receipt) return receipt;
  }
  const runs = text.match(/(?<![0-9a-fA-F])(?:[0-9a-fA-F]{4}[ \u00a0\u3000-]?){15}[0-9a-fA-F]{4}(?![0-9a-fA-F])/g) ?? [];
  const hashes = runs.map((run) => run.replace(/[^0-9a-fA-F]/g, "").toLowerCase()).filter((hash) => isHex(hash, 32));
  return hashes.length > 0 ? { of: null, hashes } : null;
}
