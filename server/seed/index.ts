import type { Database, Db, Tx } from "#db/client";
import { transaction } from "#db/transaction";
import { emptyTables } from "#db/writes/empty-tables";
import { isAdjustable } from "~/lib/clock";
import { DEMONSTRATION_START } from "~/lib/demonstration-clock";
import { seededEntropy } from "~/lib/entropy";
import type { Shell } from "~/lib/shell";
import { admissions } from "./admissions";
import { openDistrict } from "./district";
import { on, play, type Stage, storyClock } from "./stage";
import { stories } from "./stories";

/** The district opens its market; everything that is seen on the first morning has happened since. */
const OPENING = on("06-08 09:00");

/** The surrounding transaction as a database of its own: the workflows' transactions become savepoints in it. */
function within(database: Database, tx: Tx): Database {
  return { ...database, db: tx as unknown as Db };
}

/**
 * Tells the demonstration's stories on emptied tables, in one transaction: visitors see the old ones or the new ones, never half. The
 * same seed gives the same numbers, entrants and winners. Ends with the clock at the demonstration's first morning.
 */
export async function seedDemonstration(shell: Shell): Promise<void> {
  await transaction(shell.database, async (tx) => {
    await emptyTables(tx);
    const clock = storyClock(OPENING);
    const story: Shell = {
      ...shell,
      database: within(shell.database, tx),
      clock,
      entropy: seededEntropy(shell.config.demonstrationSeed),
    };
    const stage: Stage = { shell: story, people: new Map(), actors: new Map(), agents: new Map(), commissions: new Map() };
    await openDistrict(stage);
    await play(stage, clock, [...admissions(), ...stories()], DEMONSTRATION_START);
    if (isAdjustable(shell.clock)) await shell.clock.restart();
  });
}
