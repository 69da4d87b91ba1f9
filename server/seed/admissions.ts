import { agencyFile } from "#db/queries/agency-file";
import { createUser } from "~/auth/actor-for";
import { commitmentHash, currentCommitment } from "~/copy/admission/agency-commitment";
import { inventedCode } from "~/lib/demonstration-cast";
import { addItemEntry } from "~/workflows/admission/add-item-entry";
import { addQualification } from "~/workflows/admission/add-qualification";
import { acceptAdmission } from "~/workflows/admission/check-admission";
import { returnAdmission } from "~/workflows/admission/return-admission";
import { saveAgencyProfile } from "~/workflows/admission/save-agency-profile";
import { signCommitment } from "~/workflows/admission/sign-commitment";
import { registerAgencyAccount } from "~/workflows/people/register-agency-account";
import { AGENCIES, type AgencyPart } from "./agencies";
import { pdf } from "./pdf";
import { type Beat, must, on, person, type Stage } from "./stage";

const later = (when: string, minutes: number) => new Date(on(when).getTime() + minutes * 60_000);

/** The agency's first account and its file, as far as its story has come. */
async function register(stage: Stage, part: AgencyPart): Promise<void> {
  const { shell } = stage;
  const uscc = inventedCode("company", part.n);
  const [first, ...others] = part.people;
  const sign = { uscc, organisationName: part.name, name: first.name, login: first.login, passwordHash: "" };
  const made = must(await registerAgencyAccount(shell, sign), part.key);
  if (made.kind !== "created") throw new Error(`${part.key} is known already`);
  const key = `agency:${part.key}`;
  stage.people.set(key, made.userId);
  const actor = await person(stage, key);
  stage.agents.set(actor.organisationId, key);
  const now = await shell.clock.now();
  for (const [at, each] of others.entries()) {
    const userId = await createUser(shell, { organisationId: actor.organisationId, now, roles: ["agency_agent"], ...each });
    stage.people.set(`${key}:${at + 1}`, userId);
  }
  const { licence, ...facts } = part.facts;
  const scan = pdf("营业执照.pdf", "营业执照（演示样本）", [
    part.name,
    uscc,
    `经营范围：${facts.businessScope}`,
    "本文件为虚构样本，不具有效力。",
  ]);
  must(await saveAgencyProfile(shell, actor, { ...facts, licence: licence ? scan : null }), part.key);
  for (const certificate of part.certificates) {
    const document = pdf(`${certificate.certNo}.pdf`, "资质证书（演示样本）", [
      part.name,
      `证书编号：${certificate.certNo}`,
      `有效期：${certificate.validFrom} 至 ${certificate.validTo ?? "长期"}`,
    ]);
    must(await addQualification(shell, actor, { certificate, document, renews: null }), part.key);
  }
  for (const code of part.items) must(await addItemEntry(shell, actor, code), `${part.key} ${code}`);
}

async function sign(stage: Stage, part: AgencyPart): Promise<void> {
  const letter = currentCommitment();
  const read = { version: letter.version, hash: commitmentHash(letter) };
  must(await signCommitment(stage.shell, await person(stage, `agency:${part.key}`), read), part.key);
}

async function check(stage: Stage, part: AgencyPart): Promise<void> {
  const { organisationId } = await person(stage, `agency:${part.key}`);
  const operator = await person(stage, "operator");
  const file = await agencyFile(stage.shell.database.db, organisationId);
  const seen = file?.row.revision ?? 0;
  const { returned } = part;
  if (returned) must(await returnAdmission(stage.shell, operator, organisationId, seen, returned), part.key);
  else must(await acceptAdmission(stage.shell, operator, organisationId, seen), part.key);
}

/** The admissions: registered and filled in, signed the same day, checked by the office. */
export function admissions(): Beat[] {
  return AGENCIES.flatMap((part) => [
    { at: on(part.registered), play: (stage: Stage) => register(stage, part) },
    ...(part.signed ? [{ at: later(part.registered, 40), play: (stage: Stage) => sign(stage, part) }] : []),
    ...(part.checked ? [{ at: on(part.checked), play: (stage: Stage) => check(stage, part) }] : []),
  ]);
}
