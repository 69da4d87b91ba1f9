import { describe, expect, it } from "vitest";
import { decideCertificate, expiryStep } from "~/domain/agency/certificates";
import { decideReady, missingFacts } from "~/domain/agency/company-facts";
import { decideChoice, entryStanding } from "~/domain/agency/item-entries";
import { findItem } from "~/domain/catalogue/find-item";
import type { UserActor } from "~/domain/kernel/actor";
import { SYSTEM } from "~/domain/kernel/actor";
import { calendarOf } from "~/domain/kernel/calendar";
import { ok } from "~/domain/kernel/decision";
import { ADMISSION_STATUSES } from "~/domain/kernel/statuses";
import { ADMISSION, type AdmissionFacts, admissionMovesFor, admissionRules } from "~/domain/lifecycle/admission";

const item = (code: string) => {
  const found = findItem(code);
  if (!found) throw new Error(code);
  return found;
};
const at = new Date("2026-09-14T02:00:00Z");
const lightning = { type: "lightning_testing", level: "B", validFrom: "2024-01-01", validTo: "2026-09-30" };

describe("an item entry's standing", () => {
  it("waits for the admission, then is active until the midnight after the certificate's last day", () => {
    expect(entryStanding(item("TJ-ZJ-026"), [lightning], { admitted: false, was: "pending", at }).status).toBe("pending");
    const standing = entryStanding(item("TJ-ZJ-026"), [lightning], { admitted: true, was: "pending", at });
    expect(standing).toMatchObject({ status: "active", reason: null });
    expect(standing.changesAt?.toISOString()).toBe("2026-09-30T16:00:00.000Z");
  });

  it("names what lacks, and is suspended only when it was complete before", () => {
    const lacking = entryStanding(item("TJ-ZJ-026"), [], { admitted: true, was: "pending", at });
    expect(lacking).toMatchObject({ status: "pending", lacks: { reason: "qualification.lacking" } });
    expect(entryStanding(item("TJ-ZJ-026"), [], { admitted: true, was: "active", at }).status).toBe("suspended");
  });

  it("needs nothing where the law asks for nothing", () => {
    expect(entryStanding(item("TJ-ZJ-002"), [], { admitted: true, was: "pending", at })).toMatchObject({
      status: "active",
      changesAt: null,
    });
  });

  it("is refused for abolished items and parts, open for applicants' items", () => {
    expect(decideChoice(item("TJ-ZJ-022"))).toMatchObject({ reason: "item.abolished" });
    expect(decideChoice(item("TJ-ZJ-021"))).toMatchObject({ reason: "item.part-of" });
    expect(decideChoice(item("TJ-ZJ-048"))).toMatchObject({ reason: "item.information-only" });
    expect(decideChoice(item("TJ-ZJ-011")).ok).toBe(true);
  });
});

describe("certificates", () => {
  const good = { ...lightning, certNo: "1", issuer: "x", scope: "" };
  it("need a known type, its grade and sensible days", () => {
    expect(decideCertificate(good, "2026-09-14").ok).toBe(true);
    expect(decideCertificate({ ...good, type: "star" }, "2026-09-14")).toMatchObject({ reason: "certificate.type" });
    expect(decideCertificate({ ...good, level: null }, "2026-09-14")).toMatchObject({ reason: "certificate.level" });
    expect(decideCertificate({ ...good, validTo: "2023-01-01" }, "2026-09-14")).toMatchObject({ reason: "certificate.dates" });
    expect(decideCertificate(good, "2026-10-01")).toMatchObject({ reason: "certificate.over" });
    expect(decideCertificate({ ...good, level: null }, "2026-10-01")).toMatchObject({
      reason: "certificate.level",
      also: [{ reason: "certificate.over" }],
    });
    expect(decideCertificate({ ...good, type: "cma", level: "A" }, "2026-09-14")).toMatchObject({ value: { level: null } });
  });

  it("are told 60, 30 and 7 days before their end, and when over", () => {
    const step = (today: string) => expiryStep("2026-12-31", today);
    expect([step("2026-10-31"), step("2026-11-02"), step("2026-12-01"), step("2026-12-24"), step("2027-01-01")]).toEqual([
      null,
      60,
      30,
      7,
      0,
    ]);
    expect(expiryStep(null, "2026-09-14")).toBeNull();
  });
});

describe("readiness to sign", () => {
  const facts = {
    ...{ legalRepresentative: "王明", registeredCapitalFen: 1, foundedOn: "2015-01-01", businessScope: "检测", licenceFileId: "f" },
    ...{ phone: "022-00000000", address: "某路" },
  };
  it("asks for a valid code, all facts and one proven item", () => {
    expect(decideReady({ uscc: "000000000000000000", facts, provenItems: 1 }).ok).toBe(false);
    expect(missingFacts({ ...facts, licenceFileId: null, businessScope: "" })).toEqual(["businessScope", "licenceFileId"]);
  });
});

const NO_CALENDAR = calendarOf([]);

describe("the table of an admission", () => {
  const facts = (parts: Partial<AdmissionFacts>): AdmissionFacts => ({
    ...{
      organisationId: "a",
      status: "draft",
      enteredStatusAt: at,
      publicityUntil: null,
      checkDueAt: null,
      checkedAt: null,
      correctionDueAt: null,
    },
    ...{ pausedAt: null, rulesOf: admissionRules(at, at), codeToConfirm: false, ready: ok(null), ...parts },
  });
  const admin: UserActor = {
    ...{ kind: "user", userId: "u", name: "n", organisationId: "a", organisationKind: "agency", organisationName: "o", uscc: "x" },
    roles: ["agency_admin"],
  };
  const operator: UserActor = { ...admin, organisationId: "office", organisationKind: "office", roles: ["office_operator"] };

  it("lets each side make only its own moves, from each status only those of the table", () => {
    for (const status of ADMISSION_STATUSES) {
      const given = facts({ status, correctionDueAt: at, publicityUntil: at });
      for (const verb of ADMISSION.verbs) {
        const move = ADMISSION.moveOf(verb);
        for (const actor of [admin, operator, SYSTEM] as const) {
          const side = actor === admin ? "agency" : actor === operator ? "office" : "clock";
          const decided = ADMISSION.decide(verb, given, actor, at, NO_CALENDAR);
          if (decided.ok) expect([move.side, move.from.includes(status)]).toEqual([side, true]);
        }
        expect(ADMISSION.decide(verb, given, { ...admin, organisationId: "b" }, at, NO_CALENDAR).ok).toBe(false);
      }
    }
    expect(admissionMovesFor(facts({ status: "active_provisional" }), operator, at)).toEqual(["accept", "return"]);
  });

  it("moves by the clock exactly when publicity or correction ends", () => {
    const waiting = facts({ status: "active_provisional", publicityUntil: at, checkedAt: at });
    expect(ADMISSION.nextDue(waiting, NO_CALENDAR)).toEqual({ at });
    expect(ADMISSION.dueMove(waiting, new Date(at.getTime() - 1), NO_CALENDAR)).toBeNull();
    expect(ADMISSION.dueMove(waiting, at, NO_CALENDAR)).toBe("complete");
    expect(ADMISSION.nextDue(facts({ status: "active_provisional", publicityUntil: at }), NO_CALENDAR)).toBeNull();
    expect(ADMISSION.dueMove(facts({ status: "returned", correctionDueAt: at }), at, NO_CALENDAR)).toBe("pause");
    expect(ADMISSION.dueMove(facts({ status: "returned", correctionDueAt: at, pausedAt: at }), at, NO_CALENDAR)).toBeNull();
  });
});
