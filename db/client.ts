import { resolve } from "node:path";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import { openEmbedded } from "./embedded/open";
import * as schema from "./schema/index";

export type Db = NodePgDatabase<typeof schema>;
/** What a transaction's function receives. */
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];
/** Reads take either. */
export type Queryable = Db | Tx;

export type Database = {
  readonly db: Db;
  readonly kind: "embedded" | "server";
  /** For cursors and locks that need one connection; the embedded database has only one. */
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
};

export type OpenOptions =
  | { readonly url: string; readonly connections?: number; readonly patience?: number }
  | {
      readonly directory: string;
      /** False leaves out every fsync: for tests alone. */
      readonly durable?: boolean;
      /** Milliseconds to wait for a connection, 10,000 unless stated. */
      readonly patience?: number;
    };

const PATIENCE = 10_000;
const CONNECTIONS = 10;

function build(pool: pg.Pool, kind: Database["kind"], close: () => Promise<void>): Database {
  // A connection that breaks is replaced at the next use, and whoever was using it gets the fault from the query:
  // without listeners the event itself, of an idle connection or one in use, would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  let closing: Promise<void> | null = null;
  return { db: drizzle(pool, { schema }), kind, pool, close: () => (closing ??= close()) };
}

/**
 * Opens the database, embedded in a directory (PGlite in a thread) or on a PostgreSQL server of version 15 or newer.
 * Embedded there is one connection: a query made outside the transaction that surrounds it fails after `patience` instead of hanging.
 * Throws DatabaseInUseError when another process has the directory, and whatever the server answers.
 */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  if ("url" in options) {
    const pool = new pg.Pool({
      connectionString: options.url,
      max: options.connections ?? CONNECTIONS,
      connectionTimeoutMillis: options.patience ?? PATIENCE,
      application_name: "mingxuan",
    });
    const database = build(pool, "server", () => pool.end());
    try {
      await pool.query("select 1");
    } catch (error) {
      await database.close();
      throw error;
    }
    return database;
  }
  const embedded = await openEmbedded({ directory: resolve(options.directory), durable: options.durable ?? true });
  const pool = new pg.Pool({
    // `pg` types the factory as returning a socket; it uses only what PortStream has.
    stream: embedded.stream as unknown as pg.ClientConfig["stream"],
    user: "postgres",
    database: "postgres",
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: options.patience ?? PATIENCE,
  });
  return build(pool, "embedded", async () => {
    await pool.end();
    await embedded.close();
  });
}
