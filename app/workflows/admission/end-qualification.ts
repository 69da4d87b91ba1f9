import { ownQualification } from "#db/queries/agency-file";
import { endQualificationRow } from "#db/writes/qualification";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { admissionRecipients, changeAgencyFile } from "./admission";
import { refreshItemEntries } from "./refresh-item-entries";

/**
 * Withdraws a certificate (revoked, entered by mistake); items that rest on it are suspended. One that has ended already is done.
 * Refusals: changeAgencyFile's, `not-found`.
 */
export async function endQualification(shell: Shell, actor: UserActor, id: string): Promise<Decision<null>> {
  const agencyId = actor.organisationId;
  const done = await changeAgencyFile(shell, actor, {
    pressed: "end-qualification",
    said: id,
    seen: null,
    act: async ({ tx, row: file, now }) => {
      const known = file.qualifications.find((each) => each.id === id);
      if (!known || !(await endQualificationRow(tx, agencyId, id, now))) return refused("not-found");
      const { type, level, certNo } = known;
      return ok({ payload: { ended: { type, level, certNo } } });
    },
    after: async ({ tx, row, now }) => {
      const told = await admissionRecipients(tx, agencyId, ["agency"]);
      await refreshItemEntries(tx, shell, actor, row, now, told);
    },
  });
  if (done.ok || done.reason !== "not-found") return done;
  const known = await ownQualification(shell.database.db, agencyId, id);
  return known?.endedAt ? ok(null) : done;
}
