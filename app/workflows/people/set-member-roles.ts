import type { Role, UserActor } from "~/domain/kernel/actor";
import type { Decision } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { changeMember } from "./change-member";

/** Gives a member other roles; sessions of the former ones end. Refused for the last administrator, foreign roles, and a form older than the row. */
export function setMemberRoles(
  shell: Shell,
  actor: UserActor,
  given: { readonly userId: string; readonly revision: number; readonly roles: readonly Role[]; readonly sessionId?: string | null },
): Promise<Decision<null>> {
  const { roles, ...which } = given;
  return changeMember(shell, actor, { ...which, change: { roles } });
}
