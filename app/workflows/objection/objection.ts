import type { Queryable, Tx } from "#db/client";
import { lockCommission } from "#db/queries/commission-facts";
import { commissionById } from "#db/queries/commissions";
import { objectionFactsOf } from "#db/queries/objection-facts";
import { lockObjection, type ObjectionRow, objectionById, objectionHold, openObjectionIds } from "#db/queries/objections";
import { applyMove, refreshDerived } from "#db/writes/apply-move";
import type { Recipient } from "#db/writes/event";
import { endHold, insertHold } from "#db/writes/hold";
import { insertObjection, type NewObjection, type ObjectionPatch, refreshObjection, saveObjection } from "#db/writes/objection";
import type { Actor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import { OBJECTION, type ObjectionKinds, type ObjectionVerb } from "~/domain/lifecycle/objection";
import { paths } from "~/lib/paths";
import type { Shell } from "~/lib/shell";
import { type MakingOf, makeMoveOf } from "../engine/make-move";
import { COMMISSIONS } from "../engine/move";
import { recipientsOf } from "../engine/recipients";
import type { ActOf, SceneOf, Subject } from "../engine/subject";

/** An objection with its commission's row; `row` is null while it has not begun. */
type Held = {
  readonly id: string;
  readonly commission: NonNullable<Awaited<ReturnType<typeof commissionById>>>;
  readonly row: ObjectionRow | null;
};

export type ObjectionShape = {
  readonly Kinds: ObjectionKinds;
  readonly Verb: ObjectionVerb;
  readonly Row: Held;
  readonly Patch: ObjectionPatch | NewObjection;
};
export type ObjectionAct = ActOf<ObjectionShape>;
export type ObjectionScene = SceneOf<ObjectionShape>;

/** The commission's lock comes first, then the objection's. */
async function lockHeld(tx: Tx, id: string, under?: string): Promise<Held | null> {
  const known = await objectionById(tx, id);
  const commissionId = known?.commissionId ?? under;
  const commission = commissionId ? await lockCommission(tx, commissionId) : null;
  if (!commission) return null;
  return { id, commission, row: await lockObjection(tx, id) };
}

async function readHeld(db: Queryable, id: string): Promise<Held | null> {
  const row = await objectionById(db, id);
  const commission = row && (await commissionById(db, row.commissionId));
  return commission ? { id, commission, row } : null;
}

async function recipients(
  tx: Tx,
  audiences: readonly ObjectionKinds["Audience"][],
  { row: { commission, row }, facts }: Pick<ObjectionScene, "row" | "facts">,
): Promise<Recipient[]> {
  const others = audiences.flatMap((each) => (each === "objector" ? [] : [each]));
  const found = await recipientsOf(tx, others, commission, facts.commission, commission.status);
  if (!audiences.includes("objector") || !row?.agencyId) return found;
  const roles = ["agency_admin", "agency_agent"] as const;
  return [{ organisationId: row.agencyId, roles, path: paths.agency.objection(commission.id) }, ...found];
}

/** The store of an objection: how the engine finds, locks, reads and writes it. Its commission takes its turn while it is open. */
export const OBJECTIONS: Subject<ObjectionShape> = {
  life: OBJECTION,
  lock: lockHeld,
  read: readHeld,
  factsOf: objectionFactsOf,
  revisionOf: ({ row }) => row?.revision ?? null,
  save: async (tx, { row: { id, commission, row }, to, now }, patch) => {
    if (row) return saveObjection(tx, row, to, now, patch);
    await insertObjection(tx, { ...(patch as NewObjection), id, commissionId: commission.id, status: to });
    // The commission is another from now on: the same words, filed once more later, are not this press again.
    await applyMove(tx, commission, commission.status, now);
  },
  derive: (tx, _held, facts, now, calendar) => refreshObjection(tx, facts, now, calendar),
  about: ({ commission: { id, number } }) => ({ subject: number ?? `draft-${id}`, commissionId: id }),
  recipients,
  atOnce: {},
  deriveAbove: async (tx, { commission: { id } }, now, calendar) => {
    const row = await lockCommission(tx, id);
    if (row) await refreshDerived(tx, await COMMISSIONS.factsOf(tx, row, now), now, calendar);
  },
};

/** The hold that the objection stands under: that of the objections which are open already, or one that begins with it. */
export async function shareHold({ tx, shell, row: { commission }, now }: ObjectionScene, digest: string, by: string): Promise<string> {
  const known = await objectionHold(tx, commission.id);
  if (known) return known;
  const id = shell.entropy.id(now);
  await insertHold(tx, { id, commissionId: commission.id, kind: "OBJECTION", reason: digest, since: now, setBy: by });
  return id;
}

/** Ends the hold with the last objection that stood. To be called where this one is decided, after its own change is written. */
export async function releaseHold({ tx, row: { commission }, now }: ObjectionScene, reason: string, by: string | null): Promise<void> {
  const open = await openObjectionIds(tx, commission.id);
  if (open.length === 0) await endHold(tx, commission.id, { at: now, reason, by });
}

/** Makes one move of an objection (engine/make-move.ts). `under`: the commission, for one that begins. */
export async function makeObjectionMove(
  shell: Shell,
  actor: Actor,
  id: string,
  verb: ObjectionVerb,
  making: MakingOf<ObjectionShape>,
): Promise<Decision<null>> {
  const made = await makeMoveOf(OBJECTIONS, shell, actor, id, verb, making);
  return made.ok ? ok(null) : made;
}
