import { getTableName, sql } from "drizzle-orm";
import type { Database } from "#db/client";
import { session } from "#db/schema/people";
import { storyTables } from "#db/writes/empty-tables";

/** Every row of the market, as the database writes it. */
export async function everyRow({ db }: Database): Promise<Record<string, unknown>> {
  const rows: Record<string, unknown> = {};
  for (const table of storyTables().filter((each) => each !== session)) {
    const name = getTableName(table);
    rows[name] = (await db.execute(sql`select to_jsonb(t)::text as row from ${sql.identifier(name)} t order by 1`)).rows;
  }
  return rows;
}
