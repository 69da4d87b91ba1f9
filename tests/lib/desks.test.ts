import { describe, expect, test } from "vitest";
import { blockedByLimits } from "#server/http/limits";
import { isOwnDesk } from "~/auth/own-desk";
import { deskMenu } from "~/components/shell/places";
import { LANGS } from "~/copy/define";
import { errors } from "~/copy/refusals/errors";
import { ui } from "~/copy/shell/ui";
import { ROLES_OF_KIND } from "~/domain/access/permissions";
import { ORGANISATION_KINDS, type OrganisationKind, ROLES, type Role } from "~/domain/kernel/actor";
import { SENT_MEGABYTES } from "~/domain/kernel/file-kinds";
import { moveOf, VERBS } from "~/domain/lifecycle/commission";
import { rulesAt } from "~/domain/rulebook/rules";
import { DOCUMENT_MEGABYTES } from "~/forms/files";
import { DESKS, type Desk, deskAt, deskFor, deskHere, desksFor } from "~/lib/desks";
import { paths } from "~/lib/paths";
import { PRIVATE_PATHS } from "~/lib/site-address";

const all = Object.entries(DESKS) as [Desk, (typeof DESKS)[Desk]][];
const person = (organisationKind: OrganisationKind, ...roles: Role[]) => ({ organisationKind, roles });

test("form, rulebook and request say the same of files", () => {
  const rules = rulesAt(new Date("2026-09-14T01:00:00Z"));
  expect(DOCUMENT_MEGABYTES * 1024 * 1024).toBe(rules.value("file.max_size"));
  for (const [, { uploadBytes }] of all) expect(uploadBytes).toBeGreaterThan(SENT_MEGABYTES * 1024 * 1024);
  for (const lang of LANGS) expect(ui[lang].filesLimit(rules.value("file.max_count"))).toContain(`${SENT_MEGABYTES} MB`);
  for (const lang of LANGS) expect(errors[lang]["413"].text).toContain(`${SENT_MEGABYTES} MB`);
});

describe("the record of desks", () => {
  test("gives every role to exactly one desk, of the role's own kind of organisation", () => {
    expect(all.flatMap(([, { roles }]) => [...roles]).sort()).toEqual([...ROLES].sort());
    for (const kind of ORGANISATION_KINDS) {
      const roles = all.filter(([, desk]) => desk.kind === kind).flatMap(([, desk]) => [...desk.roles]);
      expect(roles.sort()).toEqual([...ROLES_OF_KIND[kind]].sort());
    }
  });

  test("has a desk for every side that a person acts on", () => {
    const sides = new Set(VERBS.map((verb) => moveOf(verb).side).filter((side) => !["clock", "either", "other"].includes(side)));
    expect(all.flatMap(([, desk]) => [...desk.sides]).sort()).toEqual([...sides].sort());
  });

  test("places of a menu lie on its desk, and each of its people finds at least the home page", () => {
    for (const [name, desk] of all) {
      // Its guide is public.
      const own = desk.menu.filter(({ path }) => path !== paths.guide(name));
      expect(desk.menu.length - own.length).toBe(1);
      expect(own.map(({ path }) => deskAt(path))).toEqual(own.map(() => name));
      for (const role of desk.roles) expect(deskMenu(name, { roles: [role] })[0]?.path).toBe(desk.home);
    }
  });

  test("search engines are told of none", () => {
    expect(all.map(([, { home }]) => home).filter((home) => !PRIVATE_PATHS.includes(home))).toEqual([]);
  });
});

describe("the desk of a person", () => {
  test.each([
    [person("agency", "agency_agent"), "agency"],
    [person("department", "purchaser_admin"), "department"],
    [person("office", "auditor"), "office"],
  ] as const)("%o begins at %s", (who, desk) => {
    expect(deskFor(who)).toBe(desk);
  });

  test("is never guessed: without a role of the own kind there is none", () => {
    expect(desksFor(person("department", "office_operator"))).toEqual([]);
    expect(() => deskFor(person("department", "office_operator"))).toThrow("no desk for department with office_operator");
    expect(() => deskFor(person("office"))).toThrow("no role");
  });

  test("is the address's where it is theirs, else the one on which they begin", () => {
    const clerk = person("department", "purchaser_agent");
    expect(deskHere(clerk, "/en/department/commissions")).toBe("department");
    expect(deskHere(clerk, "/office")).toBe("department");
    expect(deskHere(clerk, "/account/messages")).toBe("department");
    expect(isOwnDesk("/office/calendar", clerk)).toBe(false);
    expect(isOwnDesk("/en/Department", clerk)).toBe(true);
    expect(isOwnDesk("/agencies", clerk)).toBe(true);
  });
});

test.each([
  ["/agency", "agency"],
  ["/en/office/calendar", "office"],
  ["/agencies/91X", null],
  ["/", null],
])("%s stands at %s", (address, desk) => {
  expect(deskAt(address)).toBe(desk);
});

test("forms with files may be as large as their desk says, and no larger elsewhere", () => {
  const post = (path: string, bytes: number, kind = "multipart/form-data; boundary=x") =>
    blockedByLimits("POST", new URL(path, "http://market.example"), new Headers({ "content-type": kind, "content-length": String(bytes) }));
  const most = DESKS.agency.uploadBytes;
  expect(post("/en/agency/commissions/1/deliver", most)).toBeNull();
  expect(post("/agency/commissions/1/deliver", most + 1)).toBe("size");
  expect(post("/agency/commissions/1/deliver", most, "application/x-www-form-urlencoded")).toBe("size");
  expect(post("/account/join", most)).toBe("size");
});
