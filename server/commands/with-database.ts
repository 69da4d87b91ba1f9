import { join } from "node:path";
import { BackupFault } from "#db/backup/format";
import { type Database, openDatabase } from "#db/client";
import { DatabaseInUseError } from "#db/embedded/lock";
import { migrate } from "#db/migrate";
import { faultCode } from "#db/transaction";
import type { Lang } from "~/copy/define";
import { operationWords } from "~/copy/operations/operations";
import { type Config, ConfigError, type Environment, parseConfig } from "~/lib/config";
import type { CommandReply } from "./answer";

/** The environment's settings, their database, and the folder of its files. */
export type Place = { readonly config: Config; readonly database: Database; readonly files: string };

const failed = (lines: readonly string[]): CommandReply => ({ out: [], err: [...lines], exit: 2 });
const NO_SERVER = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "ECONNRESET"]);

function explain(error: unknown, lang: Lang): CommandReply {
  const t = operationWords[lang];
  if (error instanceof ConfigError) return failed(error.sentences);
  if (error instanceof DatabaseInUseError) return failed([t.inUse(error.directory)]);
  if (error instanceof BackupFault) return failed([t.faults[error.code](error.what)]);
  if (NO_SERVER.has(faultCode(error) ?? "")) return failed([t.unreachable]);
  return failed([t.fault(error instanceof Error ? error.message : String(error))]);
}

/**
 * Opens the database for a command, runs it, and closes; what goes wrong becomes one sentence and exit code 2. `asItStands` leaves the
 * database at the migration where it is.
 */
export async function withDatabase(
  environment: Environment,
  lang: Lang,
  work: (place: Place) => Promise<CommandReply>,
  state: "migrated" | "asItStands" = "migrated",
): Promise<CommandReply> {
  let database: Database | null = null;
  try {
    const config = parseConfig(environment);
    const { databaseUrl: url, dataDirectory } = config;
    database = await openDatabase(url ? { url } : { directory: join(dataDirectory, "database") });
    if (state === "migrated") await migrate(database);
    return await work({ config, database, files: join(dataDirectory, "files") });
  } catch (error) {
    return explain(error, lang);
  } finally {
    await database?.close();
  }
}
