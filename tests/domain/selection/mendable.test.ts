import { describe, expect, it } from "vitest";
import { findItem } from "~/domain/catalogue/find-item";
import type { EntrantFacts } from "~/domain/selection/eligibility";
import { obstacles } from "~/domain/selection/eligibility";
import { isMendable, thingsToMend } from "~/domain/selection/mendable";

const lightning = findItem("TJ-ZJ-026");
const at = new Date("2026-09-14T02:00:00Z");
const USCC = "911299000000001005";

function lacking(parts: Partial<EntrantFacts>, avoided = false) {
  const entrant: EntrantFacts = { uscc: USCC, admission: "active", paused: false, itemEntry: "active", qualifications: [], ...parts };
  const terms = { avoided: avoided ? [{ uscc: USCC, name: "某机构", reason: "曾参与编制" }] : [], reportAuthors: [] };
  if (!lightning) throw new Error("no such item");
  return thingsToMend(entrant, obstacles(entrant, terms, lightning.qualification, at));
}

describe("what an agency has to mend", () => {
  it("is the certificate alone where the item entry waits for it or was suspended for its lack", () => {
    expect(lacking({ itemEntry: "pending" }).map((each) => each.reason)).toEqual(["E2.lacking"]);
    expect(lacking({ itemEntry: "suspended" }).map((each) => each.reason)).toEqual(["E2.lacking"]);
  });

  it("is two things where the item was not even chosen", () => {
    expect(lacking({ itemEntry: null }).map((each) => each.reason)).toEqual(["E1.item", "E2.lacking"]);
  });

  it("is two things where the admission is paused and the item was not chosen, one where it was", () => {
    const qualifications = [{ type: "lightning_testing", level: "A", validFrom: "2024-01-01", validTo: null }];
    const reasons = (itemEntry: EntrantFacts["itemEntry"]) =>
      lacking({ admission: "returned", paused: true, itemEntry, qualifications }).map((each) => each.reason);
    expect(reasons(null)).toEqual(["E1.paused", "E1.item"]);
    expect(reasons("pending")).toEqual(["E1.paused"]);
    expect(reasons("active")).toEqual(["E1.paused"]);
    expect(lacking({ admission: "draft", itemEntry: null, qualifications }).map((each) => each.reason)).toEqual(["E1.not-admitted"]);
  });

  it("is nothing of its own where it is avoided", () => {
    const qualifications = [{ type: "lightning_testing", level: "A", validFrom: "2024-01-01", validTo: null }];
    const [only, ...more] = lacking({ qualifications }, true);
    expect([only?.reason, more.length, only && isMendable(only)]).toEqual(["E5.avoided", 0, false]);
    expect(lacking({ qualifications })).toEqual([]);
  });
});
