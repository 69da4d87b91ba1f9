import { organisationByUscc } from "#db/queries/people";
import { transaction } from "#db/transaction";
import { recordEvent } from "#db/writes/event";
import { insertOrganisation } from "#db/writes/people";
import { heldActor } from "~/auth/actor-for";
import type { NewOrganisation } from "~/domain/access/one-time-link";
import { may } from "~/domain/access/permissions";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { usccDoubts } from "~/domain/kernel/uscc";
import type { Shell } from "~/lib/shell";
import { keepPress, markAgain } from "../engine/press";

/** What the office's supervisor creates: a commissioning department (委托部门), or an organisation that is to hold a share (保管单位). */
export type CreatedKind = "department" | "custodian";

/** Creates an organisation of the kind. Refused when its 统一社会信用代码 is known already, but not to the same press once more. Returns its id. */
export async function createOrganisation(
  shell: Shell,
  actor: UserActor,
  kind: CreatedKind,
  given: NewOrganisation,
): Promise<Decision<string>> {
  const now = await shell.clock.now();
  const id = shell.entropy.id(now);
  const press = { subject: `organisation ${given.uscc}`, verb: "create", actor, seen: null, said: given };
  const decided = await transaction<Decision<string>>(shell.database, async (tx) => {
    if (!may(await heldActor(tx, actor.userId), "departments.manage")) return refused("permission.denied");
    if (!(await insertOrganisation(tx, { ...given, id, kind, now }))) return refused("organisation.known");
    await recordEvent(tx, shell.entropy, {
      at: now,
      kind: "organisation.created",
      subject: given.uscc,
      actor,
      payload: { kind, name: given.name, ...(usccDoubts(given.uscc).includes("check") && { codeCompared: true }) },
      organisationId: id,
    });
    await keepPress(tx, press, now);
    return ok(id);
  });
  const marked = await markAgain(shell.database.db, press, decided);
  const known = !marked.ok && marked.again ? await organisationByUscc(shell.database.db, given.uscc) : null;
  return known ? ok(known.id) : marked;
}
