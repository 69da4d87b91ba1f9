import { asc, eq } from "drizzle-orm";
import { liveLog } from "#db/queries/log";
import { logLeaf } from "#db/schema/log";
import { transaction } from "#db/transaction";
import { recordEvent } from "#db/writes/event";
import { SYSTEM } from "~/domain/kernel/actor";
import { toHex, utf8 } from "~/domain/kernel/bytes";
import { verifyCheckpoint } from "~/domain/verifiable/checkpoint";
import { parseOutside } from "~/domain/verifiable/log-files";
import { leafHash, readerOf, rootOf } from "~/domain/verifiable/log-tree";
import { parseKey } from "~/domain/verifiable/note";
import type { Shell } from "~/lib/shell";

let told = 0;

/** So many events happen, each in a transaction of its own. Out: their ids. */
export async function happen(shell: Shell, count: number): Promise<number[]> {
  const ids: number[] = [];
  for (let n = 0; n < count; n++) {
    const payload = { year: 2026, told: ++told };
    const at = await shell.clock.now();
    const given = { at, kind: "calendar.loaded", subject: "2026", actor: SYSTEM, payload } as const;
    ids.push(await transaction(shell.database, (tx) => recordEvent(tx, shell.entropy, given)));
  }
  return ids;
}

/** The leaves of a log, in their order. */
export async function leavesOf(shell: Shell, log = 1) {
  return shell.database.db.select().from(logLeaf).where(eq(logLeaf.log, log)).orderBy(asc(logLeaf.index));
}

/** The live log as it stands. Throws before the first. */
export async function logOf(shell: Shell) {
  const state = await liveLog(shell.database.db);
  if (!state) throw new Error("no log has begun");
  return state;
}

/**
 * Looks whether the live log is whole: indices without a gap, no event twice, the root that of the leaves, the note signed by the newest key,
 * and the checkpoint outside the same. Out: its size. Throws naming what is not.
 */
export async function wholeLog(shell: Shell): Promise<number> {
  const state = await logOf(shell);
  const leaves = await leavesOf(shell, state.number);
  if (leaves.some(({ index }, at) => index !== at)) throw new Error("the indices have a gap");
  const events = leaves.flatMap(({ eventId }) => eventId ?? []);
  if (new Set(events).size !== events.length) throw new Error("an event has two leaves");
  const root = rootOf(readerOf(leaves.map(({ entry }) => leafHash(utf8(entry)))), leaves.length);
  const key = parseKey(state.keys.at(-1)?.key ?? "");
  if (!key || leaves.length !== state.size || toHex(root) !== state.root) throw new Error("the tree is not that of the leaves");
  const verdict = verifyCheckpoint(state.note ?? "", { log: key, witnesses: [], threshold: 0 });
  if (!verdict.ok || verdict.checkpoint.size !== state.size || toHex(verdict.checkpoint.root) !== state.root)
    throw new Error("the note is another's");
  const outside = parseOutside((await shell.logStore.readOutside(state.number)) ?? "");
  if (outside?.note !== state.note) throw new Error("the checkpoint outside is not the newest");
  return state.size;
}
