import type { Json } from "~/domain/kernel/jcs";
import { type CloseFile, readCloseFields } from "./close-file";
import { readArray, readHex, readInteger, readObject, readText, type Shaped, shaped } from "./shape";

/**
 * An event of the log that locks a draw: the close whose hash its payload holds (null for a draw without a close), what the leaf hides
 * behind a salted hash, the leaf, its audit path and the signed checkpoint with its cosignatures (verifiable §2).
 */
export type Lock = {
  readonly close: CloseFile | null;
  /** 16 bytes hex. */
  readonly salt: string;
  readonly payload: Json;
  readonly leaf: Json;
  readonly index: number;
  readonly path: readonly string[];
  readonly checkpoint: string;
};

/** A lock's fields, each of its JSON type; only inside `shaped`. */
export function readLockFields(value: Json | undefined, path: string): Lock {
  const o = readObject(value, path, ["close", "salt", "payload", "leaf", "index", "path", "checkpoint"]);
  const at = (key: string): string => (path === "" ? key : `${path}.${key}`);
  return {
    close: o.close === null ? null : readCloseFields(o.close, at("close")),
    salt: readHex(o.salt, at("salt"), 16),
    payload: o.payload as Json,
    leaf: o.leaf as Json,
    index: readInteger(o.index, at("index")),
    path: readArray(o.path, at("path"), (hash, place) => readHex(hash, place, 32)),
    checkpoint: readText(o.checkpoint, at("checkpoint")),
  };
}

/** A lock from parsed JSON; or the first field that makes it none. */
export function readLock(value: Json): Shaped<Lock> {
  return shaped(() => readLockFields(value, ""));
}
