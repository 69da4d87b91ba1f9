import { join } from "node:path";
import { openDatabase } from "#db/client";
import { migrate } from "#db/migrate";
import { drandSource } from "~/adapters/beacon/drand-beacon";
import { localBeacon } from "~/adapters/beacon/local-beacon";
import { openDiskStore } from "~/adapters/files/disk-store";
import { diskLogStore } from "~/adapters/log/disk-log-store";
import { STARTING } from "~/copy/operations/configuration";
import { demonstrationRulesAt } from "~/domain/rulebook/demonstration";
import { rulesAt } from "~/domain/rulebook/rules";
import { openClock } from "~/lib/clock";
import type { Config } from "~/lib/config";
import { systemEntropy } from "~/lib/entropy";
import { createLogger } from "~/lib/log";
import type { Shell } from "~/lib/shell";

/** Loaded only when it is wanted: a production site never reads the demonstration's stories. */
const seed = async (shell: Shell) => (await import("./seed/index")).seedDemonstration(shell);

export type OpenedShell = { readonly shell: Shell; readonly close: () => Promise<void> };

/** Opens what the workflows reach for, in order: database, migrations, clock, files. */
export async function openShell(config: Config, say: (line: string) => void): Promise<OpenedShell> {
  const log = createLogger(config);
  say(`${STARTING.migrating.zh} ${STARTING.migrating.en}`);
  const database = await openDatabase(
    config.databaseUrl ? { url: config.databaseUrl } : { directory: join(config.dataDirectory, "database") },
  );
  await migrate(database);
  const clock = await openClock(config, database);
  const files = await openDiskStore(join(config.dataDirectory, "files"), systemEntropy);
  const beacon = config.beacon === "drand" ? drandSource(config.drandUrls) : localBeacon(config.demonstrationSeed);
  const shell: Shell = {
    database,
    clock,
    rulesAt: config.mode === "demonstration" ? demonstrationRulesAt : rulesAt,
    entropy: systemEntropy,
    config,
    files,
    logStore: diskLogStore(config.logDirectory, systemEntropy),
    beacon,
    log,
    ...(config.mode === "demonstration" ? { seed } : {}),
  };
  return { shell, close: () => database.close() };
}
