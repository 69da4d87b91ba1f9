import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runVerify } from "#server/commands/run-verify";
import { checkFile } from "~/browser/verify/check-file";
import { grouped } from "~/copy/verdict/frame";
import { readBrought } from "~/domain/selection/bring";
import { closeHash } from "~/domain/verifiable/close-file";
import { portableHashes } from "~/domain/verifiable/hash";
import { formatKey } from "~/domain/verifiable/note";
import { receiptLine } from "~/domain/verifiable/receipt";
import { HONEST, type Honest } from "../verifiable/honest";
import { closeOf, lockOf, TRUSTED } from "../verifiable/lock-support";
import { committeeBeacon } from "../verifiable/sealed-support";
import second from "../verifiable/vectors/beacon-2-vectors.json";

const folder = mkdtempSync(join(tmpdir(), "evidence-"));
afterAll(() => rmSync(folder, { recursive: true }));
function put(name: string, value: unknown): string {
  writeFileSync(join(folder, name), typeof value === "string" ? value : JSON.stringify(value));
  return join(folder, name);
}

const { committeeId, id, opensAt, proof } = second.committee;
const [roster, tieBreak] = HONEST.draw() as [Honest, Honest];
const draw = put("draw.json", roster.text);
const tie = put("tie.json", tieBreak.text);
const [logKey, witness] = [TRUSTED.log, ...TRUSTED.witnesses].map(formatKey) as [string, string];
const closing = { id, beacon: committeeBeacon, inputsHash: proof.inputsHash, entrants: proof.inputs.entrants };
const close = closeOf(closing);
const locked = put("locked.json", lockOf(closing));
const unseen = put("unseen.json", lockOf(closing, { seen: null }));
const keys = ["--log-key", logKey, "--witness", witness];
const known = ["--committee", committeeId];
const [unsigned, flipped] = [proof.inputsHash, `0${proof.inputsHash.slice(1)}`];

const verify = (...argv: string[]) => runVerify([...argv, "--lang", "en"]);
const exit = async (...argv: string[]): Promise<number> => (await verify(...argv)).exit;
const said = async (...argv: string[]): Promise<string> => (await verify(...argv)).out.join("\n");

describe("npm run verify with what the reader has", () => {
  it("is green for committee, witnessed close and keys, in words and for programs", async () => {
    const reply = await verify(draw, ...known, "--close", locked, ...keys);
    expect(reply).toMatchObject({ exit: 0, err: [], out: { 0: expect.stringMatching(/^Verified: this draw proof is right/), length: 14 } });
    expect(reply.out.slice(7, 10).map((line) => line.charAt(2))).toEqual(["✓", "✓", "✓"]);
    const printed = await verify(draw, ...known, "--close", locked, ...keys, "--json");
    expect(printed.out.map((line) => JSON.parse(line))).toEqual([{ calculation: "yes", unknowable: "yes", locked: "yes", exit: 0 }]);
    const withLog = put("with-log.json", { ...JSON.parse(roster.text), log: lockOf(closing) });
    expect(await exit(withLog, ...known, ...keys)).toBe(0);
    expect(await exit(withLog, ...keys)).toBe(3);
    expect(await exit(withLog, ...known, "--log-key", logKey)).toBe(3);
    expect(await exit(withLog, ...known)).toBe(3);
  });

  it("is green for a receipt signed by the log that the reader had in time, and for no time said of anything else", async () => {
    const had = (time: string, ...more: string[]) => exit(draw, ...known, ...keys, "--received-before", time, ...more);
    expect(await had("2026-12-01T02:00:00Z", "--receipt", unseen)).toBe(0);
    expect(await had("2026-12-01 10:00", "--receipt", unseen)).toBe(0);
    expect(await had("2026-12-01 10:01", "--receipt", unseen)).toBe(3);
    expect(await exit(draw, ...known, ...keys, "--receipt", unseen)).toBe(3);
    // The time is the receipt's: a close that came later with the log's signature gains nothing by it.
    expect(await had("2026-12-01 09:00", "--receipt", unsigned, "--close", unseen)).toBe(3);
    const otherDraw = receiptLine("MX-2026-000999", "select", committeeBeacon, [flipped]);
    expect(await had("2026-12-01 09:00", "--receipt", put("of-another.txt", otherDraw), "--close", unseen)).toBe(3);
  });

  it("takes an unsigned receipt for what it is: equal is amber, different is red, of another draw is not compared", async () => {
    for (const equal of [unsigned, grouped(unsigned), unsigned.toUpperCase(), put("note.txt", `锁定凭证\n指纹：${grouped(unsigned)}\n`)]) {
      const reply = await verify(draw, ...known, ...keys, "--receipt", equal, "--received-before", "2026-12-01 09:00");
      expect(reply.exit, equal).toBe(3);
      expect(reply.out.join("\n")).toContain("Equal to the receipt given");
    }
    const line = (...of: Parameters<typeof receiptLine>) => put("receipt.txt", `锁定凭证\n${receiptLine(...of)}\n`);
    const { purpose } = proof.inputs;
    expect(await verify(draw, "--receipt", line(id, purpose, committeeBeacon, [flipped]))).toMatchObject({
      exit: 1,
      out: { 0: expect.stringMatching(/differs from the receipt given; either the roster was changed .* or the receipt is not genuine/) },
    });
    // A postponement names the old hash and the new one.
    expect(await exit(draw, "--receipt", line(id, purpose, committeeBeacon, [flipped, unsigned]))).toBe(3);
    for (const other of [
      line(`${id}-panel`, purpose, committeeBeacon, [flipped]),
      line(id, "select", committeeBeacon, [flipped]),
      line(id, purpose, { ...committeeBeacon, opensAt: "2026-12-01T02:10:00Z" }, [flipped]),
    ])
      expect(await said(draw, "--receipt", other)).toMatch(/of another draw and was not compared/);
  });

  it("compares no bare hash with a draw that has none of its own", async () => {
    const alone = put("close-of-the-bids.json", close);
    expect(await verify(tie, "--receipt", flipped, "--close", alone)).toMatchObject({ exit: 3 });
    expect(await said(tie, "--receipt", flipped, "--close", alone)).toContain("of another draw and was not compared");
    expect(await said(tie, "--receipt", closeHash(portableHashes, close), "--close", alone)).toContain("Equal to the receipt given");
    expect(await exit(tie, ...known, "--close", locked, ...keys)).toBe(3);
  });

  it("accuses nobody by bare digits while there is no close whose hash they may be", async () => {
    const alone = put("close.json", close);
    const typed = closeHash(portableHashes, close);
    for (const file of [draw, tie])
      for (const digits of [typed, flipped]) {
        const reply = await verify(file, "--receipt", digits);
        expect(reply.exit).toBe(3);
        expect(reply.out.join("\n")).toContain(
          "there is nothing else to compare it with: if it is the close file's, give the close file too",
        );
      }
    expect((await runVerify([draw, "--receipt", typed])).out.join("\n")).toContain("如果它是截止文件的指纹，请把截止文件一并给出");
    for (const given of [alone, locked]) {
      expect(await said(draw, "--receipt", typed, "--close", given)).toContain("Equal to the receipt given");
      expect(await exit(draw, "--receipt", flipped, "--close", given)).toBe(1);
    }
    // The page answers the same to what is typed there.
    const nothing = { committee: null, close: null, receivedBefore: null, logKey: null, witnesses: [] };
    const read = readBrought({ ...nothing, receipt: grouped(typed) });
    if (!read.ok) throw new Error(read.code);
    const shown = await checkFile(new TextEncoder().encode(roster.text), "zh", read.brought);
    expect([shown.tone, shown.notes.join()]).toEqual(["warning", expect.stringContaining("如果它是截止文件的指纹，请把截止文件一并给出")]);
    // Of another commission's close nothing here is told by its hash.
    const other = closeOf({ ...closing, id: "MX-2026-000999" });
    const beside = await said(draw, "--receipt", closeHash(portableHashes, other), "--close", put("other-close.json", other));
    expect(beside).not.toContain("Equal to the receipt given");
  });

  it("reads the close of a roster that is empty, and says of a close by itself what it is for", async () => {
    const empty = put("empty-close.json", closeOf({ id: "MX-2026-000888", beacon: committeeBeacon }));
    expect(await said(draw, "--close", empty)).toContain("of another commission and was not compared");
    expect(await verify(empty)).toMatchObject({
      exit: 2,
      out: [expect.stringContaining("it is a close file, in which nothing is computed")],
    });
    expect((await runVerify([empty])).out[0]).toContain("这是一份截止文件");
  });

  it("says of a close alone that nobody outside has seen it, and leaves another commission's aside", async () => {
    const alone = put("close.json", close);
    expect(await said(draw, ...known, "--close", alone)).toContain("Equal to the close file given, which itself has no outside witness");
    expect(await exit(draw, ...known, "--close", alone, ...keys)).toBe(3);
    expect(await exit(draw, "--close", alone, "--receipt", closeHash(portableHashes, close))).toBe(3);
    for (const other of [{ ...close, id: "MX-2026-000999" }, lockOf({ ...closing, id: "MX-2026-000999" })]) {
      const reply = await verify(draw, ...known, ...keys, "--close", put("other.json", other));
      expect(reply.exit).toBe(3);
      expect(reply.out.join("\n")).toContain("of another commission and was not compared");
    }
    expect(await exit(draw, "--close", put("changed.json", closeOf({ ...closing, inputsHash: flipped })))).toBe(1);
  });

  it("does not accuse a log's proof that is checked beside a close", async () => {
    const [entry] = HONEST.log();
    const file = put("event.tlog-proof", entry?.text ?? "");
    expect(await exit(file, ...keys, "--close", locked)).toBe(0);
    expect(await exit(file, "--log-key", logKey)).toBe(3);
    expect(await exit(file)).toBe(2);
  });

  it("answers 2 with the option's name for what it cannot read", async () => {
    const cases: [string, ...string[]][] = [
      ["committee", "--committee", committeeId.slice(1)],
      ["committee", "--committee", put("no-committee.json", { ...second.committee.committee, size: 4 })],
      ["receipt", "--receipt", unsigned.slice(0, 63)],
      ["receipt", "--receipt", unsigned.slice(0, 16)],
      ["receipt", "--receipt", put("empty.txt", "")],
      ["close", "--close", join(folder, "missing.json")],
      ["close", "--close", draw],
      ["close", "--close", put("array.json", "[]")],
      ["received-before", "--receipt", unsigned, "--received-before", "yesterday"],
      ["received-before", "--receipt", unsigned, "--received-before", "2026-12-01"],
      ["log-key", "--log-key", witness],
      ["log-key", "--log-key", "junk"],
      ["log-key", "--witness", witness],
      ["witness", "--log-key", logKey, "--witness", logKey],
      ["witness", "--log-key", logKey, "--witness", ""],
    ];
    for (const [name, ...argv] of cases) {
      const reply = await verify(draw, ...argv);
      expect(reply, argv.join(" ")).toMatchObject({ out: [], exit: 2 });
      expect(reply.err.join("\n"), argv.join(" ")).toMatch(new RegExp(`^what was given with --${name} cannot be read.*\nUsage: `));
    }
    const zh = await runVerify([draw, "--receipt", "1234"]);
    expect(zh.err[0]).toMatch(/^--receipt 后面给出的内容读不出来/);
    for (const argv of [["--received-before", opensAt], ["--nonsense"], ["--committee"], ["--witness"]])
      expect(await verify(draw, ...argv), argv.join(" ")).toMatchObject({ out: [], exit: 2, err: [expect.stringMatching(/^Usage: /)] });
  });
});
