import { type CommissionRow, factsOf, lockCommission } from "#db/queries/commission-facts";
import { commissionById } from "#db/queries/commissions";
import { applyMove, type CommissionPatch, refreshDerived } from "#db/writes/apply-move";
import type { Actor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import type { CommissionStatus } from "~/domain/kernel/statuses";
import { COMMISSION, type CommissionKinds, type Verb } from "~/domain/lifecycle/commission";
import type { Shell } from "~/lib/shell";
import { moveClose } from "../outage/move-close";
import { type MakingOf, makeMoveOf } from "./make-move";
import { recipientsOf } from "./recipients";
import type { ActOf, ChangeOf, SceneOf, Subject } from "./subject";

type CommissionShape = {
  readonly Kinds: CommissionKinds;
  readonly Verb: Verb;
  readonly Row: CommissionRow;
  readonly Patch: CommissionPatch;
};

/** What a verb's own file sees inside the transaction, after the gate has said yes. */
export type Scene = SceneOf<CommissionShape>;
export type Change = ChangeOf<CommissionShape>;
export type Act = ActOf<CommissionShape>;

/** The store of a commission: how the engine finds, locks, reads and writes it. */
export const COMMISSIONS: Subject<CommissionShape> = {
  life: COMMISSION,
  lock: lockCommission,
  read: commissionById,
  factsOf,
  revisionOf: (row) => row.revision,
  save: async (tx, { facts, to, now }, patch, quiet) => {
    await applyMove(tx, facts, to, now, patch, quiet);
  },
  derive: (tx, _row, facts, now, calendar) => refreshDerived(tx, facts, now, calendar),
  about: (row, patch) => ({
    subject: patch.number ?? row.number ?? `draft-${row.id}`,
    commissionId: row.id,
    standing: { publishedAt: patch.publishedAt ?? row.publishedAt, method: row.method, stream: row.stream },
  }),
  recipients: (tx, audiences, { row, facts, to }) => recipientsOf(tx, audiences, row, facts, to),
  atOnce: {
    "move-close": moveClose,
    "fail-below-minimum": ({ facts }) =>
      ok({ patch: { failureReason: "F01" }, payload: { reason: "F01", count: facts.frozenCount, minimum: facts.minimumEntrants } }),
  },
};

/** How the commission stands after a move. */
type Moved = { readonly status: CommissionStatus; readonly number: string | null };

/** Makes one move of a commission (engine/make-move.ts). `seen`: the revision on the page, with what was said; null for a bare button. */
export async function makeMove(
  shell: Shell,
  actor: Actor,
  commissionId: string,
  verb: Verb,
  making: MakingOf<CommissionShape> = {},
): Promise<Decision<Moved>> {
  const made = await makeMoveOf(COMMISSIONS, shell, actor, commissionId, verb, making);
  return made.ok ? ok({ status: made.value.row.status, number: made.value.row.number }) : made;
}
