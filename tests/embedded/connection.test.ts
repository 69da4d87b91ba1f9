import { once } from "node:events";
import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import type { Tx } from "#db/client";
import { createFrames } from "#db/embedded/protocol.mjs";
import { faultCode, transaction } from "#db/transaction";
import { projectPath } from "~/lib/project-path";
import { embeddedTestDatabase, testDatabase, withDatabase } from "../support/database";

const database = withDatabase();
const folder = mkdtempSync(join(tmpdir(), "mingxuan-connection-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a connection", () => {
  if (!process.env.TEST_DATABASE_URL) {
    test("a query outside the transaction around it fails with a word instead of hanging", async () => {
      const impatient = await embeddedTestDatabase(2_000);
      const nested = impatient.db.transaction(async (tx) => {
        await tx.execute(sql`select 1`);
        await impatient.db.execute(sql`select 2`);
      });
      await expect(nested).rejects.toMatchObject({ cause: { message: "timeout exceeded when trying to connect" } });
      expect((await impatient.pool.query("select 3 as three")).rows).toEqual([{ three: 3 }]);
      await impatient.close();
    });
  }

  test("a connection that breaks off leaves no open transaction behind", async () => {
    const { pool } = database();
    await pool.query("create table left_behind (n int)");
    const client = await pool.connect();
    await client.query("begin");
    await client.query("insert into left_behind values (1)");
    client.release(true);
    expect((await pool.query("select count(*)::int as n from left_behind")).rows).toEqual([{ n: 0 }]);
  });

  test("a large answer and a large question arrive whole", async () => {
    const { pool } = database();
    const large = "明".repeat(1_000_000);
    expect((await pool.query("select $1::text as text", [large])).rows[0].text).toBe(large);
  });
});

if (!process.env.TEST_DATABASE_URL) {
  describe("the disk", () => {
    test("a commit is answered after its log was synced, and a failing sync stops the engine", async () => {
      const worker = new Worker(projectPath("tests/embedded/failing-disk.mjs"), {
        workerData: { directory: join(folder, "failing") },
        stderr: true,
      });
      const [syncs] = await once(worker, "message");
      expect(syncs).toEqual({ write: 1, read: 0 });
      expect(await once(worker, "exit")).toEqual([70]);
    });
  });
}

describe("a transaction", () => {
  test("is tried again, whole, when the database reports a conflict, five times in all", async () => {
    let tries = 0;
    const conflict = () =>
      transaction(database(), async (tx) => {
        tries++;
        await tx.execute(sql`do $$ begin raise exception 'conflict' using errcode = '40001'; end $$`);
      });
    expect(await conflict().catch(faultCode)).toBe("40001");
    expect(tries).toBe(5);
  });

  test("is not tried again for any other fault, and leaves nothing", async () => {
    let tries = 0;
    const fault = transaction(database(), async (tx) => {
      tries++;
      await tx.execute(sql`create table half_done (n int)`);
      throw new Error("a fault of ours");
    });
    await expect(fault).rejects.toThrow("a fault of ours");
    expect(tries).toBe(1);
    expect((await database().pool.query("select to_regclass('half_done') as name")).rows).toEqual([{ name: null }]);
  });

  test("succeeds at the second try and says so once", async () => {
    let tries = 0;
    const value = await transaction(database(), async (tx) => {
      if (++tries === 1) await tx.execute(sql`do $$ begin raise exception 'deadlock' using errcode = '40P01'; end $$`);
      return "done";
    });
    expect([value, tries]).toEqual(["done", 2]);
  });

  test("beside which a query is made is refused in tests on every engine, as embedded it would wait for itself", async () => {
    const beside = transaction(database(), () => database().db.execute(sql`select 1`));
    await expect(beside).rejects.toMatchObject({ cause: { message: expect.stringContaining("beside the transaction") } });
  });

  test("refuses to nest", async () => {
    const nested = transaction(database(), () => transaction(database(), async () => 1));
    await expect(nested).rejects.toThrow("begun inside another");
  });

  test("may be run on another database inside one", async () => {
    const other = await testDatabase();
    expect(await transaction(database(), () => transaction(other, async () => 1))).toBe(1);
    await other.close();
  });

  test("is tried again when the connection is lost on the way", async () => {
    let tries = 0;
    const lose = async (tx: Tx) => {
      const { directory } = database();
      if (!directory) return tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`);
      // Embedded, the engine panics when its log is taken away; the next connection finds a new engine, which recovers.
      renameSync(join(directory, "pg_wal"), join(directory, "pg_wal_away"));
      try {
        await tx.execute(sql`create table taken_away (n int)`);
        for (;;) await tx.execute(sql`select pg_switch_wal(), pg_logical_emit_message(true, 'to', 'nowhere')`);
      } finally {
        renameSync(join(directory, "pg_wal_away"), join(directory, "pg_wal"));
      }
    };
    const value = await transaction(database(), async (tx) => {
      if (++tries === 1) await lose(tx);
      await tx.execute(sql`select 1`);
      return tries;
    });
    expect(value).toBe(2);
    expect((await database().pool.query("select to_regclass('taken_away') as name")).rows).toEqual([{ name: null }]);
  });
});

test("half a message waits for its other half, and an extended query for its sync", () => {
  const frames = createFrames();
  const startup = Buffer.from([0, 0, 0, 8, 0, 3, 0, 0]);
  expect(frames.push(startup.subarray(0, 5))).toEqual([]);
  expect(frames.push(startup.subarray(5)).map((batch) => batch.kind)).toEqual(["startup"]);
  const parse = Buffer.from([0x50, 0, 0, 0, 8, 0, 0, 0, 0]);
  const sync = Buffer.from([0x53, 0, 0, 0, 4]);
  expect(frames.push(parse)).toEqual([]);
  const [batch] = frames.push(sync);
  expect(batch?.kind).toBe("query");
  expect(Buffer.from(batch?.bytes ?? [])).toEqual(Buffer.concat([parse, sync]));
  expect(frames.push(Buffer.from([0x58, 0, 0, 0, 4])).map((end) => end.kind)).toEqual(["end"]);
});
