import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { ClientBase } from "pg";
import type { Database } from "../client";
import { syncPath } from "../embedded/sync-tree";
import { quoted, readMigrations, readSequences, readTables, type Table } from "./catalogue";
import { BackupFault, type Counts, FORMAT, type Line, ROW_HEAD } from "./format";

const ROWS_AT_ONCE = 500;
const PART_BYTES = 768 * 1024;

const text = (line: Line) => JSON.stringify(line);

async function* rowsOf(client: ClientBase, table: Table): AsyncGenerator<string> {
  const columns = table.columns.map(quoted).join(", ");
  await client.query(
    `declare saved no scroll cursor for select row_to_json(saved_row)::text as row from (select ${columns} from ${quoted(table.name)}) saved_row`,
  );
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${ROWS_AT_ONCE} from saved`);
    // A line break can stand only between two parts of the JSON, where a space says the same.
    for (const { row } of rows) yield `${ROW_HEAD}${row.replaceAll("\n", " ")}}`;
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await client.query("close saved");
}

async function* filesOf(folder: string): AsyncGenerator<{ path: string; bytes: number; absolute: string }> {
  if (!existsSync(folder)) return;
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  for (const entry of entries.filter((found) => found.isFile())) {
    const absolute = join(entry.parentPath ?? entry.path, entry.name);
    const path = relative(folder, absolute).split(sep).join("/");
    // What is still being received belongs to nobody yet.
    if (!path.startsWith("incoming/")) yield { path, bytes: (await stat(absolute)).size, absolute };
  }
}

async function* linesOf(client: ClientBase, files: string, at: Date, counted: (counts: Counts) => void): AsyncGenerator<string> {
  let rows = 0;
  let saved = 0;
  yield text({ backup: FORMAT, at: at.toISOString(), migrations: await readMigrations(client) });
  for (const table of await readTables(client)) {
    yield text({ table: table.name, columns: table.columns });
    for await (const row of rowsOf(client, table)) {
      rows++;
      yield row;
    }
  }
  for (const sequence of await readSequences(client)) yield text({ sequence: sequence.name, value: sequence.value });
  // After the rows: a file is stored before the row that names it, so every row's file is there.
  for await (const file of filesOf(files)) {
    saved++;
    yield text({ file: file.path, bytes: file.bytes });
    for await (const part of createReadStream(file.absolute, { highWaterMark: PART_BYTES })) {
      yield text({ part: (part as Buffer).toString("base64") });
    }
  }
  counted({ rows, files: saved });
}

/**
 * Writes the whole database, as it stood in one moment, and the uploaded files into one new file that only its owner may read.
 * In: the folder of the files and the machine's time. Out: how many rows and files. The file appears only when it is whole.
 * Throws BackupFault `target.exists`.
 */
export async function writeBackup(database: Database, files: string, target: string, at: Date): Promise<Counts> {
  if (existsSync(target)) throw new BackupFault("target.exists", target);
  const temporary = `${target}.part-${process.pid}`;
  const client = await database.pool.connect();
  let counts: Counts = { rows: 0, files: 0 };
  async function* content(): AsyncGenerator<string> {
    const hash = createHash("sha256");
    for await (const line of linesOf(client, files, at, (found) => {
      counts = found;
    })) {
      hash.update(`${line}\n`);
      yield `${line}\n`;
    }
    yield `${text({ end: counts, sha256: hash.digest("hex") })}\n`;
  }
  try {
    await client.query("begin isolation level repeatable read read only");
    await client.query("set local timezone to 'UTC'");
    await pipeline(Readable.from(content()), createGzip(), createWriteStream(temporary, { flags: "wx", mode: 0o600 }));
    await client.query("commit");
    syncPath(temporary);
    await rename(temporary, target);
    syncPath(dirname(target));
    return counts;
  } catch (error) {
    await client.query("rollback").catch(() => {});
    await rm(temporary, { force: true });
    throw error;
  } finally {
    client.release();
  }
}
