import pg from "pg";
import { expect, test } from "vitest";
import { withDatabase } from "../support/database";
import { rowOf, testMarket } from "../support/market";
import { testSite } from "../support/site";
import { drawn, entered } from "../support/stages";

const database = withDatabase();
const MOST = 8;

/** Counts the statements that reach the database while `work` runs. */
async function counting(work: () => Promise<void>): Promise<number> {
  const { query } = pg.Client.prototype;
  let count = 0;
  pg.Client.prototype.query = function counted(this: pg.Client, ...given: unknown[]) {
    count += 1;
    return Reflect.apply(query, this, given);
  } as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return count;
}

test(`a public page asks the database at most ${MOST} times`, async () => {
  const market = await testMarket(database());
  await entered(market, 4);
  const { number } = await rowOf(market.shell, await drawn(market));
  const site = await testSite(market.shell);
  const uscc = market.agencies[0]?.uscc;
  const pages = ["/", "/commissions", "/results", `/c/${number}`, "/agencies", `/agencies/${uscc}`, "/items", "/items/TJ-ZJ-002", "/rules"];
  for (const page of [...pages, ...pages.map((each) => `/en${each}`)]) {
    const count = await counting(async () => {
      const response = await site.ask(page);
      expect([page, response.status]).toEqual([page, 200]);
      await response.text();
    });
    expect([page, count, count <= MOST]).toEqual([page, count, true]);
    if (page === "/commissions") expect(count).toBeGreaterThan(0);
  }
});
