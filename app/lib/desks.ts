import type { IconName } from "~/components/ui/icon";
import type { shell } from "~/copy/shell/shell";
import type { Permission } from "~/domain/access/permissions";
import type { OrganisationKind, Role, UserActor } from "~/domain/kernel/actor";
import { SENT_MEGABYTES } from "~/domain/kernel/file-kinds";
import type { Side } from "~/domain/lifecycle/commission";
import { plainPath } from "./lang";
import { paths } from "./paths";

/** A word of the frame that is a plain text. */
type Words = (typeof shell)["zh"];
type WordKey = { [K in keyof Words]: Words[K] extends string ? K : never }[keyof Words];

export type Place = {
  readonly path: string;
  readonly word: WordKey;
  /** Shown to those who may go there. */
  readonly permission?: Permission;
  /** The page itself and nothing below it is meant. */
  readonly exact?: boolean;
  readonly icon?: IconName;
};

/** Everything that the site asks about a desk. */
type DeskRow = {
  /** The kind of organisation whose people work here. */
  readonly kind: OrganisationKind;
  /** Whoever holds one of these works here; no role belongs to two desks. */
  readonly roles: readonly Role[];
  /** Where work begins; every other page of the desk lies below. */
  readonly home: string;
  readonly menu: readonly Place[];
  /** What its people reach with a thumb; empty: no bar. */
  readonly bottomBar: readonly Place[];
  /** The list above the pages of a commission. */
  readonly list: Pick<Place, "path" | "word">;
  /** The same of one in which the organisation takes part without a contract. */
  readonly openList: Pick<Place, "path" | "word">;
  /** The working page of a commission. */
  readonly work: (id: string) => string;
  /** The contract to be signed, filled in, for printing. */
  readonly contractForm: (id: string) => string;
  /** Where an administrator manages the own people. */
  readonly members: string;
  /** Whose moves of a commission are made here. */
  readonly sides: readonly Exclude<Side, "either" | "other">[];
  /** How many bytes a form with files may hold here. */
  readonly uploadBytes: number;
};

/** The files that a form may send at once, and the words beside them. */
const WITH_FILES = (SENT_MEGABYTES + 5) * 1024 * 1024;

/**
 * The desks of the site. A new one is a row here with its home page, and what the compiler asks for then: its pages (paths.ts) and how
 * its to-do list is counted (reads/desk/todo.ts).
 */
export const DESKS = {
  agency: {
    kind: "agency",
    roles: ["agency_admin", "agency_agent"],
    home: paths.agency.home,
    menu: [
      { path: paths.agency.home, word: "agencyHome", exact: true },
      { path: paths.agency.find, word: "find", permission: "registration.read-own" },
      { path: paths.agency.contracts, word: "contracts", permission: "registration.read-own" },
      { path: paths.agency.profile, word: "profile", permission: "admission.manage" },
      { path: paths.agency.members, word: "members", permission: "members.manage" },
      { path: paths.guide("agency"), word: "guide" },
    ],
    bottomBar: [
      { path: paths.agency.home, word: "agencyHome", exact: true, icon: "tasks" },
      { path: paths.agency.find, word: "find", icon: "search" },
      { path: paths.agency.contracts, word: "contracts", icon: "contract" },
      { path: paths.account.messages, word: "messages", icon: "mail" },
      { path: paths.agency.profile, word: "profile", icon: "building" },
    ],
    list: { path: paths.agency.contracts, word: "contracts" },
    openList: { path: paths.agency.find, word: "find" },
    work: paths.agency.work,
    contractForm: paths.agency.contractForm,
    members: paths.agency.members,
    sides: ["provider"],
    uploadBytes: WITH_FILES,
  },
  department: {
    kind: "department",
    roles: ["purchaser_admin", "purchaser_agent", "purchaser_approver"],
    home: paths.department.home,
    menu: [
      { path: paths.department.home, word: "departmentHome", exact: true },
      { path: paths.department.commissions, word: "departmentCommissions", permission: "commission.read-own" },
      { path: paths.department.newCommission, word: "post", permission: "commission.draft" },
      { path: paths.department.members, word: "members", permission: "members.manage" },
      { path: paths.guide("department"), word: "guide" },
    ],
    bottomBar: [],
    list: { path: paths.department.commissions, word: "departmentCommissions" },
    openList: { path: paths.department.commissions, word: "departmentCommissions" },
    work: paths.department.work,
    contractForm: paths.department.contractForm,
    members: paths.department.members,
    sides: ["purchaser"],
    uploadBytes: WITH_FILES,
  },
  office: {
    kind: "office",
    roles: ["office_operator", "office_supervisor", "auditor"],
    home: paths.office.home,
    menu: [
      { path: paths.office.home, word: "officeHome", exact: true },
      { path: paths.office.commissions, word: "officeCommissions", permission: "desk.office" },
      { path: paths.office.admissions, word: "admissions", permission: "desk.office" },
      { path: paths.office.departments, word: "organisations", permission: "departments.read" },
      { path: paths.office.custodians, word: "custodians", permission: "desk.office" },
      { path: paths.office.events, word: "eventLog", permission: "audit.read" },
      { path: paths.office.calendar, word: "calendar", permission: "calendar.read" },
      { path: paths.guide("office"), word: "guide" },
    ],
    bottomBar: [],
    list: { path: paths.office.commissions, word: "officeCommissions" },
    openList: { path: paths.office.commissions, word: "officeCommissions" },
    work: paths.office.work,
    contractForm: paths.office.contractForm,
    members: paths.office.people,
    sides: ["office"],
    uploadBytes: WITH_FILES,
  },
  custodian: {
    kind: "custodian",
    roles: ["custodian"],
    home: paths.custodian.home,
    menu: [
      { path: paths.custodian.home, word: "custodianHome", exact: true },
      { path: paths.custodian.sign, word: "custodianSign", permission: "committee.sign" },
      { path: paths.guide("custodian"), word: "guide" },
    ],
    bottomBar: [],
    list: { path: paths.custodian.home, word: "custodianHome" },
    openList: { path: paths.custodian.home, word: "custodianHome" },
    // Custodians work on no commission: what they open stands on their home.
    work: () => paths.custodian.home,
    contractForm: () => paths.custodian.home,
    members: paths.custodian.home,
    sides: [],
    uploadBytes: WITH_FILES,
  },
} as const satisfies Readonly<Record<string, DeskRow>>;

export type Desk = keyof typeof DESKS;

const NAMES = Object.keys(DESKS) as Desk[];
const row = (desk: Desk): DeskRow => DESKS[desk];

/** The desk of this name; null for every other word. */
export function deskNamed(name: string | undefined): Desk | null {
  return NAMES.find((desk) => desk === name) ?? null;
}

/** As much of a person as chooses the desks. */
type Person = Pick<UserActor, "organisationKind" | "roles">;

/** Every desk at which a person works: of the own kind of organisation, by role. */
export function desksFor({ organisationKind, roles }: Person): readonly Desk[] {
  return NAMES.filter((desk) => row(desk).kind === organisationKind && row(desk).roles.some((role) => roles.includes(role)));
}

/** The desk on which a person begins. Throws for roles of no desk: there is none to guess. */
export function deskFor(person: Person): Desk {
  const [first] = desksFor(person);
  if (!first) throw new Error(`no desk for ${person.organisationKind} with ${person.roles.join(", ") || "no role"}`);
  return first;
}

/** The desk that an address stands at; null for pages of no desk. */
export function deskAt(pathname: string): Desk | null {
  const plain = plainPath(pathname).toLowerCase();
  return NAMES.find((desk) => plain === row(desk).home || plain.startsWith(`${row(desk).home}/`)) ?? null;
}

/** The desk at which a person reads a page: the address's where it is one of theirs, else the one on which they begin. */
export function deskHere(person: Person, pathname: string): Desk {
  const here = deskAt(pathname);
  return here && desksFor(person).includes(here) ? here : deskFor(person);
}
