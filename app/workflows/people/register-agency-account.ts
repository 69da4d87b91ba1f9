import type { Tx } from "#db/client";
import { organisationByUscc, signedUpBy } from "#db/queries/people";
import { recordEvent } from "#db/writes/event";
import { insertJoinRequest, insertMember, insertOrganisation } from "#db/writes/people";
import { ROLES_OF_KIND } from "~/domain/access/permissions";
import { ANONYMOUS, type UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { usccDoubts } from "~/domain/kernel/uscc";
import { paths } from "~/lib/paths";
import type { Shell } from "~/lib/shell";
import { allOrNothing } from "../engine/all-or-nothing";

export type AgencySignUp = {
  readonly uscc: string;
  readonly organisationName: string;
  readonly name: string;
  /** The person's mobile number or e-mail address, normalised. It need not be unique (decisions, 2026-11-30). */
  readonly login: string;
  readonly passwordHash: string;
};

/** `created`: the first account of a new agency. `requested`: the agency is known, its administrator decides. */
export type SignUpOutcome =
  | { readonly kind: "created"; readonly userId: string }
  | { readonly kind: "requested"; readonly organisationName: string };

async function requestToJoin(tx: Tx, shell: Shell, now: Date, known: { id: string; name: string; uscc: string }, given: AgencySignUp) {
  const id = shell.entropy.id(now);
  const { name, login } = given;
  // A button pressed twice: the first press has just made the agency, and nobody asks to join the own one.
  const again = await signedUpBy(tx, { code: known.uscc, name, login });
  if (!again && (await insertJoinRequest(tx, { id, organisationId: known.id, name, login, now }))) {
    await recordEvent(tx, shell.entropy, {
      at: now,
      kind: "member.requested",
      subject: known.uscc,
      actor: ANONYMOUS,
      payload: { request: id },
      organisationId: known.id,
      recipients: [{ organisationId: known.id, roles: ["agency_admin"], path: paths.agency.members }],
    });
  }
  return ok<SignUpOutcome>({ kind: "requested", organisationName: known.name });
}

/**
 * First step of 机构入驻: the agency and its first administrator, who signs in by the agency's 统一社会信用代码 as well. A code that is known
 * never gets a second account: the request goes to that agency's administrator. Nothing here depends on which names exist.
 * Refusal: `organisation.known` (it is a department's or the office's).
 */
export async function registerAgencyAccount(shell: Shell, given: AgencySignUp): Promise<Decision<SignUpOutcome>> {
  const now = await shell.clock.now();
  const { uscc, organisationName, name, login, passwordHash } = given;
  return allOrNothing(shell.database, async (tx) => {
    const organisationId = shell.entropy.id(now);
    const fresh = { id: organisationId, kind: "agency", uscc, name: organisationName, englishName: null, phone: "", address: "" } as const;
    if (!(await insertOrganisation(tx, { ...fresh, now }))) {
      const known = await organisationByUscc(tx, uscc);
      return known?.kind === "agency" ? requestToJoin(tx, shell, now, known, given) : refused("organisation.known");
    }
    const userId = shell.entropy.id(now);
    const roles = ROLES_OF_KIND.agency;
    const person = { id: userId, organisationId, name, login, code: uscc, passwordHash, roles, now };
    if (!(await insertMember(tx, person))) throw new Error("the code of a new agency is somebody's already");
    const facts = { userId, name, organisationId, organisationKind: "agency", organisationName, uscc, roles } as const;
    const actor: UserActor = { kind: "user", ...facts };
    await recordEvent(tx, shell.entropy, {
      at: now,
      kind: "organisation.created",
      subject: uscc,
      actor,
      payload: { kind: "agency", name: organisationName, ...(usccDoubts(uscc).includes("check") && { codeToConfirm: true }) },
      organisationId,
    });
    return ok<SignUpOutcome>({ kind: "created", userId });
  });
}
