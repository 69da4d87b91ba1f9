import { asc, inArray } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { drawByNumber } from "#db/queries/draws";
import { listInbox } from "#db/queries/inbox";
import { event } from "#db/schema/event";
import { closeMove, outage } from "#db/schema/outage";
import { transaction } from "#db/transaction";
import { emptyTables } from "#db/writes/empty-tables";
import type { UserActor } from "~/domain/kernel/actor";
import { checkDrawProof } from "~/domain/verifiable/verify-draw";
import { loadCalendarYear } from "~/workflows/calendar/load-calendar-year";
import { advanceDue, resumeCalendarWaits } from "~/workflows/engine/advance-due";
import { liftHold } from "~/workflows/hold/lift-hold";
import { setHold } from "~/workflows/hold/set-hold";
import { recordService } from "~/workflows/outage/record-service";
import { enterCommission, withdrawEntry } from "~/workflows/selection/enter-commission";
import { shanghai } from "../domain/kernel/calendar-2026";
import { withDatabase } from "../support/database";
import { type Market, must, rowOf, seenOf, testMarket } from "../support/market";
import { entered } from "../support/stages";

const database = withDatabase();
const MINUTE = 60_000;
/** The close of what is published on the Monday, and where an outage moves it. */
const [CLOSE, NEXT] = [shanghai("2026-09-17 10:00"), shanghai("2026-09-18 10:00")];
const plus = (date: Date, minutes: number) => new Date(date.getTime() + minutes * MINUTE);

let market: Market;
let id: string;
beforeEach(async () => {
  await transaction(database(), emptyTables);
  market = await testMarket(database(), shanghai("2026-09-14 09:00"));
  id = await entered(market);
});

const served = (at: Date, process = "one", span: string | null = null) =>
  recordService(market.shell, { process, at, span, standsStill: false });
/** The process serves without a break from the one moment to the other. */
async function servedThrough(from: Date, to: Date, process = "one") {
  const span = await served(from, process);
  return recordService(market.shell, { process, at: to, span, standsStill: true });
}
async function round(at: Date) {
  market.shell.clock.set(at);
  return advanceDue(market.shell);
}
const outages = () => database().db.select().from(outage).orderBy(asc(outage.since));
const moves = () => database().db.select().from(closeMove).orderBy(asc(closeMove.from));
async function eventsOfKind(...kinds: (typeof event.$inferSelect)["kind"][]) {
  return database().db.select().from(event).where(inArray(event.kind, kinds)).orderBy(asc(event.id));
}
const told = async (actor: UserActor) =>
  (await listInbox(database().db, actor, 50, null)).filter(({ kind }) => kind.includes("move") || kind.startsWith("outage"));

/** Away from half an hour before the close until ten minutes after it; the first record then. */
async function awayOverClose() {
  await servedThrough(plus(CLOSE, -40), plus(CLOSE, -30));
  market.shell.clock.set(plus(CLOSE, 10));
  await served(plus(CLOSE, 10), "two");
}

describe("an outage over the close", () => {
  test("is certified once, and everything that hangs on the close moves with it", async () => {
    await awayOverClose();
    const [found, ...others] = await outages();
    expect(others).toEqual([]);
    expect(found).toMatchObject({ number: "ZD-2026-0001", since: plus(CLOSE, -30), until: plus(CLOSE, 10) });
    expect(found?.before).toEqual([{ process: "one", at: plus(CLOSE, -30).toISOString() }]);
    expect(found?.after).toEqual({ process: "two", at: plus(CLOSE, 10).toISOString() });
    const certified = (await eventsOfKind("outage.certified")).at(-1);
    expect(certified).toMatchObject({ subject: "ZD-2026-0001", leafSubject: "ZD-2026-0001", actorRole: "system", public: true });
    expect(certified?.payload).toMatchObject({ number: "ZD-2026-0001", since: "2026-09-17T01:30:00Z", until: "2026-09-17T02:10:00Z" });

    expect(await advanceDue(market.shell)).toBe(1);
    const row = await rowOf(market.shell, id);
    expect(row).toMatchObject({ status: "published", closesAt: NEXT, selectsAt: plus(NEXT, 30), nextDueAt: NEXT, turnDueAt: NEXT });
    expect(await moves()).toMatchObject([{ outageId: found?.id, commissionId: id, from: CLOSE, to: NEXT }]);
    const moved = (await eventsOfKind("commission.close-moved")).at(-1);
    expect(moved).toMatchObject({ commissionId: id, subject: row.number, public: true });
    expect(moved?.payload).toEqual({
      certificate: "ZD-2026-0001",
      closesAt: { from: "2026-09-17T02:00:00Z", to: "2026-09-18T02:00:00Z" },
      selectsAt: { from: "2026-09-17T02:30:00Z", to: "2026-09-18T02:30:00Z" },
    });
  });

  test("entrants and both hands of the purchaser are told, the office of the certificate, and nobody who has not entered", async () => {
    await awayOverClose();
    await advanceDue(market.shell);
    for (const actor of [...market.agencies.slice(0, 4), market.clerk, market.approver])
      expect((await told(actor)).map(({ kind }) => kind)).toEqual(["commission.close-moved"]);
    expect(await told(market.agencies[4] as UserActor)).toEqual([]);
    expect((await told(market.operator)).map(({ kind, path }) => [kind, path])).toEqual([["outage.certified", "/outages/ZD-2026-0001"]]);
  });

  test("until the new close anybody enters and withdraws; then the roster is frozen, drawn, and its proof is right", async () => {
    await awayOverClose();
    await advanceDue(market.shell);
    must(await enterCommission(market.shell, market.agencies[4] as UserActor, id));
    must(await withdrawEntry(market.shell, market.agencies[0] as UserActor, id));
    await servedThrough(plus(CLOSE, 11), plus(NEXT, 1), "two");
    await round(plus(NEXT, 1));
    await round(plus(NEXT, 30));
    const row = await rowOf(market.shell, id);
    expect(row).toMatchObject({ status: "result_published", frozenCount: 4, closesAt: NEXT, selectsAt: plus(NEXT, 30) });
    const run = await drawByNumber(database().db, row.number ?? "");
    expect(run?.inputs?.beacon).toEqual(await market.shell.beacon.describe(plus(NEXT, 30)));
    expect(run?.postponements).toEqual([]);
    if (!run?.proof) throw new Error("not drawn");
    expect(checkDrawProof(run.proof)).toMatchObject({ answer: "yes" });
  });

  test("nothing is frozen before it is known whether the site served at the close", async () => {
    await servedThrough(plus(CLOSE, -40), plus(CLOSE, -30));
    expect(await round(CLOSE)).toBe(0);
    expect(await round(plus(CLOSE, 10))).toBe(0);
    expect(await rowOf(market.shell, id)).toMatchObject({ status: "published", frozenAt: null, closesAt: CLOSE });
    await served(plus(CLOSE, 10));
    expect(await advanceDue(market.shell)).toBe(1);
    expect((await rowOf(market.shell, id)).closesAt).toEqual(NEXT);
  });

  test("two processes that come back at once, and two schedulers: one certificate, one move", async () => {
    await servedThrough(plus(CLOSE, -40), plus(CLOSE, -30));
    market.shell.clock.set(plus(CLOSE, 10));
    await Promise.all(["one", "two", "three"].map((process) => served(plus(CLOSE, 10), process)));
    await Promise.all([advanceDue(market.shell), advanceDue(market.shell), advanceDue(market.shell)]);
    expect(await outages()).toHaveLength(1);
    expect(await moves()).toHaveLength(1);
    expect((await rowOf(market.shell, id)).closesAt).toEqual(NEXT);
  });

  test("ended between the certificate and the move: the next start moves, and the new outage once more", async () => {
    await awayOverClose();
    const later = shanghai("2026-09-18 09:00");
    await served(later, "three");
    await round(later);
    expect((await moves()).map(({ from, to }) => [from, to])).toEqual([
      [CLOSE, NEXT],
      [NEXT, shanghai("2026-09-20 10:00")],
    ]);
    expect((await outages()).map(({ number }) => number)).toEqual(["ZD-2026-0001", "ZD-2026-0002"]);
  });
});

describe("what moves nothing", () => {
  const closesInTime = async () => {
    await served(plus(CLOSE, 1), "late");
    await round(plus(CLOSE, 1));
    expect(await rowOf(market.shell, id)).toMatchObject({ status: "registration_closed", closesAt: CLOSE });
    expect(await moves()).toEqual([]);
  };

  test("fifteen minutes exactly: an outage without a certificate", async () => {
    await servedThrough(plus(CLOSE, -20), plus(CLOSE, -15));
    await served(CLOSE, "two");
    expect(await outages()).toMatchObject([{ number: null, since: plus(CLOSE, -15), until: CLOSE }]);
    await closesInTime();
  });

  test("a long one that ended two hours before: a certificate, and no commission on it", async () => {
    await servedThrough(plus(CLOSE, -400), plus(CLOSE, -390));
    await servedThrough(plus(CLOSE, -120), CLOSE, "two");
    expect(await outages()).toMatchObject([{ number: "ZD-2026-0001" }]);
    await closesInTime();
    expect(await eventsOfKind("commission.close-moved")).toEqual([]);
  });

  test("a restart within the tolerance, and one process away while another serves", async () => {
    await servedThrough(plus(CLOSE, -60), plus(CLOSE, -50), "one");
    await servedThrough(plus(CLOSE, -49), plus(CLOSE, -20), "two");
    await servedThrough(plus(CLOSE, -60), CLOSE, "three");
    expect(await outages()).toEqual([]);
    await closesInTime();
  });

  test("the very first start", async () => {
    await served(plus(CLOSE, -1));
    expect(await outages()).toEqual([]);
    await closesInTime();
  });

  test("a clock that ran ahead for a while, and one that went back", async () => {
    const span = await servedThrough(plus(CLOSE, -60), plus(CLOSE, -30));
    const ahead = await served(plus(CLOSE, 400_000), "wrong", null);
    expect(ahead).not.toBe(span);
    const back = await served(plus(CLOSE, -29.5), "one", span);
    expect(back).toBe(span);
    expect(await served(plus(CLOSE, -29.8), "one", span)).toBe(span);
    await servedThrough(plus(CLOSE, -29), CLOSE, "one");
    expect(await outages()).toMatchObject([{ until: plus(CLOSE, 400_000) }]);
    await closesInTime();
  });

  test("a demonstration: its time stands still while nobody serves, and jumps", async () => {
    const at = { process: "demo", span: null, standsStill: true };
    const span = await recordService(market.shell, { ...at, at: plus(CLOSE, -3000) });
    expect(await recordService(market.shell, { ...at, span, at: plus(CLOSE, -100) })).toBe(span);
    await recordService(market.shell, { ...at, at: CLOSE });
    expect(await outages()).toEqual([]);
  });

  test("a hold: its registration stands still, and closes after what was left of it", async () => {
    must(await setHold(market.shell, market.supervisor, id, await seenOf(market.shell, id), "核查"));
    await awayOverClose();
    expect(await advanceDue(market.shell)).toBe(0);
    must(await liftHold(market.shell, market.supervisor, id, await seenOf(market.shell, id), "核查完毕"));
    expect((await rowOf(market.shell, id)).closesAt?.getTime()).toBeGreaterThan(plus(CLOSE, 120).getTime());
    expect(await moves()).toEqual([]);
  });
});

test("where the next working day lies in a year that is not loaded, close and move wait for it", async () => {
  market.shell.clock.set(shanghai("2026-12-23 09:00"));
  const last = await entered(market);
  await served(shanghai("2026-12-28 09:00"));
  const back = shanghai("2026-12-31 20:00");
  await served(back, "two");
  await round(back);
  expect(await rowOf(market.shell, last)).toMatchObject({ status: "published", waitingFor: "calendar:2027", nextDueAt: null });
  await loadCalendarYear(market.shell, { year: 2027, notice: "国办发明电〔2026〕9号", holidays: ["2027-01-01"], workdays: [] });
  await resumeCalendarWaits(market.shell);
  await advanceDue(market.shell);
  expect(await rowOf(market.shell, last)).toMatchObject({ status: "published", waitingFor: null, closesAt: shanghai("2027-01-04 10:00") });
});
