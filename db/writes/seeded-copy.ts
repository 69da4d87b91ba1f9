import { getTableName, type SQL, sql } from "drizzle-orm";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import type { Queryable, Tx } from "#db/client";
import { emptyTables, storyTables } from "./empty-tables";

/** `seeded` holds the stories as they were told, `aside` what is kept out of the way while they are told anew. */
export type CopyName = "seeded" | "aside";

const at = (schema: CopyName | "public", table: PgTable): SQL => sql`${sql.identifier(schema)}.${sql.identifier(getTableName(table))}`;

/** The tables so that none comes before one that it refers to. Throws when they refer to each other in a ring. */
function inOrderOfReference(tables: readonly PgTable[]): PgTable[] {
  const placed: PgTable[] = [];
  const left = new Set(tables);
  while (left.size > 0) {
    const next = [...left].find((table) =>
      getTableConfig(table).foreignKeys.every((key) => {
        const to = key.reference().foreignTable;
        return to === table || !left.has(to);
      }),
    );
    if (!next) throw new Error(`tables refer to each other in a ring: ${[...left].map(getTableName).join(", ")}`);
    left.delete(next);
    placed.push(next);
  }
  return placed;
}

/** Copies every table of the market as it stands in this transaction, over an older copy of the name; `release` says whose shape it has. */
export async function keepCopy(tx: Tx, name: CopyName, release: string): Promise<void> {
  await dropCopy(tx, name);
  await tx.execute(sql`create schema ${sql.identifier(name)}`);
  for (const table of storyTables()) await tx.execute(sql`create table ${at(name, table)} as table ${at("public", table)}`);
  await tx.execute(sql`create table ${sql.identifier(name)}.release as select ${release}::text as name`);
}

/** Puts a copy in the place of whatever the market's tables hold, and counts on from it. Locks every table until the transaction ends. */
export async function putCopyBack(tx: Tx, name: CopyName): Promise<void> {
  await emptyTables(tx);
  for (const table of inOrderOfReference(storyTables())) {
    await tx.execute(sql`insert into ${at("public", table)} select * from ${at(name, table)}`);
    for (const column of getTableConfig(table).columns.filter((each) => each.getSQLType() === "bigserial")) {
      const id = sql.identifier(column.name);
      await tx.execute(
        sql`select setval(pg_get_serial_sequence(${getTableName(table)}, ${column.name}), max(${id})) from ${at("public", table)}`,
      );
    }
  }
}

/** Forgets a copy; nothing happens when there is none. */
export async function dropCopy(tx: Tx, name: CopyName): Promise<void> {
  await tx.execute(sql`drop schema if exists ${sql.identifier(name)} cascade`);
}

/** Which release kept the copy; null when there is none. */
export async function releaseOfCopy(db: Queryable, name: CopyName): Promise<string | null> {
  const table = `${name}.release`;
  const known = await db.execute<{ there: boolean }>(sql`select to_regclass(${table}) is not null as there`);
  if (!known.rows[0]?.there) return null;
  const { rows } = await db.execute<{ name: string }>(sql`select name from ${sql.identifier(name)}.release`);
  return rows[0]?.name ?? null;
}
