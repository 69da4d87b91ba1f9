import { describe, expect, it } from "vitest";
import { maskLogin, normaliseLogin } from "~/domain/access/login-name";
import { decideChange, decideRoles, managesMembers, staffing } from "~/domain/access/members";
import { decidePassword } from "~/domain/access/password-rules";
import { may, PERMISSION_NAMES, ROLES_OF_KIND } from "~/domain/access/permissions";
import { ANONYMOUS, type OrganisationKind, ROLES, type Role, SYSTEM, type UserActor } from "~/domain/kernel/actor";

function actor(kind: OrganisationKind, roles: readonly Role[], organisationId = "one"): UserActor {
  return { kind: "user", userId: "u", name: "甲", organisationId, organisationKind: kind, organisationName: "某", uscc: "x", roles };
}

describe("permissions", () => {
  it("each is held by somebody, and the auditor holds none that writes (market §2)", () => {
    const auditor = actor("office", ["auditor"]);
    const held = PERMISSION_NAMES.filter((permission) => may(auditor, permission) && !may(ANONYMOUS, permission));
    expect(held).toEqual(["signed-in", "desk.office", "audit.read", "audit.people", "departments.read", "calendar.read"]);
    const everybody = [SYSTEM, ANONYMOUS, ...ROLES.map((role) => actor("office", [role]))];
    for (const permission of PERMISSION_NAMES)
      expect(
        everybody.some((one) => may(one, permission)),
        permission,
      ).toBe(true);
  });

  it("every role belongs to exactly one kind of organisation", () => {
    expect(Object.values(ROLES_OF_KIND).flat().sort()).toEqual([...ROLES].sort());
  });

  it("what the clock does nobody else does, and the clock does nothing else", () => {
    for (const role of ROLES) expect(may(actor("office", [role]), "clock")).toBe(false);
    expect(PERMISSION_NAMES.filter((permission) => may(SYSTEM, permission))).toEqual(["public", "clock", "demonstration.control"]);
  });
});

describe("members", () => {
  it("are managed by their own administrator; departments and agencies also by the office's supervisor", () => {
    expect(managesMembers(actor("agency", ["agency_admin"]), { id: "one", kind: "agency" })).toBe(true);
    expect(managesMembers(actor("agency", ["agency_admin"]), { id: "two", kind: "agency" })).toBe(false);
    expect(managesMembers(actor("agency", ["agency_agent"]), { id: "one", kind: "agency" })).toBe(false);
    expect(managesMembers(actor("office", ["office_supervisor"]), { id: "two", kind: "department" })).toBe(true);
    expect(managesMembers(actor("office", ["office_supervisor"]), { id: "two", kind: "office" })).toBe(false);
    expect(managesMembers(actor("office", ["office_operator"]), { id: "two", kind: "department" })).toBe(false);
    expect(managesMembers(SYSTEM, { id: "two", kind: "department" })).toBe(false);
  });

  it("hold roles of their kind of organisation; an auditor holds nothing else", () => {
    expect(decideRoles("department", ["purchaser_approver", "purchaser_agent"])).toEqual({
      ok: true,
      value: ["purchaser_agent", "purchaser_approver"],
    });
    expect(decideRoles("department", [])).toMatchObject({ reason: "member.roles-empty" });
    expect(decideRoles("department", ["agency_agent"])).toMatchObject({ reason: "member.roles-foreign" });
    expect(decideRoles("office", ["auditor", "office_operator"])).toMatchObject({ reason: "member.auditor-alone" });
  });

  it("keep an administrator, whoever changes", () => {
    const members = [
      { userId: "a", roles: ["agency_admin"], active: true },
      { userId: "b", roles: ["agency_admin"], active: false },
      { userId: "c", roles: ["agency_agent"], active: true },
    ] as const;
    expect(decideChange("agency", members, "a", ["agency_agent"])).toMatchObject({ reason: "member.last-administrator" });
    expect(decideChange("agency", members, "a", ["agency_admin"]).ok).toBe(true);
    expect(decideChange("agency", members, "c", []).ok).toBe(true);
    expect(decideChange("agency", [...members, { userId: "d", roles: ["agency_admin"], active: true }], "a", []).ok).toBe(true);
  });

  it("of a department are three at least (market §5.4)", () => {
    const one = { userId: "a", roles: ["purchaser_admin", "purchaser_agent"], active: true } as const;
    expect(staffing([one])).toEqual({ missing: 2, unfilled: ["purchaser_approver"] });
    expect(staffing([one, { ...one, userId: "b" }, { ...one, userId: "c", roles: ["purchaser_approver"] }])).toEqual({
      missing: 0,
      unfilled: [],
    });
  });
});

describe("login names", () => {
  it.each([
    ["138 0000 0000", "13800000000"],
    ["+86-138-0000-0000", "13800000000"],
    ["１３８００００００００", "13800000000"],
    ["Zhang.San@Qimiao.Example", "zhang.san@qimiao.example"],
  ])("%s is %s", (typed, login) => expect(normaliseLogin(typed)).toBe(login));

  it.each(["", "12800000000", "1380000000", "a@b", "a b@c.example", "a@@b.example", `${"a".repeat(300)}@b.example`, "甲"])(
    "%s is none",
    (typed) => expect(normaliseLogin(typed)).toBeNull(),
  );

  it("are shown masked", () => {
    expect(maskLogin("13800001234")).toBe("138****1234");
    expect(maskLogin("wu@water.example")).toBe("w***@water.example");
  });
});

describe("passwords", () => {
  const owner = { name: "吴岚", login: "wulan@water.example" };
  it.each([
    ["九个字符九个字符九", "password.short"],
    ["x".repeat(129), "password.long"],
    ["1234567890", "password.common"],
    ["Password123", "password.common"],
    ["aaaaabbbbb", "password.common"],
    ["qwertyuiop", "password.common"],
    ["我是吴岚不是别人呀呀", "password.own-name"],
    ["my-wulan-secret", "password.own-name"],
  ])("%s is refused: %s", (password, reason) => expect(decidePassword(password, owner)).toMatchObject({ reason }));

  it("ten characters of one's own are welcome, Chinese too", () => {
    expect(decidePassword("春江花月夜里读书声", owner)).toMatchObject({ reason: "password.short" });
    expect(decidePassword("春江花月夜里的读书声", owner).ok).toBe(true);
    expect(decidePassword("water-stone-lamp", owner).ok).toBe(true);
  });
});
