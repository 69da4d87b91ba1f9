import { eq } from "drizzle-orm";
import { afterEach, expect, test, vi } from "vitest";
import { openDatabase } from "#db/client";
import { startHousekeeping } from "#db/embedded/housekeeping.mjs";
import { saveCalendarYear } from "#db/load-calendar";
import { migrate } from "#db/migrate";
import { calendarYear } from "#db/schema/calendar";
import { transaction } from "#db/transaction";
import { withDatabase } from "../support/database";

const database = withDatabase();
const YEAR = 2026;
const row = async () => (await database().db.select().from(calendarYear).where(eq(calendarYear.year, YEAR)))[0];

test("migrating again changes nothing, not even the moment a calendar year was loaded", async () => {
  const before = await row();
  await migrate(database());
  expect(await row()).toEqual(before);
  expect(before?.workdays).toContain("2026-02-14");
});

test("a release renews what a release brought, and leaves alone what an officer loaded", async () => {
  const brought = await row();
  if (!brought) throw new Error("The year is missing.");
  await transaction(database(), (tx) => saveCalendarYear(tx, { ...brought, holidays: ["2026-01-01"] }, "release", new Date()));
  await migrate(database());
  expect((await row())?.holidays).toEqual(brought.holidays);
  await transaction(database(), (tx) =>
    saveCalendarYear(tx, { ...brought, holidays: ["2026-01-01", "2026-12-31"] }, "command", new Date()),
  );
  await migrate(database());
  expect(await row()).toMatchObject({ source: "command", holidays: ["2026-01-01", "2026-12-31"] });
});

if (process.env.TEST_DATABASE_URL) {
  test("three processes that start together on an empty server migrate it once", async () => {
    const url = database().url ?? "";
    await database().pool.query("drop schema public cascade; create schema public; drop schema drizzle cascade");
    const processes = await Promise.all([1, 2, 3].map(() => openDatabase({ url, connections: 3 })));
    await Promise.all(processes.map((each) => migrate(each)));
    await Promise.all(processes.map((each) => each.close()));
    const { rows } = await database().pool.query(
      "select count(*)::int as n, count(distinct hash)::int as hashes from drizzle.__drizzle_migrations",
    );
    expect(rows[0].n).toBe(rows[0].hashes);
    expect((await row())?.source).toBe("release");
  });
}

afterEach(() => {
  vi.useRealTimers();
});

test("housekeeping: a checkpoint only after writes, one vacuum at a time, neither inside a transaction", async () => {
  vi.useFakeTimers();
  const done: string[] = [];
  let position = 1;
  let open = false;
  const engine = {
    isInTransaction: () => open,
    exec: async (statement: string) => {
      done.push(statement);
      if (statement === "CHECKPOINT") position++;
    },
    query: async (text: string) => ({ rows: [text.includes("lsn") ? { lsn: String(position) } : { name: "public.event" }] }),
  };
  const stop = startHousekeeping(engine as unknown as Parameters<typeof startHousekeeping>[0], (work) => work());
  await vi.advanceTimersByTimeAsync(120_000);
  expect(done.filter((statement) => statement === "CHECKPOINT")).toHaveLength(1);
  expect(done.filter((statement) => statement === "VACUUM ANALYZE public.event")).toHaveLength(6);
  position++;
  open = true;
  await vi.advanceTimersByTimeAsync(120_000);
  expect(done).toHaveLength(7);
  open = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(done.filter((statement) => statement === "CHECKPOINT")).toHaveLength(2);
  stop();
  await vi.advanceTimersByTimeAsync(300_000);
  expect(done).toHaveLength(7 + 1 + 3);
});
