import { asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { event } from "#db/schema/event";
import { award } from "#db/schema/selection";
import type { UserActor } from "~/domain/kernel/actor";
import { confirmAward } from "~/workflows/award/confirm-award";
import { declineAward } from "~/workflows/award/decline-award";
import { advanceDue } from "~/workflows/engine/advance-due";
import { withDatabase } from "../support/database";
import { type Market, must, organisationWith, rowOf, seenOf, testMarket, testUscc } from "../support/market";
import { advanceUntil, awarded, drawn, providerOf } from "../support/stages";

const database = withDatabase();
let market: Market;
let day = 0;

beforeAll(async () => {
  market = await testMarket(database());
});

/** Each story begins on a day of its own, so that numbers and clocks do not meet. */
async function newAward(count = 4): Promise<{ id: string; provider: UserActor; seen: number }> {
  market.shell.clock.set(new Date(Date.UTC(2026, 8, 14, 1, 0, day++)));
  const id = await awarded(market, count);
  return { id, provider: await providerOf(market, id), seen: await seenOf(market.shell, id) };
}

async function kindsOf(id: string): Promise<string[]> {
  const rows = await database().db.select({ kind: event.kind }).from(event).where(eq(event.commissionId, id)).orderBy(asc(event.id));
  return rows.map((each) => each.kind);
}

const awardsOf = (id: string) => database().db.select().from(award).where(eq(award.commissionId, id)).orderBy(asc(award.position));

describe("confirming an award", () => {
  it("is the provider's alone: nobody of another agency, the department or the office", async () => {
    const { id, provider, seen } = await newAward();
    const others = market.agencies.filter((each) => each.organisationId !== provider.organisationId);
    for (const actor of [...others, market.clerk, market.approver, market.operator, market.supervisor]) {
      expect(await confirmAward(market.shell, actor, id, seen)).toEqual({ ok: false, reason: "permission.denied" });
      expect(await declineAward(market.shell, actor, id, seen, "理由")).toEqual({ ok: false, reason: "permission.denied" });
    }
    expect((await rowOf(market.shell, id)).status).toBe("awarded");
  });

  it("is not possible before the award notice, and only once after it", async () => {
    const early = await drawn(market);
    const first = await providerOf(market, early);
    const seenEarly = await seenOf(market.shell, early);
    expect(await confirmAward(market.shell, first, early, seenEarly)).toMatchObject({ reason: "move.not-now" });
    const { id, provider, seen } = await newAward();
    must(await confirmAward(market.shell, provider, id, seen));
    expect(await confirmAward(market.shell, provider, id, seen)).toMatchObject({ reason: "move.not-now" });
  });

  it("refuses a page that showed an older state", async () => {
    const { id, provider, seen } = await newAward();
    expect(await confirmAward(market.shell, provider, id, seen - 1)).toEqual({ ok: false, reason: "stale" });
    expect(await declineAward(market.shell, provider, id, seen - 1, "理由")).toEqual({ ok: false, reason: "stale" });
    expect(await confirmAward(market.shell, provider, "no-such", seen)).toEqual({ ok: false, reason: "not-found" });
  });

  it("happens once under twenty presses at the same moment", async () => {
    const { id, provider, seen } = await newAward();
    const presses = await Promise.all(Array.from({ length: 20 }, () => confirmAward(market.shell, provider, id, seen)));
    expect(presses.filter((each) => each.ok)).toHaveLength(1);
    expect((await kindsOf(id)).filter((kind) => kind === "award.confirmed")).toHaveLength(1);
  });

  it("and declining at the same moment exclude each other", async () => {
    const { id, provider, seen } = await newAward();
    const presses = await Promise.all([
      confirmAward(market.shell, provider, id, seen),
      declineAward(market.shell, provider, id, seen, "项目负责人离职"),
    ]);
    expect(presses.filter((each) => each.ok)).toHaveLength(1);
  });
});

describe("an award that ends", () => {
  it("passes to the next in the published order when it is declined, and says why", async () => {
    const { id, provider, seen } = await newAward();
    must(await declineAward(market.shell, provider, id, seen, "项目负责人同期承担其他任务"));
    const [first, second] = await awardsOf(id);
    expect(first).toMatchObject({ endReason: "declined", endNote: "项目负责人同期承担其他任务" });
    expect(await rowOf(market.shell, id)).toMatchObject({ status: "result_published", providerId: second?.agencyId });
    expect(await kindsOf(id)).toEqual(expect.arrayContaining(["award.declined", "award.passed-on"]));
    expect(await declineAward(market.shell, provider, id, await seenOf(market.shell, id), "再次")).toMatchObject({
      reason: "move.not-now",
    });
  });

  it("passes on after two working days of silence, not a moment sooner", async () => {
    const { id, provider, seen } = await newAward();
    const { nextDueAt } = await rowOf(market.shell, id);
    if (!nextDueAt) throw new Error("no deadline");
    market.shell.clock.set(new Date(nextDueAt.getTime() - 1));
    await advanceDue(market.shell);
    expect((await rowOf(market.shell, id)).providerId).toBe(provider.organisationId);
    market.shell.clock.set(nextDueAt);
    expect(await confirmAward(market.shell, provider, id, seen)).toMatchObject({ reason: "deadline.passed" });
    await advanceDue(market.shell);
    const [first] = await awardsOf(id);
    expect(first?.endReason).toBe("silent");
    expect((await rowOf(market.shell, id)).providerId).not.toBe(provider.organisationId);
  });

  it("lapses unsigned after fifteen working days, and fails with F04 once the last is gone", async () => {
    const { id, provider, seen } = await newAward(3);
    must(await confirmAward(market.shell, provider, id, seen));
    await advanceUntil(market, id, (status) => status === "result_published");
    expect((await awardsOf(id))[0]?.endReason).toBe("unsigned");
    for (let left = 2; left > 0; left--) {
      await advanceUntil(market, id, (status) => status === "awarded");
      const next = await providerOf(market, id);
      must(await declineAward(market.shell, next, id, await seenOf(market.shell, id), "不能承接"));
    }
    expect(await rowOf(market.shell, id)).toMatchObject({ status: "failed", failureReason: "F04", providerId: null });
  });

  it("is nobody's business who only reads", async () => {
    const [auditor] = await organisationWith(market.shell, {
      kind: "office",
      name: "示范区审计局",
      uscc: testUscc(801, "11"),
      people: [{ name: "吴审", roles: ["auditor"] }],
    });
    const { id, seen } = await newAward();
    if (!auditor) throw new Error("no auditor");
    expect(await confirmAward(market.shell, auditor, id, seen)).toEqual({ ok: false, reason: "permission.denied" });
  });
});
