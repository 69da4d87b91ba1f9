import { randomUUID } from "node:crypto";
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type Database, openDatabase } from "#db/client";
import { migrate } from "#db/migrate";
import { surrounding } from "#db/transaction";
import { projectPath } from "~/lib/project-path";
import { testFolder } from "./folder";
import { dropDatabase, inServer, namesOfRun } from "./server-databases";
import { templateKey } from "./template-key";

/** A watchdog: on a busy machine twenty presses that wait for one connection wait long. */
const PATIENCE = 300_000;

/** A freshly migrated database of its own; `close` also removes it. Either `url` or `directory` tells a second process where it is. */
export type TestDatabase = Database & { readonly url: string | null; readonly directory: string | null };

/** Made once for a schema and kept in .cache; whoever finishes second throws the own one away. */
async function embeddedTemplate(): Promise<string> {
  const template = projectPath(".cache", `database-${templateKey()}`);
  if (existsSync(template)) return template;
  mkdirSync(projectPath(".cache"), { recursive: true });
  const building = projectPath(".cache", `building-${randomUUID()}`);
  const database = await openDatabase({ directory: building, durable: false });
  await migrate(database);
  await database.close();
  try {
    renameSync(building, template);
  } catch (error) {
    rmSync(building, { recursive: true, force: true });
    if (!existsSync(template)) throw error;
  }
  return template;
}

/** Lays a freshly migrated embedded database into a folder that is not there yet. */
export async function layDatabase(directory: string): Promise<void> {
  cpSync(await embeddedTemplate(), directory, { recursive: true });
}

/**
 * Embedded, a query beside the transaction that surrounds it waits for the connection that this transaction holds. A server has more of
 * them and says nothing: here both refuse, so that whatever is tested on a server alone would run embedded too.
 */
function refuseBeside(database: TestDatabase): TestDatabase {
  const connect = database.pool.connect.bind(database.pool) as (...args: unknown[]) => unknown;
  const guarded = (...args: unknown[]) => {
    if (surrounding(database) !== database.db) throw new Error("A query was made beside the transaction that surrounds it; pass tx on.");
    return connect(...args);
  };
  Object.assign(database.pool, { connect: guarded });
  return database;
}

/** The embedded kind whatever the environment says, for what concerns both kinds at once. */
export async function embeddedTestDatabase(patience = PATIENCE): Promise<TestDatabase> {
  const folder = testFolder("database");
  const directory = join(folder, "database");
  await layDatabase(directory);
  const database = await openDatabase({ directory, durable: false, patience });
  const close = async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return refuseBeside({ ...database, url: null, directory, close });
}

function sibling(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

async function serverTemplate(url: string): Promise<string> {
  const template = `template_${templateKey()}`;
  const exists = () =>
    inServer(url, async (client) => {
      const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [template]);
      return (rowCount ?? 0) > 0;
    });
  if (await exists()) return template;
  const building = `building_${randomUUID().replaceAll("-", "")}`;
  await inServer(url, (client) => client.query(`create database ${building}`));
  const database = await openDatabase({ url: sibling(url, building), connections: 2 });
  await migrate(database);
  await database.close();
  try {
    await inServer(url, (client) => client.query(`alter database ${building} rename to ${template}`));
  } catch (error) {
    await inServer(url, (client) => client.query(`drop database ${building}`));
    if (!(await exists())) throw error;
  }
  return template;
}

/** A template cannot be copied while another copy of it is made: wait for one's turn. */
async function copyTemplate(url: string, name: string, template: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await inServer(url, (client) => client.query(`create database ${name} template ${template}`));
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== "55006" || attempt === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function server(url: string): Promise<TestDatabase> {
  const name = `${namesOfRun()}${randomUUID().replaceAll("-", "")}`;
  await copyTemplate(url, name, await serverTemplate(url));
  const own = sibling(url, name);
  const database = await openDatabase({ url: own, patience: PATIENCE });
  const close = async () => {
    await database.close();
    await dropDatabase(url, name);
  };
  return refuseBeside({ ...database, url: own, directory: null, close });
}

/** A freshly migrated database, on server PostgreSQL when TEST_DATABASE_URL is set, else embedded and without fsync. */
export function testDatabase(): Promise<TestDatabase> {
  const url = process.env.TEST_DATABASE_URL;
  return url ? server(url) : embeddedTestDatabase();
}

/** The tables of every schema but the engine's own. */
const TABLES = `select schemaname as schema, format('%I.%I', schemaname, tablename) as name from pg_tables
  where schemaname not in ('pg_catalog', 'information_schema') order by 1, 2`;
const OTHERS_AT_WORK = `select count(*)::int as n from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and state is distinct from 'idle' and backend_type = 'client backend'`;

async function tablesOf({ pool }: Database): Promise<string> {
  const { rows } = await pool.query<{ schema: string; name: string }>(TABLES);
  return rows.map(({ name }) => name).join();
}

type Kept = { readonly database: TestDatabase; readonly tables: string };
/** The database that this process has open between files: to make and open one costs more than most files' tests, on either engine. */
let between: Kept | null = null;

/** Brings a database back to what it was when freshly migrated; false when a test left it in another shape, at work, or dead. */
async function emptied({ database, tables }: Kept): Promise<boolean> {
  try {
    if ((await tablesOf(database)) !== tables) return false;
    if (database.url && (await database.pool.query<{ n: number }>(OTHERS_AT_WORK)).rows[0]?.n !== 0) return false;
    const own = tables.split(",").filter((name) => name.startsWith("public."));
    await database.pool.query(`truncate table ${own.join()} restart identity cascade`);
    await migrate(database);
    return true;
  } catch {
    return false;
  }
}

async function databaseForFile(): Promise<Kept> {
  const known = between;
  between = null;
  if (known && (await emptied(known))) return known;
  await known?.database.close().catch(() => {});
  const database = await testDatabase();
  return { database, tables: await tablesOf(database) };
}

async function leaveForNextFile(kept: Kept): Promise<void> {
  if (between) await kept.database.close();
  else between = kept;
}

/**
 * Gives the tests of a file (or of a describe block) one fresh database: `const database = withDatabase();` at its top,
 * `database()` inside the tests.
 */
export function withDatabase(): () => TestDatabase {
  let kept: Kept | null = null;
  beforeAll(async () => {
    kept = await databaseForFile();
  });
  afterAll(async () => {
    if (kept) await leaveForNextFile(kept);
  });
  return () => {
    if (!kept) throw new Error("The test database is open only inside tests.");
    return kept.database;
  };
}
