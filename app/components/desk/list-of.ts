import type { Lang } from "~/copy/define";
import { shell } from "~/copy/shell/shell";
import { DESKS, type Desk } from "~/lib/desks";

/** The list above a desk's pages of a commission. */
export function listOf(lang: Lang, desk: Desk) {
  const { path, word } = DESKS[desk].list;
  return { path, label: shell[lang][word] };
}

export const departmentList = (lang: Lang) => listOf(lang, "department");
export const officeList = (lang: Lang) => listOf(lang, "office");
