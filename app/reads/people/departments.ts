import type { Database } from "#db/client";
import { organisationByUscc, organisationsOfKind } from "#db/queries/people";
import { seesMembers } from "~/domain/access/members";
import type { UserActor } from "~/domain/kernel/actor";

/** All commissioning departments with how many people each has. */
export function readDepartments(database: Database) {
  return organisationsOfKind(database.db, "department");
}

/** The organisation of a 统一社会信用代码 whose people the actor may look at; null when there is none. */
export async function findReadable(database: Database, actor: UserActor, uscc: string): Promise<string | null> {
  const organisation = await organisationByUscc(database.db, uscc);
  return organisation && seesMembers(actor, organisation) ? organisation.id : null;
}
