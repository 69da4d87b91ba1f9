import { describe, expect, it } from "vitest";
import {
  entrantsTold,
  type FileFacts,
  isTakenOut,
  maySeeAdmissionFile,
  maySeeEntry,
  maySeeFile,
  maySeeRoster,
  maySeeWork,
} from "~/domain/access/visibility";
import { ANONYMOUS, type OrganisationKind, type Role, SYSTEM, type UserActor } from "~/domain/kernel/actor";
import { COMMISSION_STATUSES } from "~/domain/kernel/statuses";

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
  const [method, stream] = ["RANDOM", "DEPT"] as const;
  const locked = new Date("2026-09-18T02:00:00Z");

  it("is known to the entrant alone before the roster is locked", () => {
    const entry = { agencyId: "agency-1", method, stream, frozenAt: null, resultAt: null };
    expect(maySeeEntry(entrant, entry)).toBe(true);
    expect(others.filter((viewer) => maySeeEntry(viewer, entry))).toEqual([]);
  });

  it("counts for everybody where the method tells its number, else from the close on", () => {
    expect(entrantsTold({ method, stream, frozenCount: null }, 4)).toBe(4);
    expect(entrantsTold({ method: "LOWEST_PRICE", stream, frozenCount: null }, 4)).toBeNull();
    expect(entrantsTold({ method: "LOWEST_PRICE", stream, frozenCount: 3 }, 4)).toBe(3);
  });

  it("is public from the moment the roster is locked", () => {
    const entry = { agencyId: "agency-1", method, stream, frozenAt: locked, resultAt: null };
    expect(others.every((viewer) => maySeeEntry(viewer, entry))).toBe(true);
  });

  it("of a method with sealed bids stays the entrant's own, at the close and with the result", () => {
    for (const resultAt of [null, locked]) {
      const bid = { agencyId: "agency-1", method: "LOWEST_PRICE", stream, frozenAt: locked, resultAt } as const;
      expect(maySeeEntry(entrant, bid)).toBe(true);
      expect(others.filter((viewer) => maySeeEntry(viewer, bid))).toEqual([]);
      expect(maySeeRoster(bid)).toBe(false);
    }
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

const [, , , purchaser, office, auditor] = others;
const provider = entrant;
const everybody = [provider, ...others];

describe("the working page of a commission", () => {
  const at = { purchaserId: "department", providerId: null, publishedAt: null };

  it("is its department's own before it has reached the office, and shared with the office from then on", () => {
    for (const status of COMMISSION_STATUSES) {
      const readers = everybody.filter((viewer) => maySeeWork(viewer, { ...at, status }));
      expect(readers, status).toEqual(["submitted", "returned"].includes(status) ? [purchaser, office, auditor] : [purchaser]);
    }
  });

  it("opens for the one agency that is its provider; every other reads the public page", () => {
    const running = { ...at, status: "awarded", publishedAt: new Date("2026-09-14T01:00:00Z"), providerId: "agency-1" } as const;
    expect(everybody.filter((viewer) => maySeeWork(viewer, running))).toEqual([provider, purchaser, office, auditor]);
  });

  it("is never another department's", () => {
    const foreign = person("department-2", "department", ["purchaser_admin", "purchaser_agent", "purchaser_approver"]);
    for (const status of COMMISSION_STATUSES) expect(maySeeWork(foreign, { ...at, status, publishedAt: new Date(0) })).toBe(false);
  });
});

describe("a file", () => {
  const file = (parts: Partial<FileFacts>): FileFacts => ({
    ...{ visibility: "parties", ownerId: "agency-1", isTakenOut: false, isSubjectPublic: true, hasReachedOffice: true },
    ...{ partyIds: ["department", "agency-1"] },
    ...parts,
  });
  const readers = (parts: Partial<FileFacts>) => everybody.filter((viewer) => maySeeFile(viewer, file(parts)));

  it("between the parties is theirs, the office's and the auditor's", () => {
    expect(readers({})).toEqual([provider, purchaser, office, auditor]);
  });

  it("of a notice is its department's until the office has it, and anybody's once it is published", () => {
    const notice = { visibility: "public", ownerId: "department", partyIds: ["department"] } as const;
    expect(readers({ ...notice, isSubjectPublic: false, hasReachedOffice: false })).toEqual([purchaser]);
    expect(readers({ ...notice, isSubjectPublic: false })).toEqual([purchaser, office, auditor]);
    expect(readers(notice)).toEqual(everybody);
  });

  it("that was taken out before the publication is its owner's alone", () => {
    expect(readers({ visibility: "public", ownerId: "department", isTakenOut: true })).toEqual([purchaser]);
    const at = new Date("2026-09-14T01:00:00Z");
    expect(isTakenOut({ supersededAt: at, supersededById: null })).toBe(true);
    expect(isTakenOut({ supersededAt: at, supersededById: "its-successor" })).toBe(false);
    expect(isTakenOut({ supersededAt: null, supersededById: null })).toBe(false);
  });

  it("of an agency's admission is its own and the office's", () => {
    expect(readers({ visibility: "owner", partyIds: [] })).toEqual([provider, office, auditor]);
    expect(readers({ visibility: "owner", partyIds: [], hasReachedOffice: false })).toEqual([provider]);
  });
});
