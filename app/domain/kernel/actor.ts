/** Roles of market §2 that this version has. There is no system administrator's account (SD3). */
export const ROLES = [
  "agency_admin",
  "agency_agent",
  "purchaser_admin",
  "purchaser_agent",
  "purchaser_approver",
  "office_operator",
  "office_supervisor",
  "auditor",
  "custodian",
] as const;
export type Role = (typeof ROLES)[number];

export const ORGANISATION_KINDS = ["agency", "department", "office", "custodian"] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** A signed-in person, acting for the one organisation of the membership (SD7). */
export type UserActor = {
  readonly kind: "user";
  readonly userId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisationKind: OrganisationKind;
  readonly organisationName: string;
  /** Its English name, where it has one. */
  readonly organisationEnglishName?: string | null;
  /** 统一社会信用代码 of the organisation. */
  readonly uscc: string;
  readonly roles: readonly Role[];
};

/** Who asks or acts: nobody known, the clock, or a person of an organisation. */
export type Actor = { readonly kind: "anonymous" } | { readonly kind: "system" } | UserActor;

export const ANONYMOUS: Actor = { kind: "anonymous" };
export const SYSTEM: Actor = { kind: "system" };

/** Whether the actor holds the role. */
export function hasRole(actor: Actor, role: Role): actor is UserActor {
  return actor.kind === "user" && actor.roles.includes(role);
}
