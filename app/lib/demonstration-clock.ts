import { type SQL, sql } from "drizzle-orm";
import type { Database, Queryable } from "#db/client";
import { surrounding } from "#db/transaction";
import type { AdjustableClock } from "./clock";

/** The demonstration's first morning, whatever the machine's date: the calendar of its year is loaded. */
export const DEMONSTRATION_START = new Date("2026-09-14T09:00:00+08:00");

/** Real time that may count between two ticks; a longer gap is a stopped server or a closed laptop, and does not pass. */
const CAP = sql`interval '60 seconds'`;
/** Age of the row after which asking the time also keeps it, in milliseconds; well below the cap. */
const KEEP_AFTER = 20_000;

// The database's clock measures real time, since several machines may serve one demonstration. Rounded down, so that no answer lies after a later one.
const NOW = sql`date_trunc('milliseconds', demo_at + least(greatest(clock_timestamp() - real_at, interval '0'), ${CAP}))`;
const AGE = sql`(extract(epoch from clock_timestamp() - real_at) * 1000)::float8`;

type Row = { readonly now: string; readonly age: number };

async function one(db: Queryable, query: SQL): Promise<Row | undefined> {
  const { rows } = await db.execute<Row>(query);
  return rows[0];
}

function read(db: Queryable): Promise<Row | undefined> {
  return one(db, sql`select ${NOW} as now, ${AGE} as age from demonstration_clock where id = 1`);
}

/** Writes the time as it is, or the later of it and `at`, into the row. */
function write(db: Queryable, at: Date | null): Promise<Row | undefined> {
  const then = at ? sql`greatest(${NOW}, ${at.toISOString()}::timestamptz)` : NOW;
  return one(
    db,
    sql`update demonstration_clock set demo_at = ${then}, real_at = date_trunc('milliseconds', clock_timestamp())
      where id = 1 returning demo_at as now, 0::float8 as age`,
  );
}

function begin(db: Queryable, again: boolean): Promise<unknown> {
  const start = sql`${DEMONSTRATION_START.toISOString()}::timestamptz`;
  const otherwise = again ? sql`do update set demo_at = excluded.demo_at, real_at = excluded.real_at` : sql`do nothing`;
  return db.execute(
    sql`insert into demonstration_clock (id, demo_at, real_at)
      values (1, ${start}, date_trunc('milliseconds', clock_timestamp())) on conflict (id) ${otherwise}`,
  );
}

/**
 * The clock of a demonstration, kept in one row: it starts at DEMONSTRATION_START, ticks, goes on after a restart where it stood,
 * and only moves forward, the same for all processes. Inside a transaction it asks by that transaction's connection.
 */
export function demonstrationClock(database: Database): AdjustableClock {
  const ask = async (question: (db: Queryable) => Promise<Row | undefined>): Promise<Row> => {
    const db = surrounding(database);
    const row = await question(db);
    if (row) return row;
    await begin(db, false);
    const begun = await question(db);
    if (!begun) throw new Error("The demonstration clock has no row.");
    return begun;
  };
  return {
    now: async () => {
      const row = await ask(read);
      // Inside a transaction the row is not touched: it would stay locked for everybody until the commit.
      const keep = row.age > KEEP_AFTER && surrounding(database) === database.db;
      return new Date(keep ? (await ask((db) => write(db, null))).now : row.now);
    },
    tick: async () => new Date((await ask((db) => write(db, null))).now),
    advanceTo: async (date) => new Date((await ask((db) => write(db, date))).now),
    restart: async () => {
      const db = surrounding(database);
      await begin(db, true);
      return new Date((await ask(read)).now);
    },
  };
}
