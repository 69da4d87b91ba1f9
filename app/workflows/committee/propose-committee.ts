import { committeeInMaking } from "#db/queries/committees";
import { organisationsOfKind } from "#db/queries/people";
import { nextCount } from "#db/writes/counter";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { COMMITTEE_SIZE_MAX } from "~/domain/verifiable/committee-object";
import type { Shell } from "~/lib/shell";
import { type CommitteeAct, makeCommitteeMove } from "./committee";

/** Fewer custodians than these could be held up by one who is ill. */
const SIZE_MIN = 2;

export type Proposed = { readonly threshold: number; readonly organisationIds: readonly string[] };

/**
 * The office's supervisor begins a committee: which custodian organisations, and how many of them must sign. Their names and places are fixed
 * from now. Returns its id. Refusals: the gate's, `committee.size` unless 2 ≤ threshold ≤ members ≤ 31, `committee.members` for one that is no
 * custodian or stands twice, `committee.making` while another is being made.
 */
export async function proposeCommittee(
  shell: Shell,
  actor: UserActor,
  { threshold, organisationIds }: Proposed,
): Promise<Decision<string>> {
  const id = shell.entropy.id(await shell.clock.now());
  const act: CommitteeAct = async ({ tx, now }) => {
    const size = organisationIds.length;
    const fits = Number.isSafeInteger(threshold) && threshold >= SIZE_MIN && threshold <= size && size <= COMMITTEE_SIZE_MAX;
    if (!fits) return refused("committee.size", { max: String(COMMITTEE_SIZE_MAX) });
    const known = new Map((await organisationsOfKind(tx, "custodian")).map((each) => [each.id, each.name]));
    const members = organisationIds.flatMap((organisationId) => {
      const name = known.get(organisationId);
      return name === undefined ? [] : [{ organisationId, name }];
    });
    if (members.length !== size || new Set(organisationIds).size !== size) return refused("committee.members");
    if (await committeeInMaking(tx)) return refused("committee.making");
    const number = await nextCount(tx, "committee");
    return ok({
      patch: { number, threshold, members, proposedAt: now, proposedBy: actor.userId },
      payload: { threshold, members: members.map(({ name }) => name) },
    });
  };
  const making = { act, seen: null, said: { threshold, organisationIds } };
  const made = await makeCommitteeMove(shell, actor, id, "propose-committee", making);
  return made.ok ? ok(id) : made;
}
