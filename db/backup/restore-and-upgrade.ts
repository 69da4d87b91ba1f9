import type { ClientBase } from "pg";
import type { Database } from "../client";
import { migrate, migrateAsFarAs } from "../migrate";
import { MIGRATIONS, migrationsOf } from "../migrations";
import { readMigrations } from "./catalogue";
import { mustBeEmpty, takeMigrationsBack } from "./empty-database";
import { BackupFault, type BackupFaultCode, type Counts } from "./format";
import { migrationsOfBackup } from "./read-lines";
import { restoreBackup } from "./restore-backup";

/** How many of a release's migrations a list holds. Throws the fault when it holds anything else. */
function pointOf(list: readonly string[], release: readonly string[], fault: BackupFaultCode, source: string): number {
  if (list.some((hash, at) => hash !== release[at])) throw new BackupFault(fault, source);
  return list.length;
}

async function withClient<T>(database: Database, work: (client: ClientBase) => Promise<T>): Promise<T> {
  const client = await database.pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

/**
 * Puts a backup of this release or an older one into an empty database of either kind: brings it to the backup's migration, restores
 * (restore-backup.ts), and migrates on to this release. The database may be new or set up already. In: the folder of the files, and for
 * tests another folder of migrations. Out: how many rows and files. Throws BackupFault: what restoreBackup throws; `other.release` for a
 * backup of a release that this one does not know; `other.database` for such a database. After a fault no row was restored.
 */
export async function restoreAndUpgrade(database: Database, files: string, source: string, folder = MIGRATIONS): Promise<Counts> {
  const release = migrationsOf(folder);
  const wanted = pointOf(await migrationsOfBackup(source), release, "other.release", source);
  const stands = await withClient(database, async (client) => {
    await mustBeEmpty(client);
    return pointOf(await readMigrations(client), release, "other.database", source);
  });
  if (stands > wanted) {
    await migrate(database, folder);
    await withClient(database, takeMigrationsBack);
  }
  await migrateAsFarAs(database, wanted, folder);
  const counts = await restoreBackup(database, files, source);
  await migrate(database, folder);
  return counts;
}
