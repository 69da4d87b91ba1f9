import { drawOf, lockDraw, type RosterEntry, wasDrawnWith } from "#db/queries/draws";
import { insertAwards } from "#db/writes/award";
import { saveDrawn } from "#db/writes/draw";
import { SYSTEM } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { carriedOf } from "~/domain/selection/carried";
import { verifyBeacon } from "~/domain/verifiable/beacon-value";
import { drawProof } from "~/domain/verifiable/draw-proof";
import { portableHashes } from "~/domain/verifiable/hash";
import type { Shell } from "~/lib/shell";
import { type Act, makeMove } from "./move";

/** A beacon value with where it came from: a driver's name, or the officer's organisation that carried it in. */
export type GivenValue = { readonly signature: string; readonly from: string };

const drawWith =
  (shell: Shell, value: GivenValue): Act =>
  async ({ tx, row, now }) => {
    const run = await lockDraw(tx, row.id);
    if (!run?.inputs) throw new Error(`commission ${row.id} is in selection without a frozen roster`);
    const { inputs } = run;
    const checked = verifyBeacon(inputs.beacon, run.id, value.signature);
    if (!checked.ok) return refused("beacon.wrong", { code: checked.code });
    const proof = drawProof(portableHashes, inputs, value.signature);
    const byId = new Map<string, RosterEntry>(run.roster.map((each) => [each.id, each]));
    const { selects } = carriedOf(row.method);
    if (!selects || row.priceFen === null) throw new Error(`commission ${row.id} was published with a method that cannot be run`);
    const placed = selects.places(proof.result, row.priceFen).map(({ id, priceFen }) => {
      const entrant = byId.get(id);
      if (!entrant) throw new Error(`draw ${run.id} drew ${id}, who is not in the roster`);
      return { agencyId: entrant.agencyId, priceFen };
    });
    const first = placed[0];
    if (!first) throw new Error(`draw ${run.id} drew nobody`);
    return ok({
      patch: { providerId: first.agencyId, resultAt: now },
      write: async () => {
        await saveDrawn(tx, run.id, { signature: value.signature, receivedAt: now, receivedFrom: value.from, proof, drawnAt: now });
        await insertAwards(
          tx,
          placed.map((each, at) => ({
            id: shell.entropy.id(now),
            commissionId: row.id,
            position: at + 1,
            ...each,
            resultAt: at === 0 ? now : null,
          })),
        );
      },
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
 * Draws once the beacon's value is there: asks the source, verifies what it says, draws, publishes the result (market §3.3 #9).
 * `given` is a value that an officer carried in; it is verified alike, and the same one carried in once more leads where it led. Refusals:
 * `beacon.not-yet` while nobody has the value, `beacon.wrong` {code} for a value that does not verify, those of the gate. Returns the number.
 */
export async function runDraw(shell: Shell, commissionId: string, given?: GivenValue): Promise<Decision<string>> {
  const run = await drawOf(shell.database.db, commissionId);
  if (!run?.inputs) return refused("not-found");
  const now = await shell.clock.now();
  const value = given ?? (await shell.beacon.value(run.inputs.beacon, run.id, now));
  if (!value) return refused("beacon.not-yet");
  const made = await makeMove(shell, SYSTEM, commissionId, "draw", { act: drawWith(shell, value) });
  if (made.ok) return ok(run.id);
  return given && (await wasDrawnWith(shell.database.db, run.id, given)) ? ok(run.id) : made;
}
