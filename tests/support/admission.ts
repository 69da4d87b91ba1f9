import { commitmentHash, currentCommitment } from "~/copy/admission/agency-commitment";
import type { Certificate } from "~/domain/agency/certificates";
import type { UserActor } from "~/domain/kernel/actor";
import type { Shell } from "~/lib/shell";
import { addItemEntry } from "~/workflows/admission/add-item-entry";
import { addQualification } from "~/workflows/admission/add-qualification";
import { saveAgencyProfile } from "~/workflows/admission/save-agency-profile";
import { signCommitment } from "~/workflows/admission/sign-commitment";
import { must, organisationWith, testUscc } from "./market";

/** A small document that the market takes. */
export function pdf(name = "证书.pdf"): File {
  return new File([`%PDF-1.7\n${name}\n%%EOF`], name, { type: "application/pdf" });
}

export const FACTS = {
  legalRepresentative: "王明",
  registeredCapitalFen: 500_000_000,
  foundedOn: "2015-03-02",
  businessScope: "工程勘察；测绘服务；技术咨询",
  phone: "022-00000100",
  address: "天津市示范区创新路 3 号",
};

export const LIGHTNING: Certificate = {
  type: "lightning_testing",
  level: "A",
  certNo: "示-雷检-0001",
  issuer: "示例市气象局",
  scope: "甲级",
  validFrom: "2024-01-01",
  validTo: "2026-09-25",
};

/** A new agency whose file is empty; its one person is administrator and agent. */
export async function newAgency(shell: Shell, n: number): Promise<UserActor> {
  const [actor] = await organisationWith(shell, {
    kind: "agency",
    name: `示例检测机构${n}`,
    uscc: testUscc(500 + n),
    people: [{ name: `吴${n}`, roles: ["agency_admin", "agency_agent"] }],
  });
  if (!actor) throw new Error("the agency has nobody");
  return actor;
}

/** An agency whose file is complete for the given item (with the certificate), not yet signed. */
export async function readyAgency(shell: Shell, n: number, itemCode = "TJ-ZJ-026", certificate: Certificate | null = LIGHTNING) {
  const actor = await newAgency(shell, n);
  must(await saveAgencyProfile(shell, actor, { ...FACTS, licence: pdf("营业执照.pdf") }));
  if (certificate) must(await addQualification(shell, actor, { certificate, document: pdf(), renews: null }));
  must(await addItemEntry(shell, actor, itemCode));
  return actor;
}

export async function sign(shell: Shell, actor: UserActor) {
  const letter = currentCommitment();
  return signCommitment(shell, actor, { version: letter.version, hash: commitmentHash(letter) });
}
