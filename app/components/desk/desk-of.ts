import type { Lang } from "~/copy/define";
import { DESKS, type Desk } from "~/lib/desks";
import { listOf } from "./list-of";

export const agencyList = (lang: Lang) => listOf(lang, "agency");

/** The working page and the list above it, on the desk of whoever looks. */
export function deskOf(lang: Lang, desk: Desk, id: string) {
  return { base: DESKS[desk].work(id), list: listOf(lang, desk) };
}
