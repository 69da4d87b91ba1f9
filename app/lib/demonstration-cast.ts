import { usccCheckDigit } from "~/domain/kernel/uscc";
import { organisationCheck } from "~/domain/kernel/uscc-structure";

/** A division that is not assigned, so that no code of the demonstration can be anybody's. */
const DIVISION = "129900";

/** The n-th invented 统一社会信用代码 of a kind: both check characters are right, the division is unassigned. */
export function inventedCode(kind: "government" | "company", n: number): string {
  const eight = kind === "government" ? `0000${String(n).padStart(4, "0")}` : `MA0${String(n).padStart(5, "0")}`;
  const body = `${kind === "government" ? "11" : "91"}${DIVISION}${eight}${organisationCheck(eight)}`;
  return `${body}${usccCheckDigit(body)}`;
}

/**
 * The agency as which a visitor of the tour enters; the commission that it enters, by its item and its project; and the item that no
 * department may post any more.
 */
export const TOUR = {
  agency: inventedCode("company", 1),
  itemCode: "TJ-ZJ-002",
  projectCode: "2026-129900-42-03-100156",
  abolishedItem: "TJ-ZJ-022",
} as const;
