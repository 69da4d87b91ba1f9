import type { UserActor } from "~/domain/kernel/actor";
import { addWorkingDays } from "~/domain/kernel/calendar";
import { type Decision, ok } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { makeAdmissionMove } from "./admission";

/** The agency has mended what was returned: provisionally active again, the check's clock starts anew (market §5.1). Refusals: the gate's. */
export async function correctAdmission(shell: Shell, actor: UserActor): Promise<Decision<null>> {
  return makeAdmissionMove(shell, actor, actor.organisationId, "correct", {
    act: ({ now, calendar, facts: { rulesOf } }) => {
      const due = addWorkingDays(calendar, now, rulesOf.commitment.value("admission.format_check_wd"));
      if (!due.ok) return due;
      return ok({ patch: { returnedAt: null, correctionDueAt: null, pausedAt: null, checkDueAt: due.value }, payload: {} });
    },
  });
}
