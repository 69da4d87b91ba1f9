import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dropDatabasesOfRun } from "./server-databases";

/**
 * One temporary folder, and one beginning of the names of databases on a server, for all that the integration tests lay down; it all goes
 * when the last has ended, however its process ended.
 */
export default function setup(): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "mingxuan-tests-"));
  process.env.TEST_FOLDER = folder;
  process.env.TEST_RUN ??= String(process.pid);
  return async () => {
    rmSync(folder, { recursive: true, force: true });
    const url = process.env.TEST_DATABASE_URL;
    if (url) await dropDatabasesOfRun(url);
  };
}
