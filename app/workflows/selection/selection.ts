import type { Queryable, Tx } from "#db/client";
import { lockCommission } from "#db/queries/commission-facts";
import { commissionById } from "#db/queries/commissions";
import { lowPriceQuestions } from "#db/queries/low-prices";
import { selectionFactsOf } from "#db/queries/selection-facts";
import { countSelections, lockSelection, type SelectionRow, selectionById } from "#db/queries/selections";
import { refreshDerived } from "#db/writes/apply-move";
import { insertAwards } from "#db/writes/award";
import type { Recipient } from "#db/writes/event";
import { insertSelection, refreshSelection, type SelectionPatch, saveSelection } from "#db/writes/selection";
import { toHex } from "~/domain/kernel/bytes";
import { type Decision, ok } from "~/domain/kernel/decision";
import type { SelectionKinds } from "~/domain/lifecycle/selection";
import { SELECTION_LIVES, type SelectionVerb } from "~/domain/lifecycle/selections";
import { isPriced, tableOf } from "~/domain/selection/carried";
import { SELECTION_TABLES, type SelectionTable } from "~/domain/selection/method";
import { selectionId } from "~/domain/selection/selection-id";
import { type BeaconInputs, beaconAt } from "~/domain/verifiable/beacon";
import { ENTRANT_KEY_BYTES } from "~/domain/verifiable/entrant-id";
import { paths } from "~/lib/paths";
import type { Shell } from "~/lib/shell";
import { along } from "../engine/make-move";
import { type Act, COMMISSIONS, type Scene } from "../engine/move";
import { recipientsOf } from "../engine/recipients";
import type { ActOf, Along, SceneOf, Subject } from "../engine/subject";

/** A selection with its commission's row; `row` is null while it has not begun. */
type Held = {
  readonly id: string;
  readonly commission: NonNullable<Awaited<ReturnType<typeof commissionById>>>;
  readonly row: SelectionRow | null;
};

export type SelectionShape = {
  readonly Kinds: SelectionKinds;
  readonly Verb: SelectionVerb;
  readonly Row: Held;
  readonly Patch: SelectionPatch;
};
export type SelectionAct = ActOf<SelectionShape>;

/** The commission's lock comes first, then the selection's. */
async function lockHeld(tx: Tx, id: string, under?: string): Promise<Held | null> {
  const known = await selectionById(tx, id);
  const commissionId = known?.commissionId ?? under;
  const commission = commissionId ? await lockCommission(tx, commissionId) : null;
  if (!commission) return null;
  return { id, commission, row: await lockSelection(tx, id) };
}

async function readHeld(db: Queryable, id: string): Promise<Held | null> {
  const row = await selectionById(db, id);
  const commission = row && (await commissionById(db, row.commissionId));
  return commission ? { id, commission, row } : null;
}

/** The commission takes the order: an award for each place, the first of them in turn. */
const takeOrder =
  (result: NonNullable<SelectionRow["result"]>): Act =>
  ({ tx, shell, row, now }) => {
    const [first] = result;
    if (!first) throw new Error(`the selection of commission ${row.id} came to nobody`);
    const awards = result.map((each, at) => ({
      ...each,
      id: shell.entropy.id(now),
      commissionId: row.id,
      position: at + 1,
      resultAt: at === 0 ? now : null,
    }));
    return ok({
      patch: { providerId: first.agencyId, resultAt: now, priceFen: first.priceFen },
      write: () => insertAwards(tx, awards),
      payload: {},
    });
  };

/** What a selection came to is its commission's in the same transaction. */
const conclude: SelectionAct = ({ row: { id, commission, row } }) => {
  if (!row?.result) throw new Error(`selection ${id} ends without an order`);
  return ok({ payload: {}, along: [along(COMMISSIONS, commission.id, "take-result", { act: takeOrder(row.result) })] });
};

/** The bidder who is asked, before or with this move, is told at its own desk; the others as their commission tells them. */
async function recipients(
  tx: Tx,
  audiences: readonly SelectionKinds["Audience"][],
  { row: { id, commission }, facts }: Pick<SceneOf<SelectionShape>, "row" | "facts">,
): Promise<Recipient[]> {
  const others = audiences.flatMap((each) => (each === "asked" ? [] : [each]));
  const found = await recipientsOf(tx, others, commission, facts.commission, commission.status);
  if (!audiences.includes("asked")) return found;
  const last = (await lowPriceQuestions(tx, id)).at(-1);
  if (!last) throw new Error(`selection ${id} has asked nobody`);
  return [{ organisationId: last.agencyId, roles: ["agency_admin", "agency_agent"], path: paths.agency.work(commission.id) }, ...found];
}

/** The store of the selections of one table: how the engine finds, locks, reads and writes them. Its commission takes its turn. */
function storeOf(table: SelectionTable): Subject<SelectionShape> {
  return {
    life: SELECTION_LIVES[table],
    lock: lockHeld,
    read: readHeld,
    factsOf: selectionFactsOf,
    revisionOf: ({ row }) => row?.revision ?? null,
    save: async (tx, { row: { id, commission, row }, to, now }, patch) => {
      if (row) return saveSelection(tx, row, to, now, patch);
      const { id: commissionId, method } = commission;
      await insertSelection(tx, { id, commissionId, method, status: to, enteredStatusAt: now, ...patch });
    },
    derive: (tx, _held, facts, now, calendar) => refreshSelection(tx, facts, now, calendar, true),
    about: ({ id, commission }) => ({ subject: id, commissionId: commission.id }),
    recipients,
    atOnce: { conclude },
    deriveAbove: async (tx, { commission: { id } }, now, calendar) => {
      const row = await lockCommission(tx, id);
      if (row) await refreshDerived(tx, await COMMISSIONS.factsOf(tx, row, now), now, calendar);
    },
  };
}

/** The stores of all selections, a table each. */
export const SELECTIONS = Object.fromEntries(SELECTION_TABLES.map((table) => [table, storeOf(table)])) as Readonly<
  Record<SelectionTable, Subject<SelectionShape>>
>;

/** A commission that is published begins its selection, or after others the next one, to be opened by the beacon of its notice. */
export async function beginning({ tx, row, shell }: Scene, beacon: BeaconInputs): Promise<Along> {
  if (!row.number) throw new Error(`commission ${row.id} was published without its number`);
  const id = selectionId(row.number, await countSelections(tx, row.id));
  const entrantKey = isPriced(row.method) ? toHex(shell.entropy.bytes(ENTRANT_KEY_BYTES)) : null;
  const act: SelectionAct = () => ok({ patch: { beacon, entrantKey }, payload: {} });
  return along(SELECTIONS[tableOf(row.method)], id, "gather", { under: row.id, act });
}

/**
 * Whose value opens a selection at a moment: who signs is as its notice said, whatever the site is set to since. What began before that
 * was kept is opened by the site's own beacon.
 */
export async function beaconOf(shell: Shell, { beacon }: Pick<SelectionRow, "beacon">, opensAt: Date): Promise<BeaconInputs> {
  const described = beacon ? beaconAt(beacon, opensAt) : await shell.beacon.describe(opensAt);
  if (!described) throw new Error("a selection that began without a beacon has nobody to open it");
  return described;
}

/** The selection that a commission has made by now. Throws before its publication. */
export function selectionOf({ row, facts: { selection } }: Scene) {
  if (!selection) throw new Error(`commission ${row.id} has no selection`);
  return selection;
}

/** Its row, within the transaction that holds its commission's lock. */
export async function selectionRowOf(scene: Scene): Promise<SelectionRow> {
  const row = await selectionById(scene.tx, selectionOf(scene).id);
  if (!row) throw new Error(`commission ${scene.row.id} has no selection`);
  return row;
}

/** With the close the selection is frozen, or has failed for want of entrants. */
export function freezing(scene: Scene): Along {
  const { id, method } = selectionOf(scene);
  const act: SelectionAct = ({ to }): Decision<{ patch: SelectionPatch; payload: Record<string, never> }> =>
    ok({ patch: to === "failed" ? { failure: "F01" } : {}, payload: {} });
  return along(SELECTIONS[tableOf(method)], id, "freeze", { act });
}

/** A commission that is cancelled makes its selection void; before publication there is none. */
export function voiding({ facts: { selection } }: Scene): Along[] {
  return selection ? [along(SELECTIONS[tableOf(selection.method)], selection.id, "void")] : [];
}
