import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toHex, utf8 } from "~/domain/kernel/bytes";
import {
  consistencyProof,
  inclusionProof,
  leafHash,
  type NodeReader,
  nodeHash,
  readerOf,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from "~/domain/verifiable/log-tree";
import { runs } from "../../support/cases";
import vectors from "./vectors/merkle.json";

const leaves = (n: number): Uint8Array[] => Array.from({ length: n }, (_, i) => leafHash(utf8(`e${i}`)));

/** RFC 6962 §2.1 as written there, for comparison. */
function treeHead(hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length === 1) return hashes[0] as Uint8Array;
  let k = 1;
  while (k * 2 < hashes.length) k *= 2;
  return nodeHash(treeHead(hashes.slice(0, k)), treeHead(hashes.slice(k)));
}

const head = (read: NodeReader, size: number) => ({ size, root: rootOf(read, size) });

describe("the tree of RFC 6962", () => {
  it("agrees with the vectors", () => {
    const read = readerOf(vectors.leavesAscii.map((text) => leafHash(utf8(text))));
    expect(toHex(rootOf(read, 5))).toBe(vectors.root);
    expect(toHex(rootOf(read, 3))).toBe(vectors.rootOfFirst3);
    expect(inclusionProof(read, 2, 5).map(toHex)).toEqual(vectors.inclusionOfIndex2Size5);
    expect(toHex(rootOf(read, 0))).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });

  it("agrees with the definition, for every size to 70", () => {
    const all = leaves(70);
    const read = readerOf(all);
    for (let size = 1; size <= 70; size++) expect(toHex(rootOf(read, size))).toBe(toHex(treeHead(all.slice(0, size))));
  });

  it("proves every leaf of every small tree, and nothing else", () => {
    const all = leaves(33);
    const read = readerOf(all);
    for (let size = 1; size <= 33; size++) {
      const root = rootOf(read, size);
      for (let index = 0; index < size; index++) {
        const proof = inclusionProof(read, index, size);
        expect(verifyInclusion(all[index] as Uint8Array, index, size, proof, root)).toBe(true);
        expect(verifyInclusion(all[(index + 1) % 33] as Uint8Array, index, size, proof, root)).toBe(false);
        expect(verifyInclusion(all[index] as Uint8Array, index, size, [...proof, root], root)).toBe(false);
        if (index + 1 < size) expect(verifyInclusion(all[index] as Uint8Array, index + 1, size, proof, root)).toBe(false);
      }
    }
  });

  it("proves that every small tree is the beginning of every larger one, and nothing else", () => {
    const read = readerOf(leaves(33));
    const forked = readerOf([...leaves(20), ...leaves(33).slice(0, 13)]);
    for (let second = 1; second <= 33; second++) {
      for (let first = 0; first <= second; first++) {
        const proof = consistencyProof(read, first, second);
        expect(verifyConsistency(head(read, first), head(read, second), proof)).toBe(true);
        expect(verifyConsistency(head(read, first), head(read, second), [...proof, rootOf(read, 1)])).toBe(false);
        if (second > 20 && first > 20)
          expect(verifyConsistency(head(forked, first), head(read, second), consistencyProof(read, first, second))).toBe(false);
        if (proof.length > 0) expect(verifyConsistency(head(read, first), head(read, second), proof.slice(1))).toBe(false);
      }
    }
  });

  it("refuses any changed byte of a path", () => {
    const all = leaves(100);
    const read = readerOf(all);
    const root = rootOf(read, 100);
    fc.assert(
      fc.property(fc.nat(99), fc.nat(6), fc.nat(31), fc.integer({ min: 1, max: 255 }), (index, at, byte, flip) => {
        const proof = inclusionProof(read, index, 100);
        const hash = proof[at % proof.length] as Uint8Array;
        const changed = proof.map((each) => (each === hash ? each.map((value, place) => (place === byte ? value ^ flip : value)) : each));
        return !verifyInclusion(all[index] as Uint8Array, index, 100, changed, root);
      }),
      runs(1_000),
    );
  });

  it("never takes nonsense for a proof", () => {
    const hash = fc.uint8Array({ minLength: 0, maxLength: 33 });
    fc.assert(
      fc.property(hash, fc.double(), fc.double(), fc.array(hash, { maxLength: 70 }), hash, (leaf, index, size, proof, root) => {
        const sure = verifyInclusion(leaf, index, size, proof, root) && !(size === 1 && proof.length === 0);
        return !sure && !verifyConsistency({ size: index, root: leaf }, { size, root }, proof);
      }),
      runs(2_000),
    );
  });

  it("asks only for what exists", () => {
    const read = readerOf(leaves(4));
    expect(() => inclusionProof(read, 4, 4)).toThrow(RangeError);
    expect(() => consistencyProof(read, 5, 4)).toThrow(RangeError);
    expect(() => read(0, 4)).toThrow();
  });
});
