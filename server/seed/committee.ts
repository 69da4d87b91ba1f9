import { committeeById, rehearsalsOf } from "#db/queries/committees";
import { createUser } from "~/auth/actor-for";
import { DEMONSTRATION_CUSTODIANS } from "~/copy/operations/configuration";
import type { UserActor } from "~/domain/kernel/actor";
import { beaconMessage } from "~/domain/verifiable/beacon";
import { committeeBeacon, signPartial } from "~/domain/verifiable/committee";
import { instant } from "~/domain/verifiable/instant";
import { partialFile } from "~/domain/verifiable/share-file";
import { proveShare as proofOf } from "~/domain/verifiable/share-proof";
import { inventedCode } from "~/lib/demonstration-cast";
import { demonstrationCommittee } from "~/lib/demonstration-committee";
import { activateCommittee } from "~/workflows/committee/activate-committee";
import { dealCommittee } from "~/workflows/committee/deal-committee";
import { proposeCommittee } from "~/workflows/committee/propose-committee";
import { proveShare } from "~/workflows/committee/prove-share";
import { beginRehearsal } from "~/workflows/committee/rehearse";
import { signOpenings } from "~/workflows/committee/sign-openings";
import { createOrganisation } from "~/workflows/people/create-organisation";
import { must, person, type Stage } from "./stage";

/** Who signs for each of the demonstration's custodians, in their places. */
const PEOPLE = [
  {
    key: "custodian:finance",
    name: "白露",
    login: "bailu@czjd.shifan.example",
    englishName: "Finance Supervision Bureau of the Demonstration District",
  },
  {
    key: "custodian:audit",
    name: "江一舟",
    login: "jiangyizhou@sjj.shifan.example",
    englishName: "Audit Bureau of the Demonstration District",
  },
  {
    key: "custodian:notary",
    name: "邵明",
    login: "shaoming@gzc.shifan.example",
    englishName: "Notary Office of the Demonstration District",
  },
] as const;

/** The one committee of all demonstrations, made and activated by the steps of every other; its shares are everybody's. */
export async function openCommittee(stage: Stage): Promise<void> {
  const { shell } = stage;
  const now = await shell.clock.now();
  const supervisor = await person(stage, "supervisor");
  const organisationIds: string[] = [];
  const custodians: UserActor[] = [];
  for (const [at, { key, name, login, englishName }] of PEOPLE.entries()) {
    const place = { phone: `022-000002${at + 1}1`, address: `天津市示范区公证路 ${at + 1} 号` };
    const given = { name: DEMONSTRATION_CUSTODIANS[at] ?? "", englishName, uscc: inventedCode("government", 21 + at), ...place };
    const organisationId = must(await createOrganisation(shell, supervisor, "custodian", given), given.name);
    stage.people.set(key, await createUser(shell, { organisationId, now, name, login, roles: ["custodian"] }));
    organisationIds.push(organisationId);
    custodians.push(await person(stage, key));
  }
  const { committee, shares } = demonstrationCommittee();
  const id = must(await proposeCommittee(shell, supervisor, { threshold: committee.threshold, organisationIds }), "propose");
  must(await dealCommittee(shell, supervisor, id, committee), "deal");
  for (const [at, share] of shares.entries()) {
    const proof = proofOf(committee, share);
    const actor = custodians[at];
    if (proof.ok && actor) must(await proveShare(shell, actor, id, proof.partial.signature), "prove");
  }
  must(await beginRehearsal(shell, supervisor, id), "rehearse");
  const rehearsal = (await rehearsalsOf(shell.database.db, id)).at(-1);
  for (const [at, share] of shares.slice(0, committee.threshold).entries()) {
    const actor = custodians[at];
    if (!rehearsal || !actor) continue;
    const opensAt = instant(rehearsal.opensAt);
    const signed = signPartial(committee, share, beaconMessage(committeeBeacon(committee, opensAt), rehearsal.id));
    if (signed.ok) must(await signOpenings(shell, actor, [partialFile(committee, rehearsal.id, opensAt, signed.partial)]), "sign");
  }
  must(await activateCommittee(shell, supervisor, id, (await committeeById(shell.database.db, id))?.revision ?? 0), "activate");
}
