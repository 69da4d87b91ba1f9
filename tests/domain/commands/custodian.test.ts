import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CommandShell } from "#server/commands/command-shell";
import { runCustodian } from "#server/commands/run-custodian";
import { grouped } from "~/copy/verdict/frame";
import { toHex } from "~/domain/kernel/bytes";
import { type Committee, committeeId } from "~/domain/verifiable/committee-object";
import { verifyCommitteeOpening } from "~/domain/verifiable/opening-file";
import { readShareFile, writeShareFile } from "~/domain/verifiable/share-file";
import { shareProofProblem } from "~/domain/verifiable/share-proof";
import { seededEntropy } from "~/lib/entropy";
import { committee } from "../verifiable/sealed-support";
import vectors from "../verifiable/vectors/beacon-2-vectors.json";

const vector = vectors.committee;
const folder = mkdtempSync(join(tmpdir(), "custodian-"));
const at = (name: string): string => join(folder, name);
const PASSPHRASES = ["first long passphrase", "second long passphrase", "third long passphrase"];

function shell(passphrase?: string, answers: string[] = []): CommandShell {
  return {
    env: passphrase === undefined ? {} : { MINGXUAN_PASSPHRASE: passphrase },
    entropy: seededEntropy(`custodian ${passphrase}`),
    now: () => new Date("2026-12-01T02:00:01Z"),
    ask: answers.length > 0 ? async () => answers.shift() ?? "" : null,
    progress: () => {},
  };
}

/** The vector's committee, its shares under light passphrase files. */
beforeAll(() => {
  writeFileSync(at("committee.json"), JSON.stringify(committee));
  for (const { index, secret } of vector.shares) {
    const share = { index, secret: Uint8Array.from(Buffer.from(secret, "hex")) };
    const random = (n: number): Uint8Array => seededEntropy(`share ${index}`).bytes(n);
    writeFileSync(at(`share-${index}.age`), writeShareFile(committee, share, PASSPHRASES[index - 1] ?? "", random, 8));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const committeeArgs = ["--lang", "en", "--committee", at("committee.json")];
const signArgs = (index: number, out = `partial-${index}.json`): string[] => [
  "sign",
  ...committeeArgs,
  ...["--share", at(`share-${index}.age`), "--id", vector.id, "--opens-at", vector.opensAt, "--out", at(out)],
];

describe("custodian", () => {
  it("checks, signs and combines any two to the vector's signature", async () => {
    for (const index of [1, 2, 3]) {
      const pass = shell(PASSPHRASES[index - 1]);
      expect(await runCustodian(["check", ...committeeArgs, "--share", at(`share-${index}.age`)], pass)).toMatchObject({
        exit: 0,
        err: [],
      });
      const signed = await runCustodian(signArgs(index), pass);
      expect(signed).toMatchObject({ exit: 0, err: [], out: [expect.stringContaining("(opens at 2026-12-01 10:00:00 Beijing time)")] });
    }
    for (const [a, b] of [
      [1, 2],
      [3, 1],
      [2, 3],
    ] as const) {
      const out = at(`opening-${a}${b}.json`);
      const combined = await runCustodian(
        ["combine", ...committeeArgs, "--out", out, at(`partial-${a}.json`), at(`partial-${b}.json`)],
        shell(),
      );
      expect(combined).toMatchObject({ exit: 0, err: [], out: [expect.stringContaining("(2026-12-01 10:00:00 Beijing time)")] });
      const file = JSON.parse(readFileSync(out, "utf8"));
      expect(file.signature).toBe(vector.signature);
      expect(verifyCommitteeOpening(file).answer).toBe("yes");
    }
  });

  it("deals a committee under passphrases typed twice, and names the one it replaces", async () => {
    const members = ["--member", "财政监督", "--member", "审计"];
    const argv = ["deal", "--lang=en", "--threshold", "2", ...members, "--out", at("dealt"), "--replaces", at("committee.json")];
    const typed = ["typed passphrase", "typed passphrase", "other passphrase", "other passphrase"];
    const dealt = await runCustodian(argv, shell(undefined, typed));
    expect(dealt).toMatchObject({ exit: 0, err: [] });
    expect(readdirSync(at("dealt")).sort()).toEqual(["committee.json", "share-1.age", "share-2.age"]);
    expect(statSync(join(at("dealt"), "share-1.age")).mode & 0o077).toBe(0);
    const made: Committee = JSON.parse(readFileSync(join(at("dealt"), "committee.json"), "utf8"));
    expect(made).toMatchObject({ threshold: 2, size: 2, members: ["财政监督", "审计"], replaces: vector.committeeId });
    expect(dealt.out.join("\n")).toContain(grouped(committeeId(made)));
    expect(dealt.out.join("\n")).toContain(grouped(vector.committeeId));
    const read = readShareFile(readFileSync(join(at("dealt"), "share-1.age")), "typed passphrase", made);
    expect(read.ok).toBe(true);
    expect(JSON.stringify(dealt)).not.toContain(read.ok ? toHex(read.share.secret) : "typed");
  });

  it("says what is wrong, exits 1 for a file that fails and 2 for none, and writes nothing", async () => {
    const before = readdirSync(folder).sort();
    const two = ["deal", "--lang=en", "--threshold", "2", "--member", "a", "--member", "b"];
    const cases: [string[], CommandShell, 1 | 2, RegExp][] = [
      [[], shell(), 2, /用法/],
      [["bury"], shell(), 2, /用法/],
      [["deal", "--lang=en", "--threshold", "3", "--member", "a", "--member", "b", "--out", at("x")], shell(), 2, /threshold/],
      [["deal", "--lang=en", "--threshold", "1", "--member", "a", "--member", "b", "--out", at("x")], shell(), 2, /threshold/],
      [["deal", "--lang=en", "--threshold", "2", "--member", "a", "--member", "a", "--out", at("x")], shell(), 2, /each name once/],
      [[...two, "--out", at("x")], shell(), 2, /No passphrase/],
      [[...two, "--out", at("x")], shell(undefined, ["short", "short"]), 2, /12 characters/],
      [[...two, "--out", at("x")], shell(undefined, ["a long passphrase", "another passphrase"]), 2, /differ/],
      [[...two, "--out", at("committee.json")], shell(), 2, /exists already/],
      [[...two, "--out", at("x"), "--replaces", at("share-1.age")], shell(), 2, /not the file that is needed/],
      [["check", ...committeeArgs, "--share", at("share-1.age")], shell("a wrong passphrase"), 1, /passphrase is wrong/],
      [["check", ...committeeArgs, "--share", at("committee.json")], shell(PASSPHRASES[0]), 1, /no file under a passphrase/],
      [["check", ...committeeArgs, "--share", at("none")], shell(PASSPHRASES[0]), 2, /cannot be/],
      [signArgs(1, "partial-1.json"), shell(PASSPHRASES[0]), 2, /exists already/],
      [[...signArgs(1, "x").map((word) => (word === vector.id ? `${vector.id}-k` : word))], shell(PASSPHRASES[0]), 2, /derived ending/],
      [[...signArgs(1, "x").map((word) => (word === vector.opensAt ? "tomorrow" : word))], shell(PASSPHRASES[0]), 2, /written as/],
      [["combine", ...committeeArgs, "--out", at("x"), at("partial-1.json")], shell(), 1, /fewer/],
      [["combine", ...committeeArgs, "--out", at("x"), at("partial-1.json"), at("partial-1.json")], shell(), 1, /repeated/],
      [["combine", ...committeeArgs, "--out", at("x"), at("committee.json")], shell(), 2, /field committeeId is missing/],
      [["combine", ...committeeArgs, "--out", at("x")], shell(), 2, /Usage/],
    ];
    for (const [argv, surroundings, exit, text] of cases) {
      const reply = await runCustodian(argv, surroundings);
      expect(reply, argv.join(" ")).toMatchObject({ out: [], exit });
      expect(reply.err.join("\n")).toMatch(text);
      for (const { secret } of vector.shares) expect(JSON.stringify(reply)).not.toContain(secret);
      for (const passphrase of PASSPHRASES) expect(JSON.stringify(reply)).not.toContain(passphrase);
    }
    expect(readdirSync(folder).sort()).toEqual(before);
    expect(existsSync(at("x"))).toBe(false);
  });

  it("says that nothing was written when somebody stops at a prompt", async () => {
    const stopped: CommandShell = { ...shell(), ask: () => Promise.reject(Object.assign(new Error("Aborted"), { name: "AbortError" })) };
    const reply = await runCustodian(["check", ...committeeArgs, "--share", at("share-1.age")], stopped);
    expect(reply).toEqual({ out: [], err: ["Stopped; nothing was written."], exit: 2 });
  });

  it("takes a passphrase from a file as it would be typed, whatever the editor that saved it", async () => {
    const [pass = ""] = PASSPHRASES;
    const check = (name: string, bytes: string | Uint8Array) => {
      writeFileSync(at(name), bytes);
      const argv = ["check", ...committeeArgs, "--share", at("share-1.age"), "--passphrase-file", at(name)];
      return runCustodian(argv, shell()).finally(() => rmSync(at(name)));
    };
    for (const text of [pass, `${pass}\n`, `${pass}\r\n`, `${pass}\r`, `\ufeff${pass}`, `\ufeff${pass}\r\nanother line\n`])
      expect(await check("passphrase.txt", text), JSON.stringify(text)).toMatchObject({ exit: 0, err: [] });
    for (const text of [`${pass} `, ` ${pass}`, `\n${pass}`, `\ufeff\ufeff${pass}`])
      expect(await check("passphrase.txt", text), JSON.stringify(text)).toMatchObject({ exit: 1 });
    for (const bytes of [Buffer.from(`\ufeff${pass}`, "utf16le"), Buffer.from("b2c6d5fe", "hex")])
      expect(await check("passphrase.txt", bytes)).toMatchObject({ exit: 2, err: [expect.stringMatching(/not UTF-8/)] });
  });

  it("refuses to sign before the opening, and writes nothing", async () => {
    const early: CommandShell = { ...shell(PASSPHRASES[0]), now: () => new Date("2026-12-01T01:59:59Z") };
    const reply = await runCustodian(signArgs(1, "early.json"), early);
    expect(reply).toMatchObject({ exit: 1, out: [], err: [expect.stringMatching(/has not come/)] });
    expect(existsSync(at("early.json"))).toBe(false);
  });

  it("proves a share without signing anything that opens", async () => {
    const argv = ["prove", ...committeeArgs, "--share", at("share-2.age")];
    const reply = await runCustodian(argv, shell(PASSPHRASES[1]));
    expect(reply).toMatchObject({ exit: 0, out: [expect.stringMatching(/^[0-9a-f]{96}$/)] });
    const committee = JSON.parse(readFileSync(at("committee.json"), "utf8"));
    expect(shareProofProblem(committee, { index: 2, signature: reply.out[0] ?? "" })).toBeNull();
    expect(shareProofProblem(committee, { index: 1, signature: reply.out[0] ?? "" })).toBe("partial.wrong");
  });
});
