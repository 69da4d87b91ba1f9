import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "#db/client";
import { commission } from "#db/schema/commission";
import { event } from "#db/schema/event";
import { award, selection, selectionRun } from "#db/schema/selection";
import { advanceDue } from "~/workflows/engine/advance-due";
import { bundled } from "../support/bundled";
import { layDatabase, testDatabase } from "../support/database";
import { type Market, rowOf, testMarket, testShell } from "../support/market";
import { entered } from "../support/stages";

const COUNT = 8;
/** Everything that the clock does from the close to the draw. */
const CLOCK_WORK = ["commission.closed-registration", "selection.started", "selection.drawn"];

let program: string;
beforeAll(async () => {
  program = await bundled("tests/workflows/children/advancer.ts");
});

function advancer(place: string, at: Date) {
  const child = spawn(process.execPath, [program, place, at.toISOString()], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { child, ended, ready: lines.next() };
}

async function manyEntered(market: Market): Promise<{ closesAt: Date; selectsAt: Date }> {
  let last = "";
  for (let n = 0; n < COUNT; n++) last = await entered(market, 3);
  const { closesAt, selectsAt } = await rowOf(market.shell, last);
  if (!closesAt || !selectsAt) throw new Error("not published");
  return { closesAt, selectsAt };
}

/** Each commission is wholly at one of its stages: status, events, roster and awards agree. */
async function wholeness(database: Database): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { id, status } of await database.db.select().from(commission)) {
    const kinds = (await database.db.select({ kind: event.kind }).from(event).where(eq(event.commissionId, id))).map((each) => each.kind);
    const runs = await database.db.select().from(selectionRun).where(eq(selectionRun.commissionId, id));
    const awards = await database.db.select().from(award).where(eq(award.commissionId, id));
    const stage = ["published", "registration_closed", "selecting", "result_published"].indexOf(status);
    expect(CLOCK_WORK.map((kind) => kinds.filter((each) => each === kind).length)).toEqual([1, 2, 3].map((n) => (stage >= n ? 1 : 0)));
    expect([runs.length, awards.length]).toEqual([stage >= 1 ? 1 : 0, stage >= 3 ? 3 : 0]);
    const selections = await database.db.select().from(selection).where(eq(selection.commissionId, id));
    expect(selections.map((each) => each.status)).toEqual([["gathering", "frozen", "frozen", "selected"][stage]]);
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}

if (process.env.TEST_DATABASE_URL) {
  test("two processes' schedulers make each due move once", async () => {
    const database = await testDatabase();
    try {
      const market = await testMarket(database, "2026-09-14T01:00:00Z", 3);
      const { closesAt, selectsAt } = await manyEntered(market);
      for (const at of [closesAt, selectsAt]) {
        const both = [advancer(database.url ?? "", at), advancer(database.url ?? "", at)];
        await Promise.all(both.map((each) => each.ended));
      }
      expect(await wholeness(database)).toEqual({ result_published: COUNT });
    } finally {
      await database.close();
    }
  });
} else {
  test("killed in the middle of its rounds, again and again: the next start finds all whole and goes on", async () => {
    const folder = mkdtempSync(join(tmpdir(), "mingxuan-advance-"));
    const directory = join(folder, "database");
    const open = () => openDatabase({ directory, durable: false });
    try {
      await layDatabase(directory);
      let database = await open();
      const market = await testMarket(database, "2026-09-14T01:00:00Z", 3);
      const { closesAt, selectsAt } = await manyEntered(market);
      for (const [at, moment] of [
        [closesAt, 30],
        [closesAt, 110],
        [selectsAt, 40],
        [selectsAt, 140],
      ] as const) {
        await database.close();
        const running = advancer(directory, at);
        expect((await running.ready).value).toBe("ready");
        await pause(moment);
        running.child.kill("SIGKILL");
        await running.ended;
        database = await open();
        await wholeness(database);
      }
      const shell = await testShell(database, selectsAt);
      while ((await advanceDue(shell)) > 0);
      const counts = await wholeness(database);
      // A close that came too late for its opening moved the opening: it waits for it.
      expect((counts.result_published ?? 0) + (counts.registration_closed ?? 0)).toBe(COUNT);
      await database.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
