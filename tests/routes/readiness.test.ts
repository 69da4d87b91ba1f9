import { beforeAll, describe, expect, test } from "vitest";
import { recordHeartbeat } from "#db/writes/heartbeat";
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

const beat = (ago: number, lagMilliseconds = 0) =>
  recordHeartbeat(shell.database.db, {
    processId: "tests",
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

  test("the scheduler beats as soon as it starts, and stops when asked", async () => {
    await beat(31_000);
    const scheduler = startScheduler(shell);
    await scheduler.stop();
    expect(await readiness()).toMatchObject({ status: 200, scheduler: "ok" });
  });
});
