import type { Actor, OrganisationKind, Role } from "../kernel/actor";

const AGENCY = ["agency_admin", "agency_agent"] as const;
const PURCHASER = ["purchaser_agent", "purchaser_approver"] as const;
const DEPARTMENT = ["purchaser_admin", "purchaser_agent", "purchaser_approver"] as const;
const OFFICE = ["office_operator", "office_supervisor"] as const;
const ADMINISTRATORS = ["agency_admin", "purchaser_admin", "office_supervisor"] as const;

type Holders = "anyone" | "signed-in" | "clock" | readonly Role[];

/**
 * Who may do what: the one list (market §2). A door, a move of the lifecycle and a button name a row of it.
 * That the thing is one's own, and its status, are asked by the lifecycle's guards. Nothing here edits what is published (SD3).
 */
const PERMISSIONS = {
  public: "anyone",
  "signed-in": "signed-in",
  /** What only time does: closing, drawing, lapsing. */
  clock: "clock",
  /** Doors of the demonstration; they do not exist in production. */
  "demonstration.control": "anyone",

  "desk.agency": AGENCY,
  "desk.department": DEPARTMENT,
  "desk.office": [...OFFICE, "auditor"],
  "desk.custodian": ["custodian"],
  "audit.read": ["auditor", "office_supervisor"],
  /** Who pressed, of every event: kept from everybody but the auditor. */
  "audit.people": ["auditor"],

  "members.manage": ADMINISTRATORS,
  "agency-members.manage": ["agency_admin"],
  "department-members.manage": ["purchaser_admin"],
  "departments.manage": ["office_supervisor"],
  /** Units and their people, to be looked at: the auditor changes nothing. */
  "departments.read": ["office_supervisor", "auditor"],

  "commission.draft": ["purchaser_agent"],
  "commission.recall": ["purchaser_agent"],
  "commission.approve": ["purchaser_approver"],
  "commission.cancel": ["purchaser_approver"],
  "commission.relist": ["purchaser_agent"],
  "commission.read-own": DEPARTMENT,
  "commission.check-format": OFFICE,
  "commission.consent-cancel": ["office_supervisor"],
  "commission.hold": ["office_supervisor"],
  "objection.file": AGENCY,
  "objection.record": OFFICE,
  "objection.draft-answer": ["purchaser_agent"],
  "objection.answer": ["purchaser_approver"],
  "objection.decide": ["office_supervisor"],
  "beacon.paste": OFFICE,

  "registration.enter": ["agency_agent"],
  "registration.read-own": AGENCY,
  "low-price.answer": AGENCY,
  "low-price.decide": ["purchaser_approver"],
  "award.confirm": AGENCY,
  "contract.file": ["purchaser_agent", ...AGENCY],
  "contract.confirm": [...PURCHASER, ...AGENCY],
  "delivery.submit": AGENCY,
  "delivery.decide": PURCHASER,
  "payment.record": PURCHASER,
  "payment.confirm": AGENCY,
  "rating.submit": PURCHASER,
  "rating.reply": AGENCY,
  "document.supersede": [...PURCHASER, ...AGENCY],

  "admission.manage": AGENCY,
  "admission.commit": ["agency_admin"],
  "admission.check": OFFICE,

  /** A committee of custodians: who starts it, and who holds a share of it (market §2, custodian). */
  "committee.manage": ["office_supervisor"],
  "committee.sign": ["custodian"],
  "custodian.urge": OFFICE,

  "calendar.read": [...OFFICE, "auditor"],
} as const satisfies Readonly<Record<string, Holders>>;

export type Permission = keyof typeof PERMISSIONS;

/** Every permission, in the list's order. */
export const PERMISSION_NAMES = Object.keys(PERMISSIONS) as Permission[];

/** The roles of an organisation of each kind; an auditor (纪检/审计) belongs to the office's side and only reads. */
export const ROLES_OF_KIND = {
  agency: ["agency_admin", "agency_agent"],
  department: ["purchaser_admin", "purchaser_agent", "purchaser_approver"],
  office: ["office_operator", "office_supervisor", "auditor"],
  custodian: ["custodian"],
} as const satisfies Readonly<Record<OrganisationKind, readonly Role[]>>;

/** The role that manages the members of an organisation of each kind; its last holder cannot be removed. */
export const ADMINISTRATOR_OF_KIND = {
  agency: "agency_admin",
  department: "purchaser_admin",
  office: "office_supervisor",
  // Its people sign and do nothing else: the office's supervisor invites them.
  custodian: "custodian",
} as const satisfies Readonly<Record<OrganisationKind, Role>>;

/**
 * Whether the actor holds the permission (market §2).
 * @returns true or false, never a refusal: the caller says what is refused.
 */
export function may(actor: Actor, permission: Permission): boolean {
  const holders: Holders = PERMISSIONS[permission];
  if (holders === "anyone") return true;
  if (holders === "clock") return actor.kind === "system";
  if (actor.kind !== "user") return false;
  return holders === "signed-in" || holders.some((role) => actor.roles.includes(role));
}

/** The roles that hold the permission; empty for "anyone", "signed-in" and "clock". For menus and inboxes. */
export function holdersOf(permission: Permission): readonly Role[] {
  const holders: Holders = PERMISSIONS[permission];
  return typeof holders === "string" ? [] : holders;
}
