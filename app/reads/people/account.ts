import type { Database } from "#db/client";
import { accountById } from "#db/queries/people";
import { codesMadeFor } from "#db/queries/sign-in";
import { maskLogin } from "~/domain/access/login-name";
import { may } from "~/domain/access/permissions";
import type { UserActor } from "~/domain/kernel/actor";
import { DESKS, deskFor } from "~/lib/desks";

/** What a person sees of the own account. */
export async function readAccount(database: Database, actor: UserActor) {
  const found = await accountById(database.db, actor.userId);
  return {
    name: actor.name,
    login: found ? maskLogin(found.login) : "",
    organisationName: actor.organisationName,
    roles: actor.roles,
    membersPath: may(actor, "members.manage") ? DESKS[deskFor(actor)].members : null,
  };
}

const CODES_SHOWN_DAYS = 30;

/** The one-time codes that administrators made for the person lately: nobody enters an account in another's name unseen. */
export function readCodesMade(database: Database, actor: UserActor, now: Date) {
  return codesMadeFor(database.db, actor.userId, new Date(now.getTime() - CODES_SHOWN_DAYS * 86_400_000));
}
