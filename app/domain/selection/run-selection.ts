import { type BeaconCode, verifyBeacon } from "~/domain/verifiable/beacon-value";
import { DRAW_VERSION } from "~/domain/verifiable/draw";
import type { DrawProof } from "~/domain/verifiable/draw-proof";
import { type Hashes, portableHashes } from "~/domain/verifiable/hash";
import { type BeaconFacts, beaconFacts } from "~/domain/verifiable/verdict";
import { RESULT_VERSION, type SelectionCase, type SelectionResult } from "./case";
import type { FileMethodRow, Outcome } from "./method";
import { FILE_METHODS } from "./methods";
import { type RunContext, runContext, sieve } from "./run-context";

/** A selection run: its result, the proof of every draw it took, in the order taken, and the beacon to compare with the notice. */
export type SelectionRun = { readonly result: SelectionResult; readonly draws: readonly DrawProof[]; readonly beacon: BeaconFacts };
export type SelectionRunReply = ({ readonly ok: true } & SelectionRun) | { readonly ok: false; readonly code: BeaconCode };

function decide(context: RunContext, terms: SelectionCase): SelectionResult {
  const { id, method, entrants } = terms;
  const row: FileMethodRow = FILE_METHODS[method];
  const { valid, faults, shortfall } = sieve(entrants, (entrant) => row.faultOf(entrant, terms), row.minimum(terms));
  const outcome: Outcome = shortfall === null ? row.run(context, { ...terms, entrants: valid }) : { order: [], details: {} };
  for (const rejected of outcome.rejected ?? []) faults.set(rejected.id, "ABNORMALLY_LOW");
  const reason = shortfall ?? (outcome.order.length === 0 ? "F02" : null);
  return {
    v: RESULT_VERSION,
    id,
    method,
    status: reason !== null ? "failed" : outcome.undecided ? "needs-decision" : "selected",
    reason,
    order: outcome.order.map((entrant) => entrant.id),
    invalid: Object.fromEntries(faults),
    details: outcome.details,
  };
}

/**
 * The result of a case as `readCase` gives it, with the proofs of its draws, the signature (96 hex digits) taken at its word:
 * for checks that compare first and pair afterwards. Throws RangeError for another form of signature.
 */
export function computeSelection(terms: SelectionCase, hashes: Hashes): Omit<SelectionRun, "beacon"> {
  const { id, beacon, signature } = terms;
  const v = terms.v === "mingxuan-selection/1" ? "mingxuan-draw/1" : DRAW_VERSION;
  const context = runContext(hashes, { v, id, beacon, signature });
  return { result: decide(context, terms), draws: context.proofs };
}

/**
 * Runs a case as `readCase` gives it (entrants eligible already; their order means nothing). The beacon's signature is always verified
 * first, also where no draw is needed; refused with its code (selection-case).
 */
export function runSelection(terms: SelectionCase, hashes: Hashes = portableHashes): SelectionRunReply {
  const verified = verifyBeacon(terms.beacon, terms.id, terms.signature);
  if (!verified.ok) return { ok: false, code: verified.code };
  return { ok: true, ...computeSelection(terms, hashes), beacon: beaconFacts(terms.beacon, verified) };
}
