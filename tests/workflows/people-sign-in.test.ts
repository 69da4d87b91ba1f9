import { eq, like } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { session, signInThrottle } from "#db/schema/people";
import { createUser } from "~/auth/actor-for";
import { changePassword } from "~/auth/change-password";
import { hashPassword, passwordMatches } from "~/auth/passwords";
import { endSessions, forgetEndedSessions, listSessions, readSession, startSession } from "~/auth/sessions";
import { decideSignIn } from "~/auth/sign-in";
import { countAttempt, forgetOldThrottles } from "~/auth/throttle";
import type { UserActor } from "~/domain/kernel/actor";
import type { Decision } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { tokenDigest } from "~/lib/token-digest";
import { acceptLink } from "~/workflows/people/accept-link";
import { issueResetLink } from "~/workflows/people/issue-reset-link";
import { withDatabase } from "../support/database";
import { must, organisationWith, testShell, testUscc } from "../support/market";

const database = withDatabase();
const PASSWORD = "water-stone-lamp-27";
const reason = (decision: Decision<unknown>) => (decision.ok ? "ok" : decision.reason);

let shell: Shell;
let admin: UserActor;
let home: string;

beforeAll(async () => {
  shell = await testShell(database(), "2026-09-14T01:00:00Z", "sign-in");
  const people = [{ name: "管理", roles: ["agency_admin"] }] as const;
  [admin] = (await organisationWith(shell, { kind: "agency", name: "机构", uscc: testUscc(1), people })) as [UserActor];
  home = admin.organisationId;
});

async function somebody(login: string): Promise<string> {
  const given = { organisationId: home, name: "吴岚", login, roles: ["agency_agent"], password: PASSWORD } as const;
  return createUser(shell, { ...given, now: new Date("2026-09-14T01:00:00Z") });
}

describe("signing in", () => {
  it("takes the login name however it is written", async () => {
    await somebody("13800000011");
    const sign = (login: string) => decideSignIn(shell, { login, password: PASSWORD, clientAddress: "a" });
    expect(reason(await sign("+86 138-0000-0011"))).toBe("ok");
    expect(reason(await sign("１３８００００００１１"))).toBe("ok");
  });

  it("says the same of a wrong password, an unknown account and a person who has no password", async () => {
    await somebody("13800000012");
    await createUser(shell, { organisationId: home, name: "无", login: "13800000013", roles: ["agency_agent"], now: new Date() });
    for (const login of ["13800000012", "13800000014", "13800000013", "nobody"]) {
      expect(reason(await decideSignIn(shell, { login, password: "wrong", clientAddress: "b" }))).toBe("sign-in.wrong");
    }
    expect(reason(await decideSignIn(shell, { login: "13800000013", password: "", clientAddress: "b" }))).toBe("sign-in.wrong");
  });

  it("pauses after ten failures on one account, known or not, and lets others in", async () => {
    await somebody("13800000015");
    await somebody("13800000016");
    for (const login of ["13800000015", "13800000099"]) {
      const attempt = () => decideSignIn(shell, { login, password: "wrong", clientAddress: "c" });
      for (let n = 0; n < 10; n++) expect(reason(await attempt())).toBe("sign-in.wrong");
      expect(reason(await attempt())).toBe("sign-in.throttled");
    }
    const right = { password: PASSWORD, clientAddress: "c" };
    expect(reason(await decideSignIn(shell, { login: "13800000015", ...right }))).toBe("sign-in.throttled");
    expect(reason(await decideSignIn(shell, { login: "13800000016", ...right }))).toBe("ok");
  });

  it("pauses an address that tries many accounts", async () => {
    for (let n = 0; n < 100; n++) must(await countAttempt(database(), "address", "198.51.100.7"));
    const refusal = await decideSignIn(shell, { login: "13800000016", password: PASSWORD, clientAddress: "198.51.100.7" });
    expect(refusal).toMatchObject({ ok: false, reason: "sign-in.throttled", detail: { minutes: 15 } });
    await forgetOldThrottles(database());
  });
});

describe("passwords", () => {
  it("are argon2id with stated parameters", async () => {
    const hash = await hashPassword(PASSWORD);
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwordMatches(hash, PASSWORD)).toBe(true);
    expect(await passwordMatches(null, PASSWORD)).toBe(false);
  });

  it("change with the present one, and every other session ends", async () => {
    const userId = await somebody("13800000020");
    const open = async () => must(await startSession(shell, { userId, userAgent: null })).token;
    const here = await open();
    const elsewhere = await open();
    const change = (current: string, next: string) => changePassword(shell, { userId, current, next, sessionId: tokenDigest(here) });
    expect(reason(await change("wrong", "another-good-one-9"))).toBe("password.wrong");
    expect(reason(await change(PASSWORD, "short"))).toBe("password.short");
    expect(reason(await change(PASSWORD, "1234567890"))).toBe("password.common");
    expect(reason(await change(PASSWORD, "x13800000020x"))).toBe("password.own-name");
    must(await change(PASSWORD, "another-good-one-9"));
    expect(await readSession(database(), here)).toMatchObject({ userId });
    expect(await readSession(database(), elsewhere)).toBeNull();
  });

  it("changed, close a reset link that is still open, and nobody else's", async () => {
    const [userId, other] = [await somebody("13800000021"), await somebody("13800000022")];
    const [link, others] = [must(await issueResetLink(shell, admin, userId)), must(await issueResetLink(shell, admin, other))];
    must(await changePassword(shell, { userId, current: PASSWORD, next: "another-good-one-9", sessionId: null }));
    const use = (token: string) => acceptLink(shell, token, { purpose: "reset", passwordHash: "new" });
    expect(reason(await use(link.token))).toBe("link.used");
    expect(must(await use(others.token))).toBe(other);
  });

  it("changed, forgive the account's failures and give no address an attempt back", async () => {
    const userId = await somebody("13800000023");
    const counters = () =>
      database().db.select().from(signInThrottle).where(like(signInThrottle.key, "address:%")).orderBy(signInThrottle.key);
    const before = await counters();
    const change = (current: string, next: string) => changePassword(shell, { userId, current, next, sessionId: null });
    for (let n = 0; n < 9; n++) expect(reason(await change("wrong", "another-good-one-9"))).toBe("password.wrong");
    must(await change(PASSWORD, "another-good-one-9"));
    expect(reason(await change("wrong", PASSWORD))).toBe("password.wrong");
    expect(await counters()).toEqual(before);
  });
});

describe("sessions", () => {
  it("are kept as digests, replaced at a sign-in, listed by device and ended", async () => {
    const userId = await somebody("13800000030");
    const agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36";
    const { token: first } = must(await startSession(shell, { userId, userAgent: agent }));
    const { token: second } = must(await startSession(shell, { userId, userAgent: agent, formerToken: first }));
    expect(await readSession(database(), first)).toBeNull();
    expect(await readSession(database(), second)).toEqual({ id: tokenDigest(second), userId });
    const [row, ...more] = await listSessions(database(), userId);
    expect(more).toEqual([]);
    expect(row).toMatchObject({ device: "Chrome · Windows", id: tokenDigest(second) });
    await endSessions(database(), userId);
    expect(await readSession(database(), second)).toBeNull();
  });

  it("end by themselves and are forgotten", async () => {
    const userId = await somebody("13800000031");
    const { token } = must(await startSession(shell, { userId, userAgent: null }));
    await database()
      .db.update(session)
      .set({ expiresAt: new Date(Date.now() - 1) })
      .where(eq(session.userId, userId));
    expect(await forgetEndedSessions(database())).toBeGreaterThan(0);
    expect(await readSession(database(), token)).toBeNull();
  });
});
