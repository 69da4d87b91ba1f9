import { getTableName, is, sql } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client";
import * as schema from "#db/schema/index";

/** What is no part of the story: official calendars, the clock, and which processes are alive. */
const KEPT: ReadonlySet<string> = new Set([
  getTableName(schema.calendarYear),
  getTableName(schema.demonstrationClock),
  getTableName(schema.processHeartbeat),
]);

/**
 * Empties every table of the market, sessions included, and counts from one again: for a demonstration that begins anew. It locks
 * every table until the caller's transaction ends. In: that transaction. Refuses nothing.
 */
export async function emptyTables(tx: Tx): Promise<void> {
  const names = Object.values<unknown>(schema)
    .filter((each) => is(each, PgTable))
    .map((table) => getTableName(table))
    .filter((name) => !KEPT.has(name));
  const list = sql.join(
    names.map((name) => sql.identifier(name)),
    sql`, `,
  );
  await tx.execute(sql`truncate table ${list} restart identity cascade`);
}
