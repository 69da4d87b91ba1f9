import type { Tx } from "#db/client";
import { accountByLogin, organisationByUscc } from "#db/queries/people";
import { recordEvent } from "#db/writes/event";
import { insertJoinRequest, insertMember, insertOrganisation } from "#db/writes/people";
import { ROLES_OF_KIND } from "~/domain/access/permissions";
import { ANONYMOUS, type UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { usccDoubts } from "~/domain/kernel/uscc";
import type { Shell } from "~/lib/shell";
import { allOrNothing } from "./all-or-nothing";

export type AgencySignUp = {
  readonly uscc: string;
  readonly organisationName: string;
  readonly name: string;
  /** Normalised. */
  readonly login: string;
  readonly passwordHash: string;
};

/** `created`: the first account of a new agency. `requested`: the agency is known, its administrator decides. */
export type SignUpOutcome =
  | { readonly kind: "created"; readonly userId: string }
  | { readonly kind: "requested"; readonly organisationName: string };

async function requestToJoin(tx: Tx, shell: Shell, now: Date, known: { id: string; name: string; uscc: string }, given: AgencySignUp) {
  const id = shell.entropy.id(now);
  if (await insertJoinRequest(tx, { id, organisationId: known.id, name: given.name, login: given.login, now })) {
    await recordEvent(tx, shell.entropy, {
      at: now,
      kind: "member.requested",
      subject: known.uscc,
      actor: ANONYMOUS,
      payload: { request: id },
      organisationId: known.id,
      recipients: [{ organisationId: known.id, roles: ["agency_admin"], path: "/agency/members" }],
    });
  }
  return ok<SignUpOutcome>({ kind: "requested", organisationName: known.name });
}

/**
 * First step of 机构入驻: the agency and its first administrator. A 统一社会信用代码 that is known never gets a second account: the
 * request goes to that agency's administrator. Refusals: `login.taken`, `organisation.known` (it is a department's or the office's).
 */
export async function registerAgencyAccount(shell: Shell, given: AgencySignUp): Promise<Decision<SignUpOutcome>> {
  const now = await shell.clock.now();
  const { uscc, organisationName, name, login, passwordHash } = given;
  return allOrNothing(shell.database, async (tx) => {
    if (await accountByLogin(tx, login)) return refused("login.taken");
    const organisationId = shell.entropy.id(now);
    const fresh = { id: organisationId, kind: "agency", uscc, name: organisationName, englishName: null, phone: "", address: "" } as const;
    if (!(await insertOrganisation(tx, { ...fresh, now }))) {
      // A button pressed twice: the first press has just made both, and is no request to join.
      if (await accountByLogin(tx, login)) return refused("login.taken");
      const known = await organisationByUscc(tx, uscc);
      return known?.kind === "agency" ? requestToJoin(tx, shell, now, known, given) : refused("organisation.known");
    }
    const userId = shell.entropy.id(now);
    const roles = ROLES_OF_KIND.agency;
    // Two sign-ups with one login name at the same moment: the slower one's organisation goes again.
    if (!(await insertMember(tx, { id: userId, organisationId, name, login, passwordHash, roles, now }))) return refused("login.taken");
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
