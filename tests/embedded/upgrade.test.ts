import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import { readTables } from "#db/backup/catalogue";
import { restoreAndUpgrade } from "#db/backup/restore-and-upgrade";
import type { Database } from "#db/client";
import { migrate } from "#db/migrate";
import { MIGRATIONS, migrationsOf } from "#db/migrations";
import { agency } from "#db/schema/agency";
import { commission } from "#db/schema/commission";
import { duty } from "#db/schema/duty";
import { event } from "#db/schema/event";
import { logWaiting } from "#db/schema/log";
import { award, selection } from "#db/schema/selection";
import { leafTelling } from "~/domain/kernel/events";
import { NO_DUTY } from "~/domain/lifecycle/duties";
import { OBJECTION } from "~/domain/lifecycle/objection";
import { blindedSubject } from "~/domain/verifiable/blinded";
import { projectPath } from "~/lib/project-path";
import { type TestDatabase, testDatabase } from "../support/database";
import { testFolder } from "../support/folder";

const FOLDER = projectPath("tests/fixtures/upgrade");
const BACKUPS = readdirSync(FOLDER).filter((name) => name.endsWith(".backup"));
const linesOf = (name: string) =>
  gunzipSync(readFileSync(join(FOLDER, name)))
    .toString()
    .trimEnd()
    .split("\n");

const open: Database[] = [];
afterEach(async () => {
  for (const database of open.splice(0)) await database.close();
});

/** A database of the engine that is tested, as a restore finds it: set up and empty. */
async function target(): Promise<TestDatabase> {
  const database = await testDatabase();
  open.push(database);
  return database;
}

/** Rows a table, as a backup tells them and as a database holds them; what every release fills anew aside. */
const toldRows = (name: string): Record<string, number> => {
  const rows: Record<string, number> = {};
  let table = "";
  for (const line of linesOf(name).slice(1, -1)) {
    if (line.startsWith('{"table":')) table = JSON.parse(line).table;
    rows[table] ??= 0;
    if (line.startsWith('{"row":')) rows[table] = (rows[table] ?? 0) + 1;
  }
  return rows;
};

/** The statuses of a table's rows as the backup tells them. */
function statusesTold(name: string, wanted: string): string[] {
  const lines = linesOf(name);
  const from = lines.findIndex((line) => line.startsWith(`{"table":"${wanted}"`)) + 1;
  const rows = lines.slice(from, from + (toldRows(name)[wanted] ?? 0));
  return rows.map((line) => JSON.parse(line).row.status);
}

async function heldRows(database: Database, tables: readonly string[]): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  for (const table of tables) {
    const found = await database.db.execute<{ n: number }>(sql`select count(*)::int as n from ${sql.identifier(table)}`);
    rows[table] = found.rows[0]?.n ?? -1;
  }
  return rows;
}

/** The subjects of which something is waited for, by the table that no earlier release has. */
async function dutiful({ db }: Database, subject: string): Promise<string[]> {
  const standing = and(eq(duty.subject, subject), isNull(duty.endedAt));
  const rows = await db.selectDistinct({ id: duty.subjectId }).from(duty).where(standing);
  return rows.map(({ id }) => id).sort();
}

/** How the selection of a commission stands that an earlier release published. */
function selectionOf(row: typeof commission.$inferSelect): string | null {
  if (!row.publishedAt) return null;
  if (row.status === "cancelled") return "void";
  if (row.failureReason === "F01") return "failed";
  if (row.status === "published") return "gathering";
  return row.status === "registration_closed" || row.status === "selecting" ? "frozen" : "selected";
}

/** Every published commission has its selection, with the order from which its awards came. */
async function hasSelections({ db }: Database, commissions: readonly (typeof commission.$inferSelect)[]): Promise<void> {
  const selections = await db.select().from(selection);
  const awards = await db.select().from(award).orderBy(asc(award.position));
  for (const row of commissions) {
    const [own = null, ...others] = selections.filter((each) => each.commissionId === row.id);
    expect([row.title, own?.status ?? null, others]).toEqual([row.title, selectionOf(row), []]);
    if (!own) continue;
    const order = awards.filter((each) => each.commissionId === row.id).map(({ agencyId, priceFen }) => ({ agencyId, priceFen }));
    expect([own.id, own.method, own.result]).toEqual([row.number, row.method, order.length > 0 ? order : null]);
    expect([own.failure, own.waitingFor]).toEqual([own.status === "failed" ? "F01" : null, row.waitingFor]);
  }
  expect(new Set(selections.map(({ status }) => status)).size).toBe(5);
}

/** What happened before the log has the names that its leaf may tell, by the table of kinds, and waits for that leaf. */
async function hasLeafNames({ db }: Database, commissions: readonly (typeof commission.$inferSelect)[]): Promise<void> {
  const rows = await db.select().from(event);
  for (const row of rows) {
    const own = commissions.find(({ id }) => id === row.commissionId);
    const published = own && row.kind === "commission.cancelled" ? own.publishedAt !== null : null;
    const { blindSubject, opaqueActor } = leafTelling(row.kind, { published, countIsPublic: true });
    const subject = row.subjectSalt === null ? row.subject : blindedSubject(row.subjectSalt, row.subject);
    expect([row.kind, row.leafSubject, row.subjectSalt !== null]).toEqual([row.kind, subject, blindSubject]);
    if (row.actorOrg !== null) expect([row.kind, row.actorOrg.startsWith("h-")]).toEqual([row.kind, opaqueActor]);
    if (/^(registration|objection\.(recorded|withdrawn))/.test(row.kind)) expect(row.actorRole).not.toBe("agency_admin");
  }
  expect(rows.some(({ subjectSalt }) => subjectSalt !== null)).toBe(true);
  const waiting = await db.select().from(logWaiting);
  expect(waiting.map(({ eventId }) => eventId).sort()).toEqual(rows.map(({ id }) => id).sort());
}

/** This release's migrations and one more, as the next release will have. */
function nextRelease(): string {
  const folder = join(testFolder("release"), "drizzle");
  cpSync(MIGRATIONS, folder, { recursive: true });
  const path = join(folder, "meta", "_journal.json");
  const journal = JSON.parse(readFileSync(path, "utf8"));
  const last = journal.entries.at(-1);
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: "9999_next" });
  writeFileSync(path, JSON.stringify(journal));
  const next = [
    'ALTER TABLE "commission" ADD COLUMN "length_of_title" integer;',
    'UPDATE "commission" SET "length_of_title" = length("title");',
    'ALTER TABLE "commission" ALTER COLUMN "length_of_title" SET NOT NULL;',
  ];
  writeFileSync(join(folder, "9999_next.sql"), next.join("\n--> statement-breakpoint\n"));
  return folder;
}

const restored = (database: Database, name: string, folder?: string) =>
  restoreAndUpgrade(database, testFolder("restored"), join(FOLDER, name), folder);

describe.each(BACKUPS)("an earlier release's backup, %s", (name) => {
  test("is restored with every row, and holds every status", async () => {
    const database = await target();
    const { db } = database;
    const told = toldRows(name);
    const counts = await restored(database, name);
    expect(counts.rows).toBe(Object.values(told).reduce((sum, n) => sum + n, 0));
    const { calendar_year: _years, ...rest } = told;
    expect(await heldRows(database, Object.keys(rest))).toEqual(rest);
    const commissions = await db.select().from(commission);
    expect([new Set(statusesTold(name, "commission")).size, new Set(commissions.map((row) => row.status)).size]).toEqual([17, 17]);
    await hasSelections(database, commissions);
    await hasLeafNames(database, commissions);
    const agencies = await db.select().from(agency);
    // Awards of before state the price of their notice.
    const strange = sql`select w.id from award w join commission c on c.id = w.commission_id where w.price_fen <> c.price_fen`;
    expect((await db.execute(strange)).rows).toEqual([]);
    expect([new Set(statusesTold(name, "agency")).size, new Set(agencies.map((row) => row.status)).size]).toEqual([5, 5]);
    expect(await dutiful(database, "commission")).toEqual(
      commissions
        .filter(
          ({ turnParty, turnVerb }) => turnParty && !NO_DUTY.includes(turnParty) && !OBJECTION.verbs.some((verb) => verb === turnVerb),
        )
        .map(({ id }) => id)
        .sort(),
    );
    // While an objection stands, what is waited for is its own.
    expect(await dutiful(database, "objection")).toHaveLength(1);
    const isAsked = ({ status, checkedAt }: (typeof agencies)[number]) =>
      status === "draft" || status === "returned" || (status === "active_provisional" && !checkedAt);
    const asked = agencies.filter(isAsked);
    expect(await dutiful(database, "admission")).toEqual(asked.map(({ organisationId }) => organisationId).sort());
  });
});

describe("a release with one migration more", () => {
  const [name = ""] = BACKUPS;
  const length = sql<{ wrong: number }>`select count(*)::int as wrong from commission where length_of_title <> length(title)`;

  test("restores an earlier one's backup into a database set up already, into a new one, and migrates on", async () => {
    const next = nextRelease();
    const database = await target();
    await migrate(database, next);
    await restored(database, name, next);
    const { commission: commissions = 0, ...others } = await heldRows(database, ["commission", "event", "organisation"]);
    expect({ commission: commissions, ...others }).toMatchObject({ commission: toldRows(name).commission, event: toldRows(name).event });
    expect((await database.db.execute(length)).rows).toEqual([{ wrong: 0 }]);
    await expect(restored(database, name, next)).rejects.toMatchObject({ code: "not.empty" });
    // What is published stands in the restored database too.
    await expect(database.pool.query("update event set kind = 'x'")).rejects.toThrow("append-only");

    await database.pool.query("drop schema public cascade; create schema public; drop schema drizzle cascade");
    await restored(database, name, next);
    expect((await database.db.execute(length)).rows).toEqual([{ wrong: 0 }]);
  });

  test("leaves a backup and a database that it does not know alone", async () => {
    const next = nextRelease();
    const database = await target();
    const path = join(testFolder("later"), "later.backup");
    const [head = "", ...rest] = linesOf(name);
    writeFileSync(path, gzipSync(`${[head.replace(/"\]\}$/, `","${"0".repeat(64)}"]}`), ...rest].join("\n")}\n`));
    await expect(restoreAndUpgrade(database, testFolder("none"), path)).rejects.toMatchObject({ code: "other.release" });
    await migrate(database, next);
    await expect(restored(database, name)).rejects.toMatchObject({ code: "other.database" });
    const client = await database.pool.connect();
    const tables = (await readTables(client)).map((table) => table.name);
    client.release();
    expect(Object.entries(await heldRows(database, tables)).filter(([table, n]) => n > 0 && table !== "calendar_year")).toEqual([]);
    expect(migrationsOf(next).slice(0, -1)).toEqual(migrationsOf(MIGRATIONS));
  });
});
