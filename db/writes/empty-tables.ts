import { getTableName, is, sql } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client";
import * as schema from "#db/schema/index";

/** What is no part of the story: official calendars, the clock, which processes are alive, and the public log, which never begins anew. */
const KEPT: ReadonlySet<string> = new Set([
  getTableName(schema.calendarYear),
  getTableName(schema.demonstrationClock),
  getTableName(schema.processHeartbeat),
  getTableName(schema.logState),
  getTableName(schema.logLeaf),
  getTableName(schema.logCosigned),
  getTableName(schema.logWitness),
]);

/** Every table of the market, sessions included: what a demonstration that begins anew tells again. */
export function storyTables(): PgTable[] {
  return Object.values<unknown>(schema)
    .filter((each) => is(each, PgTable))
    .filter((table) => !KEPT.has(getTableName(table)));
}

/**
 * Empties every table of the market and counts from one again: for a demonstration that begins anew. It locks
 * every table until the caller's transaction ends. In: that transaction. Refuses nothing.
 */
export async function emptyTables(tx: Tx): Promise<void> {
  const list = sql.join(
    storyTables().map((table) => sql.identifier(getTableName(table))),
    sql`, `,
  );
  await tx.execute(sql`truncate table ${list} restart identity cascade`);
}
