import { putWhole, readIfThere } from "~/adapters/files/put-whole";
import { utf8 } from "~/domain/kernel/bytes";
import { parseStrict } from "~/domain/kernel/json-parse";
import { fromBase64, toBase64 } from "~/domain/verifiable/base64";
import { HASH_BYTES } from "~/domain/verifiable/log-tree";
import type { Counted } from "~/domain/verifiable/monitor";
import { isObject } from "~/domain/verifiable/shape";
import type { Entropy } from "~/lib/entropy";

const STATE_VERSION = "mingxuan-monitor/1";

/** What a monitor remembers of a log: the tree that it saw last and when, the keys that sign it, and what was closed and drawn so far. */
export type MonitorState = {
  readonly origin: string;
  readonly size: number;
  /** How many lines the announced checkpoint had then; 0 in records older than this. */
  readonly announced: number;
  readonly root: Uint8Array;
  /** By the monitor's own clock. */
  readonly at: Date;
  readonly keys: readonly string[];
  readonly counted: Counted;
};

/** The record in a file: null where there is none, `damaged` where it is not one. */
export async function readMonitorState(file: string): Promise<MonitorState | "damaged" | null> {
  const bytes = await readIfThere(file);
  if (!bytes) return null;
  const parsed = parseStrict(bytes.toString("utf8"));
  const value = parsed.ok && isObject(parsed.value) ? parsed.value : {};
  const root = typeof value.root === "string" ? fromBase64(value.root) : null;
  const at = typeof value.at === "string" ? new Date(value.at) : null;
  const { v, origin, size, keys, counted } = value;
  const isWhole = v === STATE_VERSION && typeof origin === "string" && typeof size === "number" && root?.length === HASH_BYTES;
  if (!isWhole || !at || Number.isNaN(at.getTime()) || !Array.isArray(keys) || !isObject(counted)) return "damaged";
  const announced = typeof value.announced === "number" ? value.announced : 0;
  return { origin, size, announced, root, at, keys: keys.filter((key) => typeof key === "string"), counted: counted as Counted };
}

/** Keeps the record, whole or not at all. */
export async function writeMonitorState(file: string, state: MonitorState, entropy: Entropy): Promise<void> {
  const { root, at, ...rest } = state;
  const text = JSON.stringify({ v: STATE_VERSION, ...rest, root: toBase64(root), at: at.toISOString() }, null, 1);
  await putWhole(file, utf8(`${text}\n`), entropy);
}
