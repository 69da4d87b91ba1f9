import { expect, test } from "vitest";
import { firstDifference } from "~/browser/page/compare-json";

test("names the first part that differs, whatever was changed, left out or added", () => {
  const published = { inputs: { id: "MX-2026-000101", entrants: [{ id: "a", w: 1 }] }, seed: null };
  expect(firstDifference(published, structuredClone(published))).toBeNull();
  const changed = { ...published, inputs: { id: "MX-2026-000101", entrants: [{ id: "b", w: 1 }] } };
  expect(firstDifference(published, changed)).toBe("inputs.entrants.0.id");
  expect(firstDifference(published, { inputs: published.inputs })).toBe("seed");
  expect(firstDifference(published, { ...published, more: 1 })).toBe("more");
  expect(firstDifference([1], { 0: 1 })).toBe("");
});
