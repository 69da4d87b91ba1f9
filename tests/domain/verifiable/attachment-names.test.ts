import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utf8 } from "~/domain/kernel/bytes";
import { attachmentNameProblem, isFileName, NAME_BYTES_MAX, writtenNames } from "~/domain/verifiable/attachment-names";
import { runs } from "../../support/cases";

const HAN = "方".repeat(200);

describe("the names of a bid's attachments", () => {
  it("are sealed when every system can write them side by side", () => {
    expect(attachmentNameProblem([])).toBeNull();
    expect(attachmentNameProblem(["方案.pdf", "报价说明.pdf", "方".repeat(66), "x".repeat(200)])).toBeNull();
    expect(attachmentNameProblem(["a", HAN])).toEqual({ code: "bid.name-long", place: 1 });
    expect(attachmentNameProblem(["x".repeat(201)])).toEqual({ code: "bid.name-long", place: 0 });
    expect(attachmentNameProblem(["a", "b", "a"])).toEqual({ code: "bid.name-twice", place: 2 });
    expect(attachmentNameProblem(["A.pdf", "a.PDF"])).toEqual({ code: "bid.name-twice", place: 1 });
    expect(attachmentNameProblem(["e\u0301", "\u00e9"])).toEqual({ code: "bid.name-twice", place: 1 });
    expect(attachmentNameProblem(["a", ".."])).toEqual({ code: "bid.fields", place: 1 });
  });

  it("are written as they are, and otherwise with their place and what can be kept", () => {
    expect(writtenNames([])).toEqual([]);
    expect(writtenNames(["方案.pdf", "1-方案.pdf", ".x"])).toEqual(["方案.pdf", "1-方案.pdf", ".x"]);
    expect(writtenNames(["a.pdf", "b.pdf", "a.pdf", "A.pdf"])).toEqual(["1-a.pdf", "b.pdf", "3-a.pdf", "4-A.pdf"]);
    expect(writtenNames([`${HAN.slice(4)}.pdf`])).toEqual([`1-${"方".repeat(64)}.pdf`]);
    expect(writtenNames([HAN])).toEqual([`1-${"方".repeat(66)}`]);
    expect(writtenNames(['a:b"?.pdf', "CON", "nul.txt", "v1. .", "console"])).toEqual([
      "1-a_b__.pdf",
      "2-CON",
      "3-nul.txt",
      "4-v1_",
      "console",
    ]);
    expect(writtenNames(["a", "a", "1-a", "2-a"])).toEqual(["5-a", "6-a", "1-a", "2-a"]);
  });

  it("are all different and short, whatever a stranger chose", () => {
    const name = fc
      .oneof(
        fc.constantFrom("a", "A", "1-a", "2-a", "3-a", HAN, `${HAN.slice(1)}x`, "2-".repeat(100), `${"2-".repeat(99)}é`, "..."),
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }),
      )
      .filter(isFileName);
    const check = fc.property(fc.array(name, { maxLength: 12 }), (names) => {
      const written = writtenNames(names);
      const short = written.every((each) => isFileName(each) && utf8(each).length <= NAME_BYTES_MAX);
      const alike = new Set(written.map((each) => each.normalize("NFC").toLowerCase()));
      return short && written.length === names.length && alike.size === names.length;
    });
    fc.assert(check, runs(500));
  });
});
