import type { Tx } from "#db/client";
import { hasSupervisor, linkByDigest } from "#db/queries/people";
import { recordEvent } from "#db/writes/event";
import { deleteSessionsOf, insertMember, insertOrganisation, revokeLinks, takeLink, updatePassword } from "#db/writes/people";
import { type Acceptance, decideLink, type NewOrganisation, type NewPerson } from "~/domain/access/one-time-link";
import { ROLES_OF_KIND } from "~/domain/access/permissions";
import type { Role, UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { tokenDigest } from "~/lib/token-digest";
import { allOrNothing } from "./all-or-nothing";

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
  if (await hasSupervisor(tx)) return refused("link.used");
  const id = shell.entropy.id(now);
  if (!(await insertOrganisation(tx, { ...office, id, kind: "office", now }))) return refused("organisation.known");
  await revokeLinks(tx, { purpose: "first-supervisor" }, now);
  const roles = ROLES_OF_KIND.office.filter((role) => role !== "auditor");
  return join(tx, shell, now, { id, uscc: office.uscc, name: office.name, kind: "office" }, roles, person);
}

async function resetPassword(tx: Tx, userId: string | null, passwordHash: string): Promise<Decision<string>> {
  if (!userId) throw new Error("a reset link without its person");
  await updatePassword(tx, userId, passwordHash);
  await deleteSessionsOf(tx, userId);
  return ok(userId);
}

/**
 * Uses a one-time link: joins its organisation, or sets a new password and signs the person out everywhere, or opens the office.
 * A refusal leaves the link unused. Refusals: those of decideLink, `login.taken`, `organisation.known`. Returns the user's id.
 */
export async function acceptLink(shell: Shell, token: string, given: Acceptance): Promise<Decision<string>> {
  const now = await shell.clock.now();
  return allOrNothing(shell.database, async (tx) => {
    const found = decideLink(await linkByDigest(tx, tokenDigest(token)), now);
    if (!found.ok) return found;
    const { link, organisation } = found.value;
    if (link.purpose !== given.purpose) return refused("link.unknown");
    if (!(await takeLink(tx, link.id, now))) return refused("link.used");
    if (given.purpose === "reset") return resetPassword(tx, link.userId, given.passwordHash);
    if (given.purpose === "first-supervisor") return openOffice(tx, shell, now, given.office, given.person);
    if (!organisation) throw new Error("an invitation without its organisation");
    return join(tx, shell, now, organisation, link.roles, given.person);
  });
}
