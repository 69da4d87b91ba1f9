import type { OrganisationKind, UserActor } from "~/domain/kernel/actor";
import { plainPath } from "~/lib/lang";

const DESKS: readonly OrganisationKind[] = ["agency", "department", "office"];

/** The desk that an address stands at, by its first word; null for pages of no desk. */
function deskOf(pathname: string): OrganisationKind | null {
  const [, first] = plainPath(pathname).toLowerCase().split("/");
  return DESKS.find((desk) => desk === first) ?? null;
}

/**
 * Whether an address is open to people of this kind of organisation at all. Some permissions belong to several sides (both parties confirm a
 * filing), each at a desk of its own: at another's a party is a stranger.
 */
export function isOwnDesk(pathname: string, { organisationKind }: Pick<UserActor, "organisationKind">): boolean {
  const desk = deskOf(pathname);
  return desk === null || desk === organisationKind;
}
