import type { PoolClient } from "pg";
import { projectPath } from "~/lib/project-path";
import type { Database } from "./client";
import { deriveMissingDuties } from "./derive-again";
import { loadCalendarYears } from "./load-calendar";
import { applyTo, MIGRATIONS } from "./migrations";
import { faultCode, transaction } from "./transaction";
import { fillNameKeys } from "./writes/people";

/** Names whose keys are made at once, after an upgrade. */
const KEYS_AT_ONCE = 500;

/** Another process made the same schema, table or row at the same moment, so it is there. */
const MADE_MEANWHILE = new Set(["23505", "42P06", "42P07", "42710"]);

async function makeLock(client: PoolClient): Promise<void> {
  const steps = [
    "create schema if not exists drizzle",
    "create table if not exists drizzle.migration_lock (id integer primary key)",
    "insert into drizzle.migration_lock (id) values (1) on conflict do nothing",
  ];
  for (const step of steps) {
    try {
      await client.query(step);
    } catch (error) {
      if (!MADE_MEANWHILE.has(faultCode(error) ?? "")) throw error;
    }
  }
}

/** Two processes that start together take turns by a row lock, which every kind of PostgreSQL has (advisory locks not). */
async function inTurn(database: Database, work: () => Promise<void>): Promise<void> {
  const client = await database.pool.connect();
  try {
    await makeLock(client);
    await client.query("begin");
    try {
      await client.query("select id from drizzle.migration_lock where id = 1 for update");
      await work();
    } finally {
      await client.query("commit");
    }
  } finally {
    client.release();
  }
}

/** The embedded database belongs to one process and has one connection: its own lock is enough. */
const alone = (database: Database, work: () => Promise<void>) => (database.kind === "embedded" ? work() : inTurn(database, work));

/**
 * Brings the database to this release: applies the migrations that are missing, each once, loads the calendar years that came
 * with it, and derives what an earlier release did not write: keys of names, duties. Safe when several processes start together. In:
 * another folder of migrations for tests. Throws whatever the database answers; what was done stays whole.
 */
export async function migrate(database: Database, folder = MIGRATIONS): Promise<void> {
  await alone(database, async () => {
    await applyTo(database, folder);
    await transaction(database, (tx) => loadCalendarYears(tx, projectPath("db/data/calendar"), new Date()));
    while ((await fillNameKeys(database.db, KEYS_AT_ONCE)) === KEYS_AT_ONCE);
    await deriveMissingDuties(database, new Date());
  });
}

/** Brings an empty database no further than an earlier release had come: to its first `count` migrations, without a calendar. */
export async function migrateAsFarAs(database: Database, count: number, folder = MIGRATIONS): Promise<void> {
  await alone(database, () => applyTo(database, folder, count));
}
