import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sql } from "drizzle-orm";
import { type Database, openDatabase } from "#db/client";
import { migrate } from "#db/migrate";
import { lockLiveLog } from "#db/queries/log";
import { transaction } from "#db/transaction";
import { recordEvent } from "#db/writes/event";
import { saveLog } from "#db/writes/log";
import { diskLogStore } from "~/adapters/log/disk-log-store";
import { SYSTEM } from "~/domain/kernel/actor";
import { toHex } from "~/domain/kernel/bytes";
import { entryOf } from "~/domain/verifiable/audit";
import { signTree } from "~/domain/verifiable/log-files";
import { systemClock } from "~/lib/clock";
import { readLogEvent, readLogProof } from "~/reads/log/log-event";
import { beginLog } from "~/workflows/log/begin-log";
import { publishOutside } from "~/workflows/log/publish-outside";
import { regrow } from "~/workflows/log/regrow";
import { sequencer } from "~/workflows/log/sequence";
import { testFolder } from "../support/folder";
import { testShell } from "../support/market";
import { startServerPostgres } from "../support/server-postgres.mjs";
import type { Row } from "./sealed.bench";

/** A log of some months beside one of many years. */
const SIZES = [10_000, 1_000_000] as const;
/** Entries are grown so many at a time. */
const BATCH = 65_536;
const TIMES = 25;
/** Events of a round that is measured. */
const ROUND = 100;
const GOAL = 1.5;
const AT = new Date("2026-09-14T01:00:00Z");

type Shell = Awaited<ReturnType<typeof testShell>>;

const hashOf = (id: number): string => id.toString(16).padStart(64, "0");
const leafOf = (id: number): string =>
  entryOf({ t: AT, kind: "calendar.loaded", leafSubject: "2026", actorRole: "system", actorOrg: null, hash: hashOf(id) });

async function* batches(size: number): AsyncGenerator<string[]> {
  for (let from = 0; from < size; from += BATCH) {
    yield Array.from({ length: Math.min(BATCH, size - from) }, (_, at) => leafOf(from + at + 1));
  }
}

/** The same folder, into which tiles are put without waiting for the disk: only what is measured afterwards waits. */
function unsynced(shell: Shell, folder: string): Shell {
  const writeTiles: Shell["logStore"]["writeTiles"] = async (log, tiles) => {
    for (const [path, bytes] of tiles) {
      const place = join(folder, String(log), path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, bytes);
    }
  };
  return { ...shell, logStore: { ...shell.logStore, writeTiles } };
}

/** Fills events and their leaves by one statement each, and the folder with every tile, as a log has them that grew by itself. */
async function fill(shell: Shell, size: number, folder: string): Promise<void> {
  const { db } = shell.database;
  const keys = await transaction(shell.database, (tx) => beginLog(shell, tx, AT));
  await db.execute(sql`
    insert into event (id, t, kind, subject, leaf_subject, actor_role, salt, payload, hash, public)
    select n, ${AT.toISOString()}::timestamptz, 'calendar.loaded', '2026', '2026', 'system', repeat('0', 32), '{}'::jsonb,
      lpad(to_hex(n), 64, '0'), true from generate_series(1, ${size}::int) as n`);
  await db.execute(sql`select setval('event_id_seq', ${size})`);
  await db.execute(sql`
    insert into log_leaf (log, index, event_id, entry, at)
    select 1, id - 1, id, replace(${leafOf(0)}::text, ${hashOf(0)}::text, hash), t from event order by id`);
  const { root, edge } = await regrow(unsynced(shell, folder), 1, batches(size));
  const note = signTree(keys, { size, root }, AT.toISOString().replace(".000", ""));
  await transaction(shell.database, async (tx) => {
    await lockLiveLog(tx);
    await saveLog(tx, 1, { size, root: toHex(root), note, edge });
  });
  await publishOutside(shell);
  await db.execute(sql`vacuum analyze event, log_leaf`);
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function happen(shell: Shell): Promise<void> {
  const event = { at: AT, kind: "calendar.loaded", subject: "2026", actor: SYSTEM, payload: { year: 2026 } } as const;
  await transaction(shell.database, async (tx) => {
    for (let n = 0; n < ROUND; n++) await recordEvent(tx, shell.entropy, event);
  });
}

/** What is measured at both sizes; `size` is how many leaves were filled. A start finds nothing waiting, and looks at what is outside. */
const WORK: Readonly<Record<string, (shell: Shell, size: number, time: number) => Promise<number>>> = {
  "a start of the log": (shell) => milliseconds(() => sequencer(shell).round()),
  "a proof by its line": (shell, size, time) => {
    const name = String((time * 7_919 * 131) % size);
    return milliseconds(async () => {
      if (!(await readLogEvent(shell, name)) || !(await readLogProof(shell, name))) throw new Error(`no line ${name}`);
    });
  },
  [`a round of ${ROUND} leaves`]: async (shell) => {
    await happen(shell);
    return milliseconds(async () => {
      if ((await sequencer(shell).round()) !== ROUND) throw new Error("not the leaves of this round");
    });
  },
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function opened(url: string, name: string): Promise<Database> {
  const address = new URL(url);
  address.pathname = `/${name}`;
  const database = await openDatabase({ url: address.href });
  await migrate(database);
  return database;
}

/**
 * Whether what a process does at its start, a proof by a line and a round cost the same however long the log is: each at a million leaves, to
 * the same at ten thousand, in turns. Makes two databases and their tiles; some minutes.
 */
export async function benchLogSize(): Promise<Row[]> {
  const postgres = await startServerPostgres();
  const databases: Database[] = [];
  try {
    const shells: Shell[] = [];
    for (const size of SIZES) {
      const first = databases[0] ?? (await openDatabase({ url: postgres.url }));
      if (!databases[0]) databases.push(first);
      await first.db.execute(sql.raw(`create database log_${size}`));
      const database = await opened(postgres.url, `log_${size}`);
      databases.push(database);
      const own = await testShell(database, AT, `bench-${size}`);
      const folder = testFolder("log");
      const shell = { ...own, clock: { ...systemClock, set: () => {} }, logStore: diskLogStore(folder, own.entropy) };
      await fill(shell, size, folder);
      shells.push(shell);
    }
    const rows: Row[] = [];
    for (const [name, work] of Object.entries(WORK)) {
      const took = SIZES.map(() => [] as number[]);
      for (let time = 0; time < TIMES; time++) {
        for (const [at, shell] of shells.entries()) took[at]?.push(await work(shell, SIZES[at] ?? 0, time));
      }
      const [small, large] = took.map(median);
      const note = `${large?.toFixed(2)} ms at ${SIZES[1]} leaves, to ${small?.toFixed(2)} ms at ${SIZES[0]}; goal at most ${GOAL}`;
      rows.push({ name, ratio: (large ?? 0) / (small ?? 1), note });
    }
    return rows;
  } finally {
    for (const database of databases) await database.close();
    await postgres.stop();
  }
}
