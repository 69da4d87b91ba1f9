import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tellVerdict } from "~/copy/selection/verdicts";
import { utf8 } from "~/domain/kernel/bytes";
import { canonicalize, type Json } from "~/domain/kernel/jcs";
import { parseStrict } from "~/domain/kernel/json-parse";
import type { AuctionEvent } from "~/domain/selection/auction/apply";
import { auctionAudit } from "~/domain/selection/auction/audit";
import { readAudit } from "~/domain/selection/auction/read-audit";
import { readBrought } from "~/domain/selection/bring";
import { readCase } from "~/domain/selection/read-case";
import { verifyFile } from "~/domain/selection/verify-file";
import { portableHashes } from "~/domain/verifiable/hash";
import vectors from "../../fixtures/draw-vectors.json";
import pairs from "../../fixtures/selection-cases.json";
import { cases, runs } from "../../support/cases";
import { processorSeconds } from "../../support/processor-seconds";
import second from "../verifiable/vectors/beacon-2-vectors.json";
import { opened, sampleAudit, terms, testSigner } from "./auction-support";

const VERSIONS = ["draw", "replay", "auction", "opened-bid", "opening", "selection"].flatMap((name) =>
  [1, 2, 3].map((form) => `mingxuan-${name}/${form}`),
);
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
  "committee",
  "keys",
  "opensAt",
  "close",
  "leaf",
  "checkpoint",
  "__proto__",
  "constructor",
  "toString",
];

function answers(bytes: Uint8Array): string {
  const file = verifyFile({ bytes });
  for (const lang of ["zh", "en"] as const) {
    const { headline, lines, notes } = tellVerdict(lang, file, null);
    expect([headline, ...lines.map(({ text }) => text), ...notes].join("\n")).not.toMatch(/undefined|\[object|NaN/);
  }
  return file.verdict.answer;
}

describe("anything at all is answered, and never with yes", () => {
  it("bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => answers(bytes) !== "yes"),
      runs(3_000),
    );
  });

  it("JSON", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => answers(utf8(text)) !== "yes"),
      runs(2_000),
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
      runs(3_000),
    );
  });

  it("ours with a part replaced by anything", () => {
    const { name: _, ...draw } = vectors[0] as (typeof vectors)[number];
    const sources = [draw, second.committee.proof, second.local.proof, sampleAudit(), pairs[0]?.case as object];
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.nat(), fc.anything({ maxDepth: 2 }), (source, at, other) => {
        const keys = Object.keys(source);
        const key = keys[at % keys.length] as string;
        const text = JSON.stringify({ ...source, [key]: other });
        return text === JSON.stringify(source) || answers(utf8(text)) !== "yes";
      }),
      runs(1_000),
    );
  });

  it("what a reader brings, in any shape", () => {
    const nothing = { committee: null, close: null, receipt: null, receivedBefore: null, logKey: null, witnesses: [] };
    const claim = verifyFile({ bytes: utf8(JSON.stringify(second.committee.proof)) });
    fc.assert(
      fc.property(
        fc.constantFrom("committee", "close", "receipt", "receivedBefore", "logKey"),
        fc.oneof(fc.string({ maxLength: 80 }), fc.json({ maxDepth: 3 }), fc.stringMatching(/^[0-9a-fA-F -]{60,90}$/)),
        (key, text) => {
          const read = readBrought({ ...nothing, [key]: text });
          return !read.ok || tellVerdict("en", claim, read.brought).exit !== 0;
        },
      ),
      runs(1_000),
    );
  });

  it("hostile shapes, at once", () => {
    const took = processorSeconds(() => {
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
    });
    const many = { ...pairs[8]?.case, entrants: Array.from({ length: 100_001 }, (_, i) => ({ id: `E${i}` })) };
    expect(readCase(JSON.parse(canonicalize(many)))).toMatchObject({ ok: false, field: "entrants" });
    expect(took).toBeLessThan(60);
  });
});

describe("the greatest auctions that are read", () => {
  /** All at one price, so all live; the last goes down, then the first offers that price again and again while others come and go. */
  function crowd(entrants: number, events: number): Uint8Array {
    const ids = Array.from({ length: entrants }, (_, i) => `E${10_000 + i}`);
    const auctionTerms = terms(Object.fromEntries(ids.map((id) => [id, 9_000_000])));
    const { live, slots } = opened(auctionTerms);
    const [first, last] = [live[0] as string, live.at(-1) as string];
    const start = (round: number, turn: number) => slots.find((slot) => slot.round === round && slot.turn === turn)?.from as number;
    const joins = Math.min(entrants, Math.floor(events / 2));
    const took = Array.from({ length: events }, (_, i): AuctionEvent => {
      if (i < joins) return { kind: "join", at: 0, bidder: live.at(-i) as string };
      if (i === joins) return { kind: "offer", at: start(1, entrants - 1), bidder: last, amountFen: 8_000_000 };
      const at = start(2, 0);
      if (i % 3 === 0) return { kind: "offer", at, bidder: first, amountFen: 8_000_000 };
      return { kind: i % 3 === 1 ? "disconnect" : "join", at, bidder: live[2 + (i % (entrants - 2))] as string };
    });
    const audit = auctionAudit(portableHashes, auctionTerms, took, testSigner);
    expect(audit.events.filter(({ refusal }) => refusal === "equal-to-another").length).toBeGreaterThan(events / 10);
    return utf8(canonicalize(audit));
  }

  it.each([
    [60, cases(200_000)],
    [1_000, cases(12_000)],
    [10_000, cases(1_200)],
  ])("%i entrants with %i events are answered in seconds", (entrants, events) => {
    const bytes = crowd(entrants, events);
    const took = processorSeconds(() => expect(verifyFile({ bytes }).verdict).toMatchObject({ answer: "yes", facts: { events } }));
    expect(took).toBeLessThan(60);
  });

  it.each([
    [3, 200_001],
    [1_000, 12_001],
    [10_000, 1_201],
  ])("%i entrants with %i events are too many", (entrants, count) => {
    const prices = Object.fromEntries(Array.from({ length: entrants }, (_, i) => [`E${i}`, 9_000_000]));
    const audit = { ...sampleAudit(), terms: terms(prices), events: Array(count).fill({ kind: "tick", at: 0, refusal: null }) };
    expect(readAudit(audit as unknown as Json)).toEqual({ ok: false, field: "events", expected: "fewer" });
    const most = readAudit({ ...audit, events: audit.events.slice(1) } as unknown as Json);
    expect(most.ok || most.expected !== "fewer").toBe(true);
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
      runs(500),
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
