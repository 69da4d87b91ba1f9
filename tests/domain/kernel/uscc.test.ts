import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loggedPath } from "#server/http/request-number";
import { LANGS } from "~/copy/define";
import { reasonText } from "~/copy/refusals/reasons";
import { isIdentityNumber } from "~/domain/kernel/identity-number";
import { parseUscc, plainUscc, readUscc, usccCheckDigit, usccDoubts } from "~/domain/kernel/uscc";
import { organisationCheck } from "~/domain/kernel/uscc-structure";
import { inventedCode } from "~/lib/demonstration-cast";
import { runs } from "../../support/cases";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** A code with a right last character, from its first eight characters and its organisation code's first eight. */
function codeOf(head: string, eight = "MA000001"): string {
  const body = `${head}${eight}${organisationCheck(eight)}`;
  return `${body}${usccCheckDigit(body)}`;
}

/** A resident identity number from its first 17 digits. */
function identityNumber(seventeen: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(seventeen[at]), 0);
  return `${seventeen}${"10X98765432"[sum % 11]}`;
}

const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2026-11-30"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll("-", ""));
const person = fc
  .tuple(
    fc.constantFrom("11", "12", "31", "35", "41", "51", "52", "53", "44", "65"),
    fc.stringMatching(/^\d{4}$/),
    day,
    fc.stringMatching(/^\d{3}$/),
  )
  .map((parts) => identityNumber(parts.join("")));

describe("structure of a 统一社会信用代码", () => {
  it("knows the authorities and kinds that are issued, the whole country and the Corps among the regions", () => {
    for (const kind of [
      "11",
      "12",
      "13",
      "19",
      "31",
      "34",
      "51",
      "52",
      "53",
      "54",
      "59",
      "81",
      "91",
      "92",
      "93",
      "A1",
      "N1",
      "N2",
      "N3",
      "Y1",
    ])
      expect(readUscc(codeOf(`${kind}120000`)), kind).toMatchObject({ ok: true, value: { doubts: [] } });
    for (const region of ["100000", "120119", "650000", "990000", "710000"])
      expect(readUscc(codeOf(`91${region}`)), region).toMatchObject({ ok: true });
  });

  it("refuses what no authority issues, and regions that are none", () => {
    expect(readUscc("000000000000000000")).toMatchObject({ reason: "uscc.kind" });
    for (const kind of ["00", "10", "14", "90", "94", "99", "B1", "0A", "Y2", "1Y"])
      expect(readUscc(codeOf(`${kind}120000`)), kind).toMatchObject({ reason: "uscc.kind" });
    for (const region of ["000000", "160000", "840000", "1200A0", "MA0000", "12000X"])
      expect(readUscc(codeOf(`91${region}`)), region).toMatchObject({ reason: "uscc.region" });
  });

  it("accepts nothing that is not built like a code, whatever its last character says", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 17, maxLength: 17 }), (body) => {
        const read = parseUscc(`${body}${usccCheckDigit(body)}`);
        if (read.ok) expect(read.value).toMatch(/^(1[1239]|[248][19]|3[1-59]|5[1-49]|[67][129]|9[123]|A[19]|N[1239]|Y1)[1-9]\d{5}/);
      }),
      runs(),
    );
  });

  it("has a doubt, not a refusal, where only a check disagrees", () => {
    expect(readUscc("91350100M000100Y44")).toMatchObject({ ok: true, value: { doubts: ["check"] } });
    expect(usccDoubts("91129900000000100A")).toContain("check");
    const body = "91129900MA0000010";
    expect(usccDoubts(`${body}${usccCheckDigit(body)}`)).toEqual(["organisation-code"]);
    expect(parseUscc(`${body}${usccCheckDigit(body)}`)).toMatchObject({ ok: true });
  });

  it("has no doubt about the demonstration's codes, which are nobody's", () => {
    for (let n = 1; n < 40; n += 1)
      for (const kind of ["company", "government"] as const) {
        expect(readUscc(inventedCode(kind, n))).toMatchObject({ ok: true, value: { doubts: [] } });
        expect(inventedCode(kind, n).slice(2, 8)).toBe("129900");
      }
  });

  it("reads full width, dashes, spaces and unseen characters, and folds no other digits", () => {
    expect(plainUscc(" ９１３５-０１００ Ｍ\u200e０００１００Ｙ４３\u00a0")).toBe("91350100M000100Y43");
    expect(readUscc("91350100M000100Y4³")).toMatchObject({ reason: "uscc.character", detail: { position: 18 } });
  });
});

describe("a person's identity number", () => {
  it("is refused with its own sentence and never repeated", () => {
    fc.assert(
      fc.property(person, (number) => {
        const read = readUscc(number);
        expect(read).toEqual({ ok: false, reason: "uscc.identity" });
        for (const lang of LANGS) expect(reasonText(lang, "uscc.identity", {})).not.toContain(number);
        expect(loggedPath(`/agencies/${number}`)).not.toContain(number);
      }),
      runs(),
    );
  });

  it("is refused too where its last character makes it a code, or neither", () => {
    const both = Array.from({ length: 999 }, (_, at) => identityNumber(`51120019800101${String(at + 1).padStart(3, "0")}`)).filter(
      (number) => usccCheckDigit(number.slice(0, 17)) === number.charAt(17),
    );
    expect(both.length).toBeGreaterThan(5);
    for (const number of both) expect(readUscc(number)).toEqual({ ok: false, reason: "uscc.identity" });
    expect(readUscc("511200198001010019")).toEqual({ ok: false, reason: "uscc.identity" });
    expect(isIdentityNumber("511200198013010019")).toBe(false);
  });
});
