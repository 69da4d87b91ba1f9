import { eq, like } from "drizzle-orm";
import { afterEach, beforeAll, expect, test } from "vitest";
import { commission } from "#db/schema/commission";
import { advanceDue, makeDueMoves } from "~/workflows/engine/advance-due";
import { withDatabase } from "../support/database";
import { type Market, rowOf, testMarket } from "../support/market";
import { advanceUntil, delivered, entered } from "../support/stages";

const database = withDatabase();
const DAY = 24 * 60 * 60_000;
let market: Market;
beforeAll(async () => {
  market = await testMarket(database());
});

afterEach(async () => {
  await database().db.delete(commission).where(like(commission.id, "failing-%"));
});

/** Sixty commissions like this one that fail whenever the clock moves them, each due a day before it. */
async function sixtyThatFail(id: string): Promise<void> {
  const row = await rowOf(market.shell, id);
  const earlier = (at: Date | null) => at && new Date(at.getTime() - DAY);
  const { nextDueAt, closesAt, selectsAt } = row;
  await database()
    .db.insert(commission)
    .values(
      Array.from({ length: 60 }, (_, n) => ({
        ...row,
        id: `failing-${n}`,
        number: null,
        nextDueAt: earlier(nextDueAt),
        closesAt: earlier(closesAt),
        selectsAt: earlier(selectsAt),
      })),
    );
}

test("a due move has its turn in one round, however many that fail are due before it", async () => {
  const id = await entered(market, 4);
  await sixtyThatFail(id);
  market.shell.clock.set((await rowOf(market.shell, id)).closesAt ?? "");
  expect(await advanceDue(market.shell)).toBe(1);
  expect((await rowOf(market.shell, id)).status).toBe("registration_closed");
  expect((await rowOf(market.shell, "failing-0")).status).toBe("published");
});

test("so has a draw, however many wait for their beacon before it", async () => {
  const id = await entered(market, 4);
  await advanceUntil(market, id, (status) => status === "registration_closed");
  market.shell.clock.set((await rowOf(market.shell, id)).selectsAt ?? "");
  await makeDueMoves(market.shell);
  expect(await rowOf(market.shell, id)).toMatchObject({ status: "selecting", waitingFor: "beacon" });
  await sixtyThatFail(id);
  await advanceDue(market.shell);
  expect((await rowOf(market.shell, id)).status).toBe("result_published");
});

test("a moment that has become later meanwhile is noted anew, and nothing moves before it", async () => {
  const id = await delivered(market);
  const { nextDueAt } = await rowOf(market.shell, id);
  const now = await market.shell.clock.now();
  await database().db.update(commission).set({ nextDueAt: now, turnDueAt: now }).where(eq(commission.id, id));
  await advanceDue(market.shell);
  expect(await rowOf(market.shell, id)).toMatchObject({ status: "delivered", nextDueAt, turnDueAt: nextDueAt });
});
