import type { UserActor } from "~/domain/kernel/actor";
import { addWorkingDays } from "~/domain/kernel/calendar";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { makeAdmissionMove } from "./admission";

export type AdmissionRemark = { readonly field: string; readonly text: string };

/**
 * The office returns the file with every defect at once (一次性告知). The agency has three working days; its right to enter is paused
 * after that (market §5.1). Refusals: the gate's, `stale`, `admission.no-remarks`, `calendar.missing` {year}.
 */
export async function returnAdmission(
  shell: Shell,
  actor: UserActor,
  organisationId: string,
  seen: number,
  remarks: readonly AdmissionRemark[],
): Promise<Decision<null>> {
  return makeAdmissionMove(shell, actor, organisationId, "return", {
    seen,
    said: remarks,
    act: ({ now, calendar, facts: { rulesOf } }) => {
      if (remarks.length === 0) return refused("admission.no-remarks");
      const due = addWorkingDays(calendar, now, rulesOf.commitment.value("admission.correction_wd"));
      if (!due.ok) return due;
      return ok({
        patch: { returnedAt: now, returnRemarks: remarks, correctionDueAt: due.value, checkedAt: null, checkedBy: null, checkDueAt: null },
        payload: { defects: remarks.length, fields: [...new Set(remarks.map((each) => each.field))] },
      });
    },
  });
}
