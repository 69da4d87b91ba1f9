import { createHash, createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { be32 } from "~/domain/kernel/bytes";
import { type DrawEntrant, type DrawMethod, pick, wordsOf } from "~/domain/verifiable/draw";
import { cases } from "../../support/cases";

/** Their seeds are fixed: of fresh ones one run in ten thousand would fail by chance alone. */
const RUNS = cases(300_000);
const hmac = (key: Uint8Array, message: Uint8Array) => createHmac("sha256", key).update(message).digest();

/** Probability that chi-square of k degrees is at least x: the regularised upper incomplete gamma function Q(k/2, x/2). */
function tail(x: number, degrees: number): number {
  const a = degrees / 2;
  const z = x / 2;
  const logGamma = (n: number): number => {
    const c = [76.18009172947, -86.50532032942, 24.01409824083091, -1.231739572450155, 0.001208650973866179, -0.000005395239384953];
    const sum = c.reduce((s, value, i) => s + value / (n + 1 + i), 1.000000000190015);
    return -(n + 5.5) + (n + 0.5) * Math.log(n + 5.5) + Math.log((2.506628274631 * sum) / n);
  };
  if (z < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = a + 1; term > sum * 1e-15; n++) {
      term *= z / n;
      sum += term;
    }
    return 1 - sum * Math.exp(-z + a * Math.log(z) - logGamma(a));
  }
  let b = z + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 10_000; i++) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return Math.exp(-z + a * Math.log(z) - logGamma(a)) * h;
}

function probability(counts: ReadonlyMap<string, number>, expected: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [key, share] of expected) sum += ((counts.get(key) ?? 0) - RUNS * share) ** 2 / (RUNS * share);
  expect([...counts.keys()].every((key) => expected.has(key))).toBe(true);
  return tail(sum, expected.size - 1);
}

/** How often each label came up over seeded runs; one run may have several labels, each counted apart by its group. */
function tally(
  seed: string,
  method: DrawMethod,
  entrants: readonly DrawEntrant[],
  draw: number,
  label: (result: readonly string[]) => readonly string[],
) {
  const groups: Map<string, number>[] = [];
  for (let run = 0; run < RUNS; run++) {
    const key = createHash("sha256").update(seed).update(be32(run)).digest();
    const { result } = pick(wordsOf({ hmac }, key), method, entrants, draw);
    for (const [i, text] of label(result).entries()) {
      groups[i] ??= new Map();
      groups[i].set(text, (groups[i].get(text) ?? 0) + 1);
    }
  }
  return groups;
}

describe("fairness over seeded runs (fail below 1e-4)", () => {
  it("knows its own chi-square table", () => {
    expect(tail(3.841, 1)).toBeCloseTo(0.05, 4);
    expect(tail(18.307, 10)).toBeCloseTo(0.05, 4);
    expect(tail(149.449, 100)).toBeCloseTo(0.001, 4);
  });

  it("uniform: every place is equally likely to fall to everybody, and so is every ordered triple", () => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    const groups = tally(
      "uniform",
      "uniform",
      ids.map((id) => ({ id, w: 1 })),
      3,
      (r) => [r[0] ?? "", r[1] ?? "", r[2] ?? "", r.join("")],
    );
    const one = new Map(ids.map((id) => [id, 1 / 6]));
    const triples = new Map(
      ids.flatMap((a) => ids.flatMap((b) => ids.filter((c) => new Set([a, b, c]).size === 3).map((c) => [a + b + c, 1 / 120] as const))),
    );
    for (const [i, group] of groups.entries()) expect(probability(group, i < 3 ? one : triples)).toBeGreaterThan(1e-4);
  });

  it("tickets: the first place follows the tickets, and so does every ordered pair", () => {
    const entrants = [93, 88, 85, 82, 76].map((w, i) => ({
      id: "ABCDE"[i] as string,
      w,
    }));
    const total = 424;
    const groups = tally("tickets", "tickets", entrants, 2, (r) => [r[0] ?? "", r.join("")]);
    const first = new Map(entrants.map(({ id, w }) => [id, w / total]));
    const pairs = new Map(
      entrants.flatMap((a) => entrants.filter((b) => b !== a).map((b) => [a.id + b.id, (a.w / total) * (b.w / (total - a.w))] as const)),
    );
    expect(probability(groups[0] ?? new Map(), first)).toBeGreaterThan(1e-4);
    expect(probability(groups[1] ?? new Map(), pairs)).toBeGreaterThan(1e-4);
  });
});
