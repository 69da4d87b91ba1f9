import { describe, expect, it } from "vitest";
import { LANGS } from "~/copy/define";
import { methodWords, termLabel } from "~/copy/methods/words";
import { ALL_RULES, rulebookOf, rulesAt } from "~/domain/rulebook/rules";
import { carriedOf, isCarried, isOffered, minimumEntrants, offeredMethods, placesGiven } from "~/domain/selection/carried";
import { fundOf } from "~/domain/selection/case";
import { METHOD_NAMES, METHODS } from "~/domain/selection/methods";
import { RANDOM_PLACES } from "~/domain/selection/random";
import { withSwitchOn } from "../../support/later-rules";

const DAY = new Date("2026-10-08T01:00:00Z");
const BEFORE = new Date("2026-10-07T01:00:00Z");
const later = rulebookOf(withSwitchOn("method.lowest_price.enabled", "2026-10-08"));

describe("a method that the site carries", () => {
  it("is offered by the rules of a day alone", () => {
    expect(METHOD_NAMES.filter(isCarried)).toEqual(["RANDOM", "LOWEST_PRICE"]);
    expect(offeredMethods("DEPT", rulesAt(DAY))).toEqual(["RANDOM"]);
    expect(offeredMethods("DEPT", later(BEFORE))).toEqual(["RANDOM"]);
    expect(offeredMethods("DEPT", later(DAY))).toEqual(["RANDOM", "LOWEST_PRICE"]);
    // The others are known to the verifier alone, whatever a switch says.
    const all = rulebookOf(ALL_RULES.map((row) => (row.key.startsWith("method.") ? { ...row, value: true } : row)));
    expect(isOffered({ method: "AVERAGE_PRICE", stream: "SOCIAL" }, all(DAY))).toBe(false);
    expect(() => carriedOf("SCHEME")).toThrow("does not carry");
  });

  it("decides by the rules what its case format decides without them", () => {
    const rules = rulesAt(DAY);
    for (const method of METHOD_NAMES.filter(isCarried)) {
      for (const stream of ["DEPT", "APPLICANT", "SOCIAL"] as const) {
        const byFormat = METHODS[method].minimum({ fund: fundOf(stream), stream });
        expect([method, stream, minimumEntrants({ method, stream }, rules)]).toEqual([method, stream, byFormat]);
      }
      expect(METHODS[method].offer.fixedPrice).toBe(carriedOf(method).posting.price === "fixed");
    }
    expect([placesGiven("RANDOM", rules), placesGiven("LOWEST_PRICE", rules)]).toEqual([RANDOM_PLACES, null]);
  });

  it("names its price and its moment, in both languages, each in its own words", () => {
    for (const lang of LANGS) {
      const told = METHOD_NAMES.filter(isCarried).map((method) => [methodWords(lang, method).selects, termLabel(lang, method, "priceFen")]);
      expect(new Set(told.flat()).size).toBe(told.flat().length);
      expect(termLabel(lang, "LOWEST_PRICE", "title")).toBe(termLabel(lang, "RANDOM", "title"));
    }
  });
});
