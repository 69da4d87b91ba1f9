import type { Tx } from "#db/client";
import { type LogState, lockLiveLog } from "#db/queries/log";
import { transaction } from "#db/transaction";
import { recordEvent } from "#db/writes/event";
import { saveLog } from "#db/writes/log";
import { SYSTEM } from "~/domain/kernel/actor";
import { instant } from "~/domain/verifiable/instant";
import { formatKeys, type LogKeys, publicLine, signRotation } from "~/domain/verifiable/log-files";
import type { LogAnswer } from "~/domain/verifiable/log-stop";
import { newSecret, publicKeys } from "./begin-log";
import { findLog, type LogShell } from "./find-log";
import { logSubject } from "./stop-log";

/** For so long both keys sign after one follows the other. */
const BOTH_DAYS = 90;
const DAY_MILLISECONDS = 86_400_000;

/**
 * Tells a key that has followed another: row and public event. The key's file comes first, so that a rotation that was cut off is told by
 * the next round.
 */
export async function noteKeyChange(shell: Pick<LogShell, "entropy">, tx: Tx, state: LogState, keys: LogKeys, now: Date): Promise<void> {
  const known = new Set(state.keys.map(({ key }) => key));
  for (const [at, { secret }] of keys.keys.entries()) {
    const before = keys.keys[at - 1];
    if (!before || known.has(publicLine(keys.origin, secret))) continue;
    const rotation = signRotation(keys.origin, before.secret, secret);
    await saveLog(tx, state.number, { keys: publicKeys(keys) });
    await recordEvent(tx, shell.entropy, {
      at: now,
      kind: "log.key-changed",
      subject: logSubject(state.number),
      actor: SYSTEM,
      payload: { old: publicLine(keys.origin, before.secret), new: publicLine(keys.origin, secret), note: rotation },
    });
  }
}

/**
 * Makes a new key for the log; for 90 days every checkpoint carries both signatures. A stolen key is a new log, not a rotation. Out: the new
 * key's line. Faults: `stopped` where the log may not be written, `none` before the first checkpoint.
 */
export async function rotateKey(shell: LogShell): Promise<LogAnswer<string>> {
  return transaction<LogAnswer<string>>(shell.database, async (tx) => {
    const state = await lockLiveLog(tx);
    const { stop, keys } = await findLog(shell, tx, state);
    if (stop) return { ok: false, fault: "stopped", what: stop };
    if (!state?.note || !keys) return { ok: false, fault: "none", what: "" };
    const now = await shell.clock.now();
    const until = instant(new Date(now.getTime() + BOTH_DAYS * DAY_MILLISECONDS));
    const secret = newSecret(shell, state.number * 1_000 + keys.keys.length);
    const older = keys.keys.map((key) => (key.until === null ? { ...key, until } : key));
    const rotated: LogKeys = { ...keys, keys: [...older, { secret, from: instant(now), until: null }] };
    await shell.logStore.writeKeys(state.number, formatKeys(rotated));
    await noteKeyChange(shell, tx, state, rotated, now);
    return { ok: true, value: publicLine(keys.origin, secret) };
  });
}
