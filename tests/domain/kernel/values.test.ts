import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexTokens, maskedName, matchShare, normaliseText, searchTokens } from "~/domain/kernel/chinese-text";
import { basisPointsOf, parseYuan, yuanText } from "~/domain/kernel/money";
import { atTime, dateKey, daysBetween, fromShanghai, isDateKey, isoSeconds, shiftDay, toShanghai } from "~/domain/kernel/time";
import { parseUscc, usccCheckDigit } from "~/domain/kernel/uscc";
import { runs } from "../../support/cases";

describe("time in Shanghai", () => {
  it("does not depend on the machine's zone", () => {
    const at = new Date("2026-09-13T16:00:00Z");
    expect(dateKey(at)).toBe("2026-09-14");
    expect(toShanghai(at)).toMatchObject({
      year: 2026,
      month: 9,
      day: 14,
      hour: 0,
      weekday: 1,
    });
    expect(atTime("2026-09-14", 9, 30).toISOString()).toBe("2026-09-14T01:30:00.000Z");
    expect(isoSeconds(new Date("2026-09-14T01:30:00.999Z"))).toBe("2026-09-14T01:30:00Z");
  });

  it("reads back every instant from its parts", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
        const at = new Date(seconds * 1000);
        expect(fromShanghai(toShanghai(at))).toEqual(at);
        expect(daysBetween(dateKey(at), shiftDay(dateKey(at), 40))).toBe(40);
      }),
      runs(),
    );
  });

  it("knows real days", () => {
    expect(isDateKey("2024-02-29")).toBe(true);
    expect(isDateKey("2026-02-29")).toBe(false);
    expect(isDateKey("2026-2-9")).toBe(false);
  });
});

describe("money in fen", () => {
  it.each([
    ["92000", 9_200_000],
    ["92,000.00", 9_200_000],
    ["¥ 92,000.5", 9_200_050],
    ["９２０００元", 9_200_000],
    ["0.01", 1],
    ["12.3400", 1234],
  ])("reads %s", (text, fen) => {
    expect(parseYuan(text)).toEqual({ ok: true, value: fen });
  });

  it.each([
    ["", "money.empty"],
    ["九万", "money.not-a-number"],
    ["1.234", "money.too-precise"],
    ["0", "money.not-positive"],
    ["-5", "money.not-positive"],
    ["1e9", "money.not-a-number"],
    ["99999999999999", "money.too-large"],
  ])("refuses %s", (text, reason) => {
    expect(parseYuan(text)).toMatchObject({ ok: false, reason });
  });

  it("writes what it reads, and rounds shares half up", () => {
    expect(yuanText(9_200_000)).toBe("92,000.00");
    expect(yuanText(5)).toBe("0.05");
    expect(yuanText(-123456)).toBe("-1,234.56");
    expect(basisPointsOf(10_000_000, 5)).toBe(5000);
    expect(basisPointsOf(1000, 5)).toBe(1);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000_000_000 }), (fen) => {
        expect(parseYuan(yuanText(fen))).toEqual({ ok: true, value: fen });
      }),
      runs(),
    );
  });
});

describe("统一社会信用代码", () => {
  it("computes the check digit of the standard's vector", () => {
    expect(usccCheckDigit("91350100M000100Y4")).toBe("3");
    expect(parseUscc("91350100m000100y43")).toEqual({
      ok: true,
      value: "91350100M000100Y43",
    });
    expect(parseUscc(" ９１３５０１００Ｍ０００１００Ｙ４３ ")).toEqual({
      ok: true,
      value: "91350100M000100Y43",
    });
  });

  it("says which character is wrong", () => {
    expect(parseUscc("91350100M000100Y44")).toMatchObject({
      reason: "uscc.check",
      detail: { position: 18, found: "4", expected: "3" },
    });
    expect(parseUscc("91350100MO00100Y43")).toMatchObject({
      reason: "uscc.character",
      detail: { position: 10, character: "O" },
    });
    expect(parseUscc("91350100M")).toMatchObject({
      reason: "uscc.length",
      detail: { length: 9 },
    });
    expect(parseUscc("")).toMatchObject({ reason: "uscc.length" });
  });

  it("finds every single wrong character", () => {
    const alphabet = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"];
    fc.assert(
      fc.property(fc.nat(17), fc.constantFrom(...alphabet), (at, character) => {
        const code = [..."91350100M000100Y43"];
        const same = code[at] === character;
        code[at] = character;
        expect(parseUscc(code.join("")).ok).toBe(same);
      }),
      runs(),
    );
  });
});

describe("Chinese text", () => {
  it("cuts bigrams, single characters and Latin words", () => {
    expect(searchTokens("环评 报告")).toEqual(["环评", "报告"]);
    expect(searchTokens("环境影响")).toEqual(["环境", "境影", "影响"]);
    expect(searchTokens("水")).toEqual(["水"]);
    expect(searchTokens("CMA检测")).toEqual(["cma", "检测"]);
    expect(searchTokens("，。")).toEqual([]);
    expect(indexTokens("节能", "CMA")).toEqual(["节能", "节", "能", "cma"]);
  });

  it("measures how much of a query a text holds", () => {
    expect(matchShare("节能评审", "节能评审 能评")).toBe(1);
    expect(matchShare("节能审查", "节能评审")).toBeCloseTo(1 / 3);
    expect(matchShare("", "节能评审")).toBe(0);
  });

  it("masks names and folds text", () => {
    expect(maskedName("张三丰")).toBe("张*");
    expect(maskedName("𠮷田")).toBe("𠮷*");
    expect(normaliseText("Ａ (b)、环 评")).toBe("ab环评");
  });
});
