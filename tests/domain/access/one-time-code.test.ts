import { expect, test } from "vitest";
import { normaliseLogin, signInName } from "~/domain/access/login-name";
import { CODE_LENGTH, codeFrom, parseCode, spellCode } from "~/domain/access/one-time-code";

test("a code is sixty bits in three groups that can be read out", () => {
  const code = codeFrom(Uint8Array.from({ length: CODE_LENGTH }, (_, at) => at * 37));
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
  expect(spellCode(code)).toBe(`${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`);
  expect(new Set(Array.from({ length: 32 }, (_, n) => codeFrom(new Uint8Array(CODE_LENGTH).fill(n)))).size).toBe(32);
});

test.each([
  ["k7qf-m2xr-9tbc", "K7QFM2XR9TBC"],
  ["Ｋ７ＱＦ－Ｍ２ＸＲ－９ＴＢＣ", "K7QFM2XR9TBC"],
  [" K7QF M2XR 9TBC ", "K7QFM2XR9TBC"],
  ["o0il-M2XR-9TBC", "0011M2XR9TBC"],
  ["K7QF-M2XR-9TB", null],
  ["K7QF-M2XR-9TBU", null],
  ["water-stone-lamp-27", null],
  ["𠮷7QF-M2XR-9TBC", null],
  ["", null],
  ["K".repeat(100_000), null],
])("a code typed as %s", (typed, code) => {
  expect(parseCode(typed)).toBe(code);
});

test("the sign-in takes login names and the code of an agency; only names of people can be chosen", () => {
  expect(signInName(" +86 139-0000-0001 ")).toBe("13900000001");
  expect(signInName("WU@Water.example")).toBe("wu@water.example");
  expect(signInName("９１129900 ma0000001x")).toBe("91129900MA0000001X");
  expect(signInName("Nobody ")).toBe("nobody ");
  expect(signInName("x".repeat(1_000))).toHaveLength(254);
  expect(normaliseLogin("91129900MA0000001X")).toBeNull();
});
