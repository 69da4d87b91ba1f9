import type { Tx } from "#db/client";
import type { LogState } from "#db/queries/log";
import { insertLog, saveLog } from "#db/writes/log";
import { toHex } from "~/domain/kernel/bytes";
import { instant } from "~/domain/verifiable/instant";
import {
  demonstrationSecret,
  formatKeys,
  formatOutside,
  type LogKeys,
  parseKeys,
  publicLine,
  signTree,
} from "~/domain/verifiable/log-files";
import { readerOf, rootOf } from "~/domain/verifiable/log-tree";
import { nativeSha256 } from "~/lib/native-hash";
import { paths } from "~/lib/paths";
import { FIRST_LOG, type LogShell } from "./find-log";

const SECRET_BYTES = 32;
/** The host of a site that has no public address of its own. */
const NO_HOST = "demonstration.mingxuan.example";

/** Root of the tree without leaves. */
const EMPTY = rootOf(readerOf([]), 0);

/** A new secret key: a demonstration's comes from its seed, every other from chance. 32 bytes hex. */
export function newSecret({ config, entropy }: Pick<LogShell, "config" | "entropy">, number: number): string {
  if (config.mode === "demonstration") return demonstrationSecret(config.demonstrationSeed, number, nativeSha256);
  return toHex(entropy.bytes(SECRET_BYTES));
}

/** Origin of the first log: host of the public address at this moment, then `/log`; a later address changes nothing. Later logs add their number. */
export function firstOrigin({ config }: Pick<LogShell, "config">): string {
  return `${config.origin ? new URL(config.origin).host : NO_HOST}${paths.log.home}`;
}

/** The keys as everybody may know them. */
export const publicKeys = ({ origin, keys }: LogKeys): LogState["keys"] =>
  keys.map(({ secret, from, until }) => ({ key: publicLine(origin, secret), from, until }));

/** The empty row of a log. */
export function emptyLog(keys: LogKeys, now: Date) {
  return { number: keys.number, origin: keys.origin, keys: publicKeys(keys), root: toHex(EMPTY), begunAt: now };
}

/**
 * Makes key, outside checkpoint and row of a log, empty: the first two are on the disk before the row is, so that no row ever stands without
 * them. What a cut-off start left there is taken, and so is the row of a log that had stopped before its first leaf. In: its origin, the
 * first log's own when left out.
 */
export async function beginLog(shell: LogShell, tx: Tx, now: Date, number = FIRST_LOG, origin = firstOrigin(shell)): Promise<LogKeys> {
  const left = parseKeys((await shell.logStore.readKeys(number)) ?? "");
  const keys = left ?? { number, origin, keys: [{ secret: newSecret(shell, number), from: instant(now), until: null }] };
  if (!left) await shell.logStore.writeKeys(number, formatKeys(keys));
  if ((await shell.logStore.readOutside(number)) === null) {
    const note = signTree(keys, { size: 0, root: EMPTY }, instant(now));
    await (await shell.logStore.prepareOutside(number, formatOutside({ note, entries: [] }))).publish();
  }
  await insertLog(tx, emptyLog(keys, now));
  await saveLog(tx, number, { origin: keys.origin, keys: publicKeys(keys) });
  return keys;
}
