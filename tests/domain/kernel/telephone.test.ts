import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { telephoneKind } from "~/domain/kernel/telephone";
import { runs } from "../../support/cases";

describe("whose number it is", () => {
  it.each([
    "13812345678",
    "0138 1234 5678 转1",
    "138-1234-5678-8001",
    "13812345678-8001",
    "13812345678 ext 1",
    "13812345678 ext. 1",
    "13812345678x1",
    "13812345678#1",
    "13812345678，1",
    "13812345678（8001）",
    "13812345678分机8001",
    "138 1234 5678 內線 3",
    "+86 138 1234 5678",
    "+86-13812345678-1",
    "0086 13812345678 转 1",
    "86 13812345678",
    "8613812345678 转 1",
    "+86 013812345678",
    "（+86）138 1234 5678",
    "１３８１２３４５６７８ 转 １",
    "138\u200d1234\u200e5678",
    "138‑1234‑5678",
    "13812345678/022-00001234",
  ])("takes %s for a mobile", (text) => {
    expect(telephoneKind(text)).toBe("mobile");
  });

  it.each([
    "022-00001234",
    "022-0000-1234 转 801",
    "022-00001234-801",
    "(022) 0000 1234",
    "０２２－０００１２３４５",
    "022 00001234 分机 801",
    "022-00001234 ext. 801",
    "022-00001234#801",
    "+86 22 0000 1234",
    "0086-22-00001234",
    "010-00000000",
    "0755-0000000",
    "400-000-0000",
    "4000000000 转 12",
    "12345",
    "\u200e022-00001234",
  ])("takes %s for an office's", (text) => {
    expect(telephoneKind(text)).toBe("office");
  });

  it.each([
    "",
    "0000",
    "138000000000",
    "02200001234²",
    "022-0000①234",
    "022-00001234 转 13812345678",
    "022-00001234、13812345678",
    "٠٢٢٠٠٠٠١٢٣٤",
  ])("dials nothing for %s", (text) => {
    expect(telephoneKind(text)).toBe("none");
  });

  it("never takes a mobile for an office's, whatever stands before and behind it", () => {
    const separator = fc.constantFrom("", " ", "-", " - ", "·", "\u200e", "－");
    const mobile = fc
      .tuple(fc.constantFrom(..."3456789"), fc.stringMatching(/^\d{9}$/), separator, separator)
      .map(([second, rest, a, b]) => {
        const digits = `1${second}${rest}`;
        return `${digits.slice(0, 3)}${a}${digits.slice(3, 7)}${b}${digits.slice(7)}`;
      });
    const before = fc.constantFrom("", "0", "86", "+86", "+86 ", "0086", "0086-", "+86-0", "(0)");
    const behind = fc.constantFrom("", " 转 1", "-8001", "转8001", " ext 12", "#1", "x12", "(12)", " 分机 3");
    fc.assert(
      fc.property(before, mobile, behind, (head, number, tail) => {
        expect(telephoneKind(`${head}${number}${tail}`)).not.toBe("office");
      }),
      runs(),
    );
  });
});
