import { setImmediate as others } from "node:timers/promises";
import type { Tx } from "#db/client";
import { closedWithin, isAnythingWaiting, type LogState, liveLog, lockLiveLog, waitingEvents } from "#db/queries/log";
import { edgeAfter, withTiles } from "#db/queries/log-tiles";
import { newestCosigned } from "#db/queries/log-witness";
import { transaction } from "#db/transaction";
import { endWaiting, insertLeaves, releaseEntries, saveLog } from "#db/writes/log";
import { toHex, utf8 } from "~/domain/kernel/bytes";
import { entryOf } from "~/domain/verifiable/audit";
import { instant } from "~/domain/verifiable/instant";
import { type LogKeys, signTree } from "~/domain/verifiable/log-files";
import { type Appended, appendEntries, edgeTiles, fullTiles } from "~/domain/verifiable/log-tiles";
import { nativeSha256 } from "~/lib/native-hash";
import { beginLog } from "./begin-log";
import { findLog, type LeftLog, type LogShell } from "./find-log";
import { publishOutside } from "./publish-outside";
import { noteKeyChange } from "./rotate-key";
import { noteStop } from "./stop-log";

/** Leaves of one round at most: what waits beyond them waits for the next, and whoever writes beside it is not held up for long. */
const ROUND = 1_000;
/**
 * So often what is outside is looked at again, though nothing waits: a checkpoint that a cut-off round left behind, a folder that went. And so
 * long a round may go on from the right edge that this process has left, before it reads the leaves again.
 */
const LOOK_MILLISECONDS = 10_000;

/** So many of a round's events are made entries before others have their turn. */
const AT_ONCE = 64;

/** Where a round may be cut off; a test does it there. */
export type Step = "tiles" | "leaves" | "committed" | "prepared" | "published";
type At = (step: Step) => void | Promise<void>;

/** Adds entries to the tree as it stands: its full tiles are safe in the store before anything tells of them. `known`: what was read of it. */
export async function grow(
  shell: Pick<LogShell, "logStore">,
  tx: Tx,
  state: LogState,
  entries: readonly string[],
  known = new Map<string, Uint8Array>(),
): Promise<Appended> {
  const source = { db: tx, store: shell.logStore, state, known };
  const grown = await withTiles(source, (read) => appendEntries(read, state.size, entries.map(utf8), nativeSha256));
  if (!grown) throw new Error(`the right edge of log ${state.number} is not whole`);
  await shell.logStore.writeTiles(state.number, fullTiles(grown.tiles));
  return grown;
}

/** What a grown tree is saved as, its signed note with it. */
export function savedTree(keys: LogKeys, state: LogState, { size, root, tiles }: Appended, now: Date) {
  const note = signTree(keys, { size, root }, instant(now));
  return { size, root: toHex(root), note, edge: edgeAfter(state.edge, size, tiles, toHex) };
}

/** What a round found and goes on from. */
type Round = { readonly state: LogState; readonly keys: LogKeys; readonly now: Date; readonly known: Map<string, Uint8Array> };
/** The log as a round signed it, before that stands outside. */
type Grown = Pick<LeftLog, "number" | "tree" | "tiles">;

/** The entries of events, of a few at a time: whoever writes beside it is served between them. */
async function entriesOf(events: readonly Parameters<typeof entryOf>[0][]): Promise<string[]> {
  const entries: string[] = [];
  for (let at = 0; at < events.length; at += AT_ONCE) {
    entries.push(...events.slice(at, at + AT_ONCE).map(entryOf));
    await others();
  }
  return entries;
}

/** Gives what waits its leaves; out: how many, and the log with them, null where nothing was added. */
async function append(
  shell: LogShell,
  tx: Tx,
  { state, keys, now, known }: Round,
  at: At,
): Promise<{ added: number; grown: Grown | null }> {
  const turn = await waitingEvents(tx, state.number, ROUND);
  const fresh = turn.filter(({ index }) => index === null);
  let signed: Grown | null = null;
  if (fresh.length > 0) {
    const entries = await entriesOf(fresh);
    const grown = await grow(shell, tx, state, entries, known);
    await at("tiles");
    const leaves = fresh.map(({ id }, n) => ({ eventId: id, entry: entries[n] ?? "", at: now }));
    await insertLeaves(tx, state.number, state.size, leaves);
    await at("leaves");
    await saveLog(tx, state.number, savedTree(keys, state, grown, now));
    const tiles = edgeTiles(grown.size, (path) => grown.tiles.get(path) ?? known.get(path));
    signed = { number: state.number, tree: { size: grown.size, root: grown.root }, tiles };
  }
  await endWaiting(
    tx,
    turn.map(({ id }) => id),
  );
  return { added: fresh.length, grown: signed };
}

/**
 * Entries whose number was secret wait no longer once the closing event is covered (exact log, what may not be seen yet): by a checkpoint
 * that a configured witness signed; by the log's own while none is configured. `size`: how many leaves the log's own covers.
 */
async function release({ config }: LogShell, tx: Tx, log: number, size: number): Promise<void> {
  const lines = config.witnesses.map(({ line }) => line);
  const covered = lines.length === 0 ? size : ((await newestCosigned(tx, log, lines))?.size ?? 0);
  await releaseEntries(tx, await closedWithin(tx, log, covered));
}

type Done = { readonly added: number; readonly publish: boolean; readonly grown: Grown | null; readonly keyFile: string | null };

const NOTHING: Done = { added: 0, publish: false, grown: null, keyFile: null };

/** One round under the lock: judges what it finds, and writes leaves, size, root and note together or nothing. */
async function roundWithin(shell: LogShell, tx: Tx, left: LeftLog | null, at: At): Promise<Done> {
  const now = await shell.clock.now();
  let state = await lockLiveLog(tx);
  let found = await findLog(shell, tx, state, left);
  if (!(await noteStop(shell, tx, state, found, now))) return NOTHING;
  if (!state?.note) {
    if (!(await isAnythingWaiting(tx))) return NOTHING;
    await beginLog(shell, tx, now, state?.number);
    state = await lockLiveLog(tx);
    found = await findLog(shell, tx, state);
  }
  if (!state || !found.keys) throw new Error("the log has begun without its row or its key");
  await noteKeyChange(shell, tx, state, found.keys, now);
  const behind = state.size > 0 && found.outside?.size !== state.size;
  const { added, grown } = await append(shell, tx, { state, keys: found.keys, now, known: found.known }, at);
  await release(shell, tx, state.number, state.size + added);
  return { added, publish: added > 0 || behind, grown, keyFile: found.keyFile };
}

/**
 * The sequencer of one process. A round makes leaves of all committed events that have none, in id order among themselves, and signs a
 * checkpoint (exact log, writing): full tiles, then one transaction, then the outside checkpoint, which alone is served. Any number of
 * processes may run one: each round holds the lock of the log's row. Nothing on the write path waits for it. A log that has stopped signs
 * nothing and is looked at again.
 */
export function sequencer(shell: LogShell, at: At = () => {}): { readonly round: () => Promise<number> } {
  let lookedAt = Number.NEGATIVE_INFINITY;
  let readAt = Number.NEGATIVE_INFINITY;
  let left: LeftLog | null = null;
  return {
    async round() {
      const machine = performance.now();
      const isDue = machine - lookedAt >= LOOK_MILLISECONDS;
      if (!isDue && !(await isAnythingWaiting(shell.database.db))) return 0;
      if (!isDue && (await liveLog(shell.database.db))?.stopped) return 0;
      lookedAt = Number.NEGATIVE_INFINITY;
      if (machine - readAt >= LOOK_MILLISECONDS) [left, readAt] = [null, machine];
      const { added, publish, grown, keyFile } = await transaction(shell.database, (tx) => roundWithin(shell, tx, left, at));
      await at("committed");
      const outsideFile = publish ? await publishOutside(shell, at) : null;
      if (grown && keyFile !== null) left = outsideFile === null ? null : { ...grown, keyFile, outsideFile };
      lookedAt = machine;
      return added;
    },
  };
}
