import type { Lang } from "~/copy/define";
import { posting } from "~/copy/posting";
import { shell } from "~/copy/shell";

/** A department's working page of a commission (path without language). */
export const departmentBase = (id: string) => `/department/commissions/${id}`;
/** The office's. */
export const officeBase = (id: string) => `/office/commissions/${id}`;

/** The list above a department's pages. */
export const departmentList = (lang: Lang) => ({ path: "/department/commissions", label: posting[lang].listTitle });
/** The list above the office's pages. */
export const officeList = (lang: Lang) => ({ path: "/office/commissions", label: shell[lang].officeCommissions });
