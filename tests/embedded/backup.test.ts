import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readTables } from "#db/backup/catalogue";
import type { BackupFaultCode } from "#db/backup/format";
import { restoreBackup } from "#db/backup/restore-backup";
import { writeBackup } from "#db/backup/write-backup";
import type { Database } from "#db/client";
import { embeddedTestDatabase, type TestDatabase, testDatabase } from "../support/database";

const NOW = new Date("2026-09-14T09:00:00+08:00");
const folder = mkdtempSync(join(tmpdir(), "mingxuan-backup-"));
const files = join(folder, "files");
const saved = join(folder, "saved.backup");
const bytes = Buffer.alloc(2_000_000, "明选");
const sha256 = createHash("sha256").update(bytes).digest("hex");
const stored = join(sha256.slice(0, 2), sha256);

/** Every kind of value that could be bent on the way, and a row that points at a later row of its own table. */
const PROBE = `create table probe (
  id bigserial primary key, next bigint references probe (id), large bigint, exact numeric(40, 12), inexact float8,
  at timestamptz(3), fine timestamptz, day date, flag boolean, raw bytea, words text[], plain json, binary_json jsonb,
  doubled bigint generated always as (large * 2) stored, text text)`;

let source: TestDatabase;
beforeAll(async () => {
  mkdirSync(join(files, sha256.slice(0, 2)), { recursive: true });
  mkdirSync(join(files, "incoming"));
  writeFileSync(join(files, stored), bytes);
  writeFileSync(join(files, "incoming", "half"), "received so far");
  source = await embeddedTestDatabase();
  await source.pool.query(PROBE);
  await source.pool.query(
    `insert into probe (id, next, large, exact, inexact, at, fine, day, flag, raw, words, plain, binary_json, text) values
     (1, 2, 4503599627370497, 123456789012345678901234567.000000000001, 0.1, '2026-09-14 09:00:00.123+08', '2026-09-14 09:00:00.123456+08',
      '2028-02-29', true, '\\x00ff0a', array['甲', null, 'a"b,\\c'], '{"b":  1, "a": 12345678901234567890}', '{"z": [1, "\\n"]}', E'第一行\\n第二行 𠮷 \\u2028'),
     (2, null, -1, null, null, null, null, null, null, null, '{}', null, null, '')`,
  );
  await source.pool.query("insert into probe (id, text) select 10 + n, repeat('行', 200) from generate_series(1, 1500) n");
  await source.pool.query("select setval('probe_id_seq', 2000)");
  await source.pool.query("insert into demonstration_clock values (1, '2026-10-01 09:00+08', now())");
  await writeBackup(source, files, saved, NOW);
});
afterAll(async () => {
  await source.close();
  rmSync(folder, { recursive: true, force: true });
});

/** All that a database holds, as its own text. */
async function contents(database: Database): Promise<Record<string, string>> {
  const client = await database.pool.connect();
  try {
    await client.query("set timezone to 'UTC'");
    const all: Record<string, string> = {};
    for (const { name } of await readTables(client)) {
      const { rows } = await client.query<{ all: string }>(
        `select coalesce(string_agg(whole_row::text, E'\\n' order by whole_row::text collate "C"), '') as all from "${name}" whole_row`,
      );
      all[name] = rows[0]?.all ?? "";
    }
    return all;
  } finally {
    client.release();
  }
}

async function emptyTarget(): Promise<TestDatabase> {
  const target = await testDatabase();
  await target.pool.query(PROBE);
  return target;
}

async function faultOf(work: Promise<unknown>): Promise<BackupFaultCode | "none"> {
  return work.then(
    () => "none" as const,
    (error: { code: BackupFaultCode }) => error.code,
  );
}

test("a backup brought into an empty database, of either kind, gives the same rows, sequences and files", async () => {
  const target = await emptyTarget();
  const received = join(folder, "received");
  const counts = await restoreBackup(target, received, saved);
  expect(counts).toEqual({ rows: 1502 + 3 + 1, files: 1 });
  expect(await contents(target)).toEqual(await contents(source));
  expect(readFileSync(join(received, stored)).equals(bytes)).toBe(true);
  expect(existsSync(join(received, "incoming"))).toBe(false);
  expect((await target.pool.query("insert into probe (next) values (1) returning id")).rows).toEqual([{ id: "2001" }]);
  await expect(target.pool.query("insert into probe (next) values (7)")).rejects.toMatchObject({ code: "23503" });
  expect(await faultOf(restoreBackup(target, received, saved))).toBe("not.empty");
  await target.close();
});

test("what is not a whole backup of this release restores nothing", async () => {
  const target = await emptyTarget();
  const before = await contents(target);
  const text = gunzipSync(readFileSync(saved)).toString();
  const attempt = async (content: Buffer | string) => {
    const path = join(folder, "attempt.backup");
    writeFileSync(path, content);
    return faultOf(restoreBackup(target, join(folder, "nothing"), path));
  };
  expect(await faultOf(restoreBackup(target, files, join(folder, "absent")))).toBe("file.missing");
  expect(await attempt("not compressed")).toBe("not.a.backup");
  expect(await attempt("")).toBe("not.a.backup");
  expect(await attempt(gzipSync('{"some":"json"}\n'))).toBe("not.a.backup");
  expect(await attempt(readFileSync(saved).subarray(0, 9000))).toBe("torn");
  // Reading goes on behind a byte-order mark: what is wrong is the second line.
  expect(await attempt(gzipSync(`\ufeff${text}`.replace("第一行", "第三行")))).toBe("torn");
  expect(await attempt(gzipSync(text.replace("第一行", "第三行")))).toBe("torn");
  expect(await attempt(gzipSync(text.slice(0, text.lastIndexOf('{"end"'))))).toBe("torn");
  expect(await attempt(gzipSync(text.replace(/"migrations":\["./, '"migrations":["#')))).toBe("other.release");
  expect(await attempt(gzipSync(text.replace(/\{"file":"../, '{"file":"../..')))).toBe("bad.path");
  expect(await contents(target)).toEqual(before);
  await target.close();
});

test("a backup never overwrites a file, and nobody else may read it", async () => {
  expect(await faultOf(writeBackup(source, files, saved, NOW))).toBe("target.exists");
  expect(statSync(saved).mode & 0o777).toBe(0o600);
});

test("a backup is of one moment, while others go on writing", async () => {
  const other = await testDatabase();
  await other.pool.query(PROBE);
  await other.pool.query("insert into probe (id, large) select n, 0 from generate_series(1, 3000) n");
  const path = join(folder, "moving.backup");
  let writing = other.kind === "server";
  const writes = (async () => {
    while (writing) await other.pool.query("update probe set large = large + 1");
  })();
  await writeBackup(other, join(folder, "none"), path, NOW);
  writing = false;
  await writes;
  const lines = gunzipSync(readFileSync(path)).toString().split("\n");
  const large = lines.filter((line) => line.startsWith('{"row":{"id":')).map((line) => /"large":(\d+)/.exec(line)?.[1]);
  expect(large.length).toBeGreaterThanOrEqual(3000);
  expect(new Set(large.filter((value) => value !== undefined)).size).toBe(1);
  await other.close();
});
