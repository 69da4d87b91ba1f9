import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runVerify } from "#server/commands/run-verify";
import { canonicalize } from "~/domain/kernel/jcs";
import { readBrought } from "~/domain/selection/bring";
import { type ActReceipt, checkActReceipt, readActReceipt } from "~/domain/verifiable/act-receipt";
import { readDrawProof } from "~/domain/verifiable/draw-proof";
import { formatKey } from "~/domain/verifiable/note";
import { checkDrawProof } from "~/domain/verifiable/verify-draw";
import { NOTHING_BROUGHT, weigh } from "~/domain/verifiable/weigh";
import { OWN_LOG_SECRET } from "./attacker";
import { jsonChanges } from "./changes";
import { HONEST } from "./honest";
import { closeOf, entryReceipt, LOG_ALONE, lockOf, TRUSTED } from "./lock-support";
import { committeeBeacon } from "./sealed-support";
import second from "./vectors/beacon-2-vectors.json" with { type: "json" };

const { id, proof } = second.committee;
const { entrants } = proof.inputs;
const [first] = entrants;
const STRANGER = "91110000000000009X";
const closing = { id, beacon: committeeBeacon, inputsHash: proof.inputsHash, entrants };

const read = readDrawProof(JSON.parse(HONEST.draw()[0]?.text ?? ""));
if (!read.ok) throw new Error(read.field);
const verdict = checkDrawProof(read.value);
if (verdict.answer !== "yes") throw new Error("the draw is not right");
const { claim } = verdict.facts;

const said = (act: ActReceipt, brought: Partial<typeof NOTHING_BROUGHT> = { lock: lockOf(closing) }) => {
  const reply = weigh(claim, { ...NOTHING_BROUGHT, trusted: TRUSTED, act, ...brought });
  return reply.ok ? reply.notes.join() : reply.code;
};

describe("the receipt of an entry beside a draw", () => {
  const leftOut = entryReceipt(id, STRANGER);

  it("convicts when the entry is in none of the three lists of a close that the same log signed", () => {
    expect(said(leftOut)).toBe("evidence.left-out");
    expect(said(entryReceipt(id, STRANGER, { due: "after-close" }))).toBe("evidence.left-out");
    expect(said(leftOut, { lock: lockOf(closing, { seen: null }), trusted: LOG_ALONE })).toBe("evidence.left-out");
  });

  it("says else which list holds it, by the code or by the opaque id", () => {
    const opaque = leftOut.leaf.actor.org ?? "";
    for (const name of [STRANGER, opaque]) {
      const left = lockOf({ ...closing, left: [{ id: name, reason: "E1" }] });
      expect(said(leftOut, { lock: left })).toBe("entry-left");
      expect(said(leftOut, { lock: lockOf({ ...closing, withdrawn: [name] }) })).toBe("entry-withdrawn");
    }
    expect(said(entryReceipt(id, first?.id ?? ""))).toBe("entry-taken");
  });

  it("convicts when the close names the entrant, and the roster that it locks does not", () => {
    const more = [...entrants, { id: STRANGER, w: 1 }];
    expect(said(leftOut, { lock: lockOf({ ...closing, entrants: more }) })).toBe("evidence.left-out");
  });

  it("accuses nobody by what the log has not signed, or what does not say whose it is", () => {
    expect(said(leftOut, { lock: null })).toBe("entry-unclosed");
    expect(said(leftOut, { lock: null, close: closeOf(closing) })).toBe("close-equal,entry-close-unsigned");
    expect(said(leftOut, { trusted: null })).toBe("entry-unchecked");
    expect(said({ ...leftOut, actor: null })).toBe("entry-unnamed");
    expect(said(entryReceipt("MX-2026-000999", STRANGER))).toBe("entry-other");
    expect(said(entryReceipt(id, STRANGER, { kind: "registration.withdrawn" }))).toBe("entry-other");
  });

  it("names what differs in a forged or damaged one, and accuses nobody by it", () => {
    const { salt, payload, actor, log } = leftOut;
    const other = entryReceipt("MX-2026-000999", STRANGER);
    const promised = entryReceipt(id, STRANGER, { due: "after-close" });
    expect(said({ ...leftOut, salt: `1${salt.slice(1)}`, log })).toBe("receipt.payload");
    expect(said({ ...leftOut, payload: { ...(payload as object), sealed: "" } })).toBe("receipt.payload");
    expect(said({ ...leftOut, actor: { salt: actor?.salt ?? "", code: "91110000000000008X" } })).toBe("receipt.actor");
    expect(said({ ...leftOut, log: other.log })).toBe("receipt.not-included");
    expect(said({ ...promised, log: entryReceipt("MX-2026-000999", STRANGER, { due: "after-close" }).log })).toBe("receipt.promise-other");
    for (const due of [undefined, "after-close"] as const) {
      const forged = entryReceipt(id, STRANGER, { logSecret: OWN_LOG_SECRET, ...(due && { due }) });
      expect(said(forged)).toBe(due ? "promise.unsigned" : "checkpoint.unsigned");
    }
  });

  it("holds for no other leaf after any change of it", () => {
    for (const source of [leftOut, entryReceipt(id, STRANGER, { due: { at: "2026-11-30T02:02:00Z" } })])
      for (const changed of jsonChanges(source, 300, "receipt")) {
        const shape = readActReceipt(changed);
        if (!shape.ok || canonicalize(shape.value) === canonicalize(source)) continue;
        expect(
          checkActReceipt(shape.value, TRUSTED).ok && canonicalize(shape.value.leaf) !== canonicalize(source.leaf),
          canonicalize(changed),
        ).toBe(false);
      }
  });
});

describe("npm run verify with the receipt of an act", () => {
  const folder = mkdtempSync(join(tmpdir(), "receipts-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const put = (name: string, value: unknown): string => {
    writeFileSync(join(folder, name), typeof value === "string" ? value : JSON.stringify(value));
    return join(folder, name);
  };
  const [logKey, witness] = [TRUSTED.log, ...TRUSTED.witnesses].map(formatKey) as [string, string];
  const keys = ["--log-key", logKey, "--witness", witness];
  const draw = put("draw.json", HONEST.draw()[0]?.text ?? "");
  const receipt = put("receipt.json", entryReceipt(id, STRANGER));
  const locked = put("locked.json", lockOf(closing));
  const run = (...argv: string[]) => runVerify([...argv, "--lang", "en"]);

  it("convicts beside the draw and its close, and by itself beside the close", async () => {
    for (const argv of [[draw, "--receipt", receipt], [receipt]]) {
      const reply = await run(...argv, "--close", locked, ...keys);
      expect(reply).toMatchObject({ exit: 1, out: { 0: expect.stringContaining("somebody who had entered was left out") } });
    }
    const zh = await runVerify([draw, "--receipt", receipt, "--close", locked, ...keys]);
    expect(zh.out[0]).toContain("核验不通过：摇号证明说明有人被漏掉");
  });

  it("says what it proves by itself, which list holds it, and what it needs", async () => {
    const own = put("own.json", entryReceipt(id, first?.id ?? ""));
    const alone = await run(own, ...keys);
    expect(alone).toMatchObject({
      exit: 0,
      out: { 0: expect.stringMatching(/^The receipt holds: .*line 2 of the log, which the log cannot deny/) },
    });
    const reply = await run(draw, "--receipt", own, "--close", locked, ...keys);
    expect([reply.exit, reply.out.join("\n")]).toEqual([3, expect.stringContaining("it took part")]);
    const promised = put("promised.json", entryReceipt(id, STRANGER, { due: { at: "2026-11-30T02:02:00Z" } }));
    const until = await runVerify([promised, ...keys]);
    expect([until.exit, until.out[0]]).toEqual([3, expect.stringContaining("签名承诺在北京时间 2026-11-30 10:02:00之前写入日志")]);
    expect(await run(own)).toMatchObject({ exit: 2, out: [expect.stringContaining("the log's public key")] });
  });

  it("names what differs in a damaged file, and takes none of its digits for a fingerprint", async () => {
    const { payload: _, ...without } = entryReceipt(id, STRANGER);
    const text = JSON.stringify(without);
    const nothing = { committee: null, close: null, receivedBefore: null, logKey: null, witnesses: [] };
    expect(readBrought({ ...nothing, receipt: text })).toEqual({ ok: false, code: "receipt" });
    expect(await run(put("damaged.json", text), ...keys)).toMatchObject({
      exit: 2,
      out: [expect.stringContaining("field payload is missing")],
    });
    const forged = put("forged.json", entryReceipt(id, STRANGER, { logSecret: OWN_LOG_SECRET }));
    expect(await run(forged, ...keys)).toMatchObject({ exit: 1, out: [expect.stringContaining("the log has not signed its checkpoint")] });
    const beside = await run(draw, "--receipt", forged, "--close", locked, ...keys);
    expect([beside.exit, beside.out.join("\n")]).toEqual([
      3,
      expect.stringContaining("The receipt given was not compared: the log has not signed"),
    ]);
  });
});
