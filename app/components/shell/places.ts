import type { shell } from "~/copy/shell";
import { holdersOf, type Permission } from "~/domain/access/permissions";
import type { OrganisationKind } from "~/domain/kernel/actor";
import type { IconName } from "../ui/icon";
import type { ShellViewer } from "./types";

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

export const SIGN_IN_PATH = "/sign-in";
export const JOIN_PATH = "/account/join";
export const SIGN_OUT_PATH = "/account/sign-out";
export const ACCOUNT_PATH = "/account";
export const MESSAGES_PATH = "/account/messages";

export const PUBLIC_MENU: readonly Place[] = [
  { path: "/commissions", word: "commissions" },
  { path: "/results", word: "results" },
  { path: "/agencies", word: "agencies" },
  { path: "/items", word: "items" },
  { path: "/rules", word: "rules" },
];

export const DESK_HOME: Readonly<Record<OrganisationKind, string>> = { agency: "/agency", department: "/department", office: "/office" };

const DESK_MENUS: Readonly<Record<OrganisationKind, readonly Place[]>> = {
  agency: [
    { path: "/agency", word: "agencyHome", exact: true },
    { path: "/agency/find", word: "find", permission: "registration.read-own" },
    { path: "/agency/contracts", word: "contracts", permission: "registration.read-own" },
    { path: "/agency/profile", word: "profile", permission: "admission.manage" },
    { path: "/agency/members", word: "members", permission: "members.manage" },
  ],
  department: [
    { path: "/department", word: "departmentHome", exact: true },
    { path: "/department/commissions", word: "departmentCommissions", permission: "commission.read-own" },
    { path: "/department/commissions/new", word: "post", permission: "commission.draft" },
    { path: "/department/members", word: "members", permission: "members.manage" },
  ],
  office: [
    { path: "/office", word: "officeHome", exact: true },
    { path: "/office/commissions", word: "officeCommissions", permission: "desk.office" },
    { path: "/office/admissions", word: "admissions", permission: "desk.office" },
    { path: "/office/departments", word: "organisations", permission: "departments.manage" },
    { path: "/office/calendar", word: "calendar", permission: "calendar.read" },
  ],
};

/** What an agency's people reach with a thumb. */
export const AGENCY_BOTTOM_BAR: readonly Place[] = [
  { path: "/agency", word: "agencyHome", exact: true, icon: "tasks" },
  { path: "/agency/find", word: "find", icon: "search" },
  { path: "/agency/contracts", word: "contracts", icon: "contract" },
  { path: MESSAGES_PATH, word: "messages", icon: "mail" },
  { path: "/agency/profile", word: "profile", icon: "building" },
];

/** The menu of a desk: the places its person may go to. */
export function deskMenu(viewer: ShellViewer): readonly Place[] {
  return DESK_MENUS[viewer.organisationKind].filter(
    ({ permission }) => !permission || holdersOf(permission).some((role) => viewer.roles.includes(role)),
  );
}

/** Whether the page stands at the place or below it. */
export function isAt(place: Place, path: string): boolean {
  const [bare = ""] = path.split("?", 1);
  return bare === place.path || (!place.exact && bare.startsWith(`${place.path}/`));
}
