import { and, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listInbox } from "#db/queries/inbox";
import { cancellationRequest, hold, objection } from "#db/schema/commission";
import { event } from "#db/schema/event";
import type { UserActor } from "~/domain/kernel/actor";
import { dateKey } from "~/domain/kernel/time";
import { confirmAward } from "~/workflows/award/confirm-award";
import { advanceDue } from "~/workflows/engine/advance-due";
import { answerCancellation } from "~/workflows/hold/answer-cancellation";
import { requestCancellation } from "~/workflows/hold/cancel-commission";
import { liftHold } from "~/workflows/hold/lift-hold";
import { setHold } from "~/workflows/hold/set-hold";
import { decideObjection } from "~/workflows/objection/decide-objection";
import { fileObjection } from "~/workflows/objection/file-objection";
import { recordObjection } from "~/workflows/objection/record-objection";
import { withdrawObjection } from "~/workflows/objection/withdraw-objection";
import { enterCommission, withdrawEntry } from "~/workflows/selection/enter-commission";
import { withDatabase } from "../support/database";
import { type Market, must, rowOf, seenOf, testMarket } from "../support/market";
import { answerStanding, decideStanding, onObjection } from "../support/objections";
import { advanceUntil, awarded, drawn, entered, inPerformance, providerOf, published } from "../support/stages";

const database = withDatabase();
let market: Market;
let day = 0;

beforeAll(async () => {
  market = await testMarket(database());
});
beforeEach(() => market.shell.clock.set(new Date(Date.UTC(2026, 8, 14, 1, 0, day++))));

const DAY = 86_400_000;
const seenNow = (id: string) => seenOf(market.shell, id);
const today = async () => dateKey(await market.shell.clock.now());
const later = async (days: number) => market.shell.clock.set(new Date((await market.shell.clock.now()).getTime() + days * DAY));

describe("a hold", () => {
  it("is set and lifted by the supervisor alone, once", async () => {
    const id = await published(market);
    const seen = await seenNow(id);
    for (const actor of [market.operator, market.clerk, market.approver, ...market.agencies]) {
      expect(await setHold(market.shell, actor, id, seen, "核查")).toMatchObject({ reason: "permission.denied" });
    }
    expect(await liftHold(market.shell, market.supervisor, id, seen, "无")).toMatchObject({ reason: "hold.none" });
    const presses = await Promise.all(Array.from({ length: 20 }, () => setHold(market.shell, market.supervisor, id, seen, "核查公告内容")));
    expect(presses.filter((each) => each.ok)).toHaveLength(1);
    expect(await setHold(market.shell, market.supervisor, id, await seenNow(id), "再次")).toMatchObject({ ok: false });
    expect(await database().db.select().from(hold).where(eq(hold.commissionId, id))).toHaveLength(1);
  });

  it("stops every move and every clock, and gives back what was left of the registration", async () => {
    const id = await entered(market, 3);
    const before = await rowOf(market.shell, id);
    must(await setHold(market.shell, market.supervisor, id, await seenNow(id), "核查公告内容"));
    const fourth = market.agencies[3];
    if (!fourth || !before.closesAt) throw new Error("not published");
    expect(await enterCommission(market.shell, fourth, id)).toMatchObject({ reason: "held" });
    await later(14);
    await advanceDue(market.shell);
    expect((await rowOf(market.shell, id)).status).toBe("published");
    must(await liftHold(market.shell, market.supervisor, id, await seenNow(id), "核查无误"));
    const after = await rowOf(market.shell, id);
    expect(after.closesAt && after.closesAt > (await market.shell.clock.now())).toBe(true);
    expect(Number(after.selectsAt) - Number(after.closesAt)).toBe(Number(before.selectsAt) - Number(before.closesAt));
    must(await enterCommission(market.shell, fourth, id));
    await advanceUntil(market, id, (status) => status === "result_published");
  });

  const inboxOf = async (actor: UserActor, id: string) => {
    const rows = await listInbox(database().db, actor, 100, null);
    const { number } = await rowOf(market.shell, id);
    return rows.filter((row) => row.subject === number).map((row) => row.kind);
  };
  const holdAndLift = async (id: string) => {
    must(await setHold(market.shell, market.supervisor, id, await seenNow(id), "核查公告内容"));
    must(await liftHold(market.shell, market.supervisor, id, await seenNow(id), "核查无误"));
  };

  it("is told to every entrant, before the close in its own inbox alone, until the award can come to no other", async () => {
    const [, , third, fourth] = market.agencies;
    if (!third || !fourth) throw new Error("four agencies");
    const id = await entered(market, 4);
    must(await withdrawEntry(market.shell, fourth, id));
    await holdAndLift(id);
    expect(await inboxOf(third, id)).toEqual(["hold.lifted", "hold.set"]);
    expect(await inboxOf(fourth, id)).toEqual([]);
    // Nobody else's inbox says who was told: department and office find what they find without any entrant.
    expect(await inboxOf(market.clerk, id)).toEqual(["hold.lifted", "hold.set", "commission.published", "commission.approved"]);
    expect(await inboxOf(market.operator, id)).toEqual(["commission.approved"]);
    await advanceUntil(market, id, (status) => status === "result_published");
    await holdAndLift(id);
    expect((await inboxOf(third, id)).slice(0, 2)).toEqual(["hold.lifted", "hold.set"]);
  });

  it("in performance is told to the two parties", async () => {
    const id = await inPerformance(market);
    const provider = await providerOf(market, id);
    const before = new Map<string, number>();
    for (const each of market.agencies) before.set(each.organisationId, (await inboxOf(each, id)).length);
    await holdAndLift(id);
    for (const each of market.agencies) {
      const more = (await inboxOf(each, id)).length - (before.get(each.organisationId) ?? 0);
      expect(more).toBe(each.organisationId === provider.organisationId ? 2 : 0);
    }
  });

  it("keeps silence from costing an award while it stands", async () => {
    const id = await awarded(market);
    const provider = await providerOf(market, id);
    must(await setHold(market.shell, market.supervisor, id, await seenNow(id), "收到举报，正在核查"));
    await later(21);
    await advanceDue(market.shell);
    expect(await rowOf(market.shell, id)).toMatchObject({ status: "awarded", providerId: provider.organisationId });
    expect(await confirmAward(market.shell, provider, id, await seenNow(id))).toMatchObject({ reason: "held" });
    must(await liftHold(market.shell, market.supervisor, id, await seenNow(id), "核查无误"));
    must(await confirmAward(market.shell, provider, id, await seenNow(id)));
  });
});

describe("an objection", () => {
  const input = async () => ({ objector: "某环境技术公司", receivedOn: await today(), digest: "认为中选机构不具备相应资质" });

  it("is recorded by the office within its period, and holds the award notice back", async () => {
    const id = await drawn(market);
    expect(await recordObjection(market.shell, market.clerk, id, await seenNow(id), await input())).toMatchObject({
      reason: "permission.denied",
    });
    must(await recordObjection(market.shell, market.operator, id, await seenNow(id), await input()));
    await later(14);
    await advanceDue(market.shell);
    expect(await rowOf(market.shell, id)).toMatchObject({ status: "result_published", held: true });
    expect(await liftHold(market.shell, market.supervisor, id, await seenNow(id), "先恢复")).toMatchObject({
      reason: "hold.objection-open",
    });
  });

  it("keeps the objector from the events", async () => {
    const id = await drawn(market);
    must(await recordObjection(market.shell, market.operator, id, await seenNow(id), await input()));
    const events = await database().db.select().from(event).where(eq(event.commissionId, id));
    const own = events.filter((each) => each.kind === "objection.recorded");
    expect(own).toHaveLength(1);
    expect(JSON.stringify(own)).toContain("不具备相应资质");
    expect(JSON.stringify(events)).not.toContain("某环境技术公司");
  });

  it("received after the last day is not recorded", async () => {
    const id = await drawn(market);
    const { nextDueAt } = await rowOf(market.shell, id);
    if (!nextDueAt) throw new Error("no deadline");
    // The award notice goes out on the morning after the period, so on that morning an objection can still be typed.
    market.shell.clock.set(new Date(nextDueAt.getTime() - 60_000));
    expect(await recordObjection(market.shell, market.operator, id, await seenNow(id), await input())).toMatchObject({
      reason: "objection.late",
    });
  });

  it("is not recorded as received before the result or on a day to come, and the days are named", async () => {
    const id = await drawn(market);
    const day = await today();
    const record = async (receivedOn: string) =>
      recordObjection(market.shell, market.operator, id, await seenNow(id), { ...(await input()), receivedOn });
    const before = dateKey(new Date((await market.shell.clock.now()).getTime() - DAY));
    const after = dateKey(new Date((await market.shell.clock.now()).getTime() + DAY));
    for (const early of ["1900-01-01", before])
      expect(await record(early)).toMatchObject({ reason: "objection.early", detail: { from: day } });
    for (const late of ["2027-03-01", after])
      expect(await record(late)).toMatchObject({ reason: "objection.to-come", detail: { today: day } });
    must(await record(day));
  });

  const record = async (id: string) => must(await recordObjection(market.shell, market.operator, id, await seenNow(id), await input()));
  const file = async (id: string, agency: UserActor | undefined) => {
    if (!agency) throw new Error("four agencies");
    return fileObjection(market.shell, agency, id, await seenNow(id), { digest: "中选机构业绩不符", statement: "详见其公示的两项合同" });
  };
  const dueOf = async (id: string) => (await rowOf(market.shell, id)).nextDueAt;

  it("dismissed after the answer lets the award follow on the working day after the period", async () => {
    const id = await drawn(market);
    const due = await dueOf(id);
    await record(id);
    const decide = async (actor: UserActor) => decideStanding(market.shell, actor, id, "dismissed", "资质证书经核验有效");
    expect(await decide(market.operator)).toMatchObject({ reason: "permission.denied" });
    expect(await decide(market.supervisor)).toMatchObject({ reason: "objection.answer-awaited" });
    expect(await rowOf(market.shell, id)).toMatchObject({ turnParty: "clerk", turnVerb: "draft-answer", nextDueAt: null });
    await answerStanding(market, id);
    expect(await rowOf(market.shell, id)).toMatchObject({ turnParty: "office", turnVerb: "dismiss-objection" });
    must(await decide(market.supervisor));
    expect(await decide(market.supervisor)).toMatchObject({ reason: "objection.none" });
    expect(await rowOf(market.shell, id)).toMatchObject({ status: "result_published", held: false, nextDueAt: due });
    await advanceUntil(market, id, (status) => status === "awarded");
  });

  it("is decided without an answer once the purchaser's term has passed, and the award waits for the decision", async () => {
    const id = await drawn(market);
    await record(id);
    await later(14);
    await advanceDue(market.shell);
    must(await decideStanding(market.shell, market.supervisor, id, "dismissed", "逾期未答复，经核验资质有效"));
    const after = await dueOf(id);
    expect(after && after > (await market.shell.clock.now())).toBe(true);
    await advanceUntil(market, id, (status) => status === "awarded");
  });

  it("is filed online by an entrant in the period, once at a time, and the period runs on for the others", async () => {
    const id = await drawn(market, 3);
    const [first, second, , outsider] = market.agencies;
    expect(await file(id, outsider)).toMatchObject({ reason: "permission.denied" });
    must(await file(id, first));
    expect(await file(id, first)).toMatchObject({ reason: "objection.own-open" });
    must(await file(id, second));
    expect((await database().db.select().from(objection).where(eq(objection.commissionId, id))).map((each) => each.status)).toEqual([
      "filed",
      "filed",
    ]);
    expect(await database().db.select().from(hold).where(eq(hold.commissionId, id))).toHaveLength(1);
    await answerStanding(market, id);
    must(await decideStanding(market.shell, market.supervisor, id, "dismissed", "业绩证明经核验属实"));
    // The other one still stands, and holds the award back.
    expect(await rowOf(market.shell, id)).toMatchObject({ held: true, nextDueAt: null });
    must(await onObjection(withdrawObjection)(market.shell, second as UserActor, id, 0));
    expect(await rowOf(market.shell, id)).toMatchObject({ held: false });
    // The same words once more are another objection, not the first press again.
    must(await file(id, second));
    must(await onObjection(withdrawObjection)(market.shell, second as UserActor, id, 0));
    await later(14);
    expect(await file(id, second)).toMatchObject({ reason: "objection.late" });
  });

  it("filed online names nobody to the public", async () => {
    const id = await drawn(market, 3);
    const [first] = market.agencies;
    must(await file(id, first));
    const own = await database()
      .db.select()
      .from(event)
      .where(and(eq(event.commissionId, id), eq(event.kind, "objection.recorded")));
    expect(own).toHaveLength(1);
    expect(JSON.stringify(own.map(({ actorOrg, payload, subject }) => ({ actorOrg, payload, subject })))).not.toContain(first?.uscc);
    expect(own[0]?.actorOrg).toMatch(/^h-/);
  });

  it("upheld fails the selection with F05, once, whoever presses what, and overtakes the others", async () => {
    const id = await drawn(market);
    await record(id);
    must(await file(id, market.agencies[1]));
    await answerStanding(market, id);
    const rows = await database().db.select().from(objection).where(eq(objection.commissionId, id));
    const answered = rows.find((each) => each.status === "answered");
    if (!answered) throw new Error("one is answered");
    const presses = await Promise.all(
      Array.from({ length: 20 }, () =>
        decideObjection(market.shell, market.supervisor, answered.id, answered.revision, "upheld", "查明资质证书已过期"),
      ),
    );
    expect(presses.filter((each) => each.ok)).toHaveLength(1);
    expect(presses.filter((each) => !each.ok && each.again)).toHaveLength(19);
    expect(await rowOf(market.shell, id)).toMatchObject({ status: "failed", failureReason: "F05", providerId: null, held: false });
    const ended = await database().db.select().from(objection).where(eq(objection.commissionId, id));
    expect(ended.map((each) => each.status).sort()).toEqual(["overtaken", "upheld"]);
    const told = await database()
      .db.select({ payload: event.payload })
      .from(event)
      .where(and(eq(event.commissionId, id), eq(event.kind, "commission.failed")));
    expect(told).toEqual([{ payload: { reason: "F05" } }]);
  });
});

describe("a cancellation after the close", () => {
  const asked = async () => {
    const id = await entered(market, 4);
    await advanceUntil(market, id, (status) => status === "registration_closed");
    const given = { reason: "budget_lost", note: "年度预算调整" } as const;
    must(await requestCancellation(market.shell, market.approver, id, await seenNow(id), given));
    return id;
  };

  it("needs the supervisor's consent", async () => {
    const id = await asked();
    const seen = await seenNow(id);
    expect(await answerCancellation(market.shell, market.operator, id, seen, "consented", "属实")).toMatchObject({
      reason: "permission.denied",
    });
    const presses = await Promise.all(
      Array.from({ length: 20 }, () => answerCancellation(market.shell, market.supervisor, id, seen, "consented", "预算文件属实")),
    );
    expect(presses.filter((each) => each.ok)).toHaveLength(1);
    expect(await rowOf(market.shell, id)).toMatchObject({ status: "cancelled", cancelReason: "budget_lost" });
  });

  it("refused lets the draw go on at its time", async () => {
    const id = await asked();
    must(await answerCancellation(market.shell, market.supervisor, id, await seenNow(id), "refused", "没有预算调整文件"));
    expect(await answerCancellation(market.shell, market.supervisor, id, await seenNow(id), "refused", "再次")).toMatchObject({
      reason: "cancel.not-requested",
    });
    await advanceUntil(market, id, (status) => status === "result_published");
    const [row] = await database().db.select().from(cancellationRequest).where(eq(cancellationRequest.commissionId, id));
    expect(row?.outcome).toBe("refused");
  });
});
