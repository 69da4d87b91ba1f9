import { describe, expect, it } from "vitest";
import { fromUtf8, utf8 } from "~/domain/kernel/bytes";
import {
  COST_BYTES,
  type CostLine,
  type CostSheet,
  lineAmount,
  readCostSheet,
  sheetTotal,
  writeCostSheet,
} from "~/domain/selection/cost-sheet";

const line = (quantity: string, rateFen: string, kind: CostLine["kind"] = "labour"): CostLine => ({
  ...{ kind, quantity, unit: "人日", rateFen },
  amountFen: lineAmount(quantity, rateFen) ?? "",
});
const LINES = [line("12.5", "80000"), line("3", "150000", "test"), line("1", "60000", "travel")];
const sheet = (lines: readonly CostLine[] = LINES, taxFen = "91800"): CostSheet => ({ lines, taxFen, totalFen: sheetTotal(lines, taxFen) });
const OF = { commission: "MX-2026-000101", bidder: "h-0123456789abcdef0123456789abcdef", priceFen: "1601800" };

function sealed(given: CostSheet = sheet(), of = OF): Uint8Array {
  const made = writeCostSheet(given, of);
  if (!made.ok) throw new Error(made.code);
  return made.plain;
}

describe("a cost sheet", () => {
  it("multiplies quantity and rate exactly, half up to one fen", () => {
    expect(lineAmount("12.5", "80000")).toBe("1000000");
    expect(lineAmount("0.01", "50")).toBe("1");
    expect(lineAmount("0.01", "49")).toBe("0");
    expect(lineAmount("0.1", "9007199254740991")).toBe("900719925474099");
    for (const quantity of ["", "1.234", "-1", "1e3", "01", "１"]) expect(lineAmount(quantity, "100")).toBeNull();
    expect(lineAmount("1", "1.5")).toBeNull();
  });

  it("is sealed with one length, and read back as it was", () => {
    expect(sealed()).toHaveLength(COST_BYTES);
    expect(sealed(sheet([line("1", "1601800")], "0"))).toHaveLength(COST_BYTES);
    expect(readCostSheet(sealed(), OF)).toEqual({ ok: true, sheet: sheet() });
  });

  it("is refused before sealing where a figure does not follow from the others, with the line", () => {
    const wrong = { ...line("2", "100"), amountFen: "300" };
    expect(writeCostSheet(sheet([...LINES, wrong]), OF)).toEqual({ ok: false, code: "sheet.line", line: 3 });
    expect(writeCostSheet({ ...sheet(), totalFen: "1" }, OF)).toEqual({ ok: false, code: "sheet.total" });
    expect(writeCostSheet(sheet(), { ...OF, priceFen: "1601801" })).toEqual({ ok: false, code: "sheet.price" });
    expect(writeCostSheet(sheet([], "1601800"), OF)).toEqual({ ok: false, code: "sheet.lines" });
    const many = Array.from({ length: 61 }, () => line("1", "100"));
    expect(writeCostSheet(sheet(many), OF)).toEqual({ ok: false, code: "sheet.lines" });
  });

  it("takes a unit that a person can read alone", () => {
    for (const unit of ["", " ", "\u200b", "人\u0000日", "\ud800", "一".repeat(21), "\u2028"]) {
      const odd = { ...line("1", "1601800"), unit };
      expect([unit, writeCostSheet(sheet([odd], "0"), OF)]).toEqual([unit, { ok: false, code: "sheet.line", line: 0 }]);
    }
  });

  it("counts only for its own commission, bidder and price, and as it was written", () => {
    expect(readCostSheet(sealed(), { ...OF, commission: "MX-2026-000102" })).toEqual({ ok: false, code: "sheet.other" });
    expect(readCostSheet(sealed(), { ...OF, bidder: "h-f" })).toEqual({ ok: false, code: "sheet.other" });
    expect(readCostSheet(sealed(), { ...OF, priceFen: "1601799" })).toEqual({ ok: false, code: "sheet.price" });
    const text = fromUtf8(sealed()) ?? "";
    for (const changed of [text.slice(1), text.replace('"pad":"0', '"pad":"1'), text.replace("labour", "lab0ur"), `${text} `, "{}"]) {
      expect(readCostSheet(utf8(changed), OF)).toEqual({ ok: false, code: "sheet.format" });
    }
    expect(readCostSheet(utf8(text.replace('"12.5"', '"12.4"')), OF)).toMatchObject({ ok: false, code: "sheet.line" });
  });
});
