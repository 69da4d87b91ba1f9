import { ownQualification, type QualificationRow } from "#db/queries/agency-file";
import { endQualificationRow, insertQualification } from "#db/writes/qualification";
import { CERTIFICATE_KEYS, type Certificate, decideCertificate } from "~/domain/agency/certificates";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { dateKey } from "~/domain/kernel/time";
import { paths } from "~/lib/paths";
import type { Shell } from "~/lib/shell";
import { receiveUpload, recordUpload } from "../files/store-upload";
import { admissionRecipients, changeAgencyFile } from "./admission";
import { refreshItemEntries } from "./refresh-item-entries";

/** Whether this very certificate, with this very file, is in the agency's file already. */
function isRegistered(held: readonly QualificationRow[], given: Certificate, sha256: string): boolean {
  return held.some((each) => each.fileHash === sha256 && CERTIFICATE_KEYS.every((key) => each[key] === given[key]));
}

export type QualificationInput = { readonly certificate: Certificate; readonly document: File; readonly renews: string | null };

/**
 * Registers a certificate with its file and looks at every item again: what had been suspended for its lack is restored. A renewal
 * ends the older one as soon as it is in force itself, and never replaces it. The same certificate with the same file is done already.
 * Refusals: those of decideCertificate, receiveUpload, changeAgencyFile; for a renewal `certificate.ended`, `certificate.type` when it is of
 * another type, `not-found`.
 */
export async function addQualification(shell: Shell, actor: UserActor, input: QualificationInput): Promise<Decision<null>> {
  const agencyId = actor.organisationId;
  const decided = decideCertificate(input.certificate, dateKey(await shell.clock.now()));
  if (!decided.ok) return decided;
  const received = await receiveUpload(shell, input.document);
  if (!received.ok) return received;
  const recipients = { path: paths.agency.items };
  const done = await changeAgencyFile(shell, actor, {
    pressed: "add-qualification",
    said: { ...decided.value, file: received.value.sha256, renews: input.renews },
    seen: null,
    act: async ({ tx, row: file, now }) => {
      if (isRegistered(file.qualifications, decided.value, received.value.sha256)) return refused("certificate.registered");
      const older = input.renews ? file.qualifications.find((each) => each.id === input.renews) : null;
      if (input.renews && !older) return refused((await ownQualification(tx, agencyId, input.renews)) ? "certificate.ended" : "not-found");
      if (older && older.type !== decided.value.type) return refused("certificate.type");
      const place = { subjectKind: "qualification", subjectId: agencyId, visibility: "owner" } as const;
      const fileId = await recordUpload(tx, shell, actor, received.value, place, now);
      await insertQualification(tx, { id: shell.entropy.id(now), agencyId, fileId, addedAt: now, ...decided.value });
      if (older && decided.value.validFrom <= dateKey(now)) await endQualificationRow(tx, agencyId, older.id, now);
      const { type, level, certNo, validFrom, validTo } = decided.value;
      return ok({ payload: { added: { type, level, certNo, validFrom, validTo }, renewal: older !== null } });
    },
    after: async ({ tx, row, now }) => {
      const told = (await admissionRecipients(tx, agencyId, ["agency"])).map((each) => ({ ...each, ...recipients }));
      await refreshItemEntries(tx, shell, actor, row, now, told);
    },
  });
  return !done.ok && done.reason === "certificate.registered" ? ok(null) : done;
}
