import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { event } from "#db/schema/event";
import { knownDevice, oneTimeLink, session, signInThrottle } from "#db/schema/people";
import { changePassword } from "~/auth/change-password";
import { DEVICES_OF_ACCOUNT, THROTTLE } from "~/auth/parameters";
import { hashPassword } from "~/auth/passwords";
import { startSession } from "~/auth/sessions";
import { decideSignIn } from "~/auth/sign-in";
import { withFewTakenNames } from "~/auth/taken-names";
import { countAttempt, giveBack, nameAtAddress } from "~/auth/throttle";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { tokenDigest } from "~/lib/token-digest";
import { acceptLink } from "~/workflows/people/accept-link";
import { deactivateMember } from "~/workflows/people/deactivate-member";
import { issueResetLink } from "~/workflows/people/issue-reset-link";
import { issueSignInCode } from "~/workflows/people/issue-sign-in-code";
import { reactivateMember } from "~/workflows/people/reactivate-member";
import { registerAgencyAccount } from "~/workflows/people/register-agency-account";
import { account, PASSWORD, passwordHash } from "../support/account";
import { withDatabase } from "../support/database";
import { must, organisationWith, type TestClock, testShell, testUscc } from "../support/market";

const database = withDatabase();
const MORNING = "2026-09-14T01:00:00Z";
const reason = (decision: Decision<unknown>) => (decision.ok ? "ok" : decision.reason);

let shell: Shell & { readonly clock: TestClock };
let admin: UserActor;
let agent: UserActor;
let supervisor: UserActor;
let stranger: UserActor;
let people = 0;

beforeAll(async () => {
  shell = await testShell(database(), MORNING, "devices");
  const administrator = { name: "管理", roles: ["agency_admin"] } as const;
  const clerk = { name: "经办", roles: ["agency_agent"] } as const;
  const make = (kind: "agency" | "office", n: number, given: Parameters<typeof organisationWith>[1]["people"]) =>
    organisationWith(shell, { kind, name: `单位${n}`, uscc: testUscc(n, kind === "office" ? "11" : "91"), people: given });
  [admin, agent] = (await make("agency", 1, [administrator, clerk])) as [UserActor, UserActor];
  [stranger] = (await make("agency", 2, [administrator])) as [UserActor];
  [supervisor] = (await make("office", 3, [{ name: "督", roles: ["office_supervisor"] }])) as [UserActor];
});

const somebody = async () => {
  const login = `device-${++people}@people.example`;
  return { login, userId: await account(shell, admin.organisationId, login) };
};
type Try = { password?: string; clientAddress?: string; devices?: string[] };
const sign = (login: string, { password = PASSWORD, clientAddress = "192.0.2.1", devices = [] }: Try = {}) =>
  decideSignIn(shell, { login, password, clientAddress, devices });
/** Signs in and comes back with what the browser is known by. */
async function enter(login: string, given: Try & { tokens?: string[] } = {}) {
  const proof = must(await sign(login, given));
  const { deviceToken } = must(await startSession(shell, { ...proof, userAgent: null, devices: given.tokens ?? [] }));
  return { token: deviceToken ?? "", devices: [tokenDigest(deviceToken ?? "")] };
}
/** What strangers can do at most, from many addresses: without the passwords, which are what takes time. */
async function strangersGuess(login: string) {
  for (let n = 0; n <= THROTTLE.strangers.points; n++) await countAttempt(database(), "strangers", login);
}

describe("whoever signed in on this browser before", () => {
  it("gets in while strangers guess, from whatever address they share; others wait", async () => {
    const { login } = await somebody();
    const { devices } = await enter(login);
    await strangersGuess(login);
    for (let n = 0; n <= THROTTLE.address.points; n++) await countAttempt(database(), "address", "198.51.100.1");
    expect(reason(await sign(login))).toBe("sign-in.throttled");
    expect(reason(await sign(login, { devices, clientAddress: "198.51.100.1" }))).toBe("ok");
    // A slip of the own is called one: how many strangers guess is not told.
    expect(reason(await sign(login, { devices, clientAddress: "198.51.100.1", password: "wrong" }))).toBe("sign-in.wrong");
    expect(reason(await sign(login, { devices: [tokenDigest("another browser")] }))).toBe("sign-in.throttled");
  });

  it("is known there alone: no token of another account helps", async () => {
    const [one, other] = [await somebody(), await somebody()];
    const { devices } = await enter(one.login);
    await strangersGuess(other.login);
    expect(reason(await sign(other.login, { devices }))).toBe("sign-in.throttled");
  });

  it("has ten guesses of its own, exactly, however many come at once", async () => {
    const { login, userId } = await somebody();
    const { devices } = await enter(login);
    for (let n = 1; n < THROTTLE.device.points; n++) must(await countAttempt(database(), "device", `${userId}\n${devices[0]}`));
    const wrong = await Promise.all([1, 2, 3].map(() => sign(login, { devices, password: "wrong" })));
    expect(wrong.map(reason).sort()).toEqual(["sign-in.throttled", "sign-in.throttled", "sign-in.wrong"]);
    expect(reason(await sign(login, { devices }))).toBe("sign-in.throttled");
  });

  it("keeps the token, at most so many a person, and none after a new password or a deactivation", async () => {
    const { login, userId } = await somebody();
    const rows = () => database().db.select().from(knownDevice).where(eq(knownDevice.userId, userId));
    const first = await enter(login);
    expect((await enter(login, { tokens: [first.token] })).token).toBe(first.token);
    const proof = must(await sign(login));
    for (let n = 0; n < DEVICES_OF_ACCOUNT + 2; n++) must(await startSession(shell, { ...proof, userAgent: null, devices: [] }));
    expect((await rows()).length).toBe(DEVICES_OF_ACCOUNT);
    expect(JSON.stringify(await rows())).not.toContain(first.token);
    const { deviceToken } = must(await changePassword(shell, { userId, current: PASSWORD, next: "another-good-one-9", sessionId: null }));
    expect((await rows()).map(({ tokenHash }) => tokenHash)).toEqual([tokenDigest(deviceToken)]);
    const link = must(await issueResetLink(shell, admin, userId));
    must(await acceptLink(shell, link.token, { purpose: "reset", passwordHash: await passwordHash() }));
    expect(await rows()).toEqual([]);
    await enter(login);
    must(await deactivateMember(shell, admin, { userId, revision: 1 }));
    expect(await rows()).toEqual([]);
  });
});

describe("strangers", () => {
  it("are counted by name and address, so that one address closes the name for itself alone", async () => {
    const { login } = await somebody();
    const [kind, who] = nameAtAddress(login, "203.0.113.1");
    for (let n = 0; n < THROTTLE.account.points; n++) must(await countAttempt(database(), kind, who));
    expect(reason(await sign(login, { clientAddress: "203.0.113.1" }))).toBe("sign-in.throttled");
    expect(reason(await sign(login, { clientAddress: "203.0.113.2" }))).toBe("ok");
  });

  it("gain nothing by a success of their own: only the own attempt is given back, never more than was counted", async () => {
    const { login } = await somebody();
    const counter = nameAtAddress(login, "203.0.113.9");
    for (let n = 0; n < 5; n++) must(await countAttempt(database(), ...counter));
    must(await sign(login, { clientAddress: "203.0.113.9" }));
    const points = async () => (await database().db.select().from(signInThrottle)).map((row) => row.points);
    expect(Math.min(...(await points()))).toBeGreaterThanOrEqual(0);
    for (let n = 5; n < THROTTLE.account.points; n++) must(await countAttempt(database(), ...counter));
    expect(reason(await countAttempt(database(), ...counter))).toBe("sign-in.throttled");
    await giveBack(database(), [["strangers", "nobody was ever counted"]]);
    expect(Math.min(...(await points()))).toBeGreaterThanOrEqual(0);
  });

  it("do not keep a signed-in owner from changing the password", async () => {
    const { login, userId } = await somebody();
    await strangersGuess(login);
    must(await changePassword(shell, { userId, current: PASSWORD, next: "another-good-one-9", sessionId: null }));
  });
});

describe("a one-time code", () => {
  const issue = async (userId: string, by = admin) => must(await issueSignInCode(shell, by, userId));

  it("signs in once in the password's place, whatever strangers do; the browser is known from then on, the password stays", async () => {
    const { login, userId } = await somebody();
    await strangersGuess(login);
    const { code } = await issue(userId);
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const typed = ` ${code.toLowerCase().replaceAll("-", " ")} `;
    const { devices } = await enter(login, { password: typed });
    expect(reason(await sign(login, { password: code }))).toBe("sign-in.throttled");
    expect(reason(await sign(login, { devices }))).toBe("ok");
    const kept = JSON.stringify(await database().db.select().from(oneTimeLink));
    for (const text of [code, code.replaceAll("-", "")]) expect(kept).not.toContain(text);
    expect(reason(await acceptLink(shell, code, { purpose: "reset", passwordHash: "x" }))).toBe("link.unknown");
    const [last] = (await database().db.select().from(event).where(eq(event.kind, "member.link-issued"))).slice(-1);
    expect(last?.payload).toMatchObject({ purpose: "code", user: userId });
  });

  it("is its person's alone, ends after two hours, with the next code, a new password and a deactivation", async () => {
    const [one, other] = [await somebody(), await somebody()];
    const first = await issue(one.userId);
    expect(reason(await sign(other.login, { password: first.code }))).toBe("sign-in.wrong");
    const second = await issue(one.userId);
    expect(reason(await sign(one.login, { password: first.code }))).toBe("sign-in.wrong");
    shell.clock.set(second.expiresAt);
    expect(reason(await sign(one.login, { password: second.code }))).toBe("sign-in.wrong");
    shell.clock.set(MORNING);
    must(await changePassword(shell, { userId: one.userId, current: PASSWORD, next: "another-good-one-9", sessionId: null }));
    expect(reason(await sign(one.login, { password: second.code }))).toBe("sign-in.wrong");
    const third = await issue(one.userId);
    must(await deactivateMember(shell, admin, { userId: one.userId, revision: 1 }));
    must(await reactivateMember(shell, admin, { userId: one.userId, revision: 2 }));
    expect(reason(await sign(one.login, { password: third.code }))).toBe("sign-in.wrong");
  });

  it("is issued by the organisation's administrator or the office's supervisor, to nobody who is deactivated", async () => {
    const { userId } = await somebody();
    for (const by of [agent, stranger]) expect(reason(await issueSignInCode(shell, by, userId))).toBe("permission.denied");
    expect(reason(await issueSignInCode(shell, admin, supervisor.userId))).toBe("permission.denied");
    must(await issueSignInCode(shell, supervisor, admin.userId));
    must(await deactivateMember(shell, admin, { userId, revision: 1 }));
    expect(reason(await issueSignInCode(shell, admin, userId))).toBe("member.inactive");
  });
});

describe("names that exist", () => {
  it("are not told by the sign-up, and each person signs in by the name that both gave, and by the agency's code", async () => {
    const { login } = await somebody();
    const passwords = [1, 2].map((n) => ({ n, uscc: testUscc(40 + n), password: `two-agencies-${n}` }));
    for (const { n, uscc, password } of passwords) {
      const given = { uscc, organisationName: `新机构${n}`, name: `郑${n}`, login, passwordHash: await hashPassword(password) };
      expect(must(await registerAgencyAccount(shell, given)).kind).toBe("created");
    }
    const owners: string[] = [];
    for (const { uscc, password } of passwords) {
      const by = must(await sign(login, { password }));
      expect(must(await sign(` ${uscc.toLowerCase()}`, { password })).userId).toBe(by.userId);
      owners.push(by.userId);
    }
    const before = must(await sign(login)).userId;
    expect(new Set([...owners, before]).size).toBe(3);
    expect((await database().db.select().from(session)).some(({ userId }) => owners.includes(userId))).toBe(false);
  });

  it("can be found taken behind invitations so often a day and no more, exactly", async () => {
    const from = { organisationId: admin.organisationId, clientAddress: "203.0.113.50" };
    const taken = () => withFewTakenNames(database(), from, async () => refused("login.taken"));
    for (let n = 0; n < 3; n++) must(await withFewTakenNames(database(), from, async () => ok(null)));
    const all = await Promise.all(Array.from({ length: THROTTLE.takenName.points + 5 }, taken));
    expect(all.filter((each) => reason(each) === "login.taken")).toHaveLength(THROTTLE.takenName.points);
    // Beyond, every name gets the same answer; from elsewhere the organisation's invitations get it too.
    expect(reason(await withFewTakenNames(database(), from, async () => ok(null)))).toBe("sign-up.throttled");
    const elsewhere = { ...from, clientAddress: "203.0.113.51" };
    expect(reason(await withFewTakenNames(database(), elsewhere, async () => ok(null)))).toBe("sign-up.throttled");
  });
});
