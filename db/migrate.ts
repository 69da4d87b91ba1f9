import { migrate as applyMigrations } from "drizzle-orm/node-postgres/migrator";
import type { PoolClient } from "pg";
import { projectPath } from "~/lib/paths";
import type { Database } from "./client";
import { loadCalendarYears } from "./load-calendar";
import { faultCode, transaction } from "./transaction";

/** Both makers of the same schema, table or row were at it at once: the other has made it. */
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

/**
 * Brings the database to this release: applies the migrations that are missing, each once, and loads the calendar years that
 * came with it. Safe when several processes start together. Throws whatever the database answers; what was done stays whole.
 */
export async function migrate(database: Database): Promise<void> {
  const work = async () => {
    await applyMigrations(database.db, { migrationsFolder: projectPath("drizzle") });
    await transaction(database, (tx) => loadCalendarYears(tx, projectPath("db/data/calendar"), new Date()));
  };
  // The embedded database belongs to one process and has one connection: its own lock is enough.
  if (database.kind === "embedded") await work();
  else await inTurn(database, work);
}
