// Run as a process of its own: opens the database named by its argument, says what it found, then writes until it is killed.
import { writeSync } from "node:fs";
import { sql } from "drizzle-orm";
import { openDatabase } from "#db/client";
import { DatabaseInUseError } from "#db/embedded/lock";
import { transaction } from "#db/transaction";

const say = (message: unknown) => writeSync(1, `${JSON.stringify(message)}\n`);

const directory = process.argv[2] ?? "";
try {
  const database = await openDatabase({ directory });
  const { db } = database;
  await db.execute(sql`create table if not exists total (id int primary key, n int not null)`);
  await db.execute(sql`create table if not exists half (n int, side text, filler text, primary key (n, side))`);
  await db.execute(sql`insert into total values (1, 0) on conflict do nothing`);
  const { rows } = await db.execute<{ n: number; numbers: number; sides: number; fsync: string }>(sql`
    select t.n, (select count(distinct h.n)::int from half h) as numbers, (select count(*)::int from half) as sides,
      current_setting('fsync') as fsync from total t`);
  say({ found: rows[0] });
  for (;;) {
    const done = await transaction(database, async (tx) => {
      const counted = await tx.execute<{ n: number }>(sql`update total set n = n + 1 where id = 1 returning n`);
      const n = counted.rows[0]?.n ?? 0;
      await tx.execute(sql`insert into half values (${n}, 'left', repeat('x', 500))`);
      await tx.execute(sql`insert into half values (${n}, 'right', repeat('x', 500))`);
      return n;
    });
    say({ done });
  }
} catch (error) {
  if (!(error instanceof DatabaseInUseError)) throw error;
  say({ refused: error.message });
}
