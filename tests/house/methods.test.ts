import { expect, test } from "vitest";
import { METHOD_NAMES, METHODS } from "~/domain/selection/methods";
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
  // The demonstration tells how a need was given out by each method.
  "server/seed/stories/prices.ts",
];
/** Of the methods that the site carries; the others stand in the verifier alone. */
const carried = METHOD_NAMES.filter((name) => METHODS[name].carried !== null).join("|");
const NAMES = new RegExp(String.raw`\b(?:${carried})\b|\b(?:window\.(?:random|price)|min\.(?:random|price)\.\w+|draw\.positions)\b`);

test("no room but a method's own names a method or its rules: everything is asked of the record", () => {
  const outside = sources.filter(({ path }) => !OWN.some((room) => path.startsWith(room)));
  expect(outside.length).toBeGreaterThan(filesBelow("app/routes", /\.tsx$/).length);
  expect(outside.filter(({ text }) => NAMES.test(text)).map(({ path }) => path)).toEqual([]);
});
