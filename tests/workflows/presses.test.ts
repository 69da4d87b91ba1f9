import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { and, eq, gt, max } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { oldestOpenObjection } from "#db/queries/objections";
import { event } from "#db/schema/event";
import type { UserActor } from "~/domain/kernel/actor";
import { VERBS } from "~/domain/lifecycle/commission";
import { OBJECTION } from "~/domain/lifecycle/objection";
import { AWAITED_VERBS } from "~/domain/lifecycle/selections";
import { type AnyVerb, anyMoveOf, isObjectionVerb } from "~/domain/lifecycle/turns";
import { bundled } from "../support/bundled";
import { cases } from "../support/cases";
import { withDatabase } from "../support/database";
import { type Market, rowOf, testMarket } from "../support/market";
import { PRESSES } from "../support/presses";
import { drafted, providerOf } from "../support/stages";
import type { Job, Outcome } from "./children/presser";

const database = withDatabase();
const PROCESSES = 2;
/** The embedded database belongs to one process and has one connection: there fewer presses wait in one line. */
const IN_ONE_PROCESS = 8;

let market: Market;
const children: { readonly child: ChildProcess; readonly lines: AsyncIterator<string> }[] = [];

beforeAll(async () => {
  market = await testMarket(database());
  const { url } = database();
  if (!url) return;
  const program = await bundled("tests/workflows/children/presser.ts");
  for (let n = 0; n < PROCESSES; n++) {
    const child = spawn(process.execPath, [program, url], { stdio: ["pipe", "pipe", "inherit"] });
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

/** How often each of the processes presses what has not been tried yet. */
const IN_EACH_PROCESS = Math.max(10, cases(100 / PROCESSES));

const pressed = new Set<AnyVerb>();

/** The one button whose second press is led by what it finds: by the one draft that there is. All others lead where the first led. */
const BARE: readonly AnyVerb[] = ["relist"];

async function everybodyPresses(job: Omit<Job, "times">): Promise<Outcome[]> {
  // What was tried once is only gone through on the way to the next button.
  const times = pressed.has(job.verb) ? 1 : IN_ONE_PROCESS;
  if (children.length > 0 && times > 1) {
    for (const { child } of children) child.stdin?.write(`${JSON.stringify({ ...job, times: IN_EACH_PROCESS })}\n`);
    return Promise.all(children.map(async ({ lines }) => JSON.parse((await lines.next()).value ?? "") as Outcome));
  }
  const { shell } = market;
  const all = await Promise.all(Array.from({ length: times }, () => PRESSES[job.verb](shell, job.actor, job.id, job.seen)));
  const again = all.filter((each) => !each.ok && each.again).length;
  return [{ done: all.filter((each) => each.ok).length, refused: all.flatMap((each) => (each.ok ? [] : [each.reason])), again }];
}

/** All press the same button at the same moment: one does it, the others are told why not, one event is written. */
async function pressAll(id: string, verb: AnyVerb, actor: UserActor): Promise<void> {
  const { db } = database();
  const before = await rowOf(market.shell, id);
  const [last] = await db.select({ id: max(event.id) }).from(event);
  const at = (await market.shell.clock.now()).toISOString();
  const stands = isObjectionVerb(verb) && !anyMoveOf(verb).from.some((from) => from === null) ? await oldestOpenObjection(db, id) : null;
  const outcomes = await everybodyPresses({ verb, actor, at, id: stands?.id ?? id, seen: stands?.revision ?? before.revision });
  expect([verb, outcomes.reduce((sum, each) => sum + each.done, 0)]).toEqual([verb, 1]);
  const isLed = anyMoveOf(verb).side !== "clock" && !BARE.includes(verb);
  const others = (pressed.has(verb) ? 1 : children.length > 0 ? IN_EACH_PROCESS * children.length : IN_ONE_PROCESS) - 1;
  expect([verb, outcomes.reduce((sum, each) => sum + each.again, 0)]).toEqual([verb, isLed ? others : 0]);
  // Who declined has no part in the commission any more; everybody else is told that the state has changed.
  const stranger = outcomes.some((each) => each.refused.includes("permission.denied"));
  if (verb !== "decline-award") expect([verb, stranger]).toEqual([verb, false]);
  const after = await rowOf(market.shell, id);
  const { quiet, event: kind } = anyMoveOf(verb);
  // What follows at once counts too: paid and rated, it closes; an objection changes the commission where it begins and where it is upheld.
  const isAnother = quiet || (isObjectionVerb(verb) && !["uphold-objection", "file-objection", "record-objection"].includes(verb));
  expect([verb, after.revision - before.revision]).toEqual([
    verb,
    isAnother ? 0 : after.status === "closed" && before.status === "accepted" ? 2 : 1,
  ]);
  const written = await db
    .select({ kind: event.kind })
    .from(event)
    .where(and(eq(event.commissionId, id), gt(event.id, last?.id ?? 0)));
  expect([verb, written.filter((each) => each.kind === kind).length]).toEqual([verb, kind ? 1 : 0]);
  pressed.add(verb);
}

/** To the moment at which the clock moves the commission. */
async function whenDue(id: string): Promise<void> {
  const { nextDueAt, selectsAt, status } = await rowOf(market.shell, id);
  const at = status === "selecting" ? selectsAt : nextDueAt;
  if (at && at > (await market.shell.clock.now())) market.shell.clock.set(at);
}

async function along(id: string, verbs: readonly (AnyVerb | readonly [AnyVerb, UserActor])[]): Promise<void> {
  const { clerk, approver, operator, supervisor } = market;
  for (const each of verbs) {
    const [verb, named] = typeof each === "string" ? [each, null] : each;
    const { side, permission } = anyMoveOf(verb);
    if (side === "clock") await whenDue(id);
    const office = permission === "commission.check-format" || permission === "objection.record" ? operator : supervisor;
    const purchaser = ["commission.approve", "commission.cancel", "objection.answer"].includes(permission) ? approver : clerk;
    const [first] = market.agencies;
    const entrant = side === "entrant" || side === "objector" ? first : null;
    const actor = named ?? entrant ?? (side === "office" ? office : side === "purchaser" || side === "other" ? purchaser : null);
    await pressAll(id, verb, actor ?? (side === "clock" ? supervisor : await providerOf(market, id)));
  }
}

const POSTED = ["submit", "approve", "publish"] as const;
const entries = () => market.agencies.slice(0, 4).map((agency) => ["enter", agency] as const);
const DRAWN = ["close-registration", "begin-selection", "draw"] as const;
const morning = () => market.shell.clock.set("2026-09-14T01:00:00Z");

describe("everybody presses at the same moment, and it is done once", () => {
  test("from a draft to a closed contract", async () => {
    morning();
    const id = await drafted(market);
    const [first] = market.agencies;
    if (!first) throw new Error("no agency");
    await along(id, ["edit", ...POSTED, ["enter", first], ["withdraw", first], ...entries(), ...DRAWN, "issue-award", "confirm-award"]);
    await along(id, [
      "file-contract",
      "reject-filing",
      "file-contract",
      "confirm-filing",
      "deliver",
      "reject-delivery",
      "deliver",
      "accept",
    ]);
    await along(id, [
      "record-payment",
      "dispute-payment",
      "record-payment",
      "confirm-payment",
      "record-payment",
      "rate",
      "confirm-payment",
    ]);
    expect((await rowOf(market.shell, id)).status).toBe("closed");
    await along(id, ["reply-rating"]);
  });

  test("returned, recalled, held, cancelled, given up", async () => {
    morning();
    const id = await drafted(market);
    await along(id, [
      "submit",
      "recall",
      "submit",
      "send-back",
      "submit",
      "approve",
      "return",
      ...POSTED,
      "set-hold",
      "lift-hold",
      "cancel",
    ]);
    await along(await drafted(market), ["discard"]);
  });

  test("cancelled after the close, with the office's consent", async () => {
    morning();
    const id = await drafted(market);
    await along(id, [...POSTED, ...entries(), "close-registration", "request-cancel", "refuse-cancel", "request-cancel", "consent-cancel"]);
  });

  test("an objection dismissed, another upheld, posted again", async () => {
    morning();
    const id = await drafted(market);
    await along(id, [...POSTED, ...entries(), ...DRAWN]);
    await along(id, ["record-objection", "draft-answer", "return-answer", "draft-answer", "answer-objection", "dismiss-objection"]);
    await along(id, ["file-objection", "withdraw-objection", "record-objection", "reject-objection"]);
    await along(id, ["record-objection", "draft-answer", "answer-objection", "uphold-objection", "relist"]);
  });

  test("one award after another declined, lapsed, void", async () => {
    morning();
    const id = await drafted(market);
    await along(id, [...POSTED, ...entries(), ...DRAWN, "issue-award", "decline-award", "issue-award", "lapse-award", "issue-award"]);
    await along(id, ["confirm-award", "lapse-contract"]);
    expect(await rowOf(market.shell, id)).toMatchObject({ status: "failed", failureReason: "F04" });
  });

  test("silence counts once too", async () => {
    morning();
    const id = await drafted(market);
    await along(id, [...POSTED, ...entries(), ...DRAWN, "issue-award", "confirm-award", "file-contract", "deem-filing-confirmed"]);
    await along(id, ["deliver", "deem-accepted"]);
  });

  test("every button was pressed but those that follow from another at once, and those of sealed prices", () => {
    expect([...VERBS, ...AWAITED_VERBS, ...OBJECTION.verbs].filter((verb) => !pressed.has(verb))).toEqual([
      "move-close",
      "fail-below-minimum",
      "fail-selection",
      "replace-bid",
      "take-result",
      "close",
      "fail-by-objection",
      "open",
      "answer-low",
      "decide-low",
      "lapse-answer",
      "deem-low",
      "order",
      "overtake-objection",
    ]);
  });
});
