import { transaction } from "#db/transaction";
import { recordEvent } from "#db/writes/event";
import { insertOrganisation } from "#db/writes/people";
import { heldActor } from "~/auth/actor-for";
import type { NewOrganisation } from "~/domain/access/one-time-link";
import { may } from "~/domain/access/permissions";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";

/** Creates a commissioning department (委托部门). Refused when its 统一社会信用代码 is known already. Returns its id. */
export async function createDepartment(shell: Shell, actor: UserActor, given: NewOrganisation): Promise<Decision<string>> {
  const now = await shell.clock.now();
  const id = shell.entropy.id(now);
  return transaction(shell.database, async (tx) => {
    if (!may(await heldActor(tx, actor.userId), "departments.manage")) return refused("permission.denied");
    if (!(await insertOrganisation(tx, { ...given, id, kind: "department", now }))) return refused("organisation.known");
    await recordEvent(tx, shell.entropy, {
      at: now,
      kind: "organisation.created",
      subject: given.uscc,
      actor,
      payload: { kind: "department", name: given.name },
      organisationId: id,
    });
    return ok(id);
  });
}
