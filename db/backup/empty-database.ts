import { getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import type { ClientBase } from "pg";
import * as schema from "../schema/index";
import { quoted, REPLACED, readTables } from "./catalogue";
import { BackupFault } from "./format";

/** Throws BackupFault `not.empty`, naming the table, when somebody's rows are there; what a start alone leaves is nobody's. */
export async function mustBeEmpty(client: ClientBase): Promise<void> {
  for (const { name } of await readTables(client)) {
    if (REPLACED.includes(name)) continue;
    const { rows } = await client.query<{ filled: boolean }>(`select exists (select 1 from ${quoted(name)}) as filled`);
    if (rows[0]?.filled) throw new BackupFault("not.empty", name);
  }
}

/** Functions of triggers that no trigger calls any more, those that an extension brought aside. */
const ORPHANS = `select p.oid::regprocedure::text as name from pg_proc p
  where p.pronamespace = 'public'::regnamespace and p.prorettype = 'trigger'::regtype
    and not exists (select 1 from pg_trigger t where t.tgfoid = p.oid)
    and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`;

/**
 * Takes back the migrations of an empty database of this release, so that an older release's can be applied. Tables that this release
 * does not know stay as they are. In one transaction. Throws BackupFault `not.empty`; then nothing was changed.
 */
export async function takeMigrationsBack(client: ClientBase): Promise<void> {
  const tables = Object.values<unknown>(schema).filter((each): each is PgTable => is(each, PgTable));
  await client.query("begin");
  try {
    await mustBeEmpty(client);
    await client.query(`drop table ${tables.map((table) => quoted(getTableName(table))).join(", ")} cascade`);
    const { rows } = await client.query<{ name: string }>(ORPHANS);
    for (const { name } of rows) await client.query(`drop function ${name}`);
    await client.query("delete from drizzle.__drizzle_migrations");
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}
