import { equalBytes, fromHex } from "~/domain/kernel/bytes";
import type { Json } from "~/domain/kernel/jcs";
import { opaqueId } from "./blinded";
import { type CheckpointCode, type TrustedKeys, verifyCheckpoint } from "./checkpoint";
import { disclosesLeaf, isLeaf, type Leaf, leafBytes, SALT_BYTES } from "./log-leaf";
import { leafHash, verifyInclusion } from "./log-tree";
import { type PromiseCode, type PromiseDue, verifyPromise } from "./promise";
import { misfit, readArray, readHex, readInteger, readObject, readOneOf, readText, type Shaped, shaped } from "./shape";

export const ACT_RECEIPT_VERSION = "mingxuan-receipt/1";

/** Where the leaf stands, by its audit path (hex) up to a signed checkpoint; or the log key's promise that it will. */
export type ReceiptLog =
  | { readonly promise: string }
  | { readonly index: number; readonly path: readonly string[]; readonly checkpoint: string };

/**
 * What somebody who did something holds of it: the leaf in the log, what it hides behind a salted hash, whose opaque id it names (null where
 * the leaf names the code itself), and the log's word for it.
 */
export type ActReceipt = {
  readonly v: typeof ACT_RECEIPT_VERSION;
  /** 16 bytes hex. */
  readonly salt: string;
  readonly payload: Json;
  readonly leaf: Leaf;
  readonly actor: { readonly salt: string; readonly code: string } | null;
  readonly log: ReceiptLog;
};

/** A receipt out of its parts. */
export function actReceipt(parts: Omit<ActReceipt, "v">): ActReceipt {
  const { salt, payload, leaf, actor, log } = parts;
  return { v: ACT_RECEIPT_VERSION, salt, payload, leaf, actor, log };
}

function readLog(value: Json | undefined): ReceiptLog {
  const claimed = readObject(value, "log", [], ["promise", "index", "path", "checkpoint"]);
  if (Object.hasOwn(claimed, "promise")) return { promise: readText(readObject(value, "log", ["promise"]).promise, "log.promise") };
  const o = readObject(value, "log", ["index", "path", "checkpoint"]);
  return {
    index: readInteger(o.index, "log.index"),
    path: readArray(o.path, "log.path", (hash, at) => readHex(hash, at, 32)),
    checkpoint: readText(o.checkpoint, "log.checkpoint"),
  };
}

function readActor(value: Json | undefined): ActReceipt["actor"] {
  if (value === null) return null;
  const o = readObject(value, "actor", ["salt", "code"]);
  return { salt: readHex(o.salt, "actor.salt", SALT_BYTES), code: readText(o.code, "actor.code") };
}

/** A receipt from parsed JSON; or the first field that makes it none. */
export function readActReceipt(value: Json): Shaped<ActReceipt> {
  return shaped(() => {
    const o = readObject(value, "", ["v", "salt", "payload", "leaf", "actor", "log"]);
    return {
      v: readOneOf(o.v, "v", [ACT_RECEIPT_VERSION]),
      salt: readHex(o.salt, "salt", SALT_BYTES),
      payload: o.payload as Json,
      leaf: isLeaf(o.leaf) ? o.leaf : misfit("leaf", "known-value"),
      actor: readActor(o.actor),
      log: readLog(o.log),
    };
  });
}

/** Where a checked receipt's leaf stands: promised until then; or in the tree of a checkpoint, and who signed that. */
export type ReceiptStanding =
  | { readonly state: "promised"; readonly due: PromiseDue }
  | {
      readonly state: "logged";
      readonly index: number;
      readonly size: number;
      readonly witnesses: readonly string[];
      readonly witnessedAt: Date | null;
      readonly unchecked: number;
    };

/** What differs in a receipt: its content, whose it is, what the promise is of, the tree; or what is wrong with promise or checkpoint. */
export type ActReceiptCode =
  | "receipt.payload"
  | "receipt.actor"
  | "receipt.promise-other"
  | "receipt.not-included"
  | PromiseCode
  | Exclude<CheckpointCode, "checkpoint.too-few-witnesses" | "checkpoint.smaller" | "checkpoint.inconsistent">;
export type ActReceiptReply =
  | { readonly ok: true; readonly standing: ReceiptStanding }
  | { readonly ok: false; readonly code: ActReceiptCode };

const no = (code: ActReceiptCode): ActReceiptReply => ({ ok: false, code });

/**
 * Checks a receipt against the keys that the reader has of its log: that salt and payload are the leaf's, that the code is that of the
 * opaque id, and that the log's key signed either the tree which holds the leaf or the promise of it. The first thing that differs is named.
 */
export function checkActReceipt({ salt, payload, leaf, actor, log }: ActReceipt, trusted: TrustedKeys): ActReceiptReply {
  if (!disclosesLeaf(leaf, salt, payload)) return no("receipt.payload");
  if (actor && opaqueId(actor.salt, actor.code) !== leaf.actor.org) return no("receipt.actor");
  const hash = leafHash(leafBytes(leaf));
  if ("promise" in log) {
    const reply = verifyPromise(log.promise, trusted.log);
    if (!reply.ok) return reply;
    const { leafHash: promised, due } = reply.promise;
    return equalBytes(promised, hash) ? { ok: true, standing: { state: "promised", due } } : no("receipt.promise-other");
  }
  const signed = verifyCheckpoint(log.checkpoint, { ...trusted, threshold: 0 });
  if (!signed.ok) return no(signed.code as ActReceiptCode);
  const { size, root } = signed.checkpoint;
  const path = log.path.map((each) => fromHex(each) ?? new Uint8Array());
  if (!verifyInclusion(hash, log.index, size, path, root)) return no("receipt.not-included");
  const { witnesses, witnessedAt, unchecked } = signed;
  return { ok: true, standing: { state: "logged", index: log.index, size, witnesses, witnessedAt, unchecked } };
}
