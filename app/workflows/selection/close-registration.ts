import { sealedOf } from "#db/queries/bids";
import type { Postponement, RosterEntry } from "#db/queries/draws";
import { entrantFacts, liveEntries, withdrawnEntries } from "#db/queries/entrants";
import { servedUntil } from "#db/queries/outage";
import type { SelectionRow } from "#db/queries/selections";
import { insertDraw } from "#db/writes/draw";
import { markIneligible } from "#db/writes/registration";
import { findItem } from "~/domain/catalogue/find-item";
import { requirementOf } from "~/domain/catalogue/qualification";
import { SYSTEM } from "~/domain/kernel/actor";
import { toHex } from "~/domain/kernel/bytes";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { carriedOf, entrantIdOf, isPriced, placesGiven } from "~/domain/selection/carried";
import { obstacles } from "~/domain/selection/eligibility";
import { isFrozenInTime, postponedOpening } from "~/domain/selection/opening";
import { type BeaconInputs, beaconAt } from "~/domain/verifiable/beacon";
import { closeFile, closeHash } from "~/domain/verifiable/close-file";
import { type DrawInputs, hashInputs } from "~/domain/verifiable/draw";
import { portableHashes } from "~/domain/verifiable/hash";
import { instant } from "~/domain/verifiable/instant";
import { isAdjustable } from "~/lib/clock";
import type { Shell } from "~/lib/shell";
import { type Act, makeMove, type Scene } from "../engine/move";
import { beaconOf, freezing, selectionRowOf } from "./selection";

/** What the commission's method commits for a frozen roster, before the beacon's value can exist; null where nothing is drawn over it. */
function inputsOf(scene: Scene, roster: readonly RosterEntry[], { id }: SelectionRow, beacon: BeaconInputs): DrawInputs | null {
  const { row, facts } = scene;
  const { selects } = carriedOf(row.method);
  if (selects.table !== "drawn" || roster.length === 0) return null;
  return selects.freeze({
    id,
    entrants: roster.map((each) => each.id),
    places: placesGiven(row.method, facts.rulesOf.publication) ?? roster.length,
    beacon,
  });
}

const hashText = (inputs: DrawInputs | null): string | null => inputs && toHex(hashInputs(portableHashes, inputs));

/**
 * The entrants that are eligible at T_close, and why the others are not (market §4.1.2). `id` is the one by which the selection names them:
 * their code where the roster is public at once, else the opaque one that they received on entering (verifiable §2).
 */
async function judgeEntries({ tx, row }: Scene, at: Date) {
  const entries = await liveEntries(tx, row.id);
  const facts = await entrantFacts(
    tx,
    entries.map((each) => each.agencyId),
    row.itemCode,
  );
  const item = findItem(row.itemCode);
  if (!item) throw new Error(`commission ${row.id} names the unknown item ${row.itemCode}`);
  return entries.map((entry) => {
    const entrant = facts.get(entry.agencyId);
    if (!entrant) throw new Error(`entry ${entry.id} names an unknown agency`);
    const id = entrantIdOf(row.method, entry.entrantSalt, entrant.uscc);
    return { id, entry, entrant, obstacle: obstacles(entrant, row.terms, requirementOf(item, row.terms), at)[0] ?? null };
  });
}

/**
 * Whether it is known that the site served at the close, or since. Until then an outage may be under way that moves it (market §4.1.3); what
 * lasted has its certificate once the first record after the close is there. Where nothing is measured yet, nothing is waited for; a
 * demonstration's time stands still in an outage.
 */
async function isMeasured({ tx, now }: Scene, shell: Shell, closesAt: Date): Promise<boolean> {
  if (isAdjustable(shell.clock)) return true;
  const served = await servedUntil(tx, now);
  return served === null || served >= closesAt;
}

const freeze =
  (shell: Shell): Act =>
  async (scene) => {
    const { tx, row, now, calendar } = scene;
    if (!row.closesAt || !row.selectsAt) throw new Error(`commission ${row.id} was published without its times`);
    if (!(await isMeasured(scene, shell, row.closesAt))) return refused("registration.unmeasured");
    const selection = await selectionRowOf(scene);
    const { id } = selection;
    const rules = scene.facts.rulesOf.publication;
    const judged = await judgeEntries(scene, row.closesAt);
    const roster = judged
      .filter((each) => each.obstacle === null)
      .map((each) => ({ id: each.id, agencyId: each.entrant.agencyId, name: each.entrant.name }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const left = judged.filter((each) => each.obstacle !== null);
    const announced = row.selectsAt;
    const who = await beaconOf(shell, selection, announced);
    let opensAt = announced;
    const postponements: Postponement[] = [];
    if (!isFrozenInTime(now, opensAt, rules) && roster.length >= scene.facts.minimumEntrants) {
      const later = postponedOpening(calendar, now, opensAt, rules);
      if (!later.ok) return later;
      postponements.push({
        from: instant(opensAt),
        to: instant(later.value),
        at: instant(now),
        fromInputsHash: hashText(inputsOf(scene, roster, selection, who)),
        toInputsHash: hashText(inputsOf(scene, roster, selection, beaconAt(who, later.value))),
      });
      opensAt = later.value;
    }
    const beacon = beaconAt(who, opensAt);
    const inputs = inputsOf(scene, roster, selection, beacon);
    const inputsHash = hashText(inputs);
    const sealed = isPriced(row.method) ? await sealedOf(tx, id) : null;
    const close = closeFile({
      id,
      method: row.method,
      ceilingFen: row.terms.priceFen ?? null,
      floorFen: null,
      beacon,
      inputsHash,
      entrants: judged
        .filter((each) => each.obstacle === null)
        .map((each) => (sealed ? { id: each.id, sealed: sealed.get(each.entry.id) ?? [] } : { id: each.id, w: 1 })),
      left: left.map((each) => ({ id: each.id, reason: each.obstacle?.reason ?? "" })),
      withdrawn: (await withdrawnEntries(tx, row.id)).map((each) => entrantIdOf(row.method, each.entrantSalt, each.uscc)),
    });
    return ok({
      patch: { frozenAt: now, frozenCount: roster.length, selectsAt: opensAt },
      write: async () => {
        for (const { entry, obstacle } of left) await markIneligible(tx, entry.id, obstacle?.reason ?? null);
        // With an empty roster too: what was closed can be read, though nothing is drawn.
        const locked = { roster, inputs, inputsHash, close, opensAt, frozenAt: now, postponements };
        await insertDraw(tx, { id, commissionId: row.id, ...locked });
      },
      payload: {
        count: roster.length,
        left: left.map((each) => ({ [sealed ? "id" : "uscc"]: each.id, reason: each.obstacle?.reason ?? "" })),
        inputsHash,
        closeHash: closeHash(portableHashes, close),
        opensAt: instant(opensAt),
        beacon: roster.length > 0 ? beacon : null,
        postponements,
      },
      along: [freezing(scene)],
      follows: postponements.map((each) => ({
        kind: "selection.postponed",
        payload: { ...each, count: roster.length, fromBeacon: who, toBeacon: beacon },
        notifies: ["clerks", "entrants", "custodians"],
      })),
    });
  };

/**
 * T_close: freezes the roster of eligible entrants and commits the draw's inputs, before the beacon's value can exist; a freeze
 * that comes too late moves the opening and names both beacons (verifiable §1, market §3.3 #6). Below the minimum it fails at once.
 * Refusals: `registration.unmeasured` before the first record of service from the close on, those of the gate.
 */
export async function closeRegistration(shell: Shell, commissionId: string): Promise<Decision<null>> {
  const made = await makeMove(shell, SYSTEM, commissionId, "close-registration", { act: freeze(shell) });
  return made.ok ? ok(null) : made;
}
