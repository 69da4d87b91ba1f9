import type { ClientBase } from "pg";

/** Written anew by every running process, so neither saved nor in the way of a restore. */
const TRANSIENT = ["process_heartbeat"];

/** Filled by the migration or the first question for the time: a restore replaces what stands there. */
export const REPLACED = ["calendar_year", "demonstration_clock"];

export type Table = { readonly name: string; readonly columns: readonly string[] };
export type Sequence = { readonly name: string; readonly value: string | null };
export type ForeignKey = { readonly table: string; readonly name: string; readonly definition: string };

/** A name as SQL takes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Every table that is saved, with the columns that are stored (computed ones are computed again). */
export async function readTables(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> all ($1)
     group by c.relname order by c.relname`,
    [TRANSIENT],
  );
  return rows;
}

/** Every sequence with the last number it gave, null when it gave none yet. */
export async function readSequences(client: ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence>(
    "select sequencename::text as name, last_value::text as value from pg_sequences where schemaname = 'public' order by 1",
  );
  return rows;
}

/** Every reference from one table to another. */
export async function readForeignKeys(client: ClientBase): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select r.relname::text as table, c.conname::text as name, pg_get_constraintdef(c.oid) as definition
     from pg_constraint c join pg_class r on r.oid = c.conrelid
     where c.contype = 'f' and r.relnamespace = 'public'::regnamespace order by 1, 2`,
  );
  return rows;
}

/** The migrations that made this database, in order, none for a new one: two databases of the same list have the same tables. */
export async function readMigrations(client: ClientBase): Promise<string[]> {
  const { rows: known } = await client.query<{ there: boolean }>("select to_regclass('drizzle.__drizzle_migrations') is not null as there");
  if (!known[0]?.there) return [];
  const { rows } = await client.query<{ hash: string }>("select hash from drizzle.__drizzle_migrations order by id");
  return rows.map((row) => row.hash);
}
