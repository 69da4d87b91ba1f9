import { describe, expect, it } from "vitest";
import { NEGATIVE_LIST } from "~/domain/catalogue/abolished";
import { findItem } from "~/domain/catalogue/find-item";
import type { ServiceItem } from "~/domain/catalogue/item";
import { ITEMS } from "~/domain/catalogue/items";
import { departmentItems, postable } from "~/domain/catalogue/postable";
import { typesIn } from "~/domain/catalogue/qualification";
import { qualificationLevel, qualificationType } from "~/domain/catalogue/qualification-types";

const code = (n: number) => `TJ-ZJ-${String(n).padStart(3, "0")}`;
function item(n: number): ServiceItem {
  const found = findItem(code(n));
  if (!found) throw new Error(code(n));
  return found;
}

describe("the service item list", () => {
  it("holds the 58 rows of market 5.6 in order", () => {
    expect(ITEMS.map((entry) => entry.code)).toEqual(Array.from({ length: 58 }, (_, at) => code(at + 1)));
  });

  it("has the statuses of market 5.6", () => {
    const numbers = (status: string) => ITEMS.filter((entry) => entry.status === status).map((entry) => Number(entry.code.slice(-3)));
    expect(numbers("CONVERTED")).toEqual([2, 8, 23, 24, 26, 27, 30, 33, 34]);
    expect(numbers("ABOLISHED")).toEqual([22]);
    expect(numbers("UNDER_REVIEW")).toEqual([16, 19, 35, 36, 42, 43, 45, 53, 54, 55]);
  });

  it("has the streams and the self-preparation of market 5.6", () => {
    const numbers = (keep: (entry: ServiceItem) => boolean) => ITEMS.filter(keep).map((entry) => Number(entry.code.slice(-3)));
    expect(numbers((entry) => entry.stream === "DEPT")).toEqual([2, 8, 23, 24, 26, 27, 30, 33, 34, 48, 57]);
    expect(numbers((entry) => entry.stream === "EITHER")).toEqual([14, 20, 21, 22, 28, 32, 35, 50]);
    expect(numbers((entry) => entry.selfPrepareAllowed && entry.serviceType === "compile")).toEqual([1, 3, 5, 6, 9, 10, 29, 31, 32, 58]);
  });

  it.each(ITEMS.map((entry) => [entry.code, entry] as const))("%s is complete in both languages", (_, entry) => {
    for (const words of [entry.name, entry.applicability, entry.qualificationNote, entry.time, entry.fee.basis, ...entry.approvals]) {
      expect(words.zh).not.toBe("");
      expect(words.en).not.toMatch(/^$|TODO/);
    }
    expect(entry.aliases.length).toBeGreaterThan(0);
    expect(entry.legalBasis.length).toBeGreaterThan(0);
    if (entry.status !== "RETAINED") expect(entry.statusNote).toBeDefined();
    if (entry.status === "ABOLISHED") return;
    expect(entry.deliverables.length).toBeGreaterThan(0);
    expect(entry.content).not.toBe("");
    expect(entry.quality).not.toBe("");
    for (const type of typesIn(entry.qualification)) expect(qualificationType(type).zh).not.toBe("");
    if (entry.qualification.kind === "LEVEL" && entry.qualification.atLeast) {
      expect(qualificationLevel(entry.qualification.type, entry.qualification.atLeast)).not.toBeNull();
    }
  });

  it("gives every item that a department may commission a numbered content of at least three steps", () => {
    for (const entry of departmentItems()) expect(entry.content.match(/\d\. /g)?.length ?? 0, entry.code).toBeGreaterThanOrEqual(3);
  });

  it("names the author of the reviewed work exactly where a report is judged", () => {
    expect(ITEMS.filter((entry) => entry.reviewsAuthorsWork).every((entry) => entry.serviceType === "review")).toBe(true);
    expect(ITEMS.filter((entry) => entry.serviceType === "review").every((entry) => entry.reviewsAuthorsWork)).toBe(true);
  });

  it("has a negative list with documents", () => {
    expect(NEGATIVE_LIST.length).toBeGreaterThanOrEqual(5);
    for (const row of NEGATIVE_LIST) expect(row.bases.length, row.key).toBeGreaterThan(0);
  });
});

describe("what a department may commission", () => {
  it("allows department and either items, under review too", () => {
    for (const n of [2, 8, 14, 20, 30, 35, 57]) expect(postable(item(n), "DEPT").ok, code(n)).toBe(true);
  });

  it("refuses the abolished item with its document", () => {
    expect(postable(item(22), "DEPT")).toMatchObject({ ok: false, reason: "item.abolished" });
    expect(JSON.stringify(postable(item(22), "DEPT"))).toContain("国办发〔2018〕33号");
  });

  it.each([
    [1, "item.not-department"],
    [47, "item.not-department"],
    [48, "item.information-only"],
    [21, "item.part-of"],
  ])("refuses item %i: %s", (n, reason) => {
    expect(postable(item(n), "DEPT")).toMatchObject({ ok: false, reason });
  });

  it("never asks an applicant for a department's item", () => {
    expect(postable(item(2), "APPLICANT")).toMatchObject({ ok: false, reason: "item.not-applicant" });
    expect(postable(item(1), "APPLICANT").ok).toBe(true);
  });
});
