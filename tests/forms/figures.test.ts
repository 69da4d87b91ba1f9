import { describe, expect, it } from "vitest";
import { z } from "zod";
import { LANGS } from "~/copy/define";
import { fieldErrorText } from "~/copy/refusals/field-errors";
import { dateKey, integer, moneyFen, officePhone, optionalText, parseForm, requiredText, uscc } from "~/forms/fields";
import { textIn } from "~/forms/text";

const UNSEEN = [
  ..."\u200b\u200c\u200d\u200e\u200f\u00ad\u061c\u180e\u2060\u2061\ufe0f\ufeff\u202a\u202e\u2066\u2069\u0007\u0090\ufffe",
  "\u{e0001}",
];

function read<T>(schema: z.ZodType<T>, text: string): T | string {
  const form = new FormData();
  form.set("x", text);
  const parsed = parseForm(z.object({ x: schema }), form);
  return parsed.ok ? (parsed.value as { x: T }).x : (parsed.reply.errors.x?.[0] ?? "");
}

/** The text with one character put before, into the middle and behind it. */
const around = (text: string, one: string) => [one + text, text.slice(0, 4) + one + text.slice(4), text + one];

describe("unseen characters in fields of figures", () => {
  it.each([
    ["code", () => uscc(), "91350100M000100Y43", "91350100M000100Y43"],
    ["amount", () => moneyFen(), "92,000.00", 9_200_000],
    ["day", () => dateKey(), "2026-09-14", "2026-09-14"],
    ["number", () => integer(), "12345", 12345],
    ["telephone", () => officePhone(), "022-00001234", "022-00001234"],
    ["number of a voucher", () => requiredText(60, { exact: "code" }), "银付 2026（09）号", "银付 2026（09）号"],
  ] as const)("are dropped from a %s", (_, schema, text, value) => {
    for (const one of UNSEEN)
      for (const typed of around(text, one)) expect(read(schema() as z.ZodType, typed), JSON.stringify(typed)).toBe(value);
    for (const space of "\u00a0\u2009\u202f\u3000\t") expect(read(schema() as z.ZodType, `${space}${text}${space}`)).toBe(value);
  });

  it("stay in titles where they mean something, and are named where they turn the text", () => {
    expect(read(requiredText(20), "👩‍🔬می‌خواهم")).toBe("👩‍🔬می‌خواهم");
    expect(read(requiredText(20), "项\u202e目")).toBe("@field.direction-character?position=2");
  });
});

describe("texts that a feed can carry", () => {
  it("have no code point that is no character, no half of one, and no control", () => {
    expect(read(requiredText(20), "示范\ufffe项目\uffff\u{1ffff}\ufdd0")).toBe("示范项目");
    expect(read(optionalText(20), "\ufffe\uffff")).toBe(null);
    for (const control of "\u0001\u0008\u000b\u000c\u001f\u007f\u0080\u009f")
      expect(read(requiredText(20), `项${control}目`)).toBe("@field.control-character?position=2");
    expect(read(requiredText(20, { lines: true }), "一\u2028二\u0085三")).toBe("一\n二\n三");
    const never = () => {
      throw new Error("refused");
    };
    expect(textIn("半\ud842个", never)).toBe("半个");
    expect(() => textIn("半\ud842个", never, { raw: true })).toThrow("refused");
  });
});

describe("amounts, numbers and days", () => {
  it.each([
    ["９２，０００．００", 9_200_000],
    ["￥92,000", 9_200_000],
    ["¥ 1 234 567.89 元", 123_456_789],
    ["RMB 1,234", 123_400],
    ["⼈⺠币 100 元", 10_000],
    ["100圆整", 10_000],
  ])("reads %s", (text, fen) => {
    expect(read(moneyFen(), text)).toBe(fen);
  });

  it.each(["100²", "①②③", "¹²³", "⑴", "⒈", "一百", "壹佰", "〇", "٣", "१", "𝟙", "1½", "100%", "1e3", "0x10", "Ⅻ", "--1", "1'000"])(
    "does not take %s for an amount or a number",
    (text) => {
      expect(read(moneyFen(), text)).toBe("@money.not-a-number");
      expect(read(integer(), text)).toBe("@field.number");
    },
  );

  it.each(["1,5", "92,00", "12,3456", "1,234,56", ",100", "1,,000", "1 5", "1,000 000", "100,", "1.000.000", "1，5"])(
    "does not move the separators of %s",
    (text) => {
      expect(read(moneyFen(), text)).toBe("@money.separators");
      expect(read(integer(), text)).toMatch(/^@field\.number/);
    },
  );

  it("says in both languages what is wrong", () => {
    for (const lang of LANGS)
      for (const message of ["@money.separators", "@money.not-a-number", "@field.number-separator", "@field.number"])
        expect(fieldErrorText(lang, message)).toMatch(/1,200|92,000|30/);
    expect(read(integer(), "1,5")).toBe("@field.number-separator");
  });

  it.each([
    ["２０２６年９月１４日", "2026-09-14"],
    ["2026年9⽉14⽇", "2026-09-14"],
    ["2026 年 9 月 14 日", "2026-09-14"],
    ["2026／9／14", "2026-09-14"],
    ["2026．9．14", "2026-09-14"],
    ["2026–09–14", "2026-09-14"],
    ["2026年9月1④日", "@field.date"],
    ["2026-09-1²", "@field.date"],
    ["202,6-09-14", "@field.date"],
  ])("reads the day %s as %s", (text, answer) => {
    expect(read(dateKey(), text)).toBe(answer);
  });

  it.each([
    ["１，２００", 1200],
    ["1 200", 1200],
    ["−5", -5],
    ["-0", 0],
  ])("reads the number %s", (text, value) => {
    expect(read(integer(), text)).toBe(value);
  });
});
