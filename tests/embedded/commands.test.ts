import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { openDatabase } from "#db/client";
import { calendarYear } from "#db/schema/calendar";
import { runBackup, runRestore } from "#server/commands/run-backup";
import { runCalendar } from "#server/commands/run-calendar";
import { layDatabase, withDatabase } from "../support/database";
import { withOffice } from "../support/office";

const database = withDatabase();
const { folder, environment, year2027 } = withOffice();

test("backup and restore: one sentence each, and a database with rows is left alone", async () => {
  const env = await environment(database());
  expect((await runCalendar(["add", year2027({ workdays: [] })], env)).exit).toBe(0);
  const file = join(folder, "office.backup");
  expect((await runBackup([file, "--lang", "en"], env)).out[0]).toMatch(/^Saved to .*office\.backup: \d+ rows, 0 files\.$/);
  expect((await runBackup([file], env)).err[0]).toContain("已经存在");
  const elsewhere = { DATA_DIR: join(folder, "elsewhere") };
  mkdirSync(elsewhere.DATA_DIR, { mode: 0o700 });
  await layDatabase(join(elsewhere.DATA_DIR, "database"));
  expect((await runRestore([file], elsewhere)).out[0]).toContain("已从");
  const restored = await openDatabase({ directory: join(folder, "elsewhere", "database"), durable: false });
  const years = await restored.db.select().from(calendarYear).where(eq(calendarYear.year, 2027));
  expect(years).toMatchObject([{ source: "command", workdays: [] }]);
  await restored.pool.query("insert into counter (key, value) values ('anything', 1)");
  expect((await runRestore([file], elsewhere)).err[0]).toContain("正由另一个进程使用");
  await restored.close();
  expect((await runRestore([file], elsewhere)).err[0]).toContain("不是空的（表 counter 已有数据）");
  expect((await runRestore([], env)).err[0]).toContain("npm run restore");
});
