import { ed25519 } from "@noble/curves/ed25519.js";
import { describe, expect, it } from "vitest";
import { toHex, utf8 } from "~/domain/kernel/bytes";
import { checkpointText, signCheckpoint } from "~/domain/verifiable/checkpoint";
import { consistencyProof, leafHash, readerOf, rootOf, type TreeHead } from "~/domain/verifiable/log-tree";
import { addSignature, cosignNote, formatNote, noteKeyOf, parseNote, signedBy, signNote } from "~/domain/verifiable/note";
import {
  type AddCheckpoint,
  formatAddCheckpoint,
  headOfText,
  type KnownLog,
  NOTHING_SEEN,
  parseAddCheckpoint,
  witnessDecision,
} from "~/domain/verifiable/witness";
import { seededEntropy } from "~/lib/entropy";

const entropy = seededEntropy("witness");
const [ORIGIN, OTHER] = ["market.example/log", "other.example/log"];
const [secret, second, stranger] = [entropy.bytes(32), entropy.bytes(32), entropy.bytes(32)];
const known: KnownLog = { origin: ORIGIN, keys: [noteKeyOf("log", ORIGIN, secret), noteKeyOf("log", ORIGIN, second)] };
const logs = [known, { origin: OTHER, keys: [noteKeyOf("log", OTHER, secret)] }];
const nodes = readerOf(Array.from({ length: 20 }, (_, n) => leafHash(utf8(`leaf ${n}`))));
const fork = readerOf(Array.from({ length: 20 }, (_, n) => leafHash(utf8(n === 3 ? "forged" : `leaf ${n}`))));
const treeOf = (size: number, read = nodes): TreeHead => ({ size, root: rootOf(read, size) });
const signed = (size: number, by = secret, read = nodes) => signCheckpoint({ origin: ORIGIN, ...treeOf(size, read) }, by);
const request = (old: number, size: number, read = nodes): AddCheckpoint => ({
  old,
  proof: consistencyProof(read, old, size),
  checkpoint: signed(size, secret, read),
});
const decide = (given: AddCheckpoint | null, seen: TreeHead = NOTHING_SEEN) => witnessDecision(given, logs, () => seen);
/** Status and reason of a refusal, with the size where it tells one. */
const refused = (given: AddCheckpoint | null, seen?: TreeHead) => {
  const answer = decide(given, seen);
  return answer.ok ? "cosigned" : [answer.status, answer.why, ...(answer.status === 409 ? [answer.size] : [])];
};

describe("a request to a witness", () => {
  it("has the form of the specification's example", () => {
    const example =
      "old 20852014\nPlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\njrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=\n" +
      "5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=\n/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=\n\n" +
      "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n" +
      "— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n" +
      "— example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=\n";
    const parsed = parseAddCheckpoint(example);
    expect(parsed).toMatchObject({ old: 20_852_014, proof: { length: 4 } });
    expect(parsed && formatAddCheckpoint(parsed)).toBe(example);
    expect(headOfText(parseNote(parsed?.checkpoint ?? "")?.text ?? "")).toMatchObject({ origin: "example.com/behind-the-sofa" });
  });

  it("is none with a strange size, a strange or a sixty-fourth hash, or no note", () => {
    const whole = formatAddCheckpoint(request(0, 7));
    const hash = "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=";
    for (const first of ["old", "old ", "old 01", "old -1", "old 1.0", "old  1", "new 1", "old 99999999999999999", "Old 0"])
      expect([first, parseAddCheckpoint(whole.replace("old 0", first))]).toEqual([first, null]);
    for (const line of ["x", hash.slice(0, -2), "AAAA", `${hash}\r`, ` ${hash}`])
      expect(parseAddCheckpoint(whole.replace("old 0", `old 0\n${line}`))).toBeNull();
    const lines = (n: number) => parseAddCheckpoint(whole.replace("old 0", `old 9${`\n${hash}`.repeat(n)}`));
    expect([lines(63)?.proof.length, lines(64)]).toEqual([63, null]);
    expect(parseAddCheckpoint("old 0")).toBeNull();
    for (const given of [
      null,
      { old: 0, proof: [], checkpoint: "" },
      { old: 0, proof: [], checkpoint: checkpointText({ origin: ORIGIN, ...treeOf(3) }) },
    ])
      expect(refused(given)).toEqual([400, "malformed"]);
  });
});

describe("a witness", () => {
  it("cosigns a first checkpoint, a later one by its proof, and the same again", () => {
    for (const [old, size] of [
      [0, 0],
      [0, 7],
      [7, 20],
      [8, 9],
      [20, 20],
    ] as const)
      expect([old, size, refused(request(old, size), treeOf(old))]).toEqual([old, size, "cosigned"]);
  });

  it("believes any key of the log, passes over those of others, and keeps the trusted lines alone", () => {
    const text = checkpointText({ origin: ORIGIN, ...treeOf(7) });
    const lines = [stranger, second, secret].map((by) => signNote(text, ORIGIN, by));
    const answer = decide({ old: 0, proof: [], checkpoint: formatNote(text, lines) });
    expect(answer).toMatchObject({ ok: true, witnessed: { note: formatNote(text, [lines[2] ?? "", lines[1] ?? ""]) } });
    expect(refused({ old: 0, proof: [], checkpoint: formatNote(text, lines.slice(0, 1)) })).toEqual([403, "unsigned"]);
    const wrong = signNote(`${text}x\n`, ORIGIN, second);
    expect(refused({ old: 0, proof: [], checkpoint: formatNote(text, [lines[2] ?? "", wrong]) })).toEqual([403, "signature-wrong"]);
  });

  it("signs extension lines and says nothing of them", () => {
    const text = `${checkpointText({ origin: ORIGIN, ...treeOf(7) })}an extension\n`;
    const answer = decide({ old: 0, proof: [], checkpoint: formatNote(text, [signNote(text, ORIGIN, secret)]) });
    expect(answer).toMatchObject({ ok: true, witnessed: { text, head: { size: 7 } } });
    expect(headOfText(`${text}\n`)).toBeNull();
  });

  it("refuses a log that it does not know", () => {
    const text = checkpointText({ origin: "unknown.example/log", ...treeOf(7) });
    const checkpoint = formatNote(text, [signNote(text, "unknown.example/log", secret)]);
    expect(refused({ old: 0, proof: [], checkpoint })).toEqual([404, "unknown-log"]);
  });

  it("refuses a rollback, and tells from which size the log must go on", () => {
    expect(refused({ ...request(7, 7), old: 9 }, treeOf(9))).toEqual([400, "old-above"]);
    expect(refused(request(7, 9), treeOf(20))).toEqual([409, "other-size", 20]);
    expect(refused(request(0, 9), treeOf(8))).toEqual([409, "other-size", 8]);
    expect(refused(request(3, 9))).toEqual([409, "other-size", 0]);
  });

  it("refuses a fork, with every proof", () => {
    expect(refused(request(7, 20, fork), treeOf(7))).toEqual([422, "inconsistent"]);
    expect(refused(request(20, 20, fork), treeOf(20))).toEqual([422, "inconsistent"]);
    const { proof } = request(7, 20);
    for (const hashes of [[], proof.slice(1), [...proof].reverse(), [...proof, proof[0] ?? new Uint8Array()]])
      expect(refused({ ...request(7, 20), proof: hashes }, treeOf(7))).toEqual([422, "inconsistent"]);
  });

  it("asks for no proof from nothing, and for the root of nothing of a tree without leaves", () => {
    expect(refused({ ...request(0, 7), proof: request(7, 20).proof })).toEqual([422, "inconsistent"]);
    const text = checkpointText({ origin: ORIGIN, size: 0, root: treeOf(7).root });
    expect(refused({ old: 0, proof: [], checkpoint: formatNote(text, [signNote(text, ORIGIN, secret)]) })).toEqual([422, "empty-root"]);
  });

  it("says its time in the signature: eight bytes before it, and in the signed text", () => {
    const key = noteKeyOf("witness", "witness.example/w", second);
    const text = checkpointText({ origin: ORIGIN, ...treeOf(7) });
    const parsed = parseNote(addSignature(signed(7), cosignNote(text, key.name, second, new Date(1_679_315_147_500))));
    expect(parsed && signedBy(parsed, key)).toEqual({ state: "signed", at: new Date(1_679_315_147_000) });
    const bytes = parsed?.signatures.at(-1)?.signature ?? new Uint8Array();
    expect(toHex(bytes.slice(0, 8))).toBe("00000000641850cb");
    const said = utf8(`cosignature/v1\ntime 1679315147\n${text}`);
    expect(ed25519.verify(bytes.slice(8), said, key.publicKey)).toBe(true);
  });
});
