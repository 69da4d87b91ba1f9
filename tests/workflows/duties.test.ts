import { asc, eq, isNull } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { deriveMissingDuties } from "#db/derive-again";
import { agency } from "#db/schema/agency";
import { duty } from "#db/schema/duty";
import { readOfficeCommissions } from "~/reads/desk/office-commissions";
import { readCommissionList } from "~/reads/notice/commission-list";
import { acceptAdmission } from "~/workflows/admission/check-admission";
import { correctAdmission } from "~/workflows/admission/correct-admission";
import { returnAdmission } from "~/workflows/admission/return-admission";
import { confirmAward } from "~/workflows/award/confirm-award";
import { declineAward } from "~/workflows/award/decline-award";
import { loadCalendarYear } from "~/workflows/calendar/load-calendar-year";
import { liftHold } from "~/workflows/hold/lift-hold";
import { setHold } from "~/workflows/hold/set-hold";
import { discardDraft } from "~/workflows/posting/discard-draft";
import { shanghai, year2026 } from "../domain/kernel/calendar-2026";
import { LIGHTNING, readyAgency, sign } from "../support/admission";
import { withDatabase } from "../support/database";
import { type Market, must, rowOf, seenOf, testMarket } from "../support/market";
import { accepted, awarded, delivered, drafted, providerOf } from "../support/stages";

const database = withDatabase();
const MORNING = "2026-09-14T01:00:00Z";
let market: Market;
beforeAll(async () => {
  market = await testMarket(database(), MORNING);
});

/** An agency whose certificate lasts, ready to sign. */
const complete = (n: number) => readyAgency(market.shell, n, "TJ-ZJ-026", { ...LIGHTNING, validTo: "2029-09-25" });
const historyOf = (id: string) => database().db.select().from(duty).where(eq(duty.subjectId, id)).orderBy(asc(duty.id));
const standing = async (id: string) =>
  (await historyOf(id)).filter(({ endedAt }) => endedAt === null).map(({ party, verb, dueAt }) => [party, verb, dueAt]);

describe("duties of a commission", () => {
  test("begin with the draft and end with it", async () => {
    const { shell, clerk } = market;
    shell.clock.set(MORNING);
    const id = await drafted(market);
    expect(await standing(id)).toEqual([["clerk", "submit", null]]);
    must(await discardDraft(shell, clerk, id, await seenOf(shell, id)));
    expect(await historyOf(id)).toMatchObject([
      { commissionId: id, organisationId: clerk.organisationId, begunAt: new Date(MORNING), endedAt: new Date(MORNING) },
    ]);
  });

  test("payment and rating stand at once", async () => {
    market.shell.clock.set(MORNING);
    const id = await accepted(market);
    const acceptedAt = (await rowOf(market.shell, id)).acceptedAt;
    expect((await standing(id)).map(([party, verb]) => [party, verb])).toEqual([
      ["purchaser", "record-payment"],
      ["purchaser", "rate"],
    ]);
    const rows = await historyOf(id);
    expect(rows.filter(({ endedAt }) => endedAt === null).every(({ begunAt }) => begunAt.getTime() === acceptedAt?.getTime())).toBe(true);
    expect(rows.find(({ verb }) => verb === "accept")?.endedAt).toEqual(acceptedAt);
  });

  test("a hold takes the deadline and its light away, lifting gives the rest of the term back to the same duty", async () => {
    const { shell, supervisor } = market;
    shell.clock.set(MORNING);
    const id = await delivered(market);
    const [before] = (await historyOf(id)).slice(-1);
    expect(before).toMatchObject({ verb: "accept", dueAt: (await rowOf(shell, id)).turnDueAt, redAt: before?.dueAt });
    must(await setHold(shell, supervisor, id, await seenOf(shell, id), "核查"));
    expect(await standing(id)).toEqual([
      ["purchaser", "accept", null],
      ["office", "lift-hold", null],
    ]);
    expect((await historyOf(id)).find((each) => each.id === before?.id)).toMatchObject({ yellowAt: null, redAt: null, blackAt: null });
    shell.clock.set(new Date((await shell.clock.now()).getTime() + 2 * 86_400_000));
    must(await liftHold(shell, supervisor, id, await seenOf(shell, id), "已核实"));
    const after = await historyOf(id);
    expect(after.find(({ verb }) => verb === "lift-hold")?.endedAt).toEqual(await shell.clock.now());
    const again = after.find((each) => each.id === before?.id);
    expect(again).toMatchObject({ endedAt: null, begunAt: before?.begunAt, dueAt: (await rowOf(shell, id)).turnDueAt });
    expect(again?.dueAt?.getTime()).toBeGreaterThan(before?.dueAt?.getTime() ?? Number.POSITIVE_INFINITY);
  });

  test("are the organisation's whose turn it was: the next provider's is another, and the first one's stays as it ended", async () => {
    const { shell } = market;
    shell.clock.set(MORNING);
    const id = await awarded(market);
    const first = await providerOf(market, id);
    must(await confirmAward(shell, first, id, await seenOf(shell, id)));
    expect((await standing(id)).map(([party, verb]) => [party, verb])).toEqual([["either", "file-contract"]]);
    must(await declineAward(shell, first, id, await seenOf(shell, id), "项目负责人同期承担其他任务"));
    expect(await standing(id)).toEqual([]);
    const confirmed = (await historyOf(id)).find(({ verb }) => verb === "confirm-award");
    expect(confirmed).toMatchObject({ organisationId: first.organisationId });
    expect(confirmed?.endedAt && confirmed.dueAt && confirmed.endedAt < confirmed.dueAt).toBe(true);
  });
});

describe("what reads them", () => {
  test("lists tell overdue and light by the duty, of what somebody is waited for alone", async () => {
    const { shell } = market;
    shell.clock.set(MORNING);
    const id = await delivered(market);
    const { number } = await rowOf(shell, id);
    const due = (await historyOf(id)).find(({ verb }) => verb === "accept");
    const lights = async (now: Date) => {
      const office = await readOfficeCommissions(database().db, new URLSearchParams(`q=${number}&mark=overdue`), now);
      const everybody = await readCommissionList(database().db, new URLSearchParams(`q=${number}&status=overdue`), now);
      return [office.rows[0]?.deadline?.light, office.count, everybody.rows[0]?.late.overdue[0]?.light, everybody.count];
    };
    const { redAt, blackAt } = due ?? {};
    if (!redAt || !blackAt) throw new Error("the acceptance has no term");
    const justBefore = (at: Date) => new Date(at.getTime() - 1);
    expect(await lights(justBefore(redAt))).toEqual([undefined, 0, undefined, 0]);
    expect(await lights(redAt)).toEqual(["red", 1, "red", 1]);
    expect(await lights(justBefore(blackAt))).toEqual(["red", 1, "red", 1]);
    expect(await lights(blackAt)).toEqual(["black", 1, "black", 1]);
    const row = await readOfficeCommissions(database().db, new URLSearchParams(`q=${number}`), justBefore(redAt));
    expect(row.rows[0]?.deadline).toMatchObject({ light: "yellow", overdue: false });
  });
});

describe("a change of the calendar", () => {
  test("moves deadline and light of what stands in its own transaction, and nothing that has ended", async () => {
    const { shell } = market;
    shell.clock.set("2026-11-02T01:00:00Z");
    const id = await delivered(market);
    const before = await historyOf(id);
    const due = before.at(-1);
    if (!due?.dueAt) throw new Error("nothing is due");
    // The last day of the term is worked no more: a holiday that was announced late.
    const day = new Date(due.dueAt.getTime() - 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
    const correction = { ...year2026, notice: "国办发明电〔2026〕7号", holidays: [...year2026.holidays, day] };
    expect(await loadCalendarYear(shell, correction)).toBe(true);
    const after = await historyOf(id);
    expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
    const moved = after.at(-1);
    expect(moved).toMatchObject({ id: due.id, begunAt: due.begunAt, endedAt: null, redAt: moved?.dueAt });
    expect(moved?.dueAt && moved.dueAt > due.dueAt).toBe(true);
    expect(moved?.blackAt && due.blackAt && moved.blackAt > due.blackAt).toBe(true);
  });

  test("a year that is loaded brings the moment at which a light is black", async () => {
    const { shell } = market;
    shell.clock.set("2026-12-14T01:00:00Z");
    const actor = await complete(7);
    shell.clock.set("2026-12-23T01:00:00Z");
    must(await sign(shell, actor));
    const check = async () => (await historyOf(actor.organisationId)).at(-1);
    expect(await check()).toMatchObject({ verb: "accept", blackAt: null });
    expect((await check())?.redAt).toEqual((await check())?.dueAt);
    const year2027 = { year: 2027, notice: "国办发明电〔2026〕9号", holidays: ["2027-01-01"], workdays: [] };
    expect(await loadCalendarYear(shell, year2027)).toBe(true);
    expect((await check())?.blackAt).not.toBeNull();
  });
});

describe("duties of an admission", () => {
  test("are the agency's signature, the office's check and the agency's correction; ended ones stay", async () => {
    const { shell, operator } = market;
    shell.clock.set("2026-10-12T01:00:00Z");
    const actor = await complete(8);
    const id = actor.organisationId;
    const seen = async () => (await database().db.select().from(agency).where(eq(agency.organisationId, id)))[0]?.revision ?? 0;
    expect(await standing(id)).toEqual([["agency", "commit", null]]);
    must(await sign(shell, actor));
    expect(await standing(id)).toEqual([["office", "accept", shanghai("2026-10-15 00:00")]]);
    must(await returnAdmission(shell, operator, id, await seen(), [{ field: "licence", text: "执照不清晰" }]));
    expect(await standing(id)).toEqual([["agency", "correct", shanghai("2026-10-16 00:00")]]);
    must(await correctAdmission(shell, actor));
    must(await acceptAdmission(shell, operator, id, await seen()));
    expect(await standing(id)).toEqual([]);
    expect((await historyOf(id)).map(({ party, verb, organisationId }) => [party, verb, organisationId])).toEqual([
      ["agency", "commit", id],
      ["office", "accept", null],
      ["agency", "correct", id],
      ["office", "accept", null],
    ]);
  });
});

describe("rows of a release that wrote no duties", () => {
  test("get theirs once, each as a move would write it, and those that lack none are left alone", async () => {
    const { db } = database();
    const { shell } = market;
    const live = () =>
      db
        .select({ subjectId: duty.subjectId, party: duty.party, verb: duty.verb, dueAt: duty.dueAt, organisationId: duty.organisationId })
        .from(duty)
        .where(isNull(duty.endedAt))
        .orderBy(asc(duty.subjectId), asc(duty.verb));
    const draft = await complete(9);
    const asWritten = await live();
    expect(asWritten.length).toBeGreaterThan(4);
    const now = await shell.clock.now();
    expect(await deriveMissingDuties(database(), now)).toBe(0);
    await db.delete(duty);
    const derived = await deriveMissingDuties(database(), now);
    expect(await live()).toEqual(asWritten);
    expect(asWritten.map(({ subjectId }) => subjectId)).toContain(draft.organisationId);
    expect(derived).toBe(new Set(asWritten.map(({ subjectId }) => subjectId)).size);
    expect(await deriveMissingDuties(database(), now)).toBe(0);
  });
});
