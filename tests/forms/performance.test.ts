import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RATING_ITEM_KEYS } from "~/domain/rating/purchaser-rating";
import { parseFiling } from "~/forms/contract/contract";
import { defectRows, MOST_DEFECTS, parseDefects, withOneMoreRow } from "~/forms/contract/delivery";
import { parsePayment } from "~/forms/contract/payment";
import { parseRating } from "~/forms/contract/rating";
import { parseBeacon, readPasted } from "~/forms/selection/beacon";
import { runs } from "../support/cases";
import { testTerms } from "../support/market";

const formOf = (fields: Readonly<Record<string, string | File>>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};

const filing = {
  revision: "7",
  signedOn: "2026年9月22日",
  price: "92,000.00",
  durationCount: "15",
  durationUnit: "WD",
  payDays: "30",
  "deliverables-name-0": "技术评估报告",
  "deliverables-form-0": "纸质",
  "deliverables-copies-0": "3",
  "deliverables-standard-0": "导则",
  document: new File(["%PDF"], "合同.pdf"),
};

const rowOf = (row: object | undefined) =>
  Object.fromEntries(Object.entries(row ?? {}).map(([column, value]) => [`deliverables-${column}-0`, String(value)]));

describe("the contract's form", () => {
  it("reads days and amounts as people write them, and keeps only the reasons that were given", () => {
    const parsed = parseFiling(formOf({ ...filing, "deviation-payment": "预算周期" }), null);
    expect(parsed).toMatchObject({
      ok: true,
      value: { revision: 7, contract: { signedOn: "2026-09-22", priceFen: 9_200_000, payDays: 30 }, deviations: { payment: "预算周期" } },
    });
  });

  it("asks for at least one deliverable and for whole rows, beside the field, with nothing lost", () => {
    const { "deliverables-name-0": _name, ...rest } = filing;
    const half = parseFiling(formOf(rest), null);
    expect(half).toMatchObject({
      ok: false,
      reply: { errors: { "deliverables-name-0": [expect.any(String)] }, values: { payDays: "30" } },
    });
    const none = parseFiling(formOf({ revision: "7", document: filing.document }), null);
    expect(none.ok ? [] : Object.keys(none.reply.errors)).toEqual(
      expect.arrayContaining(["signedOn", "price", "durationCount", "durationUnit", "payDays", "deliverables-name-0"]),
    );
  });
});

describe("rules of a contract while its form cannot be read whole", () => {
  const notice = { ...testTerms(), duration: { count: 15, unit: "WD" } } as const;
  const measure = { notice, awardedAt: new Date("2026-09-21T01:00:00Z"), now: new Date("2026-09-23T06:00:00Z") };

  it.each([
    ["a row", { "deliverables-copies-0": "0" }, "deliverables-copies-0"],
    ["a field", { durationCount: "", ...rowOf(notice.deliverables[0]) }, "durationCount"],
  ])("are asked of the rest: %s", (_what, broken, name) => {
    const wrong = { ...filing, signedOn: "2027-01-01", payDays: "90", ...broken };
    const parsed = parseFiling(formOf(wrong), measure);
    expect(parsed.ok ? [] : Object.keys(parsed.reply.errors).sort()).toEqual([name, "deviation-payment", "payDays", "signedOn"].sort());
    const unmeasured = parseFiling(formOf(wrong), null);
    expect(unmeasured.ok ? [] : Object.keys(unmeasured.reply.errors)).toEqual([name]);
  });
});

describe("the payment's form", () => {
  it("tells what rules refuse together with what cannot be read", () => {
    const sent = formOf({ revision: "1", paidOn: "2026-01-01", amount: "5", voucher: "字".repeat(61) });
    const measure = { owedFen: 499, acceptedAt: new Date("2026-10-12T02:00:00Z"), now: new Date("2026-10-20T02:00:00Z") };
    const parsed = parsePayment(sent, measure);
    expect(parsed.ok ? [] : Object.keys(parsed.reply.errors)).toEqual(["paidOn", "amount", "voucher"]);
  });
});

describe("the defects' form", () => {
  it("passes over empty rows and keeps the order", () => {
    const rows = { "clause-3": "三", "defect-3": "缺图", "clause-2": "\u200b", "clause-1": "一", "defect-1": "缺表" };
    const parsed = parseDefects(formOf({ revision: "1", ...rows }));
    expect(parsed).toMatchObject({ ok: true, value: { defects: [{ clause: "一" }, { clause: "三" }] } });
  });

  it("gives one row more at a time, never more than it takes", () => {
    const more = withOneMoreRow(formOf({ rows: "2", "clause-0": "一" }));
    expect(defectRows(more)).toBe(3);
    expect(more.values["clause-0"]).toBe("一");
    expect(more.focus).toBe("clause-2");
    expect(defectRows(withOneMoreRow(formOf({ rows: String(MOST_DEFECTS) })))).toBe(MOST_DEFECTS);
    for (const rows of ["-1", "1e9", "x", "", "2.5"]) expect(defectRows(withOneMoreRow(formOf({ rows })))).toBeGreaterThanOrEqual(2);
  });
});

describe("the rating's form", () => {
  it.each(["", "101", "-1", "85.5", "八十"])("takes no score %j", (score) => {
    const fields = Object.fromEntries(RATING_ITEM_KEYS.map((key) => [`score-${key}`, "80"]));
    const parsed = parseRating(formOf({ ...fields, "score-price": score, revision: "1", text: "按期" }));
    expect(parsed.ok ? [] : Object.keys(parsed.reply.errors)).toEqual(["score-price"]);
  });

  it("says beside each field what is wrong with it, what rules refuse among them, in the order of the page", () => {
    const fields = Object.fromEntries(
      RATING_ITEM_KEYS.flatMap((key) => [
        [`score-${key}`, "80"],
        [`evidence-${key}`, ""],
      ]),
    );
    const parsed = parseRating(formOf({ ...fields, "score-quality": "100", "score-price": "101", revision: "1", text: "" }));
    const errors = parsed.ok ? {} : parsed.reply.errors;
    expect(errors).toMatchObject({ "evidence-quality": ["@rating.evidence?item=quality"] });
    expect(Object.keys(errors)).toEqual(["evidence-quality", "score-price", "text"]);
  });
});

describe("a pasted signature", () => {
  const hex = "ab".repeat(48);

  it.each([hex, hex.toUpperCase(), `0x${hex}`, ` ${hex}\n`, `"${hex}"`, `${hex.slice(0, 48)}\n${hex.slice(48)}`])(
    "is read from %j",
    (text) => {
      expect(readPasted(text)).toEqual({ signature: hex, round: null });
    },
  );

  it("is read from drand's whole answer, with its round", () => {
    expect(readPasted(JSON.stringify({ round: 1000, randomness: "00", signature: hex }))).toEqual({ signature: hex, round: 1000 });
  });

  it("is never a fault, whatever is pasted", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(typeof readPasted(text).signature).toBe("string");
        expect(typeof parseBeacon(formOf({ commission: "a", "signature-a": text })).ok).toBe("boolean");
      }),
      runs(),
    );
  });

  it("belongs to the commission whose form it is", () => {
    expect(parseBeacon(formOf({ commission: "a", "signature-b": hex }))).toMatchObject({
      ok: false,
      reply: { errors: { "signature-a": [expect.any(String)] } },
    });
  });
});
