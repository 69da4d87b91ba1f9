import { sql } from "drizzle-orm";
import type { Db } from "#db/client";

/**
 * Tries whether the database can write, and leaves nothing behind: a sort that does not fit into its memory needs new room on the disk of its
 * tables, and a message without a reader goes through the log as every commit does. An update of a row would find room where it stood and
 * go on saying yes while no new row can be saved. Throws what the database answers.
 */
export async function tryWriting(db: Db): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local work_mem = '64kB'`);
    await tx.execute(sql`select count(*) from (select n from generate_series(1, 10000) as n order by md5(n::text) offset 9999) as spilled`);
    await tx.execute(sql`select pg_logical_emit_message(true, 'mingxuan', 'trial')`);
  });
}
