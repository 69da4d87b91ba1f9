import { fromUtf8 } from "~/domain/kernel/bytes";
import { type Json, jcs } from "~/domain/kernel/jcs";
import { parseStrict } from "~/domain/kernel/json-parse";
import { isPriceText } from "~/domain/verifiable/bid";
import { readArray, readObject, readOneOf, readText, shaped } from "~/domain/verifiable/shape";

/*
 * mingxuan-cost/1: how a bidder's price came about, sealed as the first file beside it (exact prices). It is opened only when the price is
 * asked about, and cannot be changed then.
 */

export const COST_VERSION = "mingxuan-cost/1";
export const COST_SHEET_NAME = "cost-sheet.json";
/** Every sheet is as long as every other, so that its length tells nothing. */
export const COST_BYTES = 16_384;
/** More lines do not fit with units of their full length. */
export const COST_LINES_MAX = 60;
export const COST_UNIT_MAX = 20;

/** What a line pays for: days of work, tests, travel, anything else (market §4.4). */
export const COST_KINDS = ["labour", "test", "travel", "other"] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** One line. `quantity` is a decimal of at most two places; amounts are decimal digits, in fen. */
export type CostLine = {
  readonly kind: CostKind;
  readonly quantity: string;
  readonly unit: string;
  readonly rateFen: string;
  readonly amountFen: string;
};
export type CostSheet = { readonly lines: readonly CostLine[]; readonly taxFen: string; readonly totalFen: string };
/** Whose sheet it is, and the price that its total must be. */
export type CostOf = { readonly commission: string; readonly bidder: string; readonly priceFen: string };

export const COST_CODES = [
  "sheet.format",
  "sheet.other",
  "sheet.lines",
  "sheet.line",
  "sheet.total",
  "sheet.price",
  "sheet.too-long",
] as const;
export type CostCode = (typeof COST_CODES)[number];
/** Why a sheet does not count; `line` is the place of the line that is the reason, from 0. */
export type CostRefused = { readonly ok: false; readonly code: CostCode; readonly line?: number };

/** What a person can read: no half character, no control or invisible one. */
const UNIT = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+$/u;
const QUANTITY = /^(?:0|[1-9][0-9]{0,8})(?:\.[0-9]{1,2})?$/;

/** Quantity times rate, rounded half up to one fen (market §4.1.1); null where one of them is no figure. */
export function lineAmount(quantity: string, rateFen: string): string | null {
  if (!QUANTITY.test(quantity) || !isPriceText(rateFen)) return null;
  const [whole = "", decimals = ""] = quantity.split(".");
  const hundredths = BigInt(whole) * 100n + BigInt(decimals.padEnd(2, "0"));
  return String((hundredths * BigInt(rateFen) + 50n) / 100n);
}

/** The sum of the lines and the tax, in fen. */
export function sheetTotal(lines: readonly Pick<CostLine, "amountFen">[], taxFen: string): string {
  return String(lines.reduce((sum, { amountFen }) => sum + BigInt(amountFen), BigInt(taxFen)));
}

/** What is wrong with a sheet by itself or beside its price; null where it counts. */
export function costProblem({ lines, taxFen, totalFen }: CostSheet, priceFen: string): CostRefused | null {
  if (lines.length === 0 || lines.length > COST_LINES_MAX) return { ok: false, code: "sheet.lines" };
  const wrong = lines.findIndex(({ unit, quantity, rateFen, amountFen }) => {
    const named = UNIT.test(unit) && unit.trim() !== "" && [...unit].length <= COST_UNIT_MAX;
    return !named || lineAmount(quantity, rateFen) !== amountFen || !isPriceText(amountFen);
  });
  if (wrong !== -1) return { ok: false, code: "sheet.line", line: wrong };
  if (!isPriceText(taxFen) || sheetTotal(lines, taxFen) !== totalFen) return { ok: false, code: "sheet.total" };
  return totalFen === priceFen ? null : { ok: false, code: "sheet.price" };
}

/**
 * The 16,384 bytes that are sealed: JCS with a pad of zeros. Refused before sealing: lines that do not multiply, a sum that is not the
 * total, a total that is not the price, what does not fit.
 */
export function writeCostSheet(sheet: CostSheet, { commission, bidder, priceFen }: CostOf): { ok: true; plain: Uint8Array } | CostRefused {
  const problem = costProblem(sheet, priceFen);
  if (problem) return problem;
  const { lines, taxFen, totalFen } = sheet;
  const text = (pad: string) =>
    jcs({ v: COST_VERSION, commission, bidder, lines: lines.map((line) => ({ ...line })), taxFen, totalFen, pad });
  const room = COST_BYTES - text("").length;
  return room < 0 ? { ok: false, code: "sheet.too-long" } : { ok: true, plain: text("0".repeat(room)) };
}

const readLine = (value: Json, path: string): CostLine => {
  const o = readObject(value, path, ["kind", "quantity", "unit", "rateFen", "amountFen"]);
  const text = (key: "quantity" | "unit" | "rateFen" | "amountFen") => readText(o[key], `${path}.${key}`);
  return {
    kind: readOneOf(o.kind, `${path}.kind`, COST_KINDS),
    ...{ quantity: text("quantity"), unit: text("unit"), rateFen: text("rateFen"), amountFen: text("amountFen") },
  };
};

/** A sheet as it was sealed, of this commission, bidder and price; every refusal counts as no sheet (exact prices). */
export function readCostSheet(plain: Uint8Array, expected: CostOf): { readonly ok: true; readonly sheet: CostSheet } | CostRefused {
  const text = plain.length === COST_BYTES ? fromUtf8(plain) : null;
  const parsed = text === null ? null : parseStrict(text);
  const read = parsed?.ok
    ? shaped(() => {
        const o = readObject(parsed.value, "", ["v", "commission", "bidder", "lines", "taxFen", "totalFen", "pad"]);
        readOneOf(o.v, "v", [COST_VERSION]);
        return {
          ...{ commission: readText(o.commission, "commission"), bidder: readText(o.bidder, "bidder"), pad: readText(o.pad, "pad") },
          sheet: {
            lines: readArray(o.lines, "lines", readLine),
            taxFen: readText(o.taxFen, "taxFen"),
            totalFen: readText(o.totalFen, "totalFen"),
          },
        };
      })
    : null;
  if (!read?.ok || !/^0*$/.test(read.value.pad)) return { ok: false, code: "sheet.format" };
  const { commission, bidder, sheet } = read.value;
  if (commission !== expected.commission || bidder !== expected.bidder) return { ok: false, code: "sheet.other" };
  return costProblem(sheet, expected.priceFen) ?? { ok: true, sheet };
}
