import { expect, test } from "vitest";
import { transaction } from "#db/transaction";
import { fixedClock } from "~/lib/clock";
import { DEMONSTRATION_START, demonstrationClock } from "~/lib/demonstration-clock";
import { withDatabase } from "../support/database";

const database = withDatabase();
const SECOND = 1000;

test("a fixed clock stands until it is set", async () => {
  const clock = fixedClock("2026-09-14T09:00:00+08:00");
  expect(await clock.now()).toEqual(DEMONSTRATION_START);
  clock.set("2026-09-15T09:00:00+08:00");
  expect((await clock.now()).toISOString()).toBe("2026-09-15T01:00:00.000Z");
});

test("a demonstration starts at its first morning, whatever the machine's date, and ticks", async () => {
  const clock = demonstrationClock(database());
  const first = await clock.now();
  expect(first.getTime()).toBeGreaterThanOrEqual(DEMONSTRATION_START.getTime());
  expect(first.getTime()).toBeLessThan(DEMONSTRATION_START.getTime() + 10 * SECOND);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect((await clock.now()).getTime()).toBeGreaterThanOrEqual(first.getTime() + 30);
});

test("two processes read one time, which never goes back while both keep and move it", async () => {
  const one = demonstrationClock(database());
  const two = demonstrationClock(database());
  let last = 0;
  for (let round = 0; round < 40; round++) {
    const clock = round % 2 === 0 ? one : two;
    const now = await (round % 5 === 0 ? clock.tick() : round % 7 === 0 ? clock.advanceTo(new Date(last + 90)) : clock.now());
    expect(now.getTime()).toBeGreaterThanOrEqual(last);
    last = now.getTime();
  }
});

test("it moves forward and never back", async () => {
  const clock = demonstrationClock(database());
  const noon = new Date("2026-09-16T12:00:00+08:00");
  expect(await clock.advanceTo(noon)).toEqual(noon);
  const after = await clock.advanceTo(DEMONSTRATION_START);
  expect(after.getTime()).toBeGreaterThanOrEqual(noon.getTime());
});

test("while the server was stopped for a month, a minute passed at most", async () => {
  const clock = demonstrationClock(database());
  const before = await clock.tick();
  await database().pool.query("update demonstration_clock set real_at = real_at - interval '30 days'");
  const after = await clock.now();
  expect(after.getTime() - before.getTime()).toBeGreaterThanOrEqual(60 * SECOND);
  expect(after.getTime() - before.getTime()).toBeLessThan(65 * SECOND);
  expect((await clock.now()).getTime()).toBeGreaterThanOrEqual(after.getTime());
});

test("inside a transaction it is asked by that transaction's connection", async () => {
  const clock = demonstrationClock(database());
  const now = await transaction(database(), async (tx) => {
    await tx.execute("select 1");
    return clock.now();
  });
  expect(now.getTime()).toBeGreaterThan(DEMONSTRATION_START.getTime());
});

test("a demonstration that is reset starts over", async () => {
  const clock = demonstrationClock(database());
  const now = await clock.restart();
  expect(now.getTime()).toBeLessThan(DEMONSTRATION_START.getTime() + 10 * SECOND);
});
