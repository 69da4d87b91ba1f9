// Run as a process of its own: opens the database, synced as a site's is, and the log's folder named by its arguments, says what it found, lets events happen, and stands still at a step of the next round until it is ended.
import { writeSync } from "node:fs";
import { sql } from "drizzle-orm";
import { openDatabase } from "#db/client";
import { diskLogStore } from "~/adapters/log/disk-log-store";
import { systemEntropy } from "~/lib/entropy";
import { sequencer } from "~/workflows/log/sequence";
import { happen, leavesOf, wholeLog } from "../../support/log";
import { testShell } from "../../support/market";

const say = (message: unknown) => writeSync(1, `${JSON.stringify(message)}\n`);

const [directory = "", folder = "", cutAt = ""] = process.argv.slice(2);
const database = await openDatabase({ directory });
const own = await testShell(database, "2026-09-14T01:00:00Z");
const shell = { ...own, entropy: systemEntropy, logStore: diskLogStore(folder, systemEntropy) };
// What a cut-off round left behind is made whole by the first round after the start.
await sequencer(shell).round();
const { rows } = await database.db.execute<{ events: number; waiting: number; fsync: string }>(sql`
  select (select count(*)::int from event) as events, (select count(*)::int from log_waiting) as waiting, current_setting('fsync') as fsync`);
const found = rows[0];
const size = found && found.events > 0 ? await wholeLog(shell) : 0;
const once = new Set((await leavesOf(shell)).map(({ eventId }) => eventId)).size;
say({ found: { ...found, size, once } });
const ids = await happen(shell, 130);
say({ happened: ids.length });
await sequencer(shell, (step) => {
  if (step !== cutAt) return;
  say({ at: step });
  return new Promise<void>(() => {
    // Held here by a timer, since nothing else is under way.
    setInterval(() => {}, 60_000);
  });
}).round();
