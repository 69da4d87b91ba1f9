import type { Actor, OrganisationKind, Role } from "../kernel/actor";
import { type Decision, ok, refused } from "../kernel/decision";
import { ADMINISTRATOR_OF_KIND, may, ROLES_OF_KIND } from "./permissions";

/** Three people at least: drafter, approver and administrator of a department are different heads (market §5.4, SD1). */
export const DEPARTMENT_HEADS = 3;

type Organisation = { readonly id: string; readonly kind: OrganisationKind };

/**
 * Whether the actor manages the people of an organisation: administrators their own; the office's supervisor also those of
 * departments, which it creates, and of agencies, where an administrator has lost the way in (market §2, purchaser_admin, agency_admin).
 */
export function managesMembers(actor: Actor, organisation: Organisation): boolean {
  if (actor.kind !== "user") return false;
  if (actor.organisationId === organisation.id) return may(actor, "members.manage");
  return organisation.kind !== "office" && may(actor, "departments.manage");
}

/** Whether the actor may see who an organisation's people are: whoever manages them, and the auditor, who changes nothing (market §2, auditor). */
export function seesMembers(actor: Actor, organisation: Organisation): boolean {
  return managesMembers(actor, organisation) || may(actor, "departments.read");
}

/**
 * Whether these roles can be given to a person of an organisation of this kind (market §2, SD3).
 * Refusals: `member.roles-empty`, `member.roles-foreign`, `member.auditor-alone`. The roles come back once each, in the list's order.
 */
export function decideRoles(kind: OrganisationKind, roles: readonly Role[]): Decision<readonly Role[]> {
  const own: readonly Role[] = ROLES_OF_KIND[kind];
  if (roles.length === 0) return refused("member.roles-empty");
  if (roles.some((role) => !own.includes(role))) return refused("member.roles-foreign");
  const kept = own.filter((role) => roles.includes(role));
  if (kept.includes("auditor") && kept.length > 1) return refused("member.auditor-alone");
  return ok(kept);
}

type Member = { readonly userId: string; readonly roles: readonly Role[]; readonly active: boolean };

/**
 * Whether an organisation keeps an administrator when one member gets other roles, or none (deactivated).
 * Refusal: `member.last-administrator`.
 */
export function decideChange(kind: OrganisationKind, members: readonly Member[], userId: string, roles: readonly Role[]): Decision<null> {
  const administrator: Role = ADMINISTRATOR_OF_KIND[kind];
  const isAdministrator = (member: Member) => member.active && member.roles.includes(administrator);
  const losesIt = members.some((member) => member.userId === userId && isAdministrator(member)) && !roles.includes(administrator);
  const others = members.some((member) => member.userId !== userId && isAdministrator(member));
  return losesIt && !others ? refused("member.last-administrator") : ok(null);
}

/** Which of a department's jobs nobody holds yet, and how many people are missing to the three of §5.4. */
export function staffing(members: readonly Member[]): { readonly missing: number; readonly unfilled: readonly Role[] } {
  const active = members.filter((member) => member.active);
  const held = new Set(active.flatMap((member) => member.roles));
  return {
    missing: Math.max(0, DEPARTMENT_HEADS - active.length),
    unfilled: ROLES_OF_KIND.department.filter((role) => !held.has(role)),
  };
}
