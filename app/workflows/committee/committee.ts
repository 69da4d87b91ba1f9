import type { Queryable, Tx } from "#db/client";
import { type CommitteeRow, committeeById, committeeFacts, lockCommittee, membersOfCommittee } from "#db/queries/committees";
import { officeIds } from "#db/queries/people";
import { type CommitteePatch, insertCommittee, type NewCommittee, saveCommittee } from "#db/writes/committee";
import type { Recipient } from "#db/writes/event";
import type { Actor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import { COMMITTEE, type CommitteeKinds, type CommitteeVerb, newCommittee } from "~/domain/lifecycle/committee";
import { paths } from "~/lib/paths";
import type { Shell } from "~/lib/shell";
import { type MakingOf, makeMoveOf } from "../engine/make-move";
import type { ActOf, Subject } from "../engine/subject";

/** A committee; `row` is null while it has not begun. */
type Held = { readonly id: string; readonly row: CommitteeRow | null };

export type CommitteeShape = {
  readonly Kinds: CommitteeKinds;
  readonly Verb: CommitteeVerb;
  readonly Row: Held;
  readonly Patch: CommitteePatch | NewCommittee;
};
export type CommitteeAct = ActOf<CommitteeShape>;

/** How the events of a committee name it. */
export const committeeSubject = (number: number): string => `committee-${number}`;

async function recipients(tx: Tx, audiences: readonly CommitteeKinds["Audience"][], id: string): Promise<Recipient[]> {
  const found: Recipient[] = [];
  if (audiences.includes("office"))
    for (const organisationId of await officeIds(tx))
      found.push({ organisationId, roles: ["office_supervisor"], path: paths.office.committee(id) });
  if (audiences.includes("custodians"))
    for (const { organisationId } of await membersOfCommittee(tx, id))
      found.push({ organisationId, roles: ["custodian"], path: paths.custodian.home });
  return found;
}

/** The store of a committee: how the engine finds, locks, reads and writes it. */
export const COMMITTEES: Subject<CommitteeShape> = {
  life: COMMITTEE,
  lock: async (tx, id) => ({ id, row: await lockCommittee(tx, id) }),
  read: async (db: Queryable, id) => {
    const row = await committeeById(db, id);
    return row && { id, row };
  },
  factsOf: (db, { id, row }, now) => (row ? committeeFacts(db, row) : Promise.resolve(newCommittee(id, now))),
  revisionOf: ({ row }) => row?.revision ?? null,
  save: async (tx, { row: { id, row }, to, now }, patch) => {
    if (row) return saveCommittee(tx, row, to, now, patch as CommitteePatch);
    return insertCommittee(tx, { ...(patch as NewCommittee), id, status: to, enteredStatusAt: now });
  },
  // Nothing of it is counted by a clock.
  derive: async () => {},
  about: ({ row }, patch) => ({ subject: committeeSubject(row?.number ?? ("number" in patch ? patch.number : 0)) }),
  recipients: (tx, audiences, { row: { id } }) => recipients(tx, audiences, id),
  atOnce: {},
};

/** Makes one move of a committee (engine/make-move.ts). */
export async function makeCommitteeMove(
  shell: Shell,
  actor: Actor,
  id: string,
  verb: CommitteeVerb,
  making: MakingOf<CommitteeShape>,
): Promise<Decision<null>> {
  const made = await makeMoveOf(COMMITTEES, shell, actor, id, verb, making);
  return made.ok ? ok(null) : made;
}
