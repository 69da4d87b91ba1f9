import { rehearsalById } from "#db/queries/committees";
import { partialsFor } from "#db/queries/partials";
import { insertRehearsal, saveRehearsed } from "#db/writes/committee";
import { nextCount } from "#db/writes/counter";
import { SYSTEM, type UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { fromBase64, toBase64 } from "~/domain/verifiable/base64";
import { beaconMessage } from "~/domain/verifiable/beacon";
import { combinePartials, committeeBeacon } from "~/domain/verifiable/committee";
import { instant } from "~/domain/verifiable/instant";
import { openPractice, rehearsalId, sealPractice } from "~/domain/verifiable/rehearsal";
import type { Shell } from "~/lib/shell";
import { type CommitteeAct, makeCommitteeMove } from "./committee";

/** What a practice bid offers, in whole yuan below this many. */
const PRACTICE_YUAN = 65_536;

/**
 * The office sets a rehearsal: a practice bid of a chance amount is sealed to the committee, and its custodians are asked to open it as they
 * would any other. Each rehearsal has an id of its own. Refusals: the gate's.
 */
export async function beginRehearsal(shell: Shell, actor: UserActor, id: string): Promise<Decision<null>> {
  const act: CommitteeAct = async ({ tx, row: { row }, now }) => {
    if (!row?.object) return refused("committee.undealt");
    const opensAt = new Date(`${instant(now)}`);
    const event = rehearsalId(await nextCount(tx, "rehearsal"));
    const [high = 0, low = 0] = shell.entropy.bytes(2);
    const priceFen = ((high * 256 + low) % PRACTICE_YUAN) * 100 + 100;
    const sealed = sealPractice(row.object, event, instant(opensAt), priceFen, (n) => shell.entropy.bytes(n));
    if (!sealed.ok) throw new Error(`a practice bid was not sealed: ${sealed.code}`);
    return ok({
      write: () => insertRehearsal(tx, { id: event, committeeId: id, opensAt, sealed: toBase64(sealed.binary) }),
      payload: { committeeId: row.hash, rehearsal: event, opensAt: instant(opensAt) },
    });
  };
  return makeCommitteeMove(shell, actor, id, "begin-rehearsal", { act, seen: null, said: null });
}

/**
 * Enough custodians have signed a rehearsal: their value is made, and the practice bid opened with it. Refusals: `beacon.not-yet` while they
 * are too few, `opening.over` where it was opened before, the gate's.
 */
export async function endRehearsal(shell: Shell, eventId: string): Promise<Decision<null>> {
  const known = await rehearsalById(shell.database.db, eventId);
  if (!known) return refused("not-found");
  const act: CommitteeAct = async ({ tx, row: { row }, now }) => {
    const found = await rehearsalById(tx, eventId);
    if (!found || !row?.object || !row.hash) return refused("not-found");
    if (found.openedAt) return refused("opening.over");
    const opensAt = instant(found.opensAt);
    const partials = await partialsFor(tx, eventId, found.opensAt, row.hash);
    const combined = combinePartials(row.object, partials, beaconMessage(committeeBeacon(row.object, opensAt), eventId));
    if (!combined.ok) return refused("beacon.not-yet");
    const opened = openPractice(row.object, eventId, opensAt, fromBase64(found.sealed) ?? new Uint8Array(), combined.signature);
    if (!opened.ok) throw new Error(`the practice bid of ${eventId} does not open: ${opened.code}`);
    const { signature } = combined;
    const { priceFen } = opened;
    return ok({
      write: () => saveRehearsed(tx, eventId, { signature, priceFen, openedAt: now }),
      payload: { committeeId: row.hash, rehearsal: eventId, signature, priceFen },
    });
  };
  return makeCommitteeMove(shell, SYSTEM, known.committeeId, "end-rehearsal", { act });
}
