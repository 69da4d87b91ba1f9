import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { asc } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "#db/client";
import { event } from "#db/schema/event";
import { logWaiting } from "#db/schema/log";
import { diskLogStore } from "~/adapters/log/disk-log-store";
import { systemEntropy } from "~/lib/entropy";
import { sequencer } from "~/workflows/log/sequence";
import { bundled } from "../support/bundled";
import { LONG, numbersFrom, SEED } from "../support/cases";
import { layDatabase, testDatabase } from "../support/database";
import { testFolder } from "../support/folder";
import { leavesOf, wholeLog } from "../support/log";
import { testShell } from "../support/market";

/** So often the process, or of a server both of them, is killed: each start takes its second. */
const KILLS = LONG ? 50 : 2;
const PROCESSES = process.env.TEST_DATABASE_URL ? 2 : 1;

let program: string;
beforeAll(async () => {
  program = await bundled("tests/workflows/children/sequencer.ts");
});

/** Lets processes run at once and kills them in the middle of their rounds. Out: the newest event that one of them had told of. */
async function killed(place: string, folder: string, moment: number): Promise<number> {
  let told = 0;
  const children = Array.from({ length: PROCESSES }, () =>
    spawn(process.execPath, [program, place, folder], { stdio: ["ignore", "pipe", "inherit"] }),
  );
  const running = children.map(async (child) => {
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    let lines = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      told = Math.max(told, Number(line) || 0);
      // The first rounds go by, or a process would be killed before it has begun.
      if (++lines === 3) void pause(moment).then(() => child.kill("SIGKILL"));
    }
    await ended;
  });
  await Promise.all(running);
  return told;
}

/** What a new start finds, and makes whole. */
async function restarted(database: Database, folder: string, told: number): Promise<void> {
  const shell = { ...(await testShell(database, "2026-09-14T01:00:00Z")), logStore: diskLogStore(folder, systemEntropy) };
  await sequencer(shell).round();
  const ids = (await database.db.select({ id: event.id }).from(event).orderBy(asc(event.id))).map(({ id }) => id);
  expect(ids.at(-1)).toBeGreaterThanOrEqual(told);
  expect(await wholeLog(shell)).toBe(ids.length);
  expect((await leavesOf(shell)).map(({ eventId }) => eventId).sort((a, b) => Number(a) - Number(b))).toEqual(ids);
  expect(await database.db.select().from(logWaiting)).toEqual([]);
}

test("killed at any moment, again and again, two schedulers at once make one tree, no leaf twice and none lost", async () => {
  const home = testFolder("log-kill");
  const folder = join(home, "log");
  const below = numbersFrom(SEED);
  const server = process.env.TEST_DATABASE_URL ? await testDatabase() : null;
  const place = server?.url ?? join(home, "database");
  if (!server) await layDatabase(place);
  try {
    for (let time = 0; time < KILLS; time++) {
      const told = await killed(place, folder, below(120));
      const database = server ?? (await openDatabase({ directory: place, durable: false }));
      await restarted(database, folder, told);
      if (!server) await database.close();
    }
  } finally {
    await server?.close();
  }
});
