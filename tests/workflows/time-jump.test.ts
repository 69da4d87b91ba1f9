import { asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { event } from "#db/schema/event";
import type { EventKind } from "~/domain/kernel/events";
import { isoSeconds } from "~/domain/kernel/time";
import { demonstrationClock } from "~/lib/demonstration-clock";
import { jumpTo, jumpToNext } from "~/workflows/demonstration/jump-time";
import { advanceDue } from "~/workflows/engine/advance-due";
import { withDatabase } from "../support/database";
import { type Market, rowOf, testMarket, testTerms } from "../support/market";
import { entered } from "../support/stages";

const database = withDatabase();
let market: Market;
let first: string;
let second: string;

/** The market on the demonstration's clock, with two commissions that close at different moments. */
beforeAll(async () => {
  const plain = await testMarket(database(), "2026-09-14T01:00:00Z", 4);
  market = { ...plain, shell: { ...plain.shell, clock: { ...demonstrationClock(database()), set: () => {} } } };
  first = await entered(market, 4, testTerms({ closeMinute: "10:00" }));
  second = await entered(market, 3, testTerms({ title: "第二项", closeMinute: "15:30", projectCode: "2026-129900-46-01-000002" }));
});

/** When the event happened, to the second. */
async function momentOf(id: string, kind: EventKind): Promise<Date> {
  const rows = await database()
    .db.select({ t: event.t, kind: event.kind })
    .from(event)
    .where(eq(event.commissionId, id))
    .orderBy(asc(event.id));
  const found = rows.find((each) => each.kind === kind);
  if (!found) throw new Error(`${kind} has not happened`);
  return found.t;
}

/** Real time goes on while a jump works, so a move comes a little after its moment, never before it. */
function happenedAt(at: Date, moment: string): void {
  const late = at.getTime() - new Date(moment).getTime();
  expect(late, isoSeconds(at)).toBeGreaterThanOrEqual(0);
  expect(late, isoSeconds(at)).toBeLessThan(30_000);
}

describe("a jump in time", () => {
  test("goes to the next due move and no further", async () => {
    const jump = await jumpToNext(market.shell);
    expect(jump.kind).toBe("moved");
    expect((await rowOf(market.shell, first)).status).toBe("registration_closed");
    expect((await rowOf(market.shell, second)).status).toBe("published");
    happenedAt(await momentOf(first, "commission.closed-registration"), "2026-09-17T10:00:00+08:00");
  });

  test("walks so that each move happens at its own moment", async () => {
    await jumpTo(market.shell, new Date("2026-09-22T12:00:00+08:00"));
    happenedAt(await momentOf(first, "selection.drawn"), "2026-09-17T10:30:00+08:00");
    happenedAt(await momentOf(second, "commission.closed-registration"), "2026-09-17T15:30:00+08:00");
    happenedAt(await momentOf(second, "selection.drawn"), "2026-09-17T16:00:00+08:00");
    happenedAt(await momentOf(first, "award.issued"), "2026-09-21T09:00:00+08:00");
    expect(await market.shell.clock.now()).toSatisfy((now: Date) => now >= new Date("2026-09-22T12:00:00+08:00"));
  });

  test("never moves back", async () => {
    const before = await market.shell.clock.now();
    await jumpTo(market.shell, new Date("2026-09-15T00:00:00+08:00"));
    expect((await market.shell.clock.now()).getTime()).toBeGreaterThanOrEqual(before.getTime());
  });

  test("makes each move once beside a scheduler", async () => {
    let stopped = false;
    const scheduler = (async () => {
      while (!stopped) await advanceDue(market.shell);
    })();
    await jumpTo(market.shell, new Date("2026-10-20T12:00:00+08:00"));
    stopped = true;
    await scheduler;
    const lapsed = await database().db.select().from(event).where(eq(event.kind, "award.lapsed"));
    const keys = lapsed.map((each) => `${each.commissionId} ${JSON.stringify(each.payload)}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect((await rowOf(market.shell, first)).status).toBe("failed");
  });

  test("stops with the year at the end of the last loaded calendar", async () => {
    expect(await jumpTo(market.shell, new Date("2027-03-01T00:00:00+08:00"))).toMatchObject({ kind: "end", year: 2026 });
    const now = await market.shell.clock.now();
    expect(now.getTime()).toBeLessThan(new Date("2027-01-01T00:01:00+08:00").getTime());
    expect((await jumpToNext(market.shell)).kind).toBe("end");
  });
});
