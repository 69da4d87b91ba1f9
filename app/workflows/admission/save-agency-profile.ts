import { markSuperseded } from "#db/writes/file";
import { updateContact } from "#db/writes/people";
import { differingFacts, type WrittenFacts } from "~/domain/agency/company-facts";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { receiveUpload, recordUpload } from "../files/store-upload";
import { type AdmissionAct, changeAgencyFile } from "./admission";

export type ProfileInput = WrittenFacts & { readonly licence: File | null };

/**
 * Writes the company facts of the actor's agency; a new licence supersedes the old one, which stays in the file. After admission it
 * is a change that the office is told of (market §5.1). `seen`: the revision on the page. Refusals: those of receiveUpload and of changeAgencyFile.
 */
export async function saveAgencyProfile(
  shell: Shell,
  actor: UserActor,
  input: ProfileInput,
  seen: number | null = null,
): Promise<Decision<null>> {
  const { licence, phone, address, ...facts } = input;
  const received = licence ? await receiveUpload(shell, licence) : null;
  if (received && !received.ok) return received;
  const act: AdmissionAct = async ({ tx, row: file, now }) => {
    const agencyId = actor.organisationId;
    const place = { subjectKind: "licence", subjectId: agencyId, visibility: "owner" } as const;
    const licenceFileId = received ? await recordUpload(tx, shell, actor, received.value, place, now) : file.row.licenceFileId;
    if (received && file.row.licenceFileId) {
      await markSuperseded(tx, file.row.licenceFileId, { at: now, by: licenceFileId, reason: "" });
    }
    await updateContact(tx, agencyId, { phone, address });
    const next = { ...facts, phone, address };
    const was = { ...file.row, phone: file.organisation.phone, address: file.organisation.address };
    const changed = differingFacts(was, next);
    return ok({ patch: { ...facts, licenceFileId }, payload: { facts: [...changed, ...(received ? ["licence"] : [])] } });
  };
  const said = { ...facts, phone, address, licence: received?.value.sha256 ?? null };
  return changeAgencyFile(shell, actor, { pressed: "save-facts", said, seen, act });
}
