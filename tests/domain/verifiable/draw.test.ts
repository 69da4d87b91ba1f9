import { createHash, createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { concat, fromHex } from "~/domain/kernel/bytes";
import type { Json } from "~/domain/kernel/jcs";
import { below, type DrawInputs, pick, runDraw, type Words } from "~/domain/verifiable/draw";
import { drawProof } from "~/domain/verifiable/draw-proof";
import { brokenDrawRule } from "~/domain/verifiable/draw-rules";
import { type Hashes, portableHashes } from "~/domain/verifiable/hash";
import { intervals } from "~/domain/verifiable/intervals";
import { verifyDrawProof } from "~/domain/verifiable/verify-draw";
import vectors from "../../fixtures/draw-vectors.json";
import { processorSeconds } from "../../support/processor-seconds";
import quicknet from "./vectors/quicknet.json";

const nodeHashes: Hashes = {
  sha256: (bytes) => createHash("sha256").update(bytes).digest(),
  hmac: (key, message) => createHmac("sha256", key).update(message).digest(),
};

function wordsFrom(list: readonly bigint[]): Words {
  let next = 0;
  return () => {
    const word = list[next++];
    if (word === undefined) throw new Error("no more words");
    return word;
  };
}

describe("mingxuan-draw/1", () => {
  for (const { name, ...vector } of vectors) {
    it(`repeats the vector: ${name}`, () => {
      const { inputs, signature, ...expected } = vector;
      expect(runDraw(portableHashes, inputs as DrawInputs, fromHex(signature) as Uint8Array)).toEqual(expected);
      expect(runDraw(nodeHashes, inputs as DrawInputs, fromHex(signature) as Uint8Array)).toEqual(expected);
      expect(verifyDrawProof(vector as unknown as Json)).toMatchObject({
        answer: "yes",
        facts: { result: expected.result },
      });
      expect(drawProof(nodeHashes, inputs as DrawInputs, signature)).toEqual(vector);
    });
  }

  it("refuses the forged round: a consistent proof over a point outside the prime-order subgroup", () => {
    const first = vectors[0];
    const forged = quicknet.rounds.find((round) => !round.valid);
    const proof = drawProof(portableHashes, first?.inputs as DrawInputs, forged?.signature as string);
    expect(verifyDrawProof(proof as unknown as Json)).toMatchObject({
      answer: "no",
      code: "beacon.signature-group",
    });
  });

  it("passes over words in the incomplete last stretch, and counts them", () => {
    const limit = (1n << 64n) - ((1n << 64n) % 12n);
    expect(below(wordsFrom([limit, (1n << 64n) - 1n, limit - 1n]), 12)).toEqual({ value: 11, rejected: 2 });
    expect(below(wordsFrom([(1n << 64n) - 1n]), 16)).toEqual({
      value: 15,
      rejected: 0,
    });
    expect(below(wordsFrom([5n]), 1)).toEqual({ value: 0, rejected: 0 });
    const large = Number.MAX_SAFE_INTEGER;
    expect(below(wordsFrom([(1n << 64n) - 1n, BigInt(large) + 7n]), large)).toEqual({ value: 7, rejected: 1 });
    const entrants = ["a", "b", "c"].map((id) => ({ id, w: 1 }));
    const drawn = pick(wordsFrom([(1n << 64n) - 1n, 2n, 1n]), "uniform", entrants, 2);
    expect(drawn.steps).toEqual([
      { bound: 3, value: 2, rejected: 1, pick: "c" },
      { bound: 2, value: 1, rejected: 0, pick: "a" },
    ]);
  });

  it("takes the same ticket holder as walking the sums does", () => {
    const weights = Array.from({ length: 257 }, (_, i) => ((i * 7919) % 97) + 1);
    const tree = intervals(weights);
    const left = weights.map((w, i) => ({ w, i }));
    for (let turn = 0; left.length > 0; turn++) {
      const total = left.reduce((sum, { w }) => sum + w, 0);
      expect(tree.total()).toBe(total);
      const x = turn % 3 === 0 ? total - 1 : turn % 3 === 1 ? 0 : (turn * 104_729) % total;
      let rest = x;
      const at = left.findIndex(({ w }) => {
        if (rest < w) return true;
        rest -= w;
        return false;
      });
      expect(tree.take(x)).toBe(left[at]?.i);
      left.splice(at, 1);
    }
  });

  it("names the rule that inputs break", () => {
    const sound = vectors[1]?.inputs as DrawInputs;
    const rule = (change: Partial<DrawInputs>) => brokenDrawRule({ ...sound, ...change })?.rule;
    expect(rule({})).toBeUndefined();
    expect(rule({ id: "" })).toBe("id-form");
    expect(rule({ id: "x".repeat(65) })).toBe("id-form");
    expect(rule({ entrants: [] })).toBe("entrant-count");
    expect(rule({ entrants: [{ id: "张三", w: 1 }] })).toBe("entrant-id-form");
    expect(
      rule({
        entrants: [
          { id: "b", w: 1 },
          { id: "a", w: 1 },
        ],
      }),
    ).toBe("entrant-order");
    expect(
      rule({
        entrants: [
          { id: "a", w: 1 },
          { id: "a", w: 1 },
        ],
      }),
    ).toBe("entrant-order");
    expect(rule({ entrants: [{ id: "a", w: 0 }] })).toBe("weight");
    expect(rule({ entrants: [{ id: "a", w: 1_000_001 }] })).toBe("weight");
    expect(rule({ method: "uniform", entrants: [{ id: "a", w: 2 }] })).toBe("weight");
    expect(rule({ draw: 0 })).toBe("draw-count");
    expect(rule({ draw: 6 })).toBe("draw-count");
    expect(() => drawProof(portableHashes, { ...sound, draw: 0 }, quicknet.rounds[0]?.signature as string)).toThrow(RangeError);
  });

  it("draws a hundred thousand by tickets in order, within seconds", () => {
    const entrants = Array.from({ length: 100_000 }, (_, i) => ({
      id: `E${String(i).padStart(6, "0")}`,
      w: 1 + (i % 100),
    }));
    const inputs: DrawInputs = {
      ...(vectors[0]?.inputs as DrawInputs),
      method: "tickets",
      draw: 100_000,
      entrants,
    };
    const took = processorSeconds(() => {
      const drawn = runDraw(nodeHashes, inputs, concat(fromHex(vectors[0]?.signature ?? "") as Uint8Array));
      expect(new Set(drawn.result).size).toBe(100_000);
    });
    expect(took).toBeLessThan(60);
  });
});
