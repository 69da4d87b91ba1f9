import { describe, expect, test } from "vitest";
import {
  decideLook,
  LOOK_KINDS,
  lookAtAdmission,
  lookAtCommission,
  lookAtPeople,
  lookingRole,
  lookNamed,
  reasonHoldsSince,
} from "~/domain/access/looks";
import { ANONYMOUS, type OrganisationKind, type Role, SYSTEM, type UserActor } from "~/domain/kernel/actor";
import { EVENT_KINDS, leafTelling } from "~/domain/kernel/events";
import { rulesAt } from "~/domain/rulebook/rules";

const NOW = new Date("2026-09-14T01:00:00Z");
const person = (organisationKind: OrganisationKind, ...roles: Role[]): UserActor => ({
  ...{ kind: "user", userId: "u", name: "某", organisationId: organisationKind, organisationKind },
  ...{ organisationName: "某单位", uscc: "911299000000000000", roles },
});
const operator = person("office", "office_operator");
const supervisor = person("office", "office_supervisor");
const auditor = person("office", "auditor");
const others = [ANONYMOUS, SYSTEM, person("agency", "agency_admin"), person("department", "purchaser_admin")];
const commission = { status: "closed", publishedAt: NOW, purchaserId: "p", providerId: null } as const;
const nothing = { commission: null, organisation: null };

describe("what is a look", () => {
  test("of a commission: for the office's side, beside its own queue, where the page holds more than the notice", () => {
    for (const viewer of [operator, supervisor, auditor]) {
      expect(lookAtCommission(viewer, { publishedAt: null, hasPapers: false, isOwnTurn: false })).toBe("unpublished-commission");
      expect(lookAtCommission(viewer, { publishedAt: NOW, hasPapers: true, isOwnTurn: false })).toBe("commission-papers");
      expect(lookAtCommission(viewer, { publishedAt: NOW, hasPapers: false, isOwnTurn: false })).toBeNull();
      expect(lookAtCommission(viewer, { publishedAt: null, hasPapers: true, isOwnTurn: true })).toBeNull();
      expect([lookAtAdmission(viewer, false), lookAtAdmission(viewer, true)]).toEqual(["admission-file", null]);
      expect([lookAtPeople(viewer, "p", "people"), lookAtPeople(viewer, "office", "account")]).toEqual(["people", null]);
    }
    for (const viewer of others) {
      expect(lookAtCommission(viewer, { publishedAt: null, hasPapers: true, isOwnTurn: false })).toBeNull();
      expect([lookAtAdmission(viewer, false), lookAtPeople(viewer, "p", "people")]).toEqual([null, null]);
    }
  });

  test("by whom and at what is decided as the page decides it", () => {
    const reasons = (actor: UserActor) =>
      LOOK_KINDS.map((look) => {
        const decided = decideLook(actor, look, nothing);
        return decided.ok ? "ok" : decided.reason;
      });
    const [none, denied] = ["not-found", "permission.denied"];
    expect(reasons(operator)).toEqual([none, none, none, denied, denied, denied]);
    expect(reasons(supervisor)).toEqual([none, none, none, none, none, "ok"]);
    expect(reasons(auditor)).toEqual([none, none, none, none, denied, "ok"]);
    for (const look of LOOK_KINDS) for (const other of others) expect(decideLook(other, look, nothing)).toMatchObject({ reason: denied });
    expect(decideLook(auditor, "commission-papers", { ...nothing, commission }).ok).toBe(true);
    const draft = { ...commission, status: "draft", publishedAt: null } as const;
    expect(decideLook(auditor, "unpublished-commission", { ...nothing, commission: draft })).toMatchObject({ reason: none });
    const unsigned = { id: "a", kind: "agency", isSigned: false } as const;
    expect(decideLook(auditor, "admission-file", { ...nothing, organisation: unsigned })).toMatchObject({ reason: none });
    expect(decideLook(auditor, "admission-file", { ...nothing, organisation: { ...unsigned, isSigned: true } }).ok).toBe(true);
  });

  test("is told by a reason for as long as the rule says, under the role that may look, and never in the open", () => {
    const minutes = rulesAt(NOW).value("look.reason_minutes");
    expect(NOW.getTime() - reasonHoldsSince(NOW, rulesAt(NOW)).getTime()).toBe(minutes * 60_000);
    expect(lookingRole(person("office", "office_operator", "office_supervisor"), "account")).toBe("office_supervisor");
    expect([lookNamed("people"), lookNamed("constructor"), lookNamed(undefined)]).toEqual(["people", null, null]);
    expect(EVENT_KINDS["record.looked"].public).toBe(false);
    for (const published of [true, false, null])
      expect(leafTelling("record.looked", { published, countIsPublic: true })).toEqual({
        blindSubject: true,
        opaqueActor: true,
        waits: false,
      });
  });
});
