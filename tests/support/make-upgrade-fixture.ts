import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { writeBackup } from "#db/backup/write-backup";
import { type Database, openDatabase } from "#db/client";
import { migrate } from "#db/migrate";
import { openDiskStore } from "~/adapters/files/disk-store";
import { tellEverything } from "./every-status";
import { testMarket } from "./market";
import { startServerPostgres } from "./server-postgres.mjs";

/*
 * `npx tsx tests/support/make-upgrade-fixture.ts FOLDER RELEASE`: writes RELEASE-embedded.backup and RELEASE-server.backup, a market in
 * every status, for the releases to come to restore. Run it in the release that it is named by.
 */
const [target = ".", release = "release"] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "mingxuan-upgrade-"));

async function save(database: Database, kind: "embedded" | "server"): Promise<void> {
  await migrate(database);
  const files = join(folder, kind);
  const market = await testMarket(database, "2026-03-02T01:00:00Z");
  const store = await openDiskStore(files, market.shell.entropy);
  await tellEverything({ ...market, shell: { ...market.shell, files: store } });
  const { rows } = await writeBackup(database, files, resolve(target, `${release}-${kind}.backup`), await market.shell.clock.now());
  console.log(`${kind}: ${rows} rows`);
  await database.close();
}

await save(await openDatabase({ directory: join(folder, "database"), durable: false }), "embedded");
const server = await startServerPostgres();
await save(await openDatabase({ url: server.url }), "server");
await server.stop();
rmSync(folder, { recursive: true, force: true });
