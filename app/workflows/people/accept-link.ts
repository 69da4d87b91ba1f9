import type { Tx } from "#db/client";
import { hasSupervisor, linkByDigest } from "#db/queries/people";
import { deleteSessionsOf, forgetDevices, holdAccount } from "#db/writes/account";
import { recordEvent } from "#db/writes/event";
import { insertMember, insertOrganisation, revokeLinks, takeLink, updatePassword } from "#db/writes/people";
import { actorFor } from "~/auth/actor-for";
import { type Acceptance, decideLink, type NewOrganisation, type NewPerson } from "~/domain/access/one-time-link";
import { ROLES_OF_KIND } from "~/domain/access/permissions";
import type { Role, UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { tokenDigest } from "~/lib/token-digest";
import { allOrNothing } from "../engine/all-or-nothing";

type Home = { readonly id: string; readonly uscc: string; readonly name: string; readonly kind: UserActor["organisationKind"] };

async function join(tx: Tx, shell: Shell, now: Date, home: Home, roles: readonly Role[], person: NewPerson): Promise<Decision<string>> {
  const userId = shell.entropy.id(now);
  const member = { ...person, id: userId, organisationId: home.id, roles, now };
  if (!(await insertMember(tx, member))) return refused("login.taken");
  const facts = { userId, name: person.name, organisationId: home.id, organisationKind: home.kind, organisationName: home.name };
  await recordEvent(tx, shell.entropy, {
    at: now,
    kind: "member.joined",
    subject: home.uscc,
    actor: { kind: "user", ...facts, uscc: home.uscc, roles },
    payload: { user: userId, roles: [...roles] },
    organisationId: home.id,
  });
  return ok(userId);
}

async function openOffice(tx: Tx, shell: Shell, now: Date, office: NewOrganisation, person: NewPerson): Promise<Decision<string>> {
  // Before the question: of two links used at the same moment the second waits here for the first, and then finds its supervisor.
  await revokeLinks(tx, { purpose: "first-supervisor" }, now);
  if (await hasSupervisor(tx)) return refused("link.used");
  const id = shell.entropy.id(now);
  if (!(await insertOrganisation(tx, { ...office, id, kind: "office", now }))) return refused("organisation.known");
  const roles = ROLES_OF_KIND.office.filter((role) => role !== "auditor");
  return join(tx, shell, now, { id, uscc: office.uscc, name: office.name, kind: "office" }, roles, person);
}

/** The caller holds the account: a sign-in or a change that is under way comes before all this or after it. */
async function resetPassword(tx: Tx, userId: string, passwordHash: string, now: Date): Promise<Decision<string>> {
  await updatePassword(tx, userId, passwordHash);
  await deleteSessionsOf(tx, userId);
  await forgetDevices(tx, userId);
  await revokeLinks(tx, { waysIntoAccountOf: userId }, now);
  return ok(userId);
}

/**
 * Uses a one-time link: joins its organisation, or sets a new password and signs the person out everywhere (other links and codes into
 * the account stop working, its browsers are forgotten), or opens the office.
 * A refusal leaves the link unused. Refusals: those of decideLink, `login.taken`, `organisation.known`. Returns the user's id.
 */
export async function acceptLink(shell: Shell, token: string, given: Acceptance): Promise<Decision<string>> {
  const now = await shell.clock.now();
  return allOrNothing(shell.database, async (tx) => {
    const found = decideLink(await linkByDigest(tx, tokenDigest(token)), now);
    if (!found.ok) return found;
    const { link, organisation } = found.value;
    if (link.purpose !== given.purpose) return refused("link.unknown");
    // The account before the link, as everywhere: whoever deactivates its person, or changes the password, withdraws the link after it.
    if (link.userId && !(await holdAccount(tx, link.userId))) throw new Error("a link into an account that does not exist");
    if (!(await takeLink(tx, link.id, now))) return refused("link.used");
    if (given.purpose === "reset") {
      if (!link.userId) throw new Error("a reset link without its person");
      if ((await actorFor(tx, link.userId)).kind !== "user") return refused("member.inactive");
      return resetPassword(tx, link.userId, given.passwordHash, now);
    }
    if (given.purpose === "first-supervisor") return openOffice(tx, shell, now, given.office, given.person);
    if (!organisation) throw new Error("an invitation without its organisation");
    return join(tx, shell, now, organisation, link.roles, given.person);
  });
}
