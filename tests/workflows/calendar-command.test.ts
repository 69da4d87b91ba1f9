import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCalendar } from "#server/commands/run-calendar";
import { withDatabase } from "../support/database";
import { withOffice } from "../support/office";

const database = withDatabase();
const { folder, environment, year2027 } = withOffice();

test("calendar: a year is loaded once with its notice, said twice is no change, a corrected one replaces it", async () => {
  const env = await environment(database());
  const loaded = await runCalendar(["add", year2027()], env);
  expect(loaded).toMatchObject({ exit: 0, err: [] });
  expect(loaded.out[0]).toContain("2027 年日历（国办发明电〔2026〕9号）：放假 4 天，调休上班 1 天");
  expect((await runCalendar(["add", year2027()], env)).out[0]).toContain("未作改动");
  expect((await runCalendar(["add", year2027({ workdays: [] })], env)).out[0]).toContain("调休上班 0 天");
  const listed = await runCalendar(["list", "--lang", "en"], env);
  expect(listed.out.map((line) => line.slice(0, 4))).toEqual(["2024", "2025", "2026", "2027"]);
});

test("calendar: a file that is wrong says where, and loads nothing", async () => {
  const env = await environment(database());
  const wrong = async (change: Record<string, unknown>) => runCalendar(["add", year2027({ year: 2028, ...change }), "--lang", "en"], env);
  expect((await wrong({})).err[0]).toContain("something is wrong at 2027-01-01");
  expect((await wrong({ holidays: ["2028-01-01"], workdays: ["2028-01-05"] })).err[0]).toContain("2028-01-05");
  expect((await wrong({ holidays: ["2028-01-01"], workdays: [], notice: "通知" })).err[0]).toContain("number of the notice");
  writeFileSync(join(folder, "text.json"), "not json");
  expect((await runCalendar(["add", join(folder, "text.json")], env)).err[0]).toContain("不是 JSON");
  expect(await runCalendar(["add", join(folder, "absent.json")], env)).toMatchObject({ exit: 2 });
  expect(await runCalendar([], env)).toMatchObject({ exit: 2, err: [expect.stringContaining("npm run calendar")] });
  expect((await runCalendar(["list"], env)).out).toHaveLength(4);
});

test("calendar: a notice that reaches over corrects both years, or names the one that must be loaded first", async () => {
  const env = await environment(database());
  const over = { notice: "国办发明电〔2026〕10号", holidays: ["2026-12-31", "2027-01-01"], workdays: ["2026-12-26"] };
  const done = await runCalendar(["add", year2027(over)], env);
  expect(done).toMatchObject({ exit: 0, err: [] });
  expect(done.out[0]).toContain("2027 年日历（国办发明电〔2026〕10号）：放假 1 天");
  expect(done.out[0]).toContain("更正 2026 年日历：放假 1 天，调休上班 1 天");
  const far = { ...over, year: 2030, holidays: ["2029-12-31", "2030-01-01"], workdays: [] };
  const { err } = await runCalendar(["add", year2027(far), "--lang", "en"], env);
  expect(err[0]).toMatch(/names 2029-12-31.*calendar of 2029 is not loaded.*Load the file of 2029/);
});

test("a server that does not answer is named in a sentence", async () => {
  const reply = await runCalendar(["list"], { DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" });
  expect(reply).toEqual({ out: [], err: [expect.stringContaining("DATABASE_URL")], exit: 2 });
});
