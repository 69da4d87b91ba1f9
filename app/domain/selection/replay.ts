import { isHex } from "~/domain/kernel/bytes";
import type { Json, JsonObject } from "~/domain/kernel/jcs";
import { canonicalize } from "~/domain/kernel/jcs";
import { type BeaconCode, verifyBeacon } from "~/domain/verifiable/beacon-value";
import { type Hashes, hashOf, portableHashes } from "~/domain/verifiable/hash";
import type { Claim } from "~/domain/verifiable/judge";
import { readHex, readObject, readOneOf, readText, type Shaped, shaped } from "~/domain/verifiable/shape";
import { type BeaconFacts, beaconFacts, fails, holds, unlike, type Verdict } from "~/domain/verifiable/verdict";
import { REPLAY_VERSIONS, type SelectionCase, type SelectionResult } from "./case";
import type { FileMethod } from "./methods";
import { readCase } from "./read-case";
import { computeSelection } from "./run-selection";

export const REPLAY_CODES = ["selection.case-hash", "selection.result"] as const;
export type ReplayCode = (typeof REPLAY_CODES)[number] | BeaconCode;
/** A selection with its result, as it travels (selection-case). `caseHash` is hex of SHA-256(JCS(case)). */
export type Replay = {
  readonly v: (typeof REPLAY_VERSIONS)[number];
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
  readonly claim: Claim;
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

/** The form of a replay is that of its case. */
const versionOf = ({ v }: Pick<SelectionCase, "v">): Replay["v"] =>
  v === "mingxuan-selection/1" ? "mingxuan-replay/1" : "mingxuan-replay/2";

/** The file of a selection that was run. */
export function replayOf(hashes: Hashes, terms: SelectionCase, result: SelectionResult): Replay {
  return { v: versionOf(terms), case: terms, result, caseHash: hashOf(hashes, terms) };
}

type Read = { readonly v: Replay["v"]; readonly claimed: JsonObject; readonly caseHash: string; readonly rawCase: Json };

function readReplay(value: Json): Shaped<Read> {
  return shaped(() => {
    const o = readObject(value, "", ["v", "case", "result", "caseHash"]);
    const v = readOneOf(o.v, "v", REPLAY_VERSIONS);
    const caseHash = v === "mingxuan-replay/1" ? readText(o.caseHash, "caseHash") : readHex(o.caseHash, "caseHash", 32);
    return { v, claimed: readObject(o.result, "result", RESULT_FIELDS), caseHash, rawCase: o.case as Json };
  });
}

/**
 * Checks a `mingxuan-replay` file of either form, whose case is of the same: the case's hash, then the whole selection again against
 * every field of the result, then the beacon's signature (selection-case). `selection.result` names the first field that differs.
 */
export function verifyReplay(json: Json, hashes: Hashes = portableHashes): Verdict<ReplayFacts, ReplayCode> {
  const read = readReplay(json);
  if (!read.ok) return unlike(read.field, read.expected);
  const { v, claimed, caseHash, rawCase } = read.value;
  const shapedCase = readCase(rawCase);
  if (!shapedCase.ok) return unlike(shapedCase.field === "" ? "case" : `case.${shapedCase.field}`, shapedCase.expected);
  const terms = shapedCase.value;
  if (v !== versionOf(terms)) return unlike("case.v", "known-value");
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
  const claim: Claim = {
    eventId: id,
    draw: null,
    beacon: terms.beacon,
    older: v === "mingxuan-replay/1",
    locks: null,
    without: "whole-selection",
    lockedAt: null,
    lock: null,
    commitment: caseHash,
  };
  return holds({ id, method, status, reason, among: terms.entrants.length, order, beacon: beaconFacts(terms.beacon, beacon), claim });
}
