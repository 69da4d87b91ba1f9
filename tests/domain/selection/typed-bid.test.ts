import { describe, expect, it } from "vitest";
import { COST_KINDS, costProblem } from "~/domain/selection/cost-sheet";
import { readTypedBid, type TypedBid, taxFen, typedAmount, typedQuantity, typedTotal } from "~/domain/selection/typed-bid";

const CEILING = 10_000_000;
const LINE = { kind: COST_KINDS[0], quantity: "10", unit: "人日", rate: "1,200" };
const BID: TypedBid = { price: "１２,５５２元", lines: [LINE], tax: "552" };
const wrongIn = (bid: Partial<TypedBid>) => {
  const read = readTypedBid({ ...BID, ...bid }, CEILING);
  return read.ok ? [] : read.problems.map(({ field, why }) => [field, why.reason]);
};

describe("a price and its cost sheet as they are typed", () => {
  it("are read as they will be sealed", () => {
    const read = readTypedBid(BID, CEILING);
    expect(read).toEqual({
      ok: true,
      priceFen: "1255200",
      sheet: {
        lines: [{ kind: "labour", quantity: "10", unit: "人日", rateFen: "120000", amountFen: "1200000" }],
        taxFen: "55200",
        totalFen: "1255200",
      },
    });
    expect(read.ok && costProblem(read.sheet, read.priceFen)).toBeNull();
  });

  it("are refused before they are sealed, each thing at its field", () => {
    expect(wrongIn({ price: "" })).toEqual([["price", "money.empty"]]);
    expect(wrongIn({ price: "0" })).toEqual([["price", "money.not-positive"]]);
    expect(wrongIn({ price: "玖万" })).toEqual([["price", "money.not-a-number"]]);
    expect(wrongIn({ price: "100000.01" })).toEqual([["price", "bid.above-ceiling"]]);
    expect(wrongIn({ price: "12552.01" })).toEqual([["sum", "bid.sum-unequal"]]);
    expect(wrongIn({ tax: "x" })).toEqual([["tax", "money.not-a-number"]]);
    expect(wrongIn({ lines: [] })).toEqual([["lines", "bid.lines"]]);
    expect(wrongIn({ lines: Array.from({ length: 61 }, () => LINE) })).toEqual([["lines", "bid.lines"]]);
    expect(wrongIn({ lines: [LINE, { kind: "test", quantity: "0", unit: " ", rate: "-1" }], price: "0" })).toEqual([
      ["price", "money.not-positive"],
      ["quantity-1", "bid.quantity"],
      ["unit-1", "bid.unit"],
      ["rate-1", "money.not-positive"],
    ]);
    expect(readTypedBid({ ...BID, price: "100000", lines: [{ ...LINE, quantity: "1", rate: "100000" }], tax: "" }, CEILING).ok).toBe(true);
  });

  it("take quantities in the one spelling of a sheet", () => {
    const read = (text: string) => {
      const found = typedQuantity(text);
      return found.ok ? found.value : found.reason;
    };
    expect(["1", "007", "1,200", "2.50", "2.", "0.05", "１０．５"].map(read)).toEqual(["1", "7", "1200", "2.5", "2", "0.05", "10.5"]);
    for (const text of ["", "0", "0.00", "-1", "1.234", "1,2", "1e3", "²", "1234567890"])
      expect([text, read(text)]).toEqual([text, "bid.quantity"]);
  });

  it("are added up while they are typed, as far as they can be read", () => {
    expect(typedAmount({ quantity: "2.5", rate: "0.01" })).toBe("3");
    expect(typedAmount({ quantity: "", rate: "1" })).toBeNull();
    expect(typedTotal({ lines: [LINE, { ...LINE, rate: "" }], tax: "1" })).toBe("1200100");
    for (const text of ["", " ", "0", "0.00", "¥0", "0元"]) expect(taxFen(text)).toEqual({ ok: true, value: 0 });
  });
});
