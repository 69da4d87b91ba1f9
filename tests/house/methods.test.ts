import { expect, test } from "vitest";
import { filesBelow, sources } from "./sources";

/** Rooms that are a method's own, or that tell of every method by its name. */
const OWN = [
  "app/domain/selection/",
  "app/copy/methods/",
  "app/copy/selection/method-names.ts",
  "app/components/selection/",
  // Each rule has its row and its name, whoever reads it.
  "app/domain/rulebook/",
  "app/copy/catalogue/rule-labels.ts",
];
const NAMES = /\b(?:RANDOM|LOWEST_PRICE)\b|\b(?:window\.(?:random|price)|min\.(?:random|price)\.\w+|draw\.positions)\b/;

test("no room but a method's own names a method or its rules: everything is asked of the record", () => {
  const outside = sources.filter(({ path }) => !OWN.some((room) => path.startsWith(room)));
  expect(outside.length).toBeGreaterThan(filesBelow("app/routes", /\.tsx$/).length);
  expect(outside.filter(({ text }) => NAMES.test(text)).map(({ path }) => path)).toEqual([]);
});
