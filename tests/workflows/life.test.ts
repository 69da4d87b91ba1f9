import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { duty } from "#db/schema/duty";
import { event } from "#db/schema/event";
import { award, selectionRun } from "#db/schema/selection";
import { dateKey } from "~/domain/kernel/time";
import { RATING_ITEM_KEYS } from "~/domain/rating/purchaser-rating";
import { drawProof } from "~/domain/verifiable/draw-proof";
import { portableHashes } from "~/domain/verifiable/hash";
import { declineAward } from "~/workflows/award/decline-award";
import { rateProvider } from "~/workflows/contract/rate-provider";
import { confirmPayment, recordPayment } from "~/workflows/contract/record-payment";
import { advanceDue } from "~/workflows/engine/advance-due";
import { enterCommission } from "~/workflows/selection/enter-commission";
import { withDatabase } from "../support/database";
import { must, rowOf, seenOf, testMarket } from "../support/market";
import { accepted, advanceUntil, awarded, drawn, entered, providerOf, published } from "../support/stages";

const database = withDatabase();
let seedMoment = 0;
/** A market of its own a test: other codes would collide, so only the first test seeds people. */
let market: Awaited<ReturnType<typeof testMarket>> | null = null;
async function theMarket() {
  market ??= await testMarket(database());
  market.shell.clock.set(new Date(Date.UTC(2026, 8, 14, 1, 0, seedMoment++)));
  return market;
}

describe("a commission's life", () => {
  it("ends closed, paid and rated, with a draw that replays", async () => {
    const market = await theMarket();
    const { shell, clerk } = market;
    const id = await accepted(market);
    const provider = await providerOf(market, id);
    const paid = { paidOn: dateKey(await shell.clock.now()), amountFen: 9_200_000, voucher: "2026-0001" };
    must(await recordPayment(shell, clerk, id, await seenOf(shell, id), paid));
    must(await confirmPayment(shell, provider, id, await seenOf(shell, id)));
    const items = RATING_ITEM_KEYS.map((key) => ({ key, score: 85, evidence: "" }));
    must(await rateProvider(shell, clerk, id, await seenOf(shell, id), { items, text: "意见具体，按期完成" }));
    expect((await rowOf(shell, id)).status).toBe("closed");
    const [run] = await database().db.select().from(selectionRun).where(eq(selectionRun.commissionId, id));
    expect(run?.proof).toEqual(drawProof(portableHashes, run?.inputs as never, run?.signature ?? ""));
    const kinds = (
      await database().db.select({ kind: event.kind }).from(event).where(eq(event.commissionId, id)).orderBy(asc(event.id))
    ).map((each) => each.kind);
    expect(kinds).toEqual([
      "commission.drafted",
      "commission.submitted",
      "commission.approved",
      "commission.published",
      ...Array.from({ length: 4 }, () => "registration.entered"),
      "commission.closed-registration",
      "selection.started",
      "selection.drawn",
      "award.issued",
      "award.confirmed",
      "contract.filed",
      "contract.confirmed",
      "delivery.submitted",
      "delivery.accepted",
      "payment.recorded",
      "payment.confirmed",
      "rating.submitted",
      "commission.closed",
    ]);
    const duties = await database().db.select().from(duty).where(eq(duty.commissionId, id)).orderBy(asc(duty.id));
    expect(duties.map(({ party, verb, endedAt }) => [party, verb, endedAt !== null])).toEqual([
      ["clerk", "submit", true],
      ["approver", "approve", true],
      ["office", "publish", true],
      ["provider", "confirm-award", true],
      ["either", "file-contract", true],
      ["purchaser", "confirm-filing", true],
      ["provider", "deliver", true],
      ["purchaser", "accept", true],
      ["purchaser", "record-payment", true],
      ["purchaser", "rate", true],
      ["provider", "confirm-payment", true],
    ]);
  });

  it("refuses an entry from the very millisecond of the close, whatever the scheduler has done", async () => {
    const market = await theMarket();
    const id = await published(market);
    const { closesAt } = await rowOf(market.shell, id);
    const late = market.agencies[0];
    if (!closesAt || !late) throw new Error("not published");
    market.shell.clock.set(new Date(closesAt.getTime() - 1));
    must(await enterCommission(market.shell, late, id));
    market.shell.clock.set(closesAt);
    const second = market.agencies[1];
    if (!second) throw new Error("no second agency");
    expect(await enterCommission(market.shell, second, id)).toMatchObject({ ok: false, reason: "registration.closed" });
  });

  it("fails below the minimum with F01", async () => {
    const market = await theMarket();
    const id = await entered(market, 2);
    await advanceUntil(market, id, (status) => status === "failed");
    expect(await rowOf(market.shell, id)).toMatchObject({ failureReason: "F01", frozenCount: 2 });
  });

  it("calls the next drawn when the winner declines or keeps silent, and fails with F04 when nobody is left", async () => {
    const market = await theMarket();
    const id = await awarded(market, 3);
    const first = await providerOf(market, id);
    must(await declineAward(market.shell, first, id, await seenOf(market.shell, id), "项目负责人同期承担其他任务"));
    const order = await database().db.select().from(award).where(eq(award.commissionId, id)).orderBy(asc(award.position));
    expect(order.map((each) => each.endReason)).toEqual(["declined", null, null]);
    expect((await rowOf(market.shell, id)).providerId).toBe(order[1]?.agencyId);
    await advanceUntil(market, id, (status) => status === "failed");
    expect(await rowOf(market.shell, id)).toMatchObject({ failureReason: "F04", providerId: null });
  });

  it("moves the opening when the server was down across the close, so that no draw uses a value that could exist", async () => {
    const market = await theMarket();
    const id = await entered(market, 4);
    const before = await rowOf(market.shell, id);
    if (!before.selectsAt) throw new Error("not published");
    market.shell.clock.set(new Date(before.selectsAt.getTime() + 60_000));
    await advanceDue(market.shell);
    const [run] = await database().db.select().from(selectionRun).where(eq(selectionRun.commissionId, id));
    expect(run?.postponements).toHaveLength(1);
    expect(run?.opensAt.getTime()).toBeGreaterThan(run?.frozenAt.getTime() ?? 0);
    expect((await rowOf(market.shell, id)).status).toBe("registration_closed");
    expect(run?.inputs?.beacon).toMatchObject({ opensAt: run?.postponements[0]?.to });
    await advanceUntil(market, id, (status) => status === "result_published");
  });

  it("draws the same twice: a second round finds it done", async () => {
    const market = await theMarket();
    const id = await drawn(market);
    await advanceDue(market.shell);
    expect(await database().db.select().from(award).where(eq(award.commissionId, id))).toHaveLength(3);
  });
});
