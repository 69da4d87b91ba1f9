import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Tx } from "#db/client";
import { knownDevice, session } from "#db/schema/people";
import { transaction } from "#db/transaction";
import { deleteSessionsOf } from "#db/writes/account";
import { updateMember, updatePassword } from "#db/writes/people";
import { changePassword } from "~/auth/change-password";
import { THROTTLE } from "~/auth/parameters";
import { startSession } from "~/auth/sessions";
import { decideSignIn } from "~/auth/sign-in";
import type { UserActor } from "~/domain/kernel/actor";
import type { Decision } from "~/domain/kernel/decision";
import { systemEntropy } from "~/lib/entropy";
import { projectPath } from "~/lib/project-path";
import type { Shell } from "~/lib/shell";
import { acceptLink } from "~/workflows/people/accept-link";
import { deactivateMember } from "~/workflows/people/deactivate-member";
import { inviteMember } from "~/workflows/people/invite-member";
import { issueResetLink } from "~/workflows/people/issue-reset-link";
import { issueSignInCode } from "~/workflows/people/issue-sign-in-code";
import { setMemberRoles } from "~/workflows/people/set-member-roles";
import { account, guessAtOnce, type Opened, PASSWORD, signInOnce } from "../support/account";
import { cases, numbersFrom, SEED } from "../support/cases";
import { withDatabase } from "../support/database";
import { must, organisationWith, testShell, testUscc } from "../support/market";
import type { Job } from "./children/signer";

const database = withDatabase();
const WHERE = process.env.TEST_DATABASE_URL ? "two processes" : "one process";
const ROUNDS = cases(50);
const SIGN_INS = 2;
const NEXT = "another-good-one-9";
const reason = (decision: Decision<unknown>) => (decision.ok ? "ok" : decision.reason);

let shell: Shell;
let admin: UserActor;
let people = 0;
const children: { readonly child: ChildProcess; readonly lines: AsyncIterator<string> }[] = [];

beforeAll(async () => {
  shell = { ...(await testShell(database(), "2026-09-14T01:00:00Z")), entropy: systemEntropy };
  const given = [{ name: "管理", roles: ["agency_admin"] }] as const;
  [admin] = (await organisationWith(shell, { kind: "agency", name: "机构", uscc: testUscc(1), people: given })) as [UserActor];
  const { url } = database();
  for (let n = 0; url && n < 2; n++) {
    const child = spawn(process.execPath, ["--import", "tsx", projectPath("tests/workflows/children/signer.ts"), url], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    children.push({ child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() });
  }
  for (const { lines } of children) expect((await lines.next()).value).toBe("ready");
});
afterAll(async () => {
  for (const { child } of children) {
    child.stdin?.end();
    await new Promise((resolve) => (child.exitCode === null ? child.once("exit", resolve) : resolve(null)));
  }
});

type Person = { readonly userId: string; readonly login: string };
async function somebody(): Promise<Person> {
  const login = `race-${++people}@people.example`;
  return { login, userId: await account(shell, admin.organisationId, login) };
}

/** What ends the state in which a sign-in began; each is ready to be pressed. */
const CHANGES = {
  "change of the password": async ({ userId }: Person) => {
    const given = { userId, current: PASSWORD, next: NEXT, sessionId: null };
    return () => changePassword(shell, given);
  },
  reset: async ({ userId }: Person) => {
    const { token } = must(await issueResetLink(shell, admin, userId));
    return () => acceptLink(shell, token, { purpose: "reset", passwordHash: "another" });
  },
  deactivation:
    async ({ userId }: Person) =>
    () =>
      deactivateMember(shell, admin, { userId, revision: 1 }),
  "change of roles":
    async ({ userId }: Person) =>
    () =>
      setMemberRoles(shell, admin, { userId, revision: 1, roles: ["agency_admin"] }),
} as const;
const names = Object.keys(CHANGES) as (keyof typeof CHANGES)[];

const sessionsOf = ({ userId }: Person) => database().db.select().from(session).where(eq(session.userId, userId));
const devicesOf = ({ userId }: Person) => database().db.select().from(knownDevice).where(eq(knownDevice.userId, userId));

describe("a sign-in that is under way", () => {
  it.each(names)("does not outlive a %s", async (name) => {
    const person = await somebody();
    const earlier = await signInOnce(shell, person.login);
    const proof = must(await decideSignIn(shell, { login: person.login, password: PASSWORD, clientAddress: "192.0.2.1" }));
    must<unknown>(await (await CHANGES[name](person))());
    expect((await sessionsOf(person)).map(({ id }) => id)).not.toContain(earlier?.id);
    const opened = await startSession(shell, { ...proof, userAgent: null });
    if (name === "change of roles") expect(must(opened).actor.roles).toEqual(["agency_admin"]);
    else {
      expect(reason(opened)).toBe("sign-in.wrong");
      expect(await sessionsOf(person)).toEqual([]);
      expect(await devicesOf(person)).toHaveLength(name === "change of the password" ? 1 : 0);
    }
  });

  /** Until somebody waits for a lock here; the embedded database has one connection, so that everybody does. */
  async function somebodyWaits(isOver: () => boolean): Promise<void> {
    const waiting = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    while (database().url && !isOver() && (await database().pool.query(waiting)).rows.length === 0) await pause(5);
  }

  it.each([
    ["another password", (tx: Tx, userId: string) => updatePassword(tx, userId, "another")],
    ["a deactivation", (tx: Tx, userId: string) => updateMember(tx, userId, 1, { active: false })],
  ] as const)("waits for %s that is not committed yet, and then finds it", async (_name, change) => {
    const person = await somebody();
    const proof = must(await decideSignIn(shell, { login: person.login, password: PASSWORD, clientAddress: "192.0.2.1" }));
    let begun = () => {};
    let commit = () => {};
    const changed = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const released = new Promise<void>((resolve) => {
      commit = resolve;
    });
    const changing = transaction(database(), async (tx) => {
      await change(tx, person.userId);
      await deleteSessionsOf(tx, person.userId);
      begun();
      await released;
    });
    await changed;
    let over = false;
    const opening = startSession(shell, { ...proof, userAgent: null }).finally(() => {
      over = true;
    });
    await somebodyWaits(() => over);
    commit();
    await changing;
    expect(reason(await opening)).toBe("sign-in.wrong");
    expect(await sessionsOf(person)).toEqual([]);
  });

  it("with a code opens no session either when the person is deactivated, nor a second one", async () => {
    const person = await somebody();
    const { code } = must(await issueSignInCode(shell, admin, person.userId));
    const proof = must(await decideSignIn(shell, { login: person.login, password: code, clientAddress: "192.0.2.1" }));
    const twice = await Promise.all([0, 1].map(() => startSession(shell, { ...proof, userAgent: null })));
    expect(twice.map(reason).sort()).toEqual(["ok", "sign-in.wrong"]);
    const second = must(await issueSignInCode(shell, admin, person.userId));
    const late = must(await decideSignIn(shell, { login: person.login, password: second.code, clientAddress: "192.0.2.1" }));
    must(await deactivateMember(shell, admin, { userId: person.userId, revision: 1 }));
    expect(reason(await startSession(shell, { ...late, userAgent: null }))).toBe("sign-in.wrong");
  });
});

describe("an administrator whose right ends while the request is under way", () => {
  it("leaves no link, no code and no change behind", async () => {
    const person = await somebody();
    const userId = await account(shell, admin.organisationId, `gone-${++people}@people.example`, ["agency_admin"]);
    const gone: UserActor = { ...admin, userId };
    must(await deactivateMember(shell, admin, { userId, revision: 1 }));
    const { organisationId } = admin;
    const denied = [
      await inviteMember(shell, gone, { organisationId, recipient: "甲", roles: ["agency_admin"] }),
      await issueResetLink(shell, gone, person.userId),
      await issueSignInCode(shell, gone, person.userId),
      await setMemberRoles(shell, gone, { userId: person.userId, revision: 1, roles: ["agency_admin"] }),
    ];
    expect(denied.map(reason)).toEqual(denied.map(() => "permission.denied"));
  });
});

/** The same job for every process at once; what all of them answered. */
async function everyProcess<T>(job: Job): Promise<T[]> {
  for (const { child } of children) child.stdin?.write(`${JSON.stringify(job)}\n`);
  return (await Promise.all(children.map(async ({ lines }) => JSON.parse((await lines.next()).value ?? "[]") as T[]))).flat();
}

/** Sign-ins from every process at once. */
async function everybodySignsIn({ login }: Person): Promise<Opened[]> {
  if (children.length > 0) return everyProcess<Opened>({ login, times: SIGN_INS });
  const all = await Promise.all(Array.from({ length: SIGN_INS }, () => signInOnce(shell, login)));
  return all.filter((each) => each !== null);
}

it(`lets exactly ten of many guesses be made at once from ${WHERE}`, async () => {
  const { login } = await somebody();
  const answers = children.length > 0 ? await everyProcess<string>({ login, guess: true, times: 10 }) : await guessAtOnce(shell, login, 20);
  expect(answers.filter((each) => each === "sign-in.wrong")).toHaveLength(THROTTLE.account.points);
  expect(answers.filter((each) => each === "sign-in.throttled")).toHaveLength(20 - THROTTLE.account.points);
});

describe(`${ROUNDS} rounds of sign-ins from ${WHERE}`, () => {
  it.each(names)("against a %s: no session of the old state lives on", async (name) => {
    for (let round = 0; round < ROUNDS; round++) {
      const person = await somebody();
      const change = await CHANGES[name](person);
      const signing = everybodySignsIn(person);
      // Each round lets the change fall at another place of the sign-in.
      await pause(numbersFrom(SEED + round)(120));
      must<unknown>(await change());
      const opened = await signing;
      const left = await sessionsOf(person);
      const roles = left.map(({ id }) => opened.find((each) => each.id === id)?.roles);
      expect(roles).toEqual(name === "change of roles" ? left.map(() => ["agency_admin"]) : []);
    }
  });
});
