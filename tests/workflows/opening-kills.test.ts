import { asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { event } from "#db/schema/event";
import { award, bid } from "#db/schema/selection";
import { advanceDue } from "~/workflows/engine/advance-due";
import { pricedMarket, publishedByPrice, selectionRow, sendBids } from "../support/bids";
import { cases, numbersFrom, SEED } from "../support/cases";
import { cutting } from "../support/cut-off";
import { withDatabase } from "../support/database";
import { type Market, rowOf } from "../support/market";
import { advanceUntil } from "../support/stages";

const database = withDatabase();
/** From the value to the result it takes fewer steps than that; half of them are tried in the long run, five in each. */
const STEPS = 60;
let market: Market;
let power: ReturnType<typeof cutting>;

beforeAll(async () => {
  market = await pricedMarket(database());
  power = cutting(database().pool, market.shell.logStore);
});

async function readyToOpen(): Promise<string> {
  const id = await publishedByPrice(market);
  await sendBids(market, id, ["9100000", "9000000", "9000000", "9400000"]);
  await advanceUntil(market, id, (status) => status === "registration_closed");
  market.shell.clock.set((await rowOf(market.shell, id)).selectsAt as Date);
  return id;
}

describe("an opening that is cut off at any statement", () => {
  test.each(["before", "after"] as const)(
    "%s it goes on where it was: every bid is opened once, and they are ordered once",
    async (when) => {
      const roll = numbersFrom(SEED + when.length);
      const steps = Array.from({ length: cases(STEPS / 2) + 2 }, () => 1 + roll(STEPS));
      let cut = 0;
      for (const step of steps) {
        const id = await readyToOpen();
        if (await power.at({ step, when }, () => advanceDue(market.shell))) cut++;
        for (let round = 0; round < 4; round++) await advanceDue(market.shell);
        const { db } = database();
        const { id: selectionId } = await selectionRow(market.shell, id);
        expect([step, (await rowOf(market.shell, id)).status]).toEqual([step, "result_published"]);
        const bids = await db.select().from(bid).where(eq(bid.selectionId, selectionId)).orderBy(asc(bid.id));
        expect([step, bids.map(({ priceFen }) => priceFen)]).toEqual([step, [9_100_000, 9_000_000, 9_000_000, 9_400_000]]);
        const kinds = (await db.select({ kind: event.kind }).from(event).where(eq(event.commissionId, id))).map(({ kind }) => kind);
        for (const kind of ["selection.started", "selection.opened", "selection.ordered"])
          expect([step, kind, kinds.filter((each) => each === kind).length]).toEqual([step, kind, 1]);
        expect(await db.$count(award, eq(award.commissionId, id))).toBe(3);
      }
      expect(cut).toBeGreaterThan(0);
    },
  );
});
