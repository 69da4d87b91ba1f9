import { commitmentHash, currentCommitment } from "~/copy/admission/agency-commitment";
import type { UserActor } from "~/domain/kernel/actor";
import { addWorkingDays } from "~/domain/kernel/calendar";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { rulesAt } from "~/domain/rulebook/rules";
import type { Shell } from "~/lib/shell";
import { admissionRecipients, makeAdmissionMove } from "./admission";
import { refreshItemEntries } from "./refresh-item-entries";

/**
 * Signs the commitment letter: the agency is provisionally active at once, its publicity and the office's check begin (market §5.1).
 * In: version and hash of the text that the person read. Refusals: the gate's, `stale` when the letter has changed meanwhile,
 * `calendar.missing` {year}.
 */
export async function signCommitment(
  shell: Shell,
  actor: UserActor,
  read: { readonly version: string; readonly hash: string },
): Promise<Decision<null>> {
  const letter = currentCommitment();
  const hash = commitmentHash(letter);
  return makeAdmissionMove(shell, actor, actor.organisationId, "commit", {
    said: read,
    act: ({ now, calendar, row: file }) => {
      if (read.version !== letter.version || read.hash !== hash) return refused("stale");
      const rules = rulesAt(now);
      const publicityUntil = addWorkingDays(calendar, now, rules.value("publicity.admission"));
      if (!publicityUntil.ok) return publicityUntil;
      const checkDueAt = addWorkingDays(calendar, now, rules.value("admission.format_check_wd"));
      if (!checkDueAt.ok) return checkDueAt;
      return ok({
        patch: {
          commitmentVersion: letter.version,
          commitmentHash: hash,
          committedAt: now,
          committedBy: actor.userId,
          publicityUntil: publicityUntil.value,
          checkDueAt: checkDueAt.value,
        },
        payload: { letter: letter.version, letterHash: hash, items: file.entries.map((each) => each.itemCode) },
      });
    },
    after: async ({ tx, row, now }) => {
      const told = await admissionRecipients(tx, actor.organisationId, ["agency"]);
      await refreshItemEntries(tx, shell, actor, row, now, told);
    },
  });
}
