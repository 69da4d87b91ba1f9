import { describe, expect, it } from "vitest";
import type { Json } from "~/domain/kernel/jcs";
import { signCheckpoint } from "~/domain/verifiable/checkpoint";
import type { DrawInputs } from "~/domain/verifiable/draw";
import { drawLogFailure } from "~/domain/verifiable/draw-log";
import { type DrawProof, drawProof, type LogEntry } from "~/domain/verifiable/draw-proof";
import { portableHashes } from "~/domain/verifiable/hash";
import { leafBytes, makeLeaf } from "~/domain/verifiable/log-leaf";
import { formatLogProof } from "~/domain/verifiable/log-proof";
import { inclusionProof, leafHash, readerOf, rootOf } from "~/domain/verifiable/log-tree";
import { noteKeyOf } from "~/domain/verifiable/note";
import { verifyDrawProof } from "~/domain/verifiable/verify-draw";
import vectors from "../../fixtures/draw-vectors.json";

const ORIGIN = "mingxuan.example/log";
const secret = new Uint8Array(32).fill(3);
const trusted = { log: noteKeyOf("log", ORIGIN, secret), witnesses: [], threshold: 0 };
const salt = "00112233445566778899aabbccddeeff";
const vector = vectors[1] as (typeof vectors)[number];
const inputs = vector.inputs as DrawInputs;

function entry(payload: Json, t = "2026-12-01T01:00:00Z", subject = inputs.id): LogEntry {
  const leaf = leafBytes(
    makeLeaf({ t: new Date(t), kind: "commission.closed", subject, actor: { role: "system", org: null }, salt, payload }),
  );
  const nodes = readerOf([leafHash(new Uint8Array([1])), leafHash(leaf)]);
  const checkpoint = signCheckpoint({ origin: ORIGIN, size: 2, root: rootOf(nodes, 2) }, secret);
  return { proof: formatLogProof({ extra: leaf, index: 1, path: inclusionProof(nodes, 1, 2), checkpoint }), salt, payload };
}

const committed: Json = { inputsHash: vector.inputsHash };
const proofWith = (log: readonly LogEntry[]): DrawProof => drawProof(portableHashes, inputs, vector.signature, log);
const check = (log: readonly LogEntry[], keys: typeof trusted | null = trusted) => {
  const verdict = verifyDrawProof(proofWith(log) as unknown as Json, portableHashes, { trusted: keys, failure: drawLogFailure });
  return verdict.answer === "yes" ? verdict.facts.log : verdict.answer === "no" ? verdict.code : verdict.answer;
};

describe("the log entries of a draw", () => {
  it("show that the inputs were committed before the opening", () => {
    expect(check([entry(committed)])).toBe("trusted");
    expect(check([entry({ number: "1" }), entry(committed), entry(committed, "2026-12-02T00:00:00Z")])).toBe("trusted");
    expect(check([entry(committed)], null)).toBe("unchecked-signer");
  });

  it("are refused when they do not", () => {
    expect(check([])).toBe("draw.log-empty");
    expect(check([entry({ number: "1" })])).toBe("draw.log-uncommitted");
    expect(check([entry(committed, "2026-12-01T02:00:00Z")])).toBe("draw.log-late");
    expect(check([entry({ inputsHash: "00".repeat(32) })])).toBe("draw.log-redraw");
    expect(check([entry(committed), entry({ inputsHash: "00".repeat(32) })])).toBe("draw.log-redraw");
    expect(check([entry(committed), entry({ inputsHash: "00".repeat(32), drawId: `${inputs.id}-panel` })])).toBe("trusted");
    expect(check([entry(committed, undefined, "MX-2026-000999")])).toBe("draw.log-subject");
    expect(check([{ ...entry({ number: "1" }), payload: committed }])).toBe("draw.log-payload");
    expect(check([{ ...entry(committed), proof: "c2sp.org/tlog-proof@v1" }], null)).toBe("draw.log-entry");
    expect(check([entry(committed)], { ...trusted, log: noteKeyOf("log", ORIGIN, new Uint8Array(32).fill(9)) })).toBe("draw.log-signature");
  });

  it("are not passed by a reader that cannot check them", () => {
    expect(verifyDrawProof(proofWith([entry(committed)]) as unknown as Json)).toMatchObject({ answer: "no", code: "draw.log-signature" });
  });
});
