import { type LogState, liveLog, lockLiveLog } from "#db/queries/log";
import { eventWithoutLine, linesWithEvents } from "#db/queries/log-audit";
import { withTiles } from "#db/queries/log-tiles";
import { transaction } from "#db/transaction";
import { saveLog } from "#db/writes/log";
import { concat, fromHex, utf8 } from "~/domain/kernel/bytes";
import { type Alteration, alteredLine, bundlesATurn, isInTree, isSame } from "~/domain/verifiable/audit";
import { encodeBundle, TILE_WIDTH, tilePath } from "~/domain/verifiable/log-tiles";
import { leafHash } from "~/domain/verifiable/log-tree";
import { nativeSha256 } from "~/lib/native-hash";
import type { LogShell } from "./find-log";

type Auditing = Pick<LogShell, "database" | "logStore" | "log">;

/** Whether what the store keeps of a full bundle is the lines'; what it lacks is made of them anyway. */
async function areTilesOf({ logStore }: Auditing, log: number, index: number, entries: readonly Uint8Array[]): Promise<boolean> {
  const whole = { index, width: TILE_WIDTH };
  const stored = (level: number | "entries") => logStore.readTile(log, tilePath({ ...whole, level }));
  return (
    isSame(concat(...entries.map((entry) => leafHash(entry, nativeSha256))), await stored(0)) &&
    isSame(encodeBundle(entries), await stored("entries"))
  );
}

/** What is wrong with the lines of one bundle; null where each is the tree's, and each event its line's. */
async function auditBundle(shell: Auditing, state: LogState, first: number): Promise<Alteration | null> {
  const { db } = shell.database;
  const to = Math.min(state.size, first + TILE_WIDTH);
  const lines = await linesWithEvents(db, state.number, first, to);
  const head = { size: state.size, root: fromHex(state.root) ?? new Uint8Array() };
  const entries = lines.map(({ entry }) => entry);
  const source = { db, store: shell.logStore, state };
  const isTree = lines.length === to - first && (await withTiles(source, (read) => isInTree(read, head, first, entries)));
  const isStored = to - first < TILE_WIDTH || (await areTilesOf(shell, state.number, first / TILE_WIDTH, entries.map(utf8)));
  return isTree && isStored ? alteredLine(lines) : { kind: "tree", at: first };
}

/** Whether what was found before is still so; null where it was mended. */
async function stillAltered(shell: Auditing, state: LogState, known: Alteration): Promise<Alteration | null> {
  if (known.kind === "inserted") {
    const { stray } = await eventWithoutLine(shell.database.db, state.number, known.at - 1, 1);
    return stray === known.at ? known : null;
  }
  return auditBundle(shell, state, known.at - (known.at % TILE_WIDTH));
}

/** How far a turn came, and what it found. */
type Turn = { readonly audited: number; readonly auditedEvent: number; readonly altered: Alteration | null };

async function turnFrom(shell: Auditing, state: LogState): Promise<Turn> {
  let altered = state.altered && (await stillAltered(shell, state, state.altered));
  const bundles = bundlesATurn(state.size);
  let audited = state.audited < state.size ? state.audited - (state.audited % TILE_WIDTH) : 0;
  for (let bundle = 0; bundle < bundles && audited < state.size; bundle++) {
    altered ??= await auditBundle(shell, state, audited);
    audited = Math.min(state.size, audited + TILE_WIDTH);
  }
  const { last, stray } = await eventWithoutLine(shell.database.db, state.number, state.auditedEvent, bundles * TILE_WIDTH);
  altered ??= stray === null ? null : { kind: "inserted", at: stray };
  return { audited, auditedEvent: last ?? Number.MIN_SAFE_INTEGER, altered };
}

/**
 * One turn of the audit in the background (exact log, figures): some lines of the live log are read again beside their events, their tiles and
 * the signed root, and some events are asked whether they have a line; where it stands is remembered, so that all is seen within a day. What it
 * finds stops the log at its next round (stop-log.ts), and is told no more once a later turn finds it mended. Nothing is locked while it reads.
 * Returns what is altered; null where nothing is.
 */
export async function auditLog(shell: Auditing): Promise<Alteration | null> {
  const state = await liveLog(shell.database.db);
  if (!state || state.size === 0) return null;
  const turn = await turnFrom(shell, state);
  if (turn.altered && !state.altered)
    shell.log.error({ log: state.number, ...turn.altered }, "the audit found a row that is not its line's");
  await transaction(shell.database, async (tx) => {
    const now = await lockLiveLog(tx);
    if (now?.number === state.number && now.audited === state.audited) await saveLog(tx, state.number, turn);
  });
  return turn.altered;
}
