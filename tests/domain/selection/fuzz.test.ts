import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verdictSentence } from "~/copy/verdicts";
import { utf8 } from "~/domain/kernel/bytes";
import { canonicalize } from "~/domain/kernel/jcs";
import { parseStrict } from "~/domain/kernel/json-parse";
import { readCase } from "~/domain/selection/read-case";
import { verifyFile } from "~/domain/selection/verify-file";
import vectors from "../../fixtures/draw-vectors.json";
import pairs from "../../fixtures/selection-cases.json";
import { sampleAudit } from "./auction-support";

const SEED = 20_260_915;
const VERSIONS = [
  "mingxuan-draw/1",
  "mingxuan-replay/1",
  "mingxuan-auction/1",
  "mingxuan-opened-bid/1",
  "mingxuan-opening/1",
  "mingxuan-selection/1",
];
const KEYS = [
  "v",
  "inputs",
  "case",
  "result",
  "terms",
  "events",
  "beacon",
  "signature",
  "seed",
  "steps",
  "entrants",
  "log",
  "__proto__",
  "constructor",
  "toString",
];

function answers(bytes: Uint8Array): string {
  const file = verifyFile({ bytes });
  for (const lang of ["zh", "en"] as const) expect(verdictSentence(lang, file).text).not.toMatch(/undefined|\[object|NaN/);
  return file.verdict.answer;
}

describe("anything at all is answered, and never with yes", () => {
  it("bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => answers(bytes) !== "yes"),
      { seed: SEED, numRuns: 3_000 },
    );
  });

  it("JSON", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => answers(utf8(text)) !== "yes"),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  it("JSON that looks like ours", () => {
    const leaf = fc.oneof(
      fc.constantFrom(...VERSIONS, "drand", "local", "__proto__", "", null, true),
      fc.integer(),
      fc.string({ maxLength: 8 }),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: "small" },
        leaf,
        fc.array(tie("tree"), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom(...KEYS), tie("tree"), { maxKeys: 8 }),
      ),
    }));
    fc.assert(
      fc.property(
        fc.constantFrom(...VERSIONS),
        fc.dictionary(fc.constantFrom(...KEYS), tree, { maxKeys: 8 }),
        (v, value) => answers(utf8(JSON.stringify({ ...value, v }))) !== "yes",
      ),
      { seed: SEED, numRuns: 3_000 },
    );
  });

  it("ours with a part replaced by anything", () => {
    const { name: _, ...draw } = vectors[0] as (typeof vectors)[number];
    const sources = [draw, sampleAudit(), pairs[0]?.case as object];
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.nat(), fc.anything({ maxDepth: 2 }), (source, at, other) => {
        const keys = Object.keys(source);
        const key = keys[at % keys.length] as string;
        const text = JSON.stringify({ ...source, [key]: other });
        return text === JSON.stringify(source) || answers(utf8(text)) !== "yes";
      }),
      { seed: SEED, numRuns: 1_000 },
    );
  });

  it("hostile shapes, at once", () => {
    const started = performance.now();
    for (const text of [
      "[".repeat(1_000_000),
      '{"inputs":'.repeat(200_000),
      `"${"\\n".repeat(1_000_000)}`,
      `{"inputs":"${"\\n".repeat(12_000_000)}"}`,
      `["${"\\u0041".repeat(8_000_000)}"]`,
      "9".repeat(1_000_000),
      `1e${"9".repeat(100_000)}`,
      " ".repeat(5_000_000),
    ]) {
      expect(answers(utf8(text))).toBe("not-such-a-file");
    }
    const many = { ...pairs[8]?.case, entrants: Array.from({ length: 100_001 }, (_, i) => ({ id: `E${i}` })) };
    expect(readCase(JSON.parse(canonicalize(many)))).toMatchObject({ ok: false, field: "entrants" });
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe("strict JSON", () => {
  it("reads what JSON.parse reads, or refuses it", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = JSON.stringify(value);
        const parsed = parseStrict(text);
        if (parsed.ok) expect(JSON.stringify(parsed.value)).toBe(text.replace(/-0(?![.\d])/g, "0"));
        else expect(parsed.problem).not.toBe("syntax");
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it.each([
    ['{"a":1,"a":1}', "duplicate-key"],
    ['{"a":1,"\\u0061":2}', "duplicate-key"],
    ['{"é":1}', "key-not-ascii"],
    ["1.5", "number-not-safe-integer"],
    ["9007199254740992", "number-not-safe-integer"],
    ["1e400", "number-not-safe-integer"],
    ['"\\ud800"', "lone-surrogate"],
    ["01", "syntax"],
    ["[1,]", "syntax"],
    ["nul", "syntax"],
    ["", "syntax"],
  ])("%s is refused", (text, problem) => {
    expect(parseStrict(text)).toMatchObject({ ok: false, problem });
  });

  it.each([
    ["1.0", 1],
    ["10e-1", 1],
    ["-9007199254740991", -9_007_199_254_740_991],
    ["0e99", 0],
    ["-0", 0],
  ])("%s is a whole number", (text, value) => {
    expect(parseStrict(text)).toEqual({ ok: true, value });
  });
});
