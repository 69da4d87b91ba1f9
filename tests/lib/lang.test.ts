import { describe, expect, test } from "vitest";
import { href, langOf, otherLanguage, plainPath, preferredLang } from "~/lib/lang";

describe("addresses in two languages", () => {
  test.each([
    ["/", "/en"],
    ["/?page=2", "/en?page=2"],
    ["/commissions", "/en/commissions"],
    ["/c/MX-2026-000123?x=1", "/en/c/MX-2026-000123?x=1"],
    ["/entrants", "/en/entrants"],
  ])("%s is %s in English, and back", (chinese, english) => {
    expect(href("en", chinese)).toBe(english);
    expect(href("zh", chinese)).toBe(chinese);
    expect(plainPath(english)).toBe(chinese);
    expect(otherLanguage(english)).toBe(chinese);
    expect(otherLanguage(chinese)).toBe(english);
    expect([langOf(chinese), langOf(english)]).toEqual(["zh", "en"]);
  });
});

test.each(["//evil.example/x", "/en//evil.example/x", "/en///evil.example/x", "/en/\\evil.example/x"])(
  "%s is a path of this site",
  (path) => {
    expect(plainPath(path)).toBe("/evil.example/x");
    expect(otherLanguage(path)).toMatch(/^\/(en\/)?evil\.example\/x$/);
  },
);

describe("what a first visitor prefers", () => {
  test.each([
    ["en", null, "en"],
    ["zh", "en-GB", "zh"],
    [null, "en-GB,en;q=0.9,zh-CN;q=0.8", "en"],
    [null, "zh-CN,zh;q=0.9,en;q=0.8", "zh"],
    [null, "fr,de;q=0.9,en;q=0.3", "en"],
    [null, "en;q=0.2,zh;q=0.7", "zh"],
    [null, "en;q=0", "zh"],
    [null, ";;;q=,,,", "zh"],
    [null, null, "zh"],
    ["fr", null, "zh"],
  ])("cookie %s, browser %s: %s", (cookie, browser, expected) => {
    expect(preferredLang(cookie, browser)).toBe(expected);
  });
});
