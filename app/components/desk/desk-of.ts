import type { Lang } from "~/copy/define";
import { shell } from "~/copy/shell/shell";
import { DESKS, type Desk } from "~/lib/desks";

type Which = "list" | "openList";

/** A list of a desk with its name. */
function listOf(lang: Lang, desk: Desk, which: Which) {
  const { path, word } = DESKS[desk][which];
  return { path, label: shell[lang][word] };
}

export const agencyList = (lang: Lang) => listOf(lang, "agency", "list");
export const departmentList = (lang: Lang) => listOf(lang, "department", "list");
export const officeList = (lang: Lang) => listOf(lang, "office", "list");

/** The working page and the list above it, on the desk of whoever looks. */
export function deskOf(lang: Lang, desk: Desk, id: string, which: Which = "list") {
  return { base: DESKS[desk].work(id), list: listOf(lang, desk, which) };
}
