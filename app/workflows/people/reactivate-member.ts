import type { UserActor } from "~/domain/kernel/actor";
import type { Decision } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { changeMember } from "./change-member";

/** Lets a deactivated person work again, in the roles they had. */
export function reactivateMember(
  shell: Shell,
  actor: UserActor,
  given: { readonly userId: string; readonly revision: number },
): Promise<Decision<null>> {
  return changeMember(shell, actor, { ...given, change: { active: true } });
}
