// Run as a process of its own: opens the database and the log's folder named by its arguments, lets events happen and makes them lines, by two schedulers at once, until it is ended.
import { writeSync } from "node:fs";
import { openDatabase } from "#db/client";
import { diskLogStore } from "~/adapters/log/disk-log-store";
import { systemEntropy } from "~/lib/entropy";
import { sequencer } from "~/workflows/log/sequence";
import { happen } from "../../support/log";
import { testShell } from "../../support/market";

const [place = "", folder = ""] = process.argv.slice(2);
const database = await openDatabase(place.startsWith("postgres") ? { url: place } : { directory: place, durable: false });
const own = await testShell(database, "2026-09-14T01:00:00Z");
const shell = { ...own, entropy: systemEntropy, logStore: diskLogStore(folder, systemEntropy) };
writeSync(1, "ready\n");
for (;;) {
  const ids = await happen(shell, 7);
  // From here on these events are safe.
  writeSync(1, `${ids.at(-1)}\n`);
  await Promise.all([sequencer(shell).round(), sequencer(shell).round()]);
}
