import { sha256 } from "@noble/hashes/sha2.js";
import { concat, equalBytes, fromHex, fromUtf8, isHex, toHex } from "~/domain/kernel/bytes";
import type { EventKind, EventRole } from "~/domain/kernel/events";
import { jcs } from "~/domain/kernel/jcs";
import { parseStrict } from "~/domain/kernel/json-parse";
import { instant, isInstant } from "./instant";

export const LEAF_VERSION = "mingxuan-event/1";
export const SALT_BYTES = 16;
/** An entry of a tile bundle carries its length in two bytes; ours stay far below. */
const LEAF_MAX_BYTES = 2_048;

/** One market event as it stands in the log: no personal data, only the payload's salted hash (verifiable §4). */
export type Leaf = {
  readonly v: typeof LEAF_VERSION;
  /** ISO seconds, Z. */
  readonly t: string;
  /** noun.verb of the closed list in kernel/events.ts. */
  readonly kind: string;
  /** Public number or code of what the event is about. */
  readonly subject: string;
  readonly actor: { readonly role: string /** Code or opaque id; null for the clock. */; readonly org: string | null };
  /** Hex of SHA-256(salt || JCS(payload)). */
  readonly h: string;
};

/** What an event says, before it becomes a leaf. The salt is 16 bytes hex, kept with the payload and deleted with it. */
export type LeafFacts = {
  readonly t: Date;
  readonly kind: EventKind;
  readonly subject: string;
  readonly actor: { readonly role: EventRole; readonly org: string | null };
  readonly salt: string;
  readonly payload: unknown;
};

/** Hex of SHA-256(salt || JCS(payload)); `salt` is 16 bytes hex. Throws JcsError for a payload outside the restricted JCS, Error for another salt. */
export function payloadHash(salt: string, payload: unknown): string {
  const bytes = isHex(salt, SALT_BYTES) ? fromHex(salt) : null;
  if (!bytes) throw new Error(`a payload's salt is ${SALT_BYTES} bytes in hex`);
  return toHex(sha256(concat(bytes, jcs(payload))));
}

/** The leaf of an event (verifiable §4). Throws Error for facts that could not be read back: those are our own mistake. */
export function makeLeaf({ t, kind, subject, actor, salt, payload }: LeafFacts): Leaf {
  const leaf: Leaf = {
    v: LEAF_VERSION,
    t: instant(t),
    kind,
    subject,
    actor: { role: actor.role, org: actor.org },
    h: payloadHash(salt, payload),
  };
  if (!parseLeaf(leafBytes(leaf))) throw new Error(`the facts of ${kind} make no leaf`);
  return leaf;
}

/** The leaf of an event that was written already: `h` is its payload's hash as it stands there. Throws Error for facts that make no leaf. */
export function storedLeaf({ t, ...facts }: Omit<Leaf, "v" | "t"> & { readonly t: Date }): Leaf {
  const leaf: Leaf = { v: LEAF_VERSION, t: instant(t), ...facts };
  if (!isLeaf(leaf)) throw new Error(`the event ${facts.kind} makes no leaf`);
  return leaf;
}

/** The bytes that enter the tree: JCS of the leaf. */
export function leafBytes(leaf: Leaf): Uint8Array {
  return jcs(leaf);
}

const text = (value: unknown, max: number): value is string => typeof value === "string" && value.length >= 1 && value.length <= max;

/** Whether a value has exactly a leaf's fields, each well formed. */
export function isLeaf(value: unknown): value is Leaf {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const leaf = value as Record<string, unknown>;
  if (Object.keys(leaf).sort().join(",") !== "actor,h,kind,subject,t,v") return false;
  const actor = leaf.actor as Record<string, unknown> | null;
  if (typeof actor !== "object" || actor === null || Object.keys(actor).sort().join(",") !== "org,role") return false;
  return (
    leaf.v === LEAF_VERSION &&
    isInstant(leaf.t) &&
    text(leaf.kind, 64) &&
    /^[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*$/.test(leaf.kind) &&
    text(leaf.subject, 128) &&
    text(actor.role, 64) &&
    (actor.org === null || text(actor.org, 128)) &&
    isHex(leaf.h, 32)
  );
}

/** The leaf that these bytes are, or null: they must be the canonical JCS, as one event has one entry in the tree. */
export function parseLeaf(bytes: Uint8Array): Leaf | null {
  if (bytes.length > LEAF_MAX_BYTES) return null;
  const source = fromUtf8(bytes);
  const parsed = source === null ? null : parseStrict(source);
  if (!parsed?.ok || !isLeaf(parsed.value)) return null;
  return equalBytes(leafBytes(parsed.value), bytes) ? parsed.value : null;
}

/** Whether a disclosed payload and its salt are those of the leaf. */
export function disclosesLeaf(leaf: Leaf, salt: string, payload: unknown): boolean {
  try {
    return payloadHash(salt, payload) === leaf.h;
  } catch {
    return false;
  }
}
