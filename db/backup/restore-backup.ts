import type { ClientBase } from "pg";
import type { Database } from "../client";
import { quoted, REPLACED, readForeignKeys, readMigrations, type Table } from "./catalogue";
import { mustBeEmpty } from "./empty-database";
import { BackupFault, type Counts } from "./format";
import { readBackup } from "./read-lines";
import { createFileReceiver } from "./restore-files";

const BATCH_CHARACTERS = 1_000_000;

/** Rows of one table, gathered until they are worth a statement; the database turns the text into its own types. */
function createRowWriter(client: ClientBase) {
  let table: Table | null = null;
  let waiting: string[] = [];
  let characters = 0;
  async function flush(): Promise<void> {
    if (!table || waiting.length === 0) return;
    const columns = table.columns.map(quoted).join(", ");
    await client.query(
      `insert into ${quoted(table.name)} (${columns}) overriding system value
       select ${columns} from json_populate_recordset(null::${quoted(table.name)}, $1::json)`,
      [`[${waiting.join(",")}]`],
    );
    waiting = [];
    characters = 0;
  }
  return {
    flush,
    async begin(next: Table): Promise<void> {
      await flush();
      table = next;
    },
    async add(json: string): Promise<void> {
      waiting.push(json);
      characters += json.length;
      if (characters > BATCH_CHARACTERS) await flush();
    },
  };
}

async function load(client: ClientBase, source: string, folder: string): Promise<Counts> {
  const rows = createRowWriter(client);
  const files = createFileReceiver(folder);
  let counts: Counts = { rows: 0, files: 0 };
  try {
    for await (const part of readBackup(source)) {
      if (part.kind === "row") await rows.add(part.json);
      else if (part.kind === "table") await rows.begin(part);
      else if (part.kind === "part") await files.write(part.bytes);
      else if (part.kind === "file") await files.begin(part.path, part.bytes);
      else if (part.kind === "end") counts = part.counts;
      else if (part.kind === "sequence") {
        if (part.value !== null) await client.query("select setval($1::regclass, $2::bigint)", [quoted(part.name), part.value]);
      } else if (part.migrations.join() !== (await readMigrations(client)).join()) {
        throw new BackupFault("other.release", source);
      }
    }
    await rows.flush();
    await files.finish();
    return counts;
  } finally {
    await files.abandon();
  }
}

/**
 * Puts a backup into an empty database that stands at the same migration, of either kind, and its files into their folder; in one
 * transaction, so that a fault leaves the database empty. In: the folder of the files. Out: how many rows and files.
 * Throws BackupFault: `file.missing`, `not.a.backup`, `torn`, `other.release`, `not.empty`, `bad.path`.
 */
export async function restoreBackup(database: Database, files: string, source: string): Promise<Counts> {
  const client = await database.pool.connect();
  try {
    await client.query("begin");
    await mustBeEmpty(client);
    for (const table of REPLACED) await client.query(`delete from ${quoted(table)}`);
    // Rows come table by table: references are checked once, when all are there.
    const keys = await readForeignKeys(client);
    for (const key of keys) await client.query(`alter table ${quoted(key.table)} drop constraint ${quoted(key.name)}`);
    const counts = await load(client, source, files);
    for (const key of keys) {
      await client.query(`alter table ${quoted(key.table)} add constraint ${quoted(key.name)} ${key.definition}`);
    }
    await client.query("commit");
    await client.query("analyze");
    return counts;
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
