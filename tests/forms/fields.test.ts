import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { LANGS } from "~/copy/define";
import { fieldErrorText } from "~/copy/refusals/field-errors";
import { FIELD_ERROR_CODES, fieldMessage } from "~/domain/kernel/field-errors";
import {
  checkbox,
  choice,
  choices,
  dateKey,
  integer,
  moneyFen,
  mustTick,
  newRecordKey,
  officePhone,
  optionalDateKey,
  optionalMoneyFen,
  optionalText,
  parseForm,
  recordId,
  requiredText,
  secretText,
  uscc,
} from "~/forms/fields";
import { optionalFile, requiredFile } from "~/forms/files";
import { fieldErrors, fieldValue, fieldValues } from "~/forms/reply";
import { runs } from "../support/cases";

function form(entries: readonly (readonly [string, string | File])[]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

function errorOf(schema: z.ZodType, value: string | File | readonly (string | File)[] | undefined): string | undefined {
  const values = value === undefined ? [] : Array.isArray(value) ? value : [value];
  const parsed = parseForm(z.object({ x: schema }), form(values.map((one) => ["x", one] as const)));
  return parsed.ok ? undefined : fieldErrors(parsed.reply, "x")[0];
}

function valueIn<S extends z.ZodType>(schema: S, value: string): z.output<S> | undefined {
  const parsed = parseForm(z.object({ x: schema }), form([["x", value]]));
  return parsed.ok ? (parsed.value as { x: z.output<S> }).x : undefined;
}

describe("text", () => {
  it("is trimmed, with the line ends of one kind", () => {
    expect(valueIn(requiredText(20, { lines: true }), "  一\r\n二 \r\n")).toBe("一\n二");
    expect(valueIn(optionalText(20), "   ")).toBe(null);
  });
  it("counts characters as people do and tells both numbers", () => {
    expect(valueIn(requiredText(2), "𬭳镁")).toBe("𬭳镁");
    expect(errorOf(requiredText(2), "三个字")).toBe("@field.too-long?max=2&length=3");
  });
  it("refuses what a database cannot keep, and names the place", () => {
    expect(errorOf(requiredText(20), "ab\0c")).toBe("@field.control-character?position=3");
  });
  it("refuses what turns the direction of the text, and names the place", () => {
    for (const turning of "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
      expect(errorOf(requiredText(20), `𬭚项${turning}fdp.目`)).toBe("@field.direction-character?position=3");
    expect(valueIn(secretText({ max: 20 }), "a\u202eb\u200b")).toBe("a\u202eb\u200b");
  });
  it("takes out what has no width; what nobody could read is empty", () => {
    expect(valueIn(requiredText(4), "\ufeff项\u200b目\u2060\ufeff")).toBe("项目");
    expect(valueIn(requiredText(2), "\u200b 一\u200b ")).toBe("一");
    for (const unseen of [
      "\u200b",
      "\ufeff \u2060",
      "\u00ad",
      "\u200d\u200c",
      "\u3164",
      "\u2800\u2800",
      "\u3000\u00a0",
      "\ufe0f",
      "\u0301",
    ]) {
      expect(errorOf(requiredText(20), unseen), JSON.stringify(unseen)).toBe("@field.required");
      expect(valueIn(optionalText(20), unseen), JSON.stringify(unseen)).toBe(null);
    }
  });
  it("keeps rare characters, joined emoji and joined scripts as they are", () => {
    for (const name of ["𬭚", "䶮", "\ue863", "👩‍🔬", "می‌خواهم", "क्‍ष", "·", "1", "—", "№", "葛\udb40\udd00城"])
      expect(valueIn(requiredText(20), name), name).toBe(name.normalize("NFC"));
  });
  it("refuses a repeated name, a file and a missing field with their own sentences", () => {
    expect(errorOf(requiredText(20), ["a", "b"])).toBe("@field.repeated");
    expect(errorOf(requiredText(20), new File(["a"], "a.pdf"))).toBe("@field.text-expected");
    expect(errorOf(requiredText(20), undefined)).toBe("@field.required");
  });
  it("keeps a password exactly as typed", () => {
    expect(valueIn(secretText({ min: 3, max: 20 }), " a b ")).toBe(" a b ");
  });
});

describe("amounts, days, codes, numbers", () => {
  it("reads yuan as people write them, in fen", () => {
    expect(valueIn(moneyFen(), "¥92,000.00")).toBe(9_200_000);
    expect(valueIn(optionalMoneyFen(), "")).toBe(null);
    expect(errorOf(moneyFen(), "")).toBe("@field.required");
  });
  it("reads days written in three ways and refuses days that do not exist", () => {
    expect(valueIn(dateKey(), "2026年9月4日")).toBe("2026-09-04");
    expect(valueIn(dateKey(), "2026/9/4")).toBe("2026-09-04");
    expect(valueIn(optionalDateKey(), "")).toBe(null);
    expect(errorOf(dateKey(), "2026-02-30")).toBe("@field.date");
    expect(errorOf(dateKey({ min: "2026-09-14" }), "2026-09-13")).toBe("@field.date-early?min=2026-09-14");
  });
  it("says which character of a credit code is wrong", () => {
    expect(valueIn(uscc(), "91350100m000100y43")).toBe("91350100M000100Y43");
    const error = errorOf(uscc(), "91350100M000100Y44") ?? "";
    expect(error).toContain("uscc.check");
    expect(fieldErrorText("zh", error)).toContain("18");
  });
  it("takes the telephone numbers of offices in this country, and no mobile however it is written", () => {
    for (const good of ["010-0000-0000", "022-0000-0000", "022-00000000 转 801", "400-000-0000", "12345"])
      expect(errorOf(officePhone(), good), good).toBeUndefined();
    for (const bad of ["0000", "138000000000", "call me", "<script>"]) expect(errorOf(officePhone(), bad), bad).toBe("@field.phone");
    for (const mobile of ["13800000000", "+86 138 0000 0000", "013800000000", "0138 0000 0000"])
      expect(errorOf(officePhone(), mobile), mobile).toBe("@field.office-phone");
  });
  it("keeps whole numbers within limits", () => {
    expect(valueIn(integer({ min: 1, max: 365 }), "３０")).toBe(30);
    expect(errorOf(integer({ max: 365 }), "366")).toBe("@field.number-large?max=365");
    expect(errorOf(integer(), "1.5")).toBe("@field.number");
  });
});

describe("choices and files", () => {
  it("takes only what was offered", () => {
    expect(errorOf(choice(["a", "b"]), "c")).toBe("@field.choice");
    expect(errorOf(choice(["a", "b"]), "")).toBe("@field.choose");
    expect(valueIn(choices(["a", "b"]), "b")).toEqual(["b"]);
    expect(errorOf(choices(["a", "b"], { min: 1 }), undefined)).toBe("@field.too-few?min=1");
    expect(errorOf(mustTick(), undefined)).toBe("@field.tick");
    expect(valueIn(checkbox(), "on")).toBe(true);
    expect(errorOf(recordId(), "../etc")).toBe("@field.choice");
  });
  it("takes as the key of a new record only what no address of ours is called", () => {
    const key = "019c8e1a-5a3b-7c00-9b1e-0123456789ab";
    expect(valueIn(newRecordKey(), key)).toBe(key);
    for (const bad of ["", "new", "a.b", "1", key.slice(1), `${key}0`, key.replaceAll("-", ""), `{${key}}`])
      expect(errorOf(newRecordKey(), bad), bad).toBe("@field.stale-page");
  });
  it("says what is wrong with a file: missing, empty, too large, the wrong kind", () => {
    expect(errorOf(requiredFile(), new File([], ""))).toBe("@file.missing");
    expect(errorOf(optionalFile(), new File([], ""))).toBeUndefined();
    expect(errorOf(requiredFile(), new File([], "a.pdf"))).toBe("@file.empty");
    expect(errorOf(requiredFile({ megabytes: 1 }), new File([new Uint8Array(1024 * 1024 + 1)], "a.PDF"))).toBe("@file.too-large?max=1");
    expect(errorOf(requiredFile({ kinds: ["pdf"] }), new File(["a"], "a.exe"))).toBe("@file.kind?kinds=pdf");
    expect(errorOf(requiredFile(), "a.pdf")).toBe("@file.missing");
  });
});

describe("a reply", () => {
  const schema = z.object({ title: requiredText(5), password: secretText({ max: 9 }), fields: choices(["a", "b"]) });
  const reply = (() => {
    const parsed = parseForm(
      schema,
      form([
        ["title", "太长的标题在这里"],
        ["password", "hunter2"],
        ["fields", "a"],
        ["fields", "b"],
        ["__proto__", "x"],
      ]),
    );
    return parsed.ok ? null : parsed.reply;
  })();

  it("gives back what was typed, but no secret", () => {
    expect(fieldValue(reply, "title")).toBe("太长的标题在这里");
    expect(fieldValues(reply, "fields")).toEqual(["a", "b"]);
    expect(fieldValue(reply, "password")).toBe("");
    expect(JSON.stringify(reply)).not.toContain("hunter2");
  });
  it("falls back to the stored value before anything was sent, never after", () => {
    expect(fieldValue(undefined, "title", "原标题")).toBe("原标题");
    expect(fieldValue(reply, "note", "原备注")).toBe("");
  });
  it("never throws, whatever was sent", () => {
    const any = fc.oneof(fc.string({ unit: "binary" }), fc.constant("\0"), fc.constant("9".repeat(400)));
    const everything = z.object({
      a: requiredText(5),
      b: moneyFen(),
      c: dateKey(),
      d: uscc(),
      e: officePhone(),
      f: integer(),
      g: choices(["a"]),
      h: optionalFile(),
    });
    const name = fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h", "__proto__", "constructor", "toString");
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            name,
            fc.oneof(
              any,
              any.map((text) => new File([text], text)),
            ),
          ),
        ),
        (entries) => {
          const parsed = parseForm(everything, form(entries));
          if (!parsed.ok) for (const errors of Object.values(parsed.reply.errors)) for (const error of errors) expect(error).toMatch(/^@/);
        },
      ),
      runs(),
    );
  });
  it("asks fields that were not sent at all: boxes left unticked, texts that may be missing", () => {
    const schema = z.object({ agree: mustTick(), seen: checkbox(), note: optionalText(10), roles: choices(["a", "b"], { min: 1 }) });
    const parsed = parseForm(
      schema.superRefine(() => undefined),
      form([]),
    );
    expect(parsed).toMatchObject({ ok: false, reply: { errors: { agree: ["@field.tick"], roles: ["@field.too-few?min=1"] } } });
    expect(parsed.ok ? [] : Object.keys(parsed.reply.errors)).toEqual(["agree", "roles"]);
  });
  it("has words for every code in both languages", () => {
    const detail = { max: 1, min: 1, length: 2, position: 1, kinds: "pdf jpeg" };
    for (const code of FIELD_ERROR_CODES)
      for (const lang of LANGS) expect(fieldErrorText(lang, fieldMessage(code, detail))).not.toMatch(/undefined|^@/);
  });
});
