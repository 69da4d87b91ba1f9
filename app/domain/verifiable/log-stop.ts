import { equalBytes } from "~/domain/kernel/bytes";
import type { TreeHead } from "./log-tree";

/**
 * Why a log signs nothing any more (verifiable §4): no key; no checkpoint outside the database, or a damaged one; one outside
 * and no leaves inside; a tree smaller than what was signed; another tree than what was signed; a right edge that is not the tree's; an
 * event that is not what its line says, or a line's that is gone, or one that never came to have a line.
 */
export const LOG_STOPS = [
  "no-key",
  "no-checkpoint",
  "damaged-checkpoint",
  "no-leaves",
  "smaller",
  "inconsistent",
  "edge",
  "altered",
] as const;
export type LogStop = (typeof LOG_STOPS)[number];

/** What a start or a round finds. */
export type LogFound = {
  /** Whether the key of the log is there. */
  readonly hasKey: boolean;
  /** The last signed tree by the file outside the database; `damaged` where it is not one that the key signed. */
  readonly outside: TreeHead | "damaged" | null;
  /** The tree by the database, null where it has no leaves. */
  readonly state: TreeHead | null;
  /** Root of the tree by its right edge as it stands in the database. */
  readonly edgeRoot: Uint8Array | null;
  /** Root of the first `outside.size` leaves of that tree; null where nobody could compute it. */
  readonly prefixRoot: Uint8Array | null;
  /** Whether the audit in the background has found rows that are not those of the lines. */
  readonly isAltered: boolean;
};

/**
 * Whether the log may go on from what was found, so that a restored backup cannot fork it silently. Null: it may. A first start is only an
 * empty tree and no checkpoint outside, or that of the empty tree, which every log begins with; one of the two alone stops.
 */
export function logStopOf({ hasKey, outside, state, edgeRoot, prefixRoot, isAltered }: LogFound): LogStop | null {
  if (!state) return outside === null || (outside !== "damaged" && outside.size === 0) ? null : "no-leaves";
  if (!hasKey) return "no-key";
  if (outside === null) return "no-checkpoint";
  if (outside === "damaged") return "damaged-checkpoint";
  if (outside.size > state.size) return "smaller";
  if (!edgeRoot || !equalBytes(edgeRoot, state.root)) return "edge";
  if (!prefixRoot || !equalBytes(prefixRoot, outside.root)) return "inconsistent";
  return isAltered ? "altered" : null;
}

/** Why a command about the log cannot do what was asked. */
export const LOG_FAULTS = [
  "none",
  "stopped",
  "not-stopped",
  "key-file",
  "checkpoint-file",
  "not-signed",
  "other-log",
  "newer-known",
  "tree",
] as const;
export type LogFault = (typeof LOG_FAULTS)[number];
/** What a command about the log came to; `what` names the reason or the size where a sentence needs it. */
export type LogAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: LogFault; readonly what: string };
