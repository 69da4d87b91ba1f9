import { describe, expect, it } from "vitest";
import { maySeeAdmissionFile, maySeeEntry } from "~/domain/access/visibility";
import { ANONYMOUS, type OrganisationKind, type Role, SYSTEM, type UserActor } from "~/domain/kernel/actor";

const person = (organisationId: string, organisationKind: OrganisationKind, roles: readonly Role[]): UserActor => ({
  ...{ kind: "user", userId: `u-${organisationId}`, name: "某人", organisationId, organisationKind, organisationName: "某单位" },
  ...{ uscc: "911299000000000000", roles },
});
const entrant = person("agency-1", "agency", ["agency_agent"]);
const others = [
  ANONYMOUS,
  SYSTEM,
  person("agency-2", "agency", ["agency_admin", "agency_agent"]),
  person("department", "department", ["purchaser_agent", "purchaser_approver"]),
  person("office", "office", ["office_operator", "office_supervisor"]),
  person("office", "office", ["auditor"]),
];

describe("an entry (SD4)", () => {
  it("is known to the entrant alone before the roster is locked", () => {
    const entry = { agencyId: "agency-1", frozenAt: null };
    expect(maySeeEntry(entrant, entry)).toBe(true);
    expect(others.filter((viewer) => maySeeEntry(viewer, entry))).toEqual([]);
  });

  it("is public from the moment the roster is locked", () => {
    const entry = { agencyId: "agency-1", frozenAt: new Date("2026-09-18T02:00:00Z") };
    expect(others.every((viewer) => maySeeEntry(viewer, entry))).toBe(true);
  });
});

describe("an admission file", () => {
  it("is the agency's own until it is signed, then the office's too, and nobody else's", () => {
    const unsigned = { agencyId: "agency-1", isSigned: false };
    expect(maySeeAdmissionFile(entrant, unsigned)).toBe(true);
    expect(others.some((viewer) => maySeeAdmissionFile(viewer, unsigned))).toBe(false);
    const signed = { ...unsigned, isSigned: true };
    const readers = others.filter((viewer) => maySeeAdmissionFile(viewer, signed));
    expect(readers.every((viewer) => viewer.kind === "user" && viewer.organisationKind === "office")).toBe(true);
    expect(readers).toHaveLength(2);
  });
});
