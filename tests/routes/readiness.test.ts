import { drizzle } from "drizzle-orm/node-postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { processHeartbeat } from "#db/schema/clock";
import * as schema from "#db/schema/index";
import { press } from "#db/schema/press";
import { recordHeartbeat } from "#db/writes/heartbeat";
import { tryWriting } from "#db/writes/trial";
import { startScheduler } from "#server/scheduler";
import type { Shell } from "~/lib/shell";
import { withDatabase } from "../support/database";
import { testShell } from "../support/market";
import { type TestSite, testSite } from "../support/site";

const database = withDatabase();
let shell: Shell;
let site: TestSite;

beforeAll(async () => {
  shell = await testShell(database(), "2026-09-14T01:00:00Z");
  site = await testSite(shell);
});

const beat = (ago: number, lagMilliseconds = 0, processId = "tests") =>
  recordHeartbeat(shell.database.db, {
    processId,
    startedAt: new Date(Date.now() - 60_000),
    beatAt: new Date(Date.now() - ago),
    lagMilliseconds,
    applied: 0,
    lastFault: null,
  });

async function readiness() {
  const answer = await site.ask("/readyz");
  return { status: answer.status, ...((await answer.json()) as { database: string; scheduler: string }) };
}

describe("readiness", () => {
  test("before any scheduler ran, visitors are not sent here, though the process is healthy", async () => {
    expect(await readiness()).toMatchObject({ status: 503, database: "ok", scheduler: "silent" });
    expect((await site.ask("/healthz")).status).toBe(200);
  });

  test("a living scheduler that is up to date makes it ready", async () => {
    await beat(1_000);
    expect(await readiness()).toMatchObject({ status: 200, scheduler: "ok" });
  });

  test("a silent or a late one does not", async () => {
    await beat(31_000);
    expect(await readiness()).toMatchObject({ status: 503, scheduler: "silent" });
    await beat(1_000, 61_000);
    expect(await readiness()).toMatchObject({ status: 503, scheduler: "late" });
  });

  test("a database that does not answer is said to be unreachable", async () => {
    const db = new Proxy(shell.database.db, {
      get: () => () => {
        throw new Error("connection refused");
      },
    });
    const broken = await testSite({ ...shell, database: { ...shell.database, db } });
    const answer = await broken.ask("/readyz");
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ ready: false, database: "unreachable" });
  });

  test("a beat from the future is no sign of life, and hides none", async () => {
    await shell.database.db.delete(processHeartbeat);
    await beat(-3_600_000, 0, "a wrong clock");
    expect(await readiness()).toMatchObject({ status: 503, scheduler: "silent", sinceBeat: null });
    await beat(1_000);
    expect(await readiness()).toMatchObject({ status: 200, scheduler: "ok" });
    await beat(31_000);
    expect(await readiness()).toMatchObject({ status: 503, scheduler: "silent" });
  });

  test("a database or a store of files that takes nothing new is told, though both can be read", async () => {
    await beat(1_000);
    const full = Object.assign(new Error("no room"), { code: "ENOSPC" });
    const refuse = () => Promise.reject(full);
    const failing = async (parts: Partial<Shell>) => {
      const other = await testSite({ ...shell, ...parts, database: { ...(parts.database ?? shell.database) } });
      const answer = await other.ask("/readyz");
      return { status: answer.status, ...((await answer.json()) as object) };
    };
    const expected = { status: 503, ready: false, database: "ok", scheduler: "ok", writing: "failing" };
    expect(await failing({ files: { ...shell.files, tryWriting: refuse } })).toMatchObject(expected);
    const db = Object.assign(Object.create(shell.database.db), { transaction: refuse });
    expect(await failing({ database: { ...shell.database, db } })).toMatchObject(expected);
    expect(await failing({})).toMatchObject({ status: 200, writing: "ok" });
  });

  test("the trial needs room on the database's disk", async () => {
    const client = await shell.database.pool.connect();
    try {
      await client.query("set temp_file_limit = '128kB'");
      await expect(tryWriting(drizzle(client, { schema }))).rejects.toMatchObject({ cause: { code: "53400" } });
      await client.query("reset temp_file_limit");
      await tryWriting(drizzle(client, { schema }));
    } finally {
      client.release();
    }
  });

  test("many who ask at once are answered by one trial", async () => {
    let trials = 0;
    const files = {
      ...shell.files,
      tryWriting: async () => {
        trials += 1;
      },
    };
    const asked = await testSite({ ...shell, files, database: { ...shell.database } });
    await Promise.all(Array.from({ length: 5 }, () => asked.ask("/readyz")));
    expect(trials).toBe(1);
  });

  test("the scheduler beats and keeps house as soon as it starts, and stops when asked", async () => {
    await beat(31_000);
    const presses = ["2026-08-01T00:00:00Z", "2026-09-13T00:00:00Z"].map((at) => ({ digest: at, at: new Date(at), leaves: null }));
    await shell.database.db.insert(press).values(presses);
    const scheduler = startScheduler(shell);
    await scheduler.stop();
    expect(await readiness()).toMatchObject({ status: 200, scheduler: "ok" });
    expect((await shell.database.db.select().from(press)).map(({ digest }) => digest)).toEqual(["2026-09-13T00:00:00Z"]);
  });
});
