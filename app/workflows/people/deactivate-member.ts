import type { UserActor } from "~/domain/kernel/actor";
import type { Decision } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { changeMember } from "./change-member";

/** Ends a person's work for the organisation: signed out everywhere, nothing deleted. Refused for the last administrator. */
export function deactivateMember(
  shell: Shell,
  actor: UserActor,
  given: { readonly userId: string; readonly revision: number },
): Promise<Decision<null>> {
  return changeMember(shell, actor, { ...given, change: { active: false } });
}
