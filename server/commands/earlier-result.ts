import { sha256 } from "@noble/hashes/sha2.js";
import { toHex } from "~/domain/kernel/bytes";
import { canonicalize, type Json, type JsonObject } from "~/domain/kernel/jcs";
import { readJsonFile } from "~/domain/selection/recognise";
import { fromBase64 } from "~/domain/verifiable/base64";
import type { BeaconInputs } from "~/domain/verifiable/beacon";
import type { ExpectedBid } from "~/domain/verifiable/bid";
import { OPENED_BID_VERSIONS, readOpenedBidFile, VOID_BID_VERSION, verifyOpenedBid } from "~/domain/verifiable/opened-bid-file";
import { isObject } from "~/domain/verifiable/shape";
import { fileBytes, type Options, Stop } from "./command-shell";
import { exists } from "./write-whole";

/** What this run would say of the file: whose bid it should be, by which beacon, and the hashes of the file as given and as stored. */
export type Run = { readonly expected: ExpectedBid; readonly beacon: BeaconInputs; readonly hashes: readonly string[] };

/** Hash of the sealed file that a result says it is of; null where the file is no result. */
function sealedHashOf(value: JsonObject): string | null {
  if (value.v === VOID_BID_VERSION) return typeof value.sealedHash === "string" ? value.sealedHash : null;
  const sealed = OPENED_BID_VERSIONS.some((v) => v === value.v) && typeof value.sealed === "string" ? fromBase64(value.sealed) : null;
  return sealed && toHex(sha256(sealed));
}

/** Whether an opened bid that verifies (verifiable §3) is of another part, bidder, commission or beacon than this run's. */
function isOfAnotherRun(value: Json, { expected, beacon }: Run): boolean {
  const read = readOpenedBidFile(value);
  if (!read.ok) return false;
  const { part, bid, beacon: its } = read.value;
  const isSame = part === expected.part && bid.bidder === expected.bidder && bid.commission === expected.commission;
  return !(isSame && canonicalize(its) === canonicalize(beacon)) && verifyOpenedBid(value).answer === "yes";
}

/**
 * The result that stands at the path already, or null where nothing does. It is no more than a claim: the caller opens the file again
 * and keeps the result only if it says the same. What is handed back may be replaced, since all that it can say truly comes out of the
 * sealed file at hand: it names itself a result of this program and of that very file. Anything else could be somebody's only copy, and
 * ends the command (2) naming it: no result, another file's, or a right one for another part, bidder, commission or beacon.
 */
export async function earlierResult(path: string, run: Run, { t, lang }: Options): Promise<JsonObject | null> {
  if (!(await exists(path))) return null;
  const json = readJsonFile({ bytes: await fileBytes(path, lang) });
  const value = json.ok && isObject(json.value) ? json.value : null;
  const hash = value && sealedHashOf(value);
  if (!value || hash === null) throw new Stop(t.noResult(path), 2);
  if (!run.hashes.includes(hash)) throw new Stop(t.otherResult(path), 2);
  if (isOfAnotherRun(value, run)) throw new Stop(t.otherRun(path), 2);
  return value;
}
