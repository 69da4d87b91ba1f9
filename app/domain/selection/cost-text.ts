import { isCostKind, type TypedBid, type TypedLine } from "./typed-bid";

/**
 * A cost sheet as a text of lines: "kind,quantity,unit,rate in yuan", the kind one of COST_KINDS, and "tax,yuan". In an amount a comma would
 * divide the line, so amounts stand without separators. Out: what a page would have as typed, or the number of the first line, from 1, that is
 * none of these.
 */
export function readCostText(
  text: string,
): { readonly ok: true; readonly typed: Omit<TypedBid, "price"> } | { readonly ok: false; readonly line: number } {
  const lines: TypedLine[] = [];
  let tax: string | null = null;
  for (const [at, source] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    const [kind = "", ...rest] = source.split(",").map((part) => part.trim());
    if (kind === "" && rest.length === 0) continue;
    const [quantity = "", unit = "", rate = ""] = rest;
    if (kind === "tax" && rest.length === 1 && tax === null) tax = quantity;
    else if (isCostKind(kind) && rest.length === 3) lines.push({ kind, quantity, unit, rate });
    else return { ok: false, line: at + 1 };
  }
  return { ok: true, typed: { lines, tax: tax ?? "" } };
}
