import { fromHex, isHex } from "~/domain/kernel/bytes";
import type { Json } from "~/domain/kernel/jcs";
import { baseEventId, isBeacon, suffixPurpose } from "./beacon";
import { type BeaconCode, verifyBeacon } from "./beacon-value";
import { type DrawMethod, type DrawPurpose, type DrawStep, runDraw } from "./draw";
import { type DrawProof, readDrawProof } from "./draw-proof";
import { brokenDrawRule } from "./draw-rules";
import { type Hashes, portableHashes } from "./hash";
import type { Claim } from "./judge";
import { type BeaconFacts, beaconFacts, type Fails, fails, holds, unlike, type Verdict } from "./verdict";

export const DRAW_CODES = ["draw.rule", "draw.inputs-hash", "draw.seed", "draw.steps", "draw.result"] as const;
export type DrawCode = (typeof DRAW_CODES)[number] | BeaconCode;
export type DrawFacts = {
  readonly id: string;
  readonly purpose: DrawPurpose;
  readonly method: DrawMethod;
  readonly among: number;
  readonly result: readonly string[];
  readonly beacon: BeaconFacts;
  readonly claim: Claim;
};
export type DrawVerdict = Verdict<DrawFacts, DrawCode>;

function sameStep(a: DrawStep | undefined, b: DrawStep): boolean {
  return a !== undefined && a.bound === b.bound && a.value === b.value && a.rejected === b.rejected && a.pick === b.pick;
}

/** The first index at which two lists differ, or null. */
function firstDifference<T>(claimed: readonly T[], computed: readonly T[], same: (a: T | undefined, b: T) => boolean): number | null {
  for (const [i, item] of computed.entries()) if (!same(claimed[i], item)) return i;
  return claimed.length === computed.length ? null : computed.length;
}

/** Everything that arithmetic and hashes can refuse; the pairing comes after. */
function computationFailure(hashes: Hashes, proof: DrawProof): Fails<DrawCode> | null {
  const broken = brokenDrawRule(proof.inputs);
  if (broken) return fails("draw.rule", broken);
  if (!isBeacon(proof.inputs.beacon)) return fails("beacon.fields");
  const signature = isHex(proof.signature, 48) ? fromHex(proof.signature) : null;
  if (!signature) return fails("beacon.signature-encoding");
  const computed = runDraw(hashes, proof.inputs, signature);
  if (proof.inputsHash !== computed.inputsHash) return fails("draw.inputs-hash", { computed: computed.inputsHash });
  if (proof.seed !== computed.seed) return fails("draw.seed", { computed: computed.seed });
  const step = firstDifference(proof.steps, computed.steps, sameStep);
  if (step !== null) return fails("draw.steps", { place: step + 1 });
  const place = firstDifference(proof.result, computed.result, (a, b) => a === b);
  if (place !== null)
    return fails("draw.result", {
      place: place + 1,
      computed: computed.result[place] ?? "",
    });
  return null;
}

/** Whether the inputs of the draw are fixed by themselves: others follow from bids that the same value opens (exact/verdict). */
function claimOf({ inputs, inputsHash, log }: DrawProof): Claim {
  const { id, purpose, beacon } = inputs;
  const derived = suffixPurpose(id);
  const isOwn = derived === null ? purpose !== "tie-break" && purpose !== "percent" : derived === "panel";
  return {
    eventId: baseEventId(id),
    draw: { id, purpose },
    beacon,
    older: inputs.v === "mingxuan-draw/1",
    locks: isOwn ? { inputsHash } : null,
    without: Array.isArray(log) ? "older-log" : isOwn ? "no-witness" : "tie-break-alone",
    lockedAt: null,
    lock: log && "close" in log ? log : null,
    commitment: inputsHash,
    roster: inputs.entrants.map((each) => each.id),
  };
}

/** Checks a proof that has the right shape: the draw is run again, then the beacon's signature is verified (verifiable §1–2). */
export function checkDrawProof(proof: DrawProof, hashes: Hashes = portableHashes): DrawVerdict {
  const failure = computationFailure(hashes, proof);
  if (failure) return failure;
  const { inputs } = proof;
  const beacon = verifyBeacon(inputs.beacon, inputs.id, proof.signature);
  if (!beacon.ok) return fails(beacon.code);
  const { id, purpose, method, entrants } = inputs;
  const facts = { id, purpose, method, among: entrants.length, result: proof.result };
  return holds({ ...facts, beacon: beaconFacts(inputs.beacon, beacon), claim: claimOf(proof) });
}

/** A draw's proof as parsed JSON in; what it claims, what fails first (`DrawCode`), or which field makes it no such file (verifiable §2). */
export function verifyDrawProof(json: Json, hashes: Hashes = portableHashes): DrawVerdict {
  const proof = readDrawProof(json);
  return proof.ok ? checkDrawProof(proof.value, hashes) : unlike(proof.field, proof.expected);
}
