import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import { readSessionToken, sessionCookie } from "./cookie";
import { deviceCookie, readDeviceTokens } from "./device-cookie";
import type { DoorContext } from "./door";
import { type Proof, startSession } from "./sessions";

/** A person who has entered; the answer must carry these headers. */
export type Entrance = { readonly actor: UserActor; readonly headers: Headers };

/**
 * Opens a session for a person who has just proved who they are, and remembers the browser where they did. Refusal: `sign-in.wrong`,
 * when what they proved holds no more.
 */
export async function enter(door: DoorContext, proof: Proof): Promise<Decision<Entrance>> {
  const { config, request } = door;
  const tokens = readDeviceTokens(config, request);
  const proved = proof.passwordHash !== undefined || proof.code !== undefined;
  const opened = await startSession(door.shell, {
    ...proof,
    userAgent: request.headers.get("user-agent"),
    formerToken: readSessionToken(config, request),
    devices: proved ? tokens : null,
  });
  if (!opened.ok) return opened;
  const { actor, token, deviceToken } = opened.value;
  door.becomes(actor);
  const headers = new Headers({ "Set-Cookie": sessionCookie(config, token) });
  if (deviceToken) headers.append("Set-Cookie", deviceCookie(config, deviceToken, tokens));
  return ok({ actor, headers });
}
