import type { Database } from "#db/client";
import { accountById } from "#db/queries/people";
import { maskLogin } from "~/domain/access/login-name";
import { may } from "~/domain/access/permissions";
import type { OrganisationKind, UserActor } from "~/domain/kernel/actor";

/** Where the people of an organisation of each kind are managed by their own administrator. */
export const MEMBERS_PATH: Readonly<Record<OrganisationKind, string>> = {
  agency: "/agency/members",
  department: "/department/members",
  office: "/office/people",
};

/** What a person sees of the own account. */
export async function readAccount(database: Database, actor: UserActor) {
  const found = await accountById(database.db, actor.userId);
  return {
    name: actor.name,
    login: found ? maskLogin(found.login) : "",
    organisationName: actor.organisationName,
    roles: actor.roles,
    membersPath: may(actor, "members.manage") ? MEMBERS_PATH[actor.organisationKind] : null,
  };
}
