import { sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { counter } from "#db/schema/commission";

/** The next number of a series, from 1 and without gaps: a transaction that is undone gives its number back. */
export async function nextCount(tx: Tx, key: string): Promise<number> {
  const [row] = await tx
    .insert(counter)
    .values({ key, value: 1 })
    .onConflictDoUpdate({ target: counter.key, set: { value: sql`${counter.value} + 1` } })
    .returning({ value: counter.value });
  if (!row) throw new Error(`no count of ${key}`);
  return row.value;
}
