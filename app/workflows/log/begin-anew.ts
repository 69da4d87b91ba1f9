import type { Tx } from "#db/client";
import { eventRow, everythingWaiting, type LogState, leafEntries, lockLiveLog } from "#db/queries/log";
import { transaction } from "#db/transaction";
import { recordEvent } from "#db/writes/event";
import { endWaiting, insertLeaves, insertLog, type NewLeaf, saveLog, waitAnew } from "#db/writes/log";
import { SYSTEM } from "~/domain/kernel/actor";
import { equalBytes, fromUtf8, toHex } from "~/domain/kernel/bytes";
import { entryOf } from "~/domain/verifiable/audit";
import type { Checkpoint } from "~/domain/verifiable/checkpoint";
import { type LogKeys, type OutsideCheckpoint, parseOutside, publicLine, treeSignedBy } from "~/domain/verifiable/log-files";
import type { LogAnswer } from "~/domain/verifiable/log-stop";
import { decodeBundle, TILE_WIDTH, tilePath } from "~/domain/verifiable/log-tiles";
import { beginLog, emptyLog, firstOrigin } from "./begin-log";
import { FIRST_LOG, findLog, type LogShell } from "./find-log";
import { publishOutside } from "./publish-outside";
import { regrow } from "./regrow";
import { grow, savedTree, sequencer } from "./sequence";
import { logSubject } from "./stop-log";

/** How the log goes on after a loss: the same one, with so many leaves whose events are lost, or a new one. */
export type Anew =
  | { readonly kind: "same"; readonly size: number; readonly lost: number }
  | { readonly kind: "new"; readonly number: number; readonly origin: string };

class Incomplete extends Error {}

/** Every entry of the signed tree, as bundles in the store and the outside checkpoint have it. Throws Incomplete where one is missing. */
async function* keptEntries({ logStore }: LogShell, number: number, size: number, outside: OutsideCheckpoint): AsyncGenerator<string[]> {
  for (let index = 0; (index + 1) * TILE_WIDTH <= size; index++) {
    const bytes = await logStore.readTile(number, tilePath({ level: "entries", index, width: TILE_WIDTH }));
    const entries = bytes && decodeBundle(bytes);
    if (entries?.length !== TILE_WIDTH) throw new Incomplete();
    yield entries.map((entry) => fromUtf8(entry) ?? "");
  }
  if (outside.entries.length !== size % TILE_WIDTH) throw new Incomplete();
  if (outside.entries.length > 0) yield [...outside.entries];
}

/** The leaves that the database lacks, each with its event where that is still there. Throws Incomplete where the leaves that it has are others. */
async function* missingLeaves(tx: Tx, number: number, kept: AsyncIterable<string[]>): AsyncGenerator<{ from: number; leaves: NewLeaf[] }> {
  const rows = new Map((await everythingWaiting(tx)).map((row) => [entryOf(row), row.id]));
  let first = 0;
  for await (const entries of kept) {
    const own = await leafEntries(tx, number, first, first + entries.length);
    if (own.some((entry, at) => entry !== entries[at])) throw new Incomplete();
    const leaves = entries.slice(own.length).map((entry) => ({ entry, eventId: rows.get(entry) ?? null, at: null }));
    if (leaves.length > 0) yield { from: first + own.length, leaves };
    first += entries.length;
  }
}

/** First try: where store and outside checkpoint hold the whole signed tree, the same log goes on, and leaves whose events are lost stay. */
async function goOn(shell: LogShell, tx: Tx, state: LogState | null, keys: LogKeys, tree: Checkpoint, now: Date): Promise<Anew | null> {
  const { number } = keys;
  const outside = parseOutside((await shell.logStore.readOutside(number)) ?? "");
  if (!outside) return null;
  const kept = () => keptEntries(shell, number, tree.size, outside);
  try {
    const { root, edge, size } = await regrow(shell, number, kept());
    if (size !== tree.size || !equalBytes(root, tree.root)) return null;
    if (!state) await insertLog(tx, emptyLog(keys, now));
    let lost = 0;
    for await (const { from, leaves } of missingLeaves(tx, number, kept())) {
      await insertLeaves(tx, number, from, leaves);
      lost += leaves.filter(({ eventId }) => eventId === null).length;
      await endWaiting(
        tx,
        leaves.flatMap(({ eventId }) => eventId ?? []),
      );
    }
    await saveLog(tx, number, { ...emptyLog(keys, state?.begunAt ?? now), size, root: toHex(root), note: outside.note, edge });
    return { kind: "same", size, lost };
  } catch (error) {
    if (error instanceof Incomplete) return null;
    throw error;
  }
}

/** Origin of a later log: that of the first with its number. */
const originOf = (old: string, number: number): string => `${old.replace(/\/\d+$/, "")}/${number}`;

/** A new log with a new key: its first leaf is a public statement that names the old checkpoint; then every event that is there. */
async function beginNew(shell: LogShell, tx: Tx, state: LogState, last: string | null, now: Date): Promise<Anew> {
  const number = state.number + 1;
  const keys = await beginLog(shell, tx, now, number, originOf(state.origin || firstOrigin(shell), number));
  const begun = await lockLiveLog(tx);
  if (begun?.number !== number) throw new Error(`log ${number} has begun without its row`);
  await waitAnew(tx);
  const key = publicLine(keys.origin, keys.keys[0]?.secret ?? "");
  const id = await recordEvent(tx, shell.entropy, {
    at: now,
    kind: "log.began",
    subject: logSubject(number),
    actor: SYSTEM,
    payload: { log: number, origin: keys.origin, key, before: { origin: state.origin, checkpoint: last, reason: state.stopped } },
  });
  const row = await eventRow(tx, id);
  if (!row) throw new Error("the statement of the new log was not written");
  const entry = entryOf(row);
  const grown = await grow(shell, tx, begun, [entry]);
  await insertLeaves(tx, number, 0, [{ eventId: id, entry, at: now }]);
  await endWaiting(tx, [id]);
  await saveLog(tx, number, savedTree(keys, begun, grown, now));
  return { kind: "new", number, origin: keys.origin };
}

async function anewWithin(shell: LogShell, tx: Tx): Promise<LogAnswer<Anew>> {
  const now = await shell.clock.now();
  const state = await lockLiveLog(tx);
  const { stop, keys } = await findLog(shell, tx, state);
  if (!stop) return { ok: false, fault: "not-stopped", what: "" };
  const outside = parseOutside((await shell.logStore.readOutside(state?.number ?? FIRST_LOG)) ?? "");
  const tree = keys && outside && treeSignedBy(keys, outside.note);
  // A line whose event was altered stays true: the same log could never go on beside the event as it is now.
  const same = keys && tree && stop !== "altered" ? await goOn(shell, tx, state, keys, tree, now) : null;
  if (same) return { ok: true, value: same };
  const old = state ?? { ...emptyLog(keys ?? { number: FIRST_LOG, origin: "", keys: [] }, now), stopped: stop };
  if (!state) await insertLog(tx, old);
  const stood = await lockLiveLog(tx);
  if (!stood) throw new Error("a stopped log has no row");
  return { ok: true, value: await beginNew(shell, tx, { ...stood, stopped: stop }, outside?.note ?? stood.note, now) };
}

/**
 * The way out after a real loss (exact log, after a loss): the same log where its entries are complete outside the database, else a new
 * one that names the old checkpoint. The old one stays served. Fault: `not-stopped` while the log is whole. Out: which of both.
 */
export async function beginAnew(shell: LogShell): Promise<LogAnswer<Anew>> {
  const answer = await transaction(shell.database, (tx) => anewWithin(shell, tx));
  if (!answer.ok) return answer;
  await publishOutside(shell);
  await sequencer(shell).round();
  return answer;
}
