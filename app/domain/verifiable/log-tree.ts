import { sha256 } from "@noble/hashes/sha2.js";
import { concat, equalBytes } from "~/domain/kernel/bytes";
import type { Hash } from "./hash";

/** RFC 6962 §2.1: leaves and nodes are hashed with different first bytes, so that neither can pass for the other. */
const LEAF_PREFIX = Uint8Array.of(0);
const NODE_PREFIX = 1;
export const HASH_BYTES = 32;

/** Hash of the complete subtree over leaves `index`·2^level … (`index`+1)·2^level − 1. Throws when it is not stored. */
export type NodeReader = (level: number, index: number) => Uint8Array;

/** Hash of one entry: SHA-256(0x00 || entry). Whoever hashes many of them on a server gives the machine's own SHA-256, here and below. */
export function leafHash(entry: Uint8Array, hash: Hash = sha256): Uint8Array {
  return hash(concat(LEAF_PREFIX, entry));
}

/** Hash of two subtrees: SHA-256(0x01 || left || right). */
export function nodeHash(left: Uint8Array, right: Uint8Array, hash: Hash = sha256): Uint8Array {
  const input = new Uint8Array(1 + 2 * HASH_BYTES);
  input[0] = NODE_PREFIX;
  input.set(left, 1);
  input.set(right, 1 + HASH_BYTES);
  return hash(input);
}

/** Largest power of two below `n`, for n of two or more: where RFC 6962 splits a tree. */
function split(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

function rangeHash(read: NodeReader, from: number, to: number, hash: Hash = sha256): Uint8Array {
  const count = to - from;
  const level = Math.round(Math.log2(count));
  if (2 ** level === count && from % count === 0) return read(level, from / count);
  const middle = from + split(count);
  return nodeHash(rangeHash(read, from, middle, hash), rangeHash(read, middle, to, hash), hash);
}

/** Root of the tree of the first `size` leaves (RFC 6962 §2.1); the empty tree's is SHA-256 of nothing. */
export function rootOf(read: NodeReader, size: number, hash: Hash = sha256): Uint8Array {
  return size === 0 ? hash(new Uint8Array()) : rangeHash(read, 0, size, hash);
}

/** A reader over leaf hashes held in memory: for small trees, tests and rebuilding. */
export function readerOf(leaves: readonly Uint8Array[]): NodeReader {
  const levels: Uint8Array[][] = [[...leaves]];
  for (let below = levels[0] as Uint8Array[]; below.length > 1; ) {
    const above: Uint8Array[] = [];
    for (let i = 0; i + 1 < below.length; i += 2) above.push(nodeHash(below[i] as Uint8Array, below[i + 1] as Uint8Array));
    levels.push(above);
    below = above;
  }
  return (level, index) => {
    const hash = levels[level]?.[index];
    if (!hash) throw new Error(`no node ${index} at level ${level}`);
    return hash;
  };
}

/** Audit path of leaf `index` in the tree of `size` leaves, from the leaf upwards (RFC 6962 §2.1.1). Throws RangeError outside the tree. */
export function inclusionProof(read: NodeReader, index: number, size: number): Uint8Array[] {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) throw new RangeError(`leaf ${index} is not in a tree of ${size}`);
  const path: Uint8Array[] = [];
  let from = 0;
  let to = size;
  while (to - from > 1) {
    const middle = from + split(to - from);
    if (index < middle) {
      path.push(rangeHash(read, middle, to));
      to = middle;
    } else {
      path.push(rangeHash(read, from, middle));
      from = middle;
    }
  }
  return path.reverse();
}

/** Proof that the tree of `first` leaves is the beginning of the tree of `second` (RFC 6962 §2.1.2). Throws RangeError unless 0 ≤ first ≤ second. */
export function consistencyProof(read: NodeReader, first: number, second: number): Uint8Array[] {
  if (!Number.isSafeInteger(first) || first < 0 || first > second)
    throw new RangeError(`a tree of ${first} does not come before one of ${second}`);
  if (first === 0 || first === second) return [];
  const path: Uint8Array[] = [];
  let from = 0;
  let to = second;
  let whole = true;
  while (first !== to) {
    const middle = from + split(to - from);
    if (first <= middle) {
      path.push(rangeHash(read, middle, to));
      to = middle;
    } else {
      path.push(rangeHash(read, from, middle));
      from = middle;
      whole = false;
    }
  }
  if (!whole) path.push(rangeHash(read, from, to));
  return path.reverse();
}

const isOdd = (n: number): boolean => n % 2 === 1;
const half = (n: number): number => Math.floor(n / 2);

/** Root that the audit path leads to, or null when its length cannot be right (RFC 9162 §2.1.3.2). */
export function rootFromInclusion(leaf: Uint8Array, index: number, size: number, proof: readonly Uint8Array[]): Uint8Array | null {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return null;
  let node = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0 || sibling.length !== HASH_BYTES) return null;
    if (isOdd(node) || node === last) {
      hash = nodeHash(sibling, hash);
      while (!isOdd(node) && node !== 0) {
        node = half(node);
        last = half(last);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 ? hash : null;
}

/** Whether the leaf hash stands at `index` of the tree with this size and root. */
export function verifyInclusion(leaf: Uint8Array, index: number, size: number, proof: readonly Uint8Array[], root: Uint8Array): boolean {
  const led = rootFromInclusion(leaf, index, size, proof);
  return led !== null && equalBytes(led, root);
}

/** A tree, as a checkpoint tells it. */
export type TreeHead = { readonly size: number; readonly root: Uint8Array };

/** Whether `first` is the beginning of `second` (RFC 9162 §2.1.4.2). */
export function verifyConsistency(first: TreeHead, second: TreeHead, proof: readonly Uint8Array[]): boolean {
  if (![first.size, second.size].every((size) => Number.isSafeInteger(size) && size >= 0) || first.size > second.size) return false;
  if (first.size === 0) return proof.length === 0 && equalBytes(first.root, sha256(new Uint8Array()));
  if (first.size === second.size) return proof.length === 0 && equalBytes(first.root, second.root);
  if (proof.length === 0 || proof.some((hash) => hash.length !== HASH_BYTES)) return false;
  let node = first.size - 1;
  let last = second.size - 1;
  while (isOdd(node)) {
    node = half(node);
    last = half(last);
  }
  const path = node === 0 ? [first.root, ...proof] : proof;
  let old = path[0] as Uint8Array;
  let now = old;
  for (const hash of path.slice(1)) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      old = nodeHash(hash, old);
      now = nodeHash(hash, now);
      while (!isOdd(node) && node !== 0) {
        node = half(node);
        last = half(last);
      }
    } else {
      now = nodeHash(now, hash);
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 && equalBytes(old, first.root) && equalBytes(now, second.root);
}
