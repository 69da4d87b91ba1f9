import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { makeAdmissionMove } from "../admission/admission";

/**
 * The office has compared a code whose last character disagrees with the licence, and it stands there so: the fact and its event are
 * written, and the file may be accepted. Refusals: the gate's, `admission.code-confirmed` when there is nothing to confirm, `stale`.
 */
export async function confirmCode(shell: Shell, actor: UserActor, organisationId: string, seen: number): Promise<Decision<null>> {
  return makeAdmissionMove(shell, actor, organisationId, "confirm-code", {
    seen,
    act: ({ now, row: file }) =>
      ok({
        patch: { codeConfirmedAt: now, codeConfirmedBy: actor.userId },
        payload: { code: file.organisation.uscc, comparedWith: "licence" },
      }),
  });
}
