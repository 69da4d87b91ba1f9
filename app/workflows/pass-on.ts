import { and, asc, eq, isNull } from "drizzle-orm";
import { organisation } from "#db/schema/people";
import { award } from "#db/schema/selection";
import { SYSTEM, type UserActor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { type Act, makeMove, type Scene } from "./move";
import { workPath } from "./recipients";

/** Why an award ended before a contract. */
type Ending = { readonly reason: "declined" | "silent" | "unsigned"; readonly note: string };

async function awardsOf({ tx, row }: Scene) {
  return tx
    .select({
      id: award.id,
      position: award.position,
      agencyId: award.agencyId,
      resultAt: award.resultAt,
      uscc: organisation.uscc,
      name: organisation.name,
    })
    .from(award)
    .innerJoin(organisation, eq(organisation.id, award.agencyId))
    .where(and(eq(award.commissionId, row.id), isNull(award.endedAt)))
    .orderBy(asc(award.position));
}

/** Ends the award and calls the next drawn in the published order (I18), or fails the selection with F04 (market §3.3 #13b). */
const endAward =
  (ending: Ending): Act =>
  async (scene) => {
    const { tx, row, now } = scene;
    const awards = await awardsOf(scene);
    const current = awards.find((each) => each.resultAt !== null);
    const next = awards.find((each) => each.resultAt === null) ?? null;
    if (!current) throw new Error(`commission ${row.id} has no award to end`);
    return ok({
      patch: next ? { providerId: next.agencyId, resultAt: now } : { providerId: null, failureReason: "F04" },
      payload: { ended: current.uscc, position: current.position, reason: ending.reason, note: ending.note },
      write: async () => {
        await tx.update(award).set({ endedAt: now, endReason: ending.reason, endNote: ending.note }).where(eq(award.id, current.id));
        if (next) await tx.update(award).set({ resultAt: now }).where(eq(award.id, next.id));
      },
      follows: [
        next
          ? {
              kind: "award.passed-on",
              payload: { to: next.uscc, position: next.position },
              recipients: [{ organisationId: next.agencyId, roles: ["agency_admin", "agency_agent"], path: workPath.agency(row.id) }],
            }
          : { kind: "commission.failed", payload: { reason: "F04" }, notifies: ["clerks", "approvers"] },
      ],
    });
  };

/** The winner declines, with a reason; possible until a contract is filed. `seen`: the revision on the page. Refusals: the gate's. */
export async function declineAward(
  shell: Shell,
  actor: UserActor,
  commissionId: string,
  seen: number,
  note: string,
): Promise<Decision<null>> {
  const made = await makeMove(shell, actor, commissionId, "decline-award", {
    seen,
    said: note,
    act: endAward({ reason: "declined", note }),
  });
  return made.ok ? ok(null) : made;
}

/** Two working days of silence count as abandonment (§3.3 #13). */
export async function lapseAward(shell: Shell, commissionId: string): Promise<Decision<null>> {
  const made = await makeMove(shell, SYSTEM, commissionId, "lapse-award", { act: endAward({ reason: "silent", note: "" }) });
  return made.ok ? ok(null) : made;
}

/** Unsigned after 15 working days: void (§6.1). */
export async function lapseContract(shell: Shell, commissionId: string): Promise<Decision<null>> {
  const made = await makeMove(shell, SYSTEM, commissionId, "lapse-contract", { act: endAward({ reason: "unsigned", note: "" }) });
  return made.ok ? ok(null) : made;
}

/** The award notice leaves once the objection period is over with nothing open (§3.3 #12). */
export async function issueAward(shell: Shell, commissionId: string): Promise<Decision<null>> {
  const act: Act = async (scene) => {
    const current = (await awardsOf(scene)).find((each) => each.resultAt !== null);
    if (!current) throw new Error(`commission ${commissionId} has no award to issue`);
    return ok({
      payload: { provider: current.uscc, position: current.position, priceFen: scene.row.priceFen ?? 0 },
      write: async () => {
        await scene.tx.update(award).set({ awardedAt: scene.now }).where(eq(award.id, current.id));
      },
    });
  };
  const made = await makeMove(shell, SYSTEM, commissionId, "issue-award", { act });
  return made.ok ? ok(null) : made;
}

/** The winner confirms (§3.3 #13). `seen`: the revision on the page. Refusals: the gate's. */
export async function confirmAward(shell: Shell, actor: UserActor, commissionId: string, seen: number): Promise<Decision<null>> {
  const act: Act = async (scene) => {
    const current = (await awardsOf(scene)).find((each) => each.resultAt !== null);
    if (!current) throw new Error(`commission ${commissionId} has no award to confirm`);
    return ok({
      payload: { provider: current.uscc },
      write: async () => {
        await scene.tx.update(award).set({ confirmedAt: scene.now }).where(eq(award.id, current.id));
      },
    });
  };
  const made = await makeMove(shell, actor, commissionId, "confirm-award", { seen, said: null, act });
  return made.ok ? ok(null) : made;
}
