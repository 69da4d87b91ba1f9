import { and, asc, eq, gt, inArray, isNull, max, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCalendar } from "#db/queries/calendar";
import { factsOf } from "#db/queries/commission-facts";
import { commission, commissionVersion, hold, objection } from "#db/schema/commission";
import { duty } from "#db/schema/duty";
import { event, inboxEntry } from "#db/schema/event";
import { award, registration, selection, selectionRun } from "#db/schema/selection";
import { faultCode } from "#db/transaction";
import type { UserActor } from "~/domain/kernel/actor";
import { FINAL_STATUSES } from "~/domain/kernel/statuses";
import { COMMISSION, moveOf, VERBS, type Verb } from "~/domain/lifecycle/commission";
import type { Duty } from "~/domain/lifecycle/duties";
import { drawProof } from "~/domain/verifiable/draw-proof";
import { portableHashes } from "~/domain/verifiable/hash";
import { seededEntropy } from "~/lib/entropy";
import { advanceDue } from "~/workflows/engine/advance-due";
import { cases, LONG, seedOf } from "../support/cases";
import { withDatabase } from "../support/database";
import { type Market, rowOf, testMarket } from "../support/market";
import { PRESSES } from "../support/presses";
import { awarded, delivered, drafted, drawn, entered, inPerformance } from "../support/stages";

const database = withDatabase();
const WALKS = cases(80);
const STEPS = 20;
/** Where walks begin: most where entrants, lots and clocks meet, the others so that every later button is near. */
const STARTS = [drafted, entered, drawn, entered, awarded, inPerformance, entered, delivered] as const;
const AT_ONCE = ["commission.failed", "commission.closed", "award.passed-on"];
const random = seededEntropy(seedOf("random walks"));
const roll = (below: number): number => new DataView(random.bytes(4).buffer).getUint32(0) % below;

let market: Market;
let everybody: readonly UserActor[];
const seen = new Set<Verb>();
const walked: string[] = [];
beforeAll(async () => {
  market = await testMarket(database());
  const { clerk, approver, operator, supervisor, agencies } = market;
  everybody = [clerk, approver, operator, supervisor, ...agencies];
});
afterAll(() => expect(walked.length).toBeGreaterThan(0));

const DESTROYS: readonly Verb[] = ["discard", "cancel", "recall", "return", "send-back", "withdraw", "set-hold"];

/** Who could, most of the time; anybody, now and then. */
function actorsFor(verb: Verb): readonly UserActor[] {
  if (roll(8) === 0) return [everybody[roll(everybody.length)] ?? market.clerk];
  const { clerk, approver, operator, supervisor, agencies } = market;
  const { side } = moveOf(verb);
  const first = roll(agencies.length);
  const providers = [...agencies.slice(first), ...agencies.slice(0, first)];
  if (side === "purchaser") return [clerk, approver];
  if (side === "office") return [operator, supervisor];
  if (side === "clock") return [operator];
  return side === "provider" ? providers : [clerk, ...providers];
}

async function lastEvent(): Promise<number> {
  const [row] = await database()
    .db.select({ id: max(event.id) })
    .from(event);
  return row?.id ?? 0;
}

/** After a move: one event of its kind, told to nobody but parties, a higher revision, the published terms as they were. */
async function holdsAfter(id: string, verb: Verb, before: typeof commission.$inferSelect, since: number): Promise<void> {
  const { db } = database();
  const after = await rowOf(market.shell, id);
  const written = await db
    .select()
    .from(event)
    .where(and(eq(event.commissionId, id), gt(event.id, since)));
  const { event: kind, quiet } = moveOf(verb);
  expect([verb, written.filter((each) => each.kind === kind).length]).toEqual([verb, kind ? 1 : 0]);
  expect([verb, written.filter((each) => each.kind !== kind && !AT_ONCE.includes(each.kind))]).toEqual([verb, []]);
  expect([verb, after.revision > before.revision]).toEqual([verb, !quiet]);
  if (before.publishedAt) expect([after.terms, after.publishedAt, after.number]).toEqual([before.terms, before.publishedAt, before.number]);
  if (before.held) expect([verb, moveOf(verb).underHold]).toEqual([verb, true]);
  const entrants = await db.select({ agencyId: registration.agencyId }).from(registration).where(eq(registration.commissionId, id));
  const parties = [before.purchaserId, market.operator.organisationId, ...entrants.map((each) => each.agencyId)];
  const ids = written.map((each) => each.id);
  const told = ids.length > 0 ? await db.select().from(inboxEntry).where(inArray(inboxEntry.eventId, ids)) : [];
  for (const entry of told) expect([verb, parties]).toEqual([verb, expect.arrayContaining([entry.organisationId])]);
  const frozen = after.frozenAt !== null;
  if (!frozen)
    expect(told.filter((entry) => entrants.some((each) => each.agencyId === entry.organisationId && verb === "enter"))).toEqual([]);
}

async function press(id: string, verb: Verb): Promise<boolean> {
  for (const actor of actorsFor(verb)) {
    const before = await rowOf(market.shell, id);
    const since = await lastEvent();
    const done = await PRESSES[verb](market.shell, actor, id, before.revision);
    if (!done.ok) {
      if (roll(4) === 0) expect([verb, done.reason, await rowOf(market.shell, id)]).toEqual([verb, done.reason, before]);
      expect([verb, done.reason, await lastEvent()]).toEqual([verb, done.reason, since]);
      continue;
    }
    seen.add(verb);
    await holdsAfter(id, verb, before, since);
    return true;
  }
  return false;
}

async function step(id: string): Promise<void> {
  const row = await rowOf(market.shell, id);
  const possible = VERBS.filter((verb) => moveOf(verb).from.includes(row.status) && moveOf(verb).side !== "clock");
  const kind = roll(10);
  // Where the clock has the next word it is heard often; elsewhere people act before it.
  const passive = ["published", "registration_closed", "selecting", "result_published"].includes(row.status);
  if (kind < (passive ? 5 : 1) || possible.length === 0) {
    const due = row.status === "selecting" ? row.selectsAt : row.nextDueAt;
    const now = await market.shell.clock.now();
    const exact =
      due && roll(6) > 0 && row.status !== "published"
        ? new Date(due.getTime() + roll(3) - 1)
        : new Date(now.getTime() + roll(30) * 3_600_000);
    if (exact > now) market.shell.clock.set(exact);
    await advanceDue(market.shell);
  } else {
    const careful = kind < 9 ? possible.filter((verb) => !DESTROYS.includes(verb)) : possible;
    const turn = row.turnVerb && kind < 8 && VERBS.find((verb) => verb === row.turnVerb);
    await press(id, turn || careful[roll(careful.length)] || "edit");
  }
}

const byVerb = (a: Duty, b: Duty) => (a.verb < b.verb ? -1 : 1);

/** What must be true of the whole commission, whatever happened: I3, I5, I8, I9, I16, I18. */
async function holdsOverall(id: string): Promise<void> {
  const { db } = database();
  const row = await rowOf(market.shell, id);
  const [run] = await db.select().from(selectionRun).where(eq(selectionRun.commissionId, id));
  const awards = await db.select().from(award).where(eq(award.commissionId, id)).orderBy(asc(award.position));
  const kinds = await db.select({ kind: event.kind, t: event.t }).from(event).where(eq(event.commissionId, id)).orderBy(asc(event.id));
  const entered = kinds.filter((each) => each.kind === "registration.entered" || each.kind === "registration.withdrawn");
  if (row.closesAt && row.frozenAt) for (const { t } of entered) expect(t < row.closesAt).toBe(true);
  expect([...kinds].sort((a, b) => a.t.getTime() - b.t.getTime())).toEqual(kinds);
  if (run) {
    // Too few: nothing is drawn, and no opening is moved.
    if (row.failureReason !== "F01") expect(run.frozenAt.getTime()).toBeLessThan(run.opensAt.getTime());
    expect(run.drawnAt === null || run.drawnAt >= run.opensAt).toBe(true);
    if (run.proof) {
      expect(run.inputs && drawProof(portableHashes, run.inputs, run.signature ?? "")).toEqual(run.proof);
      const byId = new Map(run.roster.map((each) => [each.id, each.agencyId]));
      expect(awards.map((each) => each.agencyId)).toEqual(run.proof.result.map((each) => byId.get(each)));
    }
  }
  const [own = null, ...others] = await db.select().from(selection).where(eq(selection.commissionId, id));
  expect([others, own === null]).toEqual([[], row.publishedAt === null]);
  if (own) {
    const isDrawn = run?.drawnAt != null;
    expect([own.status === "selected", own.result]).toEqual([
      isDrawn,
      isDrawn ? awards.map(({ agencyId, priceFen }) => ({ agencyId, priceFen })) : null,
    ]);
    expect([own.status, own.status === "gathering", own.status === "failed", own.status === "void"]).toEqual([
      own.status,
      row.status === "published",
      own.failure !== null,
      row.status === "cancelled",
    ]);
    expect([own.waitingFor, row.failureReason === "F01"]).toEqual([row.status === "selecting" ? "beacon" : null, own.failure === "F01"]);
  }
  const called = awards.filter((each) => each.resultAt !== null);
  expect(called.map((each) => each.position)).toEqual(called.map((_, at) => at + 1));
  expect(called.filter((each) => each.endedAt === null).length).toBeLessThanOrEqual(1);
  const open = await db
    .select()
    .from(hold)
    .where(and(eq(hold.commissionId, id), isNull(hold.until)));
  expect(row.held).toBe(open.length === 1);
  const objections = await db
    .select()
    .from(objection)
    .where(and(eq(objection.commissionId, id), isNull(objection.decidedAt)));
  if (objections.length > 0) expect([row.status, row.held]).toEqual(["result_published", true]);
  const duties = await db
    .select({ party: duty.party, verb: duty.verb, dueAt: duty.dueAt, yellowAt: duty.yellowAt, redAt: duty.redAt, blackAt: duty.blackAt })
    .from(duty)
    .where(and(eq(duty.subjectId, id), isNull(duty.endedAt)));
  const now = await market.shell.clock.now();
  const derived = COMMISSION.dutiesOf(await factsOf(db, row), now, await loadCalendar(db));
  // Of the two answers to a request to cancel one is gone once the result can be known, though nobody has moved since.
  const told = (all: readonly Duty[]) =>
    all.map((each) => ({ ...each, verb: each.verb.replace("refuse-cancel", "consent-cancel") })).sort(byVerb);
  expect(told(duties)).toEqual(told(derived));
  const waits = row.turnParty ?? row.nextDueAt ?? row.waitingFor;
  expect(waits === null).toBe((FINAL_STATUSES as readonly string[]).includes(row.status));
}

test(`${WALKS} walks through the workflows keep every invariant in the database`, async () => {
  for (let walk = 0; walk < WALKS; walk++) {
    market.shell.clock.set(new Date(Date.UTC(2026, walk % 9, 5 + roll(20), roll(24), roll(60))));
    const id = await (STARTS[walk % STARTS.length] ?? drafted)(market);
    walked.push(id);
    for (let at = 0; at < STEPS; at++) await step(id);
    await holdsOverall(id);
  }
  const often: readonly Verb[] = ["publish", "enter", "confirm-award", "file-contract", "deliver", "accept", "record-payment", "rate"];
  // A few walks may come nowhere near one of them.
  if (LONG) expect(often.filter((verb) => !seen.has(verb))).toEqual([]);
  expect(seen.size).toBeGreaterThan(5);
});

test("the database itself refuses to change what was published, whoever asks (I1)", async () => {
  const { db } = database();
  const [id] = walked.slice(-1);
  const [published] = await db.select({ id: commission.id }).from(commission).where(sql`${commission.publishedAt} is not null`).limit(1);
  const [drawn] = await db.select({ id: selectionRun.id }).from(selectionRun).where(sql`${selectionRun.proof} is not null`).limit(1);
  if (!id || !published || !drawn) throw new Error("the walks came nowhere");
  const attempts = [
    sql`update ${event} set payload = '{}'::jsonb where commission_id = ${id}`,
    sql`delete from ${event} where commission_id = ${id}`,
    sql`update ${commissionVersion} set terms = '{}'::jsonb`,
    sql`delete from ${commissionVersion}`,
    sql`update ${commission} set terms = '{}'::jsonb where id = ${published.id}`,
    sql`update ${commission} set number = 'MX-2026-999999' where id = ${published.id}`,
    sql`update ${selectionRun} set inputs_hash = '' where id = ${drawn.id}`,
    sql`update ${selectionRun} set proof = '{}'::jsonb where id = ${drawn.id}`,
  ];
  for (const attempt of attempts) {
    const fault = await db.execute(attempt).then(
      () => "done",
      (error: unknown) => faultCode(error),
    );
    expect(fault).toBe("23001");
  }
});
