// Run as a process of its own: opens the database named by its argument and makes the clock's moves, round after round, until it is ended.
import { writeSync } from "node:fs";
import { openDatabase } from "#db/client";
import { systemEntropy } from "~/lib/entropy";
import { advanceDue } from "~/workflows/engine/advance-due";
import { testShell } from "../../support/market";

const [place = "", at = ""] = process.argv.slice(2);
const database = await openDatabase(place.startsWith("postgres") ? { url: place } : { directory: place, durable: false });
const shell = { ...(await testShell(database, at)), entropy: systemEntropy };
writeSync(1, "ready\n");
for (;;) {
  const made = await advanceDue(shell);
  writeSync(1, `${made}\n`);
  if (made === 0) break;
}
await database.close();
