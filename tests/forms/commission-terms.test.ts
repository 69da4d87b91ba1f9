import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closeMinutes } from "~/domain/commission/close-minute";
import { TERM_ORDER, TERM_SECTIONS } from "~/domain/commission/sections";
import { asksToCompare } from "~/forms/code-compared";
import { typedRows } from "~/forms/posting/commission-rows";
import { readableTerms, readTerms, sectionTerms, termsReply } from "~/forms/posting/commission-terms";
import { parseRemarks } from "~/forms/posting/remarks";
import { runs } from "../support/cases";

const NOW = new Date("2026-09-14T02:00:00Z");

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

const ROW = { "avoided-uscc-0": "91350100M000100Y43", "avoided-name-0": "甲公司", "avoided-reason-0": "本部门举办" };

describe("reading the terms of a section", () => {
  it("takes what is stated and leaves out what is empty", () => {
    const read = readTerms(["title", "projectCode", "priceFen"], form({ title: " 标题 ", projectCode: "", priceFen: "92,000" }));
    expect(read).toEqual({ terms: { title: "标题", priceFen: 9_200_000 }, errors: {} });
  });

  it("reads composites: duration, declaration, tender law, closing time", () => {
    const read = readTerms(
      ["duration", "affiliation", "tenderLawApplies", "closeMinute"],
      form({ "duration-count": "15", "duration-unit": "d", "affiliation-kind": "none", tenderLawApplies: "no", closeMinute: "10:00" }),
    );
    expect(read.terms).toEqual({ duration: { count: 15, unit: "d" }, affiliation: "none", tenderLawApplies: false, closeMinute: "10:00" });
  });

  it("a declared affiliation needs its statement", () => {
    expect(readTerms(["affiliation"], form({ "affiliation-kind": "exists" })).errors).toHaveProperty("affiliation-text");
    expect(readTerms(["affiliation"], form({ "affiliation-kind": "exists", "affiliation-text": "下属单位" })).terms.affiliation).toBe(
      "下属单位",
    );
  });

  it("rows: empty ones are none, a begun one must be whole, a wrong code says which character", () => {
    expect(readTerms(["avoided"], form({ ...ROW, "avoided-uscc-3": " ", "avoided-name-4": "\u200b" })).terms.avoided).toHaveLength(1);
    expect(readTerms(["avoided"], form({ "avoided-name-0": "甲公司" })).errors).toMatchObject({ "avoided-uscc-0": [expect.any(String)] });
    const wrong = readTerms(["avoided"], form({ ...ROW, "avoided-uscc-0": "91350100M000100Y44" }));
    expect(wrong.errors["avoided-uscc-0"]?.[0]).toMatch(/^@uscc\.check\?/);
  });

  it("rows: a code that was compared with the licence is taken with its last character, a person's number never", () => {
    const compared = { ...ROW, "avoided-uscc-0": "91350100M000100Y44", codeCompared: "yes" };
    expect(readTerms(["avoided"], form(compared)).terms.avoided).toMatchObject([{ uscc: "91350100M000100Y44" }]);
    const person = form({ ...compared, "avoided-uscc-0": "11010519491231002x" });
    const reply = termsReply(readTerms(["avoided"], person), person);
    expect(reply?.errors["avoided-uscc-0"]).toEqual(["@uscc.identity"]);
    expect(JSON.stringify(reply)).not.toMatch(/11010519491231002x/i);
    expect(asksToCompare(null, ["91350100M000100Y43"])).toBe(false);
    expect(asksToCompare(null, ["91350100M000100Y44"])).toBe(true);
    const wrong = form({ ...ROW, "avoided-uscc-0": "91350100M000100Y44" });
    expect(asksToCompare(termsReply(readTerms(["avoided"], wrong), wrong))).toBe(true);
  });

  it("an autosave keeps a list that cannot be read as it was stored", () => {
    const read = readTerms(["title", "avoided"], form({ title: "题", "avoided-name-0": "甲公司" }));
    expect(readableTerms(read)).toEqual({ title: "题" });
  });

  it("a personal mobile is refused where the number is published", () => {
    const read = readTerms(["complaintPhone", "contactPhone"], form({ complaintPhone: "138 0000 0000", contactPhone: "022-00001234" }));
    expect(read.errors.complaintPhone).toEqual(["@field.office-phone"]);
    expect(read.terms.contactPhone).toBe("022-00001234");
  });

  it("a personal mobile is refused however it is written, and an office number is none", () => {
    const errorsOf = (phone: string) => readTerms(["complaintPhone"], form({ complaintPhone: phone })).errors.complaintPhone;
    const mobiles = [
      "138–0000–0000",
      "138‐0000‐0000",
      "138—00000000",
      "(138)00000000",
      "（138）0000 0000",
      "+86 138-0000-0000",
      "(+86)138–00000000",
    ];
    for (const mobile of [...mobiles, "8613800000000", "１３８００００００００", "+86（138）00000000", "0138-0000-0000"])
      expect(errorsOf(mobile), mobile).toEqual(["@field.office-phone"]);
    for (const office of [
      "022–0000–1234",
      "(022)00001234",
      "+86 022 0000 1234",
      "010-12345678",
      "022-00001234 转 801",
      "400-000-0000",
      "12345",
    ])
      expect(errorsOf(office), office).toBeUndefined();
  });

  it("gives everything typed back with the errors", () => {
    const data = form({ "duration-count": "很久", "avoided-name-2": "乙" });
    const reply = termsReply(readTerms(["duration"], data), data);
    expect(reply?.values).toEqual({ "duration-count": "很久", "avoided-name-2": "乙" });
    expect(typedRows("avoided", reply?.values ?? {})).toBe(3);
    expect(termsReply(readTerms(["title"], form({ title: "题" })), form({}))).toBeNull();
  });

  it("never throws, whatever is sent under any name", () => {
    const names = fc.constantFrom(
      ...TERM_ORDER,
      "duration-count",
      "duration-unit",
      "avoided-uscc-0",
      "deliverables-copies-0",
      "affiliation-kind",
    );
    const value = fc.oneof(fc.string({ unit: "binary", maxLength: 50 }), fc.constant(new File(["x"], "x.pdf")));
    fc.assert(
      fc.property(fc.array(fc.tuple(names, value), { maxLength: 12 }), (fields) => {
        const data = new FormData();
        for (const [name, sent] of fields) data.append(name, sent);
        const read = readTerms(TERM_ORDER, data);
        expect(Object.values(read.terms)).not.toContain(undefined);
        expect(Object.values(read.errors).every((messages) => messages.every((message) => message.startsWith("@")))).toBe(true);
      }),
      runs(),
    );
  });
});

describe("sections by address", () => {
  it("knows the sections and no other text", () => {
    for (const section of TERM_SECTIONS) expect(sectionTerms(section)?.section).toBe(section);
    for (const other of ["attachments", "toString", "__proto__", ""]) expect(sectionTerms(other)).toBeNull();
    expect(sectionTerms(undefined)).toBeNull();
    expect(sectionTerms("copy")?.keys).toEqual(expect.arrayContaining(["content", "priceFen", "reportAuthors"]));
  });

  it("offers closing times within the rule", () => {
    expect(closeMinutes(NOW).at(0)).toBe("09:00");
    expect(closeMinutes(NOW).at(-1)).toBe("16:30");
  });
});

describe("remarks", () => {
  it("are itemised by section, empty ones left out", () => {
    const read = parseRemarks(form({ revision: "3", "remark-price": " 请写明预算科目 ", "remark-content": "", "remark-nowhere": "x" }));
    expect(read).toEqual({ ok: true, value: { revision: 3, remarks: [{ field: "price", text: "请写明预算科目" }] } });
    const long = { "remark-price": "长".repeat(1001) };
    expect(parseRemarks(form({ revision: "3", ...long }))).toMatchObject({ ok: false, reply: { errors: { "remark-price": [{}] } } });
  });
});
