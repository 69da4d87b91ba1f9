import { expect, test } from "vitest";
import { sources } from "./sources";

const places = (pattern: RegExp, except: RegExp) =>
  sources.filter(({ path, text }) => !except.test(path) && pattern.test(text)).map(({ path }) => path);

test("what is searched for is read by one function", () => {
  expect(places(/\.get\("q"\) \?\? ""/, /department\.commissions\.new|agency\.profile\.items/)).toEqual([]);
  expect(places(/\.substring\(|\.substr\(/, /^$/)).toEqual([]);
});

test("NFKC, which makes ² of 2 and ① of 1, reads passwords and searches alone", () => {
  const searches = /^app\/(auth\/passwords|domain\/access\/password-rules|domain\/kernel\/(chinese-text|radicals))\.ts$/;
  expect(places(/normalize\("NFK/, searches)).toEqual([]);
});
