import { type Decision, ok, type Refusal, refused } from "~/domain/kernel/decision";
import { exactText, ungrouped } from "~/domain/kernel/exact-text";
import { parseYuan } from "~/domain/kernel/money";
import {
  COST_KINDS,
  COST_LINES_MAX,
  COST_UNIT_MAX,
  type CostKind,
  type CostLine,
  type CostSheet,
  lineAmount,
  sheetTotal,
} from "./cost-sheet";

/** A line of a cost sheet as a person types it; amounts in yuan. */
export type TypedLine = { readonly kind: CostKind; readonly quantity: string; readonly unit: string; readonly rate: string };
/** A price and its cost sheet as a person types them. */
export type TypedBid = { readonly price: string; readonly lines: readonly TypedLine[]; readonly tax: string };

/** What is wrong, at its field: `price`, `tax`, `lines`, `sum`, or `quantity`, `unit`, `rate` of a line, counted from 0. */
export type TypedProblem = {
  readonly field: "price" | "tax" | "lines" | "sum" | `${"quantity" | "unit" | "rate"}-${number}`;
  readonly why: Refusal;
};
export type ReadBid =
  | { readonly ok: true; readonly priceFen: string; readonly sheet: CostSheet }
  | { readonly ok: false; readonly problems: readonly TypedProblem[] };

const NOTHING = /^(?:¥|CNY|RMB|人民币)? ?0*(?:\.0*)? ?(?:[元圆]整?)?$/i;

/** Fen of a tax as it was typed: nothing and zero are zero, else as parseYuan. */
export function taxFen(text: string): Decision<number> {
  return NOTHING.test(exactText(text)) ? ok(0) : parseYuan(text);
}

/** A quantity in the one spelling of a cost sheet. Refusal: `bid.quantity` (no number above zero, more than two decimals or nine digits). */
export function typedQuantity(text: string): Decision<string> {
  const [, grouped = "", decimals = ""] = /^(\d[\d, ]*)(?:\.(\d*?)0*)?$/.exec(exactText(text)) ?? [];
  const whole = grouped && ungrouped(grouped)?.replace(/^0+(?=\d)/, "");
  if (!whole || whole.length > 9 || decimals.length > 2 || (whole === "0" && decimals === "")) return refused("bid.quantity");
  return ok(decimals ? `${whole}.${decimals}` : whole);
}

/** What a line comes to in fen, as far as it can be read; null while it cannot. */
export function typedAmount({ quantity, rate }: Pick<TypedLine, "quantity" | "rate">): string | null {
  const [count, fen] = [typedQuantity(quantity), parseYuan(rate)];
  return count.ok && fen.ok ? lineAmount(count.value, String(fen.value)) : null;
}

/** The sum of what can be read so far, in fen: for the page, while one types. */
export function typedTotal({ lines, tax }: Pick<TypedBid, "lines" | "tax">): string {
  const taxed = taxFen(tax);
  return sheetTotal(
    lines.flatMap((line) => typedAmount(line) ?? []).map((amountFen) => ({ amountFen })),
    String(taxed.ok ? taxed.value : 0),
  );
}

function readLine(line: TypedLine, at: number): { readonly line: CostLine | null; readonly problems: readonly TypedProblem[] } {
  const [quantity, rate] = [typedQuantity(line.quantity), parseYuan(line.rate)];
  const unit = line.unit.normalize("NFC").trim();
  const named = unit !== "" && [...unit].length <= COST_UNIT_MAX;
  const problems: TypedProblem[] = [
    ...(quantity.ok ? [] : [{ field: `quantity-${at}` as const, why: quantity }]),
    ...(named ? [] : [{ field: `unit-${at}` as const, why: refused("bid.unit", { max: COST_UNIT_MAX }) }]),
    ...(rate.ok ? [] : [{ field: `rate-${at}` as const, why: rate }]),
  ];
  if (!quantity.ok || !rate.ok || !named) return { line: null, problems };
  const rateFen = String(rate.value);
  const amountFen = lineAmount(quantity.value, rateFen) ?? "0";
  return { line: { kind: line.kind, quantity: quantity.value, unit, rateFen, amountFen }, problems };
}

/**
 * The price in fen and the cost sheet that comes to it, out of what was typed; or everything that is wrong, each at its field. A price above
 * the ceiling, or a sheet that does not come to the price, is refused before anything is sealed (exact prices).
 */
export function readTypedBid({ price, lines, tax }: TypedBid, ceilingFen: number): ReadBid {
  const [asked, taxed] = [parseYuan(price), taxFen(tax)];
  const read = lines.map(readLine);
  const problems: TypedProblem[] = [];
  if (!asked.ok) problems.push({ field: "price", why: asked });
  else if (asked.value > ceilingFen) problems.push({ field: "price", why: refused("bid.above-ceiling", { max: ceilingFen }) });
  if (lines.length === 0 || lines.length > COST_LINES_MAX)
    problems.push({ field: "lines", why: refused("bid.lines", { max: COST_LINES_MAX }) });
  problems.push(...read.flatMap((each) => each.problems));
  if (!taxed.ok) problems.push({ field: "tax", why: taxed });
  if (!asked.ok || !taxed.ok || problems.length > 0) return { ok: false, problems };
  const [priceFen, sum] = [String(asked.value), typedTotal({ lines, tax })];
  if (sum !== priceFen) return { ok: false, problems: [{ field: "sum", why: refused("bid.sum-unequal", { sum, price: priceFen }) }] };
  const sheet = { lines: read.flatMap(({ line }) => line ?? []), taxFen: String(taxed.value), totalFen: sum };
  return { ok: true, priceFen, sheet };
}

/** Whether a text is a kind of line. */
export const isCostKind = (text: unknown): text is CostKind => COST_KINDS.some((kind) => kind === text);
