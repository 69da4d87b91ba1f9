import { isHex } from "~/domain/kernel/bytes";
import type { Json, JsonObject } from "~/domain/kernel/jcs";
import { canonicalize } from "~/domain/kernel/jcs";
import { type BeaconCode, verifyBeacon } from "~/domain/verifiable/beacon";
import { type Hashes, hashOf, portableHashes } from "~/domain/verifiable/hash";
import { readObject, readOneOf, readText, type Shaped, shaped } from "~/domain/verifiable/shape";
import { type BeaconFacts, beaconFacts, fails, holds, unlike, type Verdict } from "~/domain/verifiable/verdict";
import { REPLAY_VERSION, type SelectionCase, type SelectionResult } from "./case";
import type { FileMethod } from "./methods";
import { readCase } from "./read-case";
import { computeSelection } from "./run-selection";

export const REPLAY_CODES = ["selection.case-hash", "selection.result"] as const;
export type ReplayCode = (typeof REPLAY_CODES)[number] | BeaconCode;
/** A selection with its result, as it travels (selection-case). `caseHash` is hex of SHA-256(JCS(case)). */
export type Replay = {
  readonly v: typeof REPLAY_VERSION;
  readonly case: SelectionCase;
  readonly result: SelectionResult;
  readonly caseHash: string;
};
export type ReplayFacts = {
  readonly id: string;
  readonly method: FileMethod;
  readonly status: SelectionResult["status"];
  readonly reason: SelectionResult["reason"];
  readonly among: number;
  readonly order: readonly string[];
  readonly beacon: BeaconFacts;
};

const RESULT_FIELDS = [
  "v",
  "id",
  "method",
  "status",
  "reason",
  "order",
  "invalid",
  "details",
] as const satisfies readonly (keyof SelectionResult)[];

/** The file of a selection that was run. */
export function replayOf(hashes: Hashes, terms: SelectionCase, result: SelectionResult): Replay {
  return { v: REPLAY_VERSION, case: terms, result, caseHash: hashOf(hashes, terms) };
}

type Read = { readonly claimed: JsonObject; readonly caseHash: string; readonly rawCase: Json };

function readReplay(value: Json): Shaped<Read> {
  return shaped(() => {
    const o = readObject(value, "", ["v", "case", "result", "caseHash"]);
    readOneOf(o.v, "v", [REPLAY_VERSION]);
    return { claimed: readObject(o.result, "result", RESULT_FIELDS), caseHash: readText(o.caseHash, "caseHash"), rawCase: o.case as Json };
  });
}

/**
 * Checks a `mingxuan-replay/1` file: the case's hash, then the whole selection again against every field of the result, then the
 * beacon's signature (selection-case). `selection.result` names the first field that differs.
 */
export function verifyReplay(json: Json, hashes: Hashes = portableHashes): Verdict<ReplayFacts, ReplayCode> {
  const read = readReplay(json);
  if (!read.ok) return unlike(read.field, read.expected);
  const { claimed, caseHash, rawCase } = read.value;
  const shapedCase = readCase(rawCase);
  if (!shapedCase.ok) return unlike(shapedCase.field === "" ? "case" : `case.${shapedCase.field}`, shapedCase.expected);
  const terms = shapedCase.value;
  const computedHash = hashOf(hashes, rawCase);
  if (computedHash !== caseHash) return fails("selection.case-hash", { computed: computedHash });
  if (!isHex(terms.signature, 48)) return fails("beacon.signature-encoding");
  const { result } = computeSelection(terms, hashes);
  for (const field of RESULT_FIELDS) {
    if (canonicalize(claimed[field]) !== canonicalize(result[field])) return fails("selection.result", { field: `result.${field}` });
  }
  const beacon = verifyBeacon(terms.beacon, terms.id, terms.signature);
  if (!beacon.ok) return fails(beacon.code);
  const { id, method, status, reason, order } = result;
  return holds({ id, method, status, reason, among: terms.entrants.length, order, beacon: beaconFacts(terms.beacon, beacon) });
}
