import { describe, expect, it } from "vitest";
import { openJoinRequests, openLinksOf } from "#db/queries/people";
import { membership, oneTimeLink, organisation, session } from "#db/schema/people";
import { insertLink } from "#db/writes/people";
import { actorFor, actorOf, createUser } from "~/auth/actor-for";
import { startSession } from "~/auth/sessions";
import type { Decision } from "~/domain/kernel/decision";
import { tokenDigest } from "~/lib/token-digest";
import { acceptLink } from "~/workflows/people/accept-link";
import { answerJoinRequest } from "~/workflows/people/answer-join-request";
import { createOrganisation } from "~/workflows/people/create-organisation";
import { deactivateMember } from "~/workflows/people/deactivate-member";
import { ensureFirstSupervisorLink } from "~/workflows/people/ensure-first-supervisor-link";
import { inviteMember } from "~/workflows/people/invite-member";
import { issueResetLink } from "~/workflows/people/issue-reset-link";
import { reactivateMember } from "~/workflows/people/reactivate-member";
import { registerAgencyAccount } from "~/workflows/people/register-agency-account";
import { revokeLink } from "~/workflows/people/revoke-link";
import { setMemberRoles } from "~/workflows/people/set-member-roles";
import { testDatabase, withDatabase } from "../support/database";
import { must, organisationWith, testShell, testUscc } from "../support/market";

const database = withDatabase();
const MORNING = "2026-09-14T01:00:00Z";
const facts = { name: "示范区政务服务办公室", englishName: null, phone: "022-00000000", address: "政务路 1 号" };
const person = (login: string) => ({ name: "吴岚", login, passwordHash: "hash" });
const reason = (decision: Decision<unknown>) => (decision.ok ? "ok" : decision.reason);
const tokenOf = (address: string | null) => address?.split("/").at(-1) ?? "";

describe.sequential("an empty production database", () => {
  it("opens by one link, once, and each start makes the earlier one useless", async () => {
    const shell = await testShell(database(), MORNING, "first");
    const earlier = tokenOf(await ensureFirstSupervisorLink(shell));
    const token = tokenOf(await ensureFirstSupervisorLink(shell));
    const given = (login: string) =>
      ({ purpose: "first-supervisor", person: person(login), office: { uscc: testUscc(1, "11"), ...facts } }) as const;
    expect(reason(await acceptLink(shell, earlier, given("13800000001")))).toBe("link.used");
    const userId = must(await acceptLink(shell, token, given("13800000001")));
    const actor = await actorOf(database(), userId);
    expect(actor).toMatchObject({ organisationKind: "office", roles: ["office_operator", "office_supervisor"] });
    expect(await ensureFirstSupervisorLink(shell)).toBeNull();
    expect(reason(await acceptLink(shell, token, given("13800000002")))).toBe("link.used");
  });

  it("becomes one office, also when two links are used at the same moment", async () => {
    const fresh = await testDatabase();
    const shell = await testShell(fresh, MORNING, "two-links");
    const tokens = ["one", "two"];
    for (const token of tokens) {
      const link = { purpose: "first-supervisor", roles: [], organisationId: null, userId: null, issuedBy: null, recipient: "" } as const;
      const times = { createdAt: new Date(MORNING), expiresAt: new Date("2026-09-15T01:00:00Z") };
      await insertLink(fresh.db, { ...link, ...times, id: shell.entropy.id(), tokenHash: tokenDigest(token) });
    }
    const use = (token: string, n: number) => {
      const given = { person: person(`1380000010${n}`), office: { uscc: testUscc(90 + n, "11"), ...facts } };
      return acceptLink(shell, token, { purpose: "first-supervisor", ...given });
    };
    expect((await Promise.all(tokens.map(use))).map(reason).sort()).toEqual(["link.used", "ok"]);
    expect(await fresh.db.select().from(organisation)).toHaveLength(1);
    await fresh.close();
  });

  it("lets the supervisor create a department and invite its administrator", async () => {
    const shell = await testShell(database(), MORNING, "second");
    const [supervisor] = await organisationWith(shell, {
      kind: "office",
      name: "办",
      uscc: testUscc(2, "11"),
      people: [{ name: "甲", roles: ["office_supervisor"] }],
    });
    if (!supervisor) throw new Error("nobody");
    const uscc = testUscc(3, "11");
    const departmentId = must(await createOrganisation(shell, supervisor, "department", { ...facts, name: "示范区水务局", uscc }));
    expect(reason(await createOrganisation(shell, supervisor, "department", { ...facts, name: "再来一次", uscc }))).toBe(
      "organisation.known",
    );
    const link = must(
      await inviteMember(shell, supervisor, { organisationId: departmentId, recipient: "吴岚", roles: ["purchaser_admin"] }),
    );
    const userId = must(await acceptLink(shell, link.token, { purpose: "invite", person: person("wu@water.example") }));
    expect(await actorOf(database(), userId)).toMatchObject({ uscc, roles: ["purchaser_admin"] });
  });
});

async function agencyOf(n: number, seed: string) {
  const shell = await testShell(database(), MORNING, seed);
  const people = [
    { name: "管理", roles: ["agency_admin"] },
    { name: "经办", roles: ["agency_agent"] },
  ] as const;
  const [admin, agent] = await organisationWith(shell, { kind: "agency", name: `机构${n}`, uscc: testUscc(n), people });
  if (!admin || !agent) throw new Error("nobody");
  return { shell, admin, agent };
}

describe("one-time links", () => {
  it("work once, also when pressed many times at the same moment", async () => {
    const { shell, admin } = await agencyOf(10, "once");
    const link = must(
      await inviteMember(shell, admin, { organisationId: admin.organisationId, recipient: "新人", roles: ["agency_agent"] }),
    );
    // The embedded database has one connection: there fewer presses wait in one line.
    const presses = Array.from({ length: database().url ? 100 : 20 }, (_, n) =>
      acceptLink(shell, link.token, { purpose: "invite", person: person(`once-${n}@x.example`) }),
    );
    const reasons = (await Promise.all(presses)).map(reason);
    expect(reasons.filter((one) => one === "ok")).toHaveLength(1);
    expect(new Set(reasons)).toEqual(new Set(["ok", "link.used"]));
  });

  it("end at their millisecond, and when withdrawn", async () => {
    const { shell, admin } = await agencyOf(11, "end");
    const invitation = { organisationId: admin.organisationId, recipient: "新人", roles: ["agency_agent"] } as const;
    const late = must(await inviteMember(shell, admin, invitation));
    shell.clock.set(late.expiresAt);
    expect(reason(await acceptLink(shell, late.token, { purpose: "invite", person: person("late@x.example") }))).toBe("link.expired");
    shell.clock.set(MORNING);
    const [open] = await openLinksOf(database().db, admin.organisationId);
    must(await revokeLink(shell, admin, { organisationId: admin.organisationId, linkId: open?.id ?? "" }));
    expect(reason(await acceptLink(shell, late.token, { purpose: "invite", person: person("late@x.example") }))).toBe("link.used");
  });

  it("stay unused when the account name is taken, and keep no token", async () => {
    const { shell, admin } = await agencyOf(12, "taken");
    await createUser(shell, {
      organisationId: admin.organisationId,
      name: "先到",
      login: "taken@x.example",
      roles: ["agency_agent"],
      now: new Date(MORNING),
    });
    const link = must(
      await inviteMember(shell, admin, { organisationId: admin.organisationId, recipient: "新人", roles: ["agency_agent"] }),
    );
    expect(reason(await acceptLink(shell, link.token, { purpose: "invite", person: person("taken@x.example") }))).toBe("login.taken");
    must(await acceptLink(shell, link.token, { purpose: "invite", person: person("free@x.example") }));
    expect(JSON.stringify(await database().db.select().from(oneTimeLink))).not.toContain(link.token);
  });

  it("give a new password and sign the person out everywhere", async () => {
    const { shell, admin, agent } = await agencyOf(13, "reset");
    await startSession(shell, { userId: agent.userId, userAgent: null });
    const first = must(await issueResetLink(shell, admin, agent.userId));
    const link = must(await issueResetLink(shell, admin, agent.userId));
    expect(reason(await acceptLink(shell, first.token, { purpose: "reset", passwordHash: "new" }))).toBe("link.used");
    expect(must(await acceptLink(shell, link.token, { purpose: "reset", passwordHash: "new" }))).toBe(agent.userId);
    const left = await database().db.select().from(session);
    expect(left.filter((row) => row.userId === agent.userId)).toEqual([]);
  });
});

describe("administrators", () => {
  it("manage their own organisation and no other", async () => {
    const one = await agencyOf(20, "own");
    const other = await agencyOf(21, "other");
    expect(reason(await issueResetLink(one.shell, one.admin, other.agent.userId))).toBe("permission.denied");
    expect(reason(await setMemberRoles(one.shell, one.admin, { userId: other.agent.userId, revision: 1, roles: ["agency_admin"] }))).toBe(
      "permission.denied",
    );
    expect(
      reason(
        await inviteMember(one.shell, one.agent, { organisationId: one.admin.organisationId, recipient: "甲", roles: ["agency_agent"] }),
      ),
    ).toBe("permission.denied");
    expect(
      reason(
        await inviteMember(one.shell, one.admin, {
          organisationId: one.admin.organisationId,
          recipient: "甲",
          roles: ["office_supervisor"],
        }),
      ),
    ).toBe("member.roles-foreign");
  });

  it("never remove the last of them, not even two removing each other at once", async () => {
    const { shell, admin, agent } = await agencyOf(22, "last");
    expect(reason(await deactivateMember(shell, admin, { userId: admin.userId, revision: 1 }))).toBe("member.last-administrator");
    expect(reason(await setMemberRoles(shell, admin, { userId: admin.userId, revision: 1, roles: ["agency_agent"] }))).toBe(
      "member.last-administrator",
    );
    must(await setMemberRoles(shell, admin, { userId: agent.userId, revision: 1, roles: ["agency_admin"] }));
    const second = await actorOf(database(), agent.userId);
    const outcomes = await Promise.all([
      deactivateMember(shell, admin, { userId: agent.userId, revision: 2 }),
      deactivateMember(shell, second, { userId: admin.userId, revision: 1 }),
    ]);
    expect(outcomes.map(reason).sort()).toEqual(["member.last-administrator", "ok"]);
  });

  it("notice a form that is older than the row", async () => {
    const { shell, admin, agent } = await agencyOf(23, "stale");
    const change = { userId: agent.userId, revision: 1, roles: ["agency_admin", "agency_agent"] } as const;
    must(await setMemberRoles(shell, admin, change));
    expect(await setMemberRoles(shell, admin, change)).toEqual({ ok: false, reason: "stale", again: true });
    expect(await setMemberRoles(shell, admin, { ...change, roles: [] })).not.toHaveProperty("again");
  });

  it("deactivate and reactivate; who is deactivated is nobody", async () => {
    const { shell, admin, agent } = await agencyOf(24, "off");
    must(await deactivateMember(shell, admin, { userId: agent.userId, revision: 1 }));
    expect((await actorFor(database().db, agent.userId)).kind).toBe("anonymous");
    expect(reason(await issueResetLink(shell, admin, agent.userId))).toBe("member.inactive");
    must(await reactivateMember(shell, admin, { userId: agent.userId, revision: 2 }));
    expect(await actorOf(database(), agent.userId)).toMatchObject({ roles: ["agency_agent"] });
  });

  it.each(["deactivated", "no administrator any more"])("who are %s leave no way in behind: their open links stop working", async (how) => {
    const n = how === "deactivated" ? 25 : 26;
    const { shell, admin, agent } = await agencyOf(n, how);
    must(await setMemberRoles(shell, admin, { userId: agent.userId, revision: 1, roles: ["agency_admin"] }));
    const second = await actorOf(database(), agent.userId);
    const organisationId = admin.organisationId;
    const own = must(await inviteMember(shell, admin, { organisationId, recipient: "甲", roles: ["agency_agent"] }));
    const others = must(await inviteMember(shell, second, { organisationId, recipient: "乙", roles: ["agency_admin"] }));
    const reset = must(await issueResetLink(shell, second, admin.userId));
    const gone = { userId: second.userId, revision: 2 };
    must(n === 25 ? await deactivateMember(shell, admin, gone) : await setMemberRoles(shell, admin, { ...gone, roles: ["agency_agent"] }));
    const use = (token: string) => acceptLink(shell, token, { purpose: "invite", person: person(`late${n}@link.example`) });
    expect(reason(await use(others.token))).toBe("link.used");
    expect(reason(await acceptLink(shell, reset.token, { purpose: "reset", passwordHash: "new" }))).toBe("link.used");
    expect(reason(await use(own.token))).toBe("ok");
  });
});

describe("an agency's sign-up", () => {
  const signUp = (n: number, login: string) => ({
    uscc: testUscc(n),
    organisationName: `新机构${n}`,
    name: "郑新",
    login,
    passwordHash: "hash",
  });

  it("makes the agency and its first administrator", async () => {
    const shell = await testShell(database(), MORNING, "sign-up");
    const made = must(await registerAgencyAccount(shell, signUp(30, "first@new.example")));
    if (made.kind !== "created") throw new Error("not created");
    expect(await actorOf(database(), made.userId)).toMatchObject({ roles: ["agency_admin", "agency_agent"], organisationName: "新机构30" });
    // Pressed twice, it asks nobody to be let in to one's own agency.
    expect(must(await registerAgencyAccount(shell, signUp(30, "first@new.example")))).toMatchObject({ kind: "requested" });
    expect(await openJoinRequests(database().db, (await actorOf(database(), made.userId)).organisationId)).toEqual([]);
  });

  it("of a known code goes to that agency's administrator, never to a second account", async () => {
    const { shell, admin } = await agencyOf(32, "known");
    const before = (await database().db.select().from(membership)).length;
    expect(must(await registerAgencyAccount(shell, signUp(32, "late@new.example")))).toEqual({
      kind: "requested",
      organisationName: "机构32",
    });
    must(await registerAgencyAccount(shell, signUp(32, "late@new.example")));
    expect((await database().db.select().from(membership)).length).toBe(before);
    const [request, ...more] = await openJoinRequests(database().db, admin.organisationId);
    expect(more).toEqual([]);
    const answer = { organisationId: admin.organisationId, requestId: request?.id ?? "", roles: ["agency_agent"] } as const;
    const lost = must(await answerJoinRequest(shell, admin, answer));
    // A link is shown once: the second press of the same button shows another, and the first stops working.
    const link = must(await answerJoinRequest(shell, admin, answer));
    const late = { purpose: "invite", person: person("late@new.example") } as const;
    expect(reason(await acceptLink(shell, lost?.token ?? "", late))).toBe("link.used");
    expect(await answerJoinRequest(shell, admin, { ...answer, roles: null })).toEqual({ ok: false, reason: "join-request.answered" });
    must(await acceptLink(shell, link?.token ?? "", late));
    expect(reason(await answerJoinRequest(shell, admin, answer))).toBe("join-request.answered");
  });

  it("cannot take a department's code", async () => {
    const shell = await testShell(database(), MORNING, "department");
    const uscc = testUscc(33, "11");
    await organisationWith(shell, { kind: "department", name: "某局", uscc, people: [] });
    expect(reason(await registerAgencyAccount(shell, { ...signUp(33, "cheat@new.example"), uscc }))).toBe("organisation.known");
    const all = await database().db.select({ uscc: organisation.uscc }).from(organisation);
    expect(all.filter((row) => row.uscc === uscc)).toHaveLength(1);
  });
});
