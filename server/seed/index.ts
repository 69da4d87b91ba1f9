import { existsSync, readFileSync } from "node:fs";
import type { Database, Db, Tx } from "#db/client";
import { transaction } from "#db/transaction";
import { emptyTables } from "#db/writes/empty-tables";
import { leaveLeavesAlone } from "#db/writes/log";
import { dropCopy, keepCopy, putCopyBack, releaseOfCopy } from "#db/writes/seeded-copy";
import { demonstrationRulesAt } from "~/domain/rulebook/demonstration";
import { isAdjustable } from "~/lib/clock";
import { DEMONSTRATION_START } from "~/lib/demonstration-clock";
import { seededEntropy } from "~/lib/entropy";
import { projectPath } from "~/lib/project-path";
import type { Shell } from "~/lib/shell";
import { openBeacon } from "../open-beacon";
import { admissions } from "./admissions";
import { openCommittee } from "./committee";
import { openDistrict } from "./district";
import { on, play, type Stage, storyClock } from "./stage";
import { stories } from "./stories";

/** The district opens its market; everything that is seen on the first morning has happened since. */
const OPENING = on("06-08 09:00");

/** The surrounding transaction as a database of its own: the workflows' transactions become savepoints in it. */
function within(database: Database, tx: Tx): Database {
  return { ...database, db: tx as unknown as Db };
}

/** Tells every story on emptied tables, by the workflows that people use, in time of their own. */
async function tellStories(shell: Shell, tx: Tx): Promise<void> {
  await emptyTables(tx);
  const clock = storyClock(OPENING);
  const database = within(shell.database, tx);
  const story: Shell = {
    ...shell,
    database,
    // Custodians' signatures are asked of the database in which the stories are told.
    ...(shell.config.beacon === "committee" ? { beacon: openBeacon(shell.config, database) } : {}),
    clock,
    rulesAt: demonstrationRulesAt,
    entropy: seededEntropy(shell.config.demonstrationSeed),
  };
  const stage: Stage = { shell: story, people: new Map(), actors: new Map(), agents: new Map(), commissions: new Map() };
  await openDistrict(stage);
  if (shell.config.beacon === "committee") await openCommittee(stage);
  await play(stage, clock, [...admissions(), ...stories()], DEMONSTRATION_START);
}

/** The build that runs, by the hash of its sources; null when it runs from sources that may change under a kept copy. */
function builtRelease(): string | null {
  const mark = projectPath(".cache", "built");
  return import.meta.env.PROD && existsSync(mark) ? readFileSync(mark, "utf8") : null;
}

/**
 * Begins the demonstration, in one transaction: visitors see what was there or the new, never half. The same seed gives the same
 * numbers, entrants and winners. Ends with the clock at the first morning. Telling the stories takes many seconds, so a built release
 * does it once and keeps a copy of what they left; from then on the copy is put back, which takes a moment.
 */
export async function seedDemonstration(shell: Shell, release: string | null = builtRelease()): Promise<void> {
  await transaction(shell.database, async (tx) => {
    // What is told anew are other events: the public log goes on with them, behind the leaves of those that are gone.
    await leaveLeavesAlone(tx);
    if (release !== null && (await releaseOfCopy(tx, "seeded")) === release) await putCopyBack(tx, "seeded");
    else {
      await tellStories(shell, tx);
      if (release !== null) await keepCopy(tx, "seeded", release);
    }
    if (isAdjustable(shell.clock)) await shell.clock.restart();
  });
}

/**
 * After an upgrade the stories are told anew for the copy alone, so that no later beginning anew takes long; what visitors have made
 * of the older ones stays as it stands. Does nothing, and tells nobody, when the copy is this release's.
 */
export async function prepareSeededCopy(shell: Shell, telling: () => void, release: string | null = builtRelease()): Promise<void> {
  if (release === null || (await releaseOfCopy(shell.database.db, "seeded")) === release) return;
  telling();
  await transaction(shell.database, async (tx) => {
    await keepCopy(tx, "aside", release);
    await tellStories(shell, tx);
    await keepCopy(tx, "seeded", release);
    await putCopyBack(tx, "aside");
    await dropCopy(tx, "aside");
  });
}
