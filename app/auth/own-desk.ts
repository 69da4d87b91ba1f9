import type { UserActor } from "~/domain/kernel/actor";
import { deskAt, desksFor } from "~/lib/desks";

/**
 * Whether an address is open to this person at all. Some permissions belong to several sides (both parties confirm a filing), each at a
 * desk of its own: at another's a party is a stranger.
 */
export function isOwnDesk(pathname: string, actor: Pick<UserActor, "organisationKind" | "roles">): boolean {
  const desk = deskAt(pathname);
  return desk === null || desksFor(actor).includes(desk);
}
