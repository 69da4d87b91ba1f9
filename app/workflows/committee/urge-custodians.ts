import { commissionById } from "#db/queries/commissions";
import { committeeByHash, membersOfCommittee } from "#db/queries/committees";
import { signingDuties } from "#db/queries/custodians";
import { drawByNumber } from "#db/queries/draws";
import { partialsOf, wasUrgedSince } from "#db/queries/partials";
import { lockSelection } from "#db/queries/selections";
import { recordEvent } from "#db/writes/event";
import { heldActor } from "~/auth/actor-for";
import { may } from "~/domain/access/permissions";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { atTime, dateKey } from "~/domain/kernel/time";
import { committeeId } from "~/domain/verifiable/committee-object";
import { paths } from "~/lib/paths";
import type { Shell } from "~/lib/shell";
import { allOrNothing } from "../engine/all-or-nothing";

/**
 * The office urges the custodians who have not signed an opening that is overdue: a message to each and a public event, once a day. Refusals:
 * `permission.denied`, `opening.none`, `opening.over`, `opening.not-late`, `opening.urged`.
 */
export async function urgeCustodians(shell: Shell, actor: UserActor, eventId: string): Promise<Decision<null>> {
  const now = await shell.clock.now();
  return allOrNothing<null>(shell.database, async (tx) => {
    if (!may(await heldActor(tx, actor.userId), "custodian.urge")) return refused("permission.denied");
    const row = await lockSelection(tx, eventId);
    const run = row && (await drawByNumber(tx, eventId));
    if (!row || !run?.close || !("committee" in run.close.beacon)) return refused("opening.none");
    if (run.signature) return refused("opening.over");
    const dueAt = (await signingDuties(tx, [eventId])).get(eventId);
    if (!dueAt || dueAt > now) return refused("opening.not-late");
    if (await wasUrgedSince(tx, row.commissionId, atTime(dateKey(now), 0))) return refused("opening.urged");
    const committee = await committeeByHash(tx, committeeId(run.close.beacon.committee));
    if (!committee) return refused("opening.none");
    const signed = new Set((await partialsOf(tx, [eventId])).map(({ index }) => index));
    const missing = (await membersOfCommittee(tx, committee.id)).filter(({ index }) => !signed.has(index));
    const commission = await commissionById(tx, row.commissionId);
    await recordEvent(tx, shell.entropy, {
      at: now,
      kind: "custodian.urged",
      subject: commission?.number ?? eventId,
      actor,
      payload: { id: eventId, missing: missing.map(({ index, name }) => ({ index, name })) },
      commissionId: row.commissionId,
      recipients: missing.map(({ organisationId }) => ({ organisationId, roles: ["custodian"], path: paths.custodian.sign })),
    });
    return ok(null);
  });
}
