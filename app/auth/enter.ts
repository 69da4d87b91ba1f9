import type { UserActor } from "~/domain/kernel/actor";
import { readSessionToken, sessionCookie } from "./cookie";
import type { DoorContext } from "./door";
import { startSession } from "./sessions";

/** Opens a session for a person who has just proved who they are; the answer must carry these headers. */
export async function enter(door: DoorContext, actor: UserActor): Promise<Headers> {
  const token = await startSession(door.shell, {
    userId: actor.userId,
    userAgent: door.request.headers.get("user-agent"),
    formerToken: readSessionToken(door.config, door.request),
  });
  door.becomes(actor);
  return new Headers({ "Set-Cookie": sessionCookie(door.config, token) });
}

/** The desk on which a person begins. */
export function deskPath(actor: Pick<UserActor, "organisationKind">): string {
  return { agency: "/agency", department: "/department", office: "/office" }[actor.organisationKind];
}
