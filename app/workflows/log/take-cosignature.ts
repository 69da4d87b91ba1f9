import { liveLog, lockLiveLog } from "#db/queries/log";
import { withTiles } from "#db/queries/log-tiles";
import { transaction } from "#db/transaction";
import { equalBytes } from "~/domain/kernel/bytes";
import { verifyCheckpoint } from "~/domain/verifiable/checkpoint";
import { cosignatureBy } from "~/domain/verifiable/cosignature";
import { nodesFromTiles } from "~/domain/verifiable/log-tiles";
import { rootOf } from "~/domain/verifiable/log-tree";
import { formatNote, linesBy, parseKey, parseNote } from "~/domain/verifiable/note";
import type { LogShell } from "./find-log";
import { keepCosignatures } from "./keep-cosignatures";

/** Why a posted signature is not taken: no note; of no log that is written; not signed by the log; of no configured witness, or not right; another tree. */
export type CosignatureRefusal = "malformed" | "unknown-log" | "not-ours" | "no-witness" | "other-tree";

/**
 * Takes a checkpoint of the live log that a configured witness brings with its signature, because nobody can ask it (exact log, witnesses).
 * Believed is what both keys signed and the tree says; other lines are passed over. `now` is the machine's time. Null: it is kept.
 */
export async function takeCosignature(shell: LogShell, body: string, now: Date): Promise<CosignatureRefusal | null> {
  const note = parseNote(body);
  if (!note) return "malformed";
  const state = await liveLog(shell.database.db);
  if (!state || note.text.split("\n")[0] !== state.origin) return "unknown-log";
  const own = state.keys.flatMap(({ key }) => parseKey(key) ?? []);
  const trusted = own.find((log) => verifyCheckpoint(body, { log, witnesses: [], threshold: 0 }).ok);
  const verdict = trusted && verifyCheckpoint(body, { log: trusted, witnesses: [], threshold: 0 });
  if (!verdict?.ok) return "not-ours";
  const signed = shell.config.witnesses.flatMap(({ key }) => cosignatureBy(note, key, now) ?? []);
  if (signed.length === 0) return "no-witness";
  const { size, root } = verdict.checkpoint;
  if (size === 0 || size > state.size) return "other-tree";
  const source = { db: shell.database.db, store: shell.logStore, state };
  const ours = await withTiles(source, (read) => rootOf(nodesFromTiles(read, state.size), size));
  if (!ours || !equalBytes(ours, root)) return "other-tree";
  const lines = linesBy(note, own) ?? [];
  await transaction(shell.database, async (tx) => {
    await lockLiveLog(tx);
    await keepCosignatures(tx, { log: state.number, size, note: formatNote(note.text, lines), signed });
  });
  return null;
}
