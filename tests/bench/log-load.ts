import { gte } from "drizzle-orm";
import { openDatabase } from "#db/client";
import { migrate } from "#db/migrate";
import { logLeaf } from "#db/schema/log";
import { transaction } from "#db/transaction";
import { recordEvent } from "#db/writes/event";
import { SYSTEM } from "~/domain/kernel/actor";
import { systemClock } from "~/lib/clock";
import { sequencer } from "~/workflows/log/sequence";
import { testShell } from "../support/market";
import { startServerPostgres } from "../support/server-postgres.mjs";
import type { Row } from "./sealed.bench";

/** Writers side by side, one event a transaction, and how many a second, or this share of what is reached without a log (exact log, figures). */
const WRITERS = 8;
const PACE = 1_500;
const SHARE = 0.7;
/** Stretches with and without a sequencer follow each other: so many pairs, of so many seconds each; the whole load is five minutes. */
const PAIRS = 3;
const SECONDS = Number(process.env.BENCH_LOG_SECONDS ?? 8);
/** How often the site's scheduler has a round. */
const EVERY_MILLISECONDS = 400;
/** An event stands in a checkpoint within so long, 99 of 100. */
const GOAL_SECONDS = 3;

type Shell = Awaited<ReturnType<typeof testShell>>;

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** Writes for so long at a pace (events a second; null: as fast as it goes). Out: the milliseconds of each commit, and when each event stood. */
async function write(shell: Shell, seconds: number, pace: number | null) {
  const took: number[] = [];
  const stood = new Map<number, number>();
  const end = performance.now() + seconds * 1_000;
  const gap = pace === null ? 0 : (WRITERS * 1_000) / pace;
  const writer = async (place: number) => {
    let next = performance.now() + (gap * place) / WRITERS;
    while (performance.now() < end) {
      if (next > performance.now()) await pause(next - performance.now());
      next = Math.max(next + gap, performance.now() - 1_000);
      const begun = performance.now();
      const event = {
        at: new Date(),
        kind: "calendar.loaded",
        subject: "2026",
        actor: SYSTEM,
        payload: { year: 2026, source: "bench" },
      } as const;
      const id = await transaction(shell.database, (tx) => recordEvent(tx, shell.entropy, event));
      stood.set(id, performance.now());
      took.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, place) => writer(place)));
  return { took: ascending(took), stood };
}

/** Has rounds as the scheduler has them until it is stopped; tells after each which events its checkpoint covers for the first time. */
function sequencing(shell: Shell, from: number, covered: (eventIds: readonly (number | null)[], at: number) => void) {
  const { round } = sequencer(shell);
  let size = from;
  let running = true;
  const done = (async () => {
    while (running) {
      await round();
      const now = performance.now();
      const rows = await shell.database.db.select({ id: logLeaf.eventId }).from(logLeaf).where(gte(logLeaf.index, size));
      size += rows.length;
      covered(
        rows.map(({ id }) => id),
        now,
      );
      await pause(EVERY_MILLISECONDS);
    }
    return size;
  })();
  return async (): Promise<number> => {
    running = false;
    return done;
  };
}

async function drain(shell: Shell): Promise<number> {
  const { round } = sequencer(shell);
  while ((await round()) > 0);
  return shell.database.db.$count(logLeaf);
}

/**
 * What the log costs whoever writes (exact log, figures): the commit's median and 95th of a hundred with a sequencer in the same process, to
 * those without; how long until an event stands in a checkpoint; and the heap at the end, to that after the first stretch.
 */
export async function benchLog(): Promise<Row[]> {
  const postgres = await startServerPostgres();
  const database = await openDatabase({ url: postgres.url, connections: WRITERS + 2 });
  try {
    await migrate(database);
    const shell = { ...(await testShell(database, new Date(), "bench")), clock: { ...systemClock, set: () => {} } };
    const reached = (await write(shell, SECONDS / 2, null)).took.length / (SECONDS / 2);
    const pace = Math.min(PACE, reached * SHARE);
    const [bare, beside, waited, heap]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (let pair = 0; pair < PAIRS; pair++) {
      bare.push(...(await write(shell, SECONDS, pace)).took);
      const size = await drain(shell);
      const covered = new Map<number, number>();
      const stop = sequencing(shell, size, (ids, now) => {
        for (const id of ids) if (id !== null) covered.set(id, now);
      });
      const { took, stood } = await write(shell, SECONDS, pace);
      await pause(2 * EVERY_MILLISECONDS);
      await stop();
      beside.push(...took);
      for (const [id, since] of stood) waited.push(((covered.get(id) ?? Number.POSITIVE_INFINITY) - since) / 1_000);
      heap.push(process.memoryUsage().heapUsed);
    }
    const [without, withLog, seconds] = [ascending(bare), ascending(beside), ascending(waited)];
    const row = (name: string, share: number): Row => {
      const [one, other] = [at(without, share), at(withLog, share)];
      return {
        name,
        ratio: other / one,
        note: `${other.toFixed(2)} ms, to ${one.toFixed(2)} ms without a sequencer, at ${Math.round(pace)} a second; goal at most 1.15`,
      };
    };
    const p99 = at(seconds, 0.99);
    return [
      row("commit beside the log, median", 0.5),
      row("commit beside the log, 95 of 100", 0.95),
      {
        name: "in a checkpoint, 99 of 100",
        ratio: p99 / GOAL_SECONDS,
        note: `${p99.toFixed(2)} s of ${GOAL_SECONDS} s, ${seconds.length} events`,
      },
      {
        name: "heap at the end",
        ratio: (heap.at(-1) ?? 0) / (heap[0] ?? 1),
        note: `${Math.round((heap.at(-1) ?? 0) / 1e6)} MB, to that after the first stretch`,
      },
    ];
  } finally {
    await database.close();
    await postgres.stop();
  }
}
