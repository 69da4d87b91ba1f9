import type { Lang } from "~/copy/define";
import { shell } from "~/copy/shell";
import type { OrganisationKind } from "~/domain/kernel/actor";
import { departmentBase, departmentList, officeBase, officeList } from "../commission/desks";

/** An agency's working page of a commission (path without language). */
export const agencyBase = (id: string) => `/agency/commissions/${id}`;
/** The list above an agency's pages. */
export const agencyList = (lang: Lang) => ({ path: "/agency/contracts", label: shell[lang].contracts });

/** The working page and the list above it, on the desk of whoever looks. */
export function deskOf(lang: Lang, desk: OrganisationKind, id: string) {
  if (desk === "agency") return { base: agencyBase(id), list: agencyList(lang) };
  return desk === "department"
    ? { base: departmentBase(id), list: departmentList(lang) }
    : { base: officeBase(id), list: officeList(lang) };
}
