import { drawByNumber, lockDraw, type RosterEntry, wasDrawnWith } from "#db/queries/draws";
import { saveDrawn } from "#db/writes/draw";
import { SYSTEM } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { drawingOf } from "~/domain/selection/carried";
import { verifyBeacon } from "~/domain/verifiable/beacon-value";
import { drawProof } from "~/domain/verifiable/draw-proof";
import { portableHashes } from "~/domain/verifiable/hash";
import type { Shell } from "~/lib/shell";
import { makeMoveOf } from "../engine/make-move";
import { SELECTIONS, type SelectionAct } from "./selection";

/** A beacon value with where it came from: a driver's name, or the officer's organisation that carried it in. */
export type GivenValue = { readonly signature: string; readonly from: string };

const drawWith =
  (value: GivenValue): SelectionAct =>
  async ({ tx, row: { id, commission }, facts: { method }, now }) => {
    const run = await lockDraw(tx, id);
    if (!run?.inputs) throw new Error(`selection ${id} is frozen without a roster`);
    const { inputs } = run;
    const checked = verifyBeacon(inputs.beacon, run.id, value.signature);
    if (!checked.ok) return refused("beacon.wrong", { code: checked.code });
    const proof = drawProof(portableHashes, inputs, value.signature);
    const byId = new Map<string, RosterEntry>(run.roster.map((each) => [each.id, each]));
    if (commission.priceFen === null) throw new Error(`selection ${id} is of a commission without a price`);
    const result = drawingOf(method)
      .places(proof.result, commission.priceFen)
      .map(({ id: drawn, priceFen }) => {
        const entrant = byId.get(drawn);
        if (!entrant) throw new Error(`draw ${run.id} drew ${drawn}, who is not in the roster`);
        return { agencyId: entrant.agencyId, priceFen };
      });
    return ok({
      patch: { result },
      write: () => saveDrawn(tx, run.id, { signature: value.signature, receivedAt: now, receivedFrom: value.from, proof, drawnAt: now }),
      payload: {
        inputsHash: run.inputsHash,
        signature: value.signature,
        seed: proof.seed,
        result: [...proof.result],
        beaconFrom: value.from,
      },
    });
  };

/**
 * Draws a selection once the beacon's value is there: asks the source, verifies what it says, draws; its commission takes the order and
 * publishes the result (market §3.3 #9). `given` is a value that an officer carried in; it is verified alike, and the same one carried in
 * once more leads where it led. Refusals: `beacon.not-yet` while nobody has the value, `beacon.wrong` {code} for a value that does not
 * verify, those of the gate. Returns the draw's id.
 */
export async function drawSelection(shell: Shell, id: string, given?: GivenValue): Promise<Decision<string>> {
  const run = await drawByNumber(shell.database.db, id);
  if (!run?.inputs) return refused("not-found");
  const now = await shell.clock.now();
  const value = given ?? (await shell.beacon.value(run.inputs.beacon, run.id, now));
  if (!value) return refused("beacon.not-yet");
  const made = await makeMoveOf(SELECTIONS.drawn, shell, SYSTEM, id, "draw", { act: drawWith(value) });
  if (made.ok) return ok(run.id);
  return given && (await wasDrawnWith(shell.database.db, run.id, given)) ? ok(run.id) : made;
}
