import { describe, expect, it } from "vitest";
import { canonicalize, type Json } from "~/domain/kernel/jcs";
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
import { jsonChanges } from "./changes";

const ORIGIN = "mingxuan.example/log";
const secret = new Uint8Array(32).fill(3);
const trusted = { log: noteKeyOf("log", ORIGIN, secret), witnesses: [], threshold: 0 };
const salt = "00112233445566778899aabbccddeeff";
const vector = vectors[1] as (typeof vectors)[number];
const inputs = vector.inputs as DrawInputs;

type Said = { readonly payload: Json; readonly t?: string; readonly subject?: string };

/** Entries of one log, in its order, after a leaf of somebody else's. */
function entries(...said: readonly Said[]): LogEntry[] {
  const leaves = said.map(({ payload, t = "2026-12-01T01:00:00Z", subject = inputs.id }) =>
    leafBytes(makeLeaf({ t: new Date(t), kind: "commission.closed", subject, actor: { role: "system", org: null }, salt, payload })),
  );
  const size = leaves.length + 1;
  const nodes = readerOf([leafHash(new Uint8Array([1])), ...leaves.map(leafHash)]);
  const checkpoint = signCheckpoint({ origin: ORIGIN, size, root: rootOf(nodes, size) }, secret);
  return leaves.map((leaf, i) => ({
    proof: formatLogProof({ extra: leaf, index: i + 1, path: inclusionProof(nodes, i + 1, size), checkpoint }),
    salt,
    payload: said[i]?.payload as Json,
  }));
}

const committed: Json = { inputsHash: vector.inputsHash };
const proofWith = (log: readonly LogEntry[]): DrawProof => drawProof(portableHashes, inputs, vector.signature, log);
const check = (log: readonly LogEntry[], keys: typeof trusted | null = trusted) => {
  const verdict = verifyDrawProof(proofWith(log) as unknown as Json, portableHashes, { trusted: keys, failure: drawLogFailure });
  return verdict.answer === "yes" ? verdict.facts.log : verdict.answer === "no" ? verdict.code : verdict.answer;
};

const OTHER = { inputsHash: "00".repeat(32) };
const once = { payload: committed };
const again = { payload: committed, t: "2026-12-02T00:00:00Z" };

describe("the log entries of a draw", () => {
  it("show that the inputs were committed before the opening", () => {
    expect(check(entries(once))).toBe("trusted");
    expect(check(entries(once, again))).toBe("trusted");
    expect(check(entries(once), null)).toBe("unchecked-signer");
  });

  it("are refused when they do not", () => {
    expect(check([])).toBe("draw.log-empty");
    expect(check(entries({ payload: { number: "1" } }, once))).toBe("draw.log-other");
    expect(check(entries(once, { payload: { ...OTHER, drawId: `${inputs.id}-panel` } }))).toBe("draw.log-other");
    expect(check(entries(again))).toBe("draw.log-late");
    expect(check(entries({ payload: OTHER }))).toBe("draw.log-redraw");
    expect(check(entries(once, { payload: OTHER }))).toBe("draw.log-redraw");
    expect(check(entries({ ...once, subject: "MX-2026-000999" }))).toBe("draw.log-subject");
    expect(check(entries({ payload: { number: "1" } }).map((each) => ({ ...each, payload: committed })))).toBe("draw.log-payload");
    expect(
      check(
        entries(once).map((each) => ({ ...each, proof: "c2sp.org/tlog-proof@v1" })),
        null,
      ),
    ).toBe("draw.log-entry");
    expect(check(entries(once), { ...trusted, log: noteKeyOf("log", ORIGIN, new Uint8Array(32).fill(9)) })).toBe("draw.log-signature");
  });

  it("stand once each, in the order of the log", () => {
    const [first, second] = entries(once, once) as [LogEntry, LogEntry];
    expect(check([first, first])).toBe("draw.log-order");
    expect(check([second, first])).toBe("draw.log-order");
  });

  it("are missed by a reader who asks for them", () => {
    const bare = drawProof(portableHashes, inputs, vector.signature) as unknown as Json;
    const asked = { trusted, failure: drawLogFailure };
    expect(verifyDrawProof(bare, portableHashes, asked)).toMatchObject({ answer: "no", code: "draw.log-missing" });
    expect(verifyDrawProof(bare, portableHashes, { ...asked, trusted: null })).toMatchObject({ answer: "yes" });
  });

  it("are not passed by a reader that cannot check them", () => {
    expect(verifyDrawProof(proofWith(entries(once)) as unknown as Json)).toMatchObject({ answer: "no", code: "draw.log-signature" });
  });
});

describe("a draw proof with its commitment in the log", () => {
  const artefact = proofWith(entries(once));
  const answerOf = (json: Json) => verifyDrawProof(json, portableHashes, { trusted, failure: drawLogFailure }).answer;

  it("is refused after any of 1000 changes", () => {
    expect(answerOf(artefact as unknown as Json)).toBe("yes");
    let made = 0;
    for (const changed of jsonChanges(artefact, 1_000, "draw with log")) {
      if (answerOf(changed) === "yes") expect.fail(canonicalize(changed));
      made++;
    }
    expect(made).toBe(1_000);
  }, 60_000);
});
