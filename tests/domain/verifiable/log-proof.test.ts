import { describe, expect, it } from "vitest";
import { utf8 } from "~/domain/kernel/bytes";
import { fromBase64, toBase64 } from "~/domain/verifiable/base64";
import { checkpointText, parseCheckpointText, signCheckpoint, type TrustedKeys, verifyCheckpoint } from "~/domain/verifiable/checkpoint";
import { disclosesLeaf, leafBytes, makeLeaf, parseLeaf } from "~/domain/verifiable/log-leaf";
import { formatLogProof, parseLogProof, verifyLogProof } from "~/domain/verifiable/log-proof";
import { inclusionProof, leafHash, readerOf, rootOf } from "~/domain/verifiable/log-tree";
import { addSignature, cosignNote, formatKey, noteKeyOf, parseKey, parseNote, signedBy, signNote } from "~/domain/verifiable/note";
import { seededEntropy } from "~/lib/entropy";
import { cases } from "../../support/cases";
import { byteChanges, textChanges } from "./changes";

const entropy = seededEntropy("log");
const ORIGIN = "mingxuan.example/log";
const secret = entropy.bytes(32);
const witnesses = ["finance.example/w", "audit.example/w"].map((name) => ({ name, secret: entropy.bytes(32) }));
const trusted: TrustedKeys = {
  log: noteKeyOf("log", ORIGIN, secret),
  witnesses: witnesses.map(({ name, secret: key }) => noteKeyOf("witness", name, key)),
  threshold: 2,
};
const salt = "00112233445566778899aabbccddeeff";
const payload = { number: "MX-2026-000101", reason: null };
const leaf = makeLeaf({
  t: new Date("2026-09-10T02:00:00.750Z"),
  kind: "commission.published",
  subject: "MX-2026-000101",
  actor: { role: "office_operator", org: "11330200MB0000000X" },
  salt,
  payload,
});
const entry = leafBytes(leaf);
const nodes = readerOf([...Array.from({ length: 5 }, (_, i) => leafHash(utf8(`other ${i}`))), leafHash(entry), leafHash(utf8("later"))]);
const signed = signCheckpoint({ origin: ORIGIN, size: 7, root: rootOf(nodes, 7) }, secret);
const text = checkpointText({ origin: ORIGIN, size: 7, root: rootOf(nodes, 7) });
const cosigned = witnesses.reduce(
  (note, w) => addSignature(note, cosignNote(text, w.name, w.secret, new Date("2026-09-10T02:00:05Z"))),
  signed,
);
const file = formatLogProof({ extra: entry, index: 5, path: inclusionProof(nodes, 5, 7), checkpoint: cosigned });

describe("signed notes", () => {
  // The example of Go's golang.org/x/mod/sumdb/note package.
  const vkey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  const goSecret = (fromBase64("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz") as Uint8Array).slice(1);
  const body = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  const line = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

  it("are those of Go's note package, key and signature", () => {
    const key = noteKeyOf("log", "PeterNeumann", goSecret);
    expect(formatKey(key)).toBe(vkey);
    expect(parseKey(vkey)).toEqual(key);
    expect(signNote(body, "PeterNeumann", goSecret)).toBe(line);
    const note = parseNote(`${body}\n${line}`);
    expect(note && signedBy(note, key)).toEqual({ state: "signed", at: null });
  });

  it("carry one line a key: a later one takes the place of an earlier, and a doubled line is no note", () => {
    const [first] = witnesses as [(typeof witnesses)[number]];
    const at = new Date("2026-09-10T02:00:09Z");
    const renewed = addSignature(cosigned, cosignNote(text, first.name, first.secret, at));
    expect(parseNote(renewed)?.signatures).toHaveLength(3);
    expect(verifyCheckpoint(renewed, trusted)).toMatchObject({ ok: true, unchecked: 0 });
    expect(verifyCheckpoint(renewed, { ...trusted, witnesses: [], threshold: 0 })).toMatchObject({ ok: true, unchecked: 2 });
    expect(parseNote(cosigned + cosignNote(text, first.name, first.secret, at))).toBeNull();
    expect(parseNote(signed + signed.slice(signed.lastIndexOf("\n\n") + 2))).toBeNull();
  });

  it("tell absent from wrong, and a witness's moment", () => {
    const note = parseNote(cosigned);
    expect(note && signedBy(note, trusted.witnesses[0] as never)).toEqual({ state: "signed", at: new Date("2026-09-10T02:00:05Z") });
    expect(note && signedBy(note, noteKeyOf("log", ORIGIN, entropy.bytes(32)))).toEqual({ state: "absent" });
    const forged = parseNote(cosigned.replace("\n7\n", "\n8\n"));
    expect(forged && signedBy(forged, trusted.log)).toEqual({ state: "wrong" });
  });

  it("refuse other keys' texts", () => {
    for (const bad of [
      "",
      "a+b",
      vkey.replace("c74f", "c74e"),
      vkey.replace("PeterNeumann", "Peter Neumann"),
      `${vkey}+`,
      vkey.slice(0, -1),
    ])
      expect(parseKey(bad)).toBeNull();
    for (const bad of ["", "text\n", `${body}\n`, `${body}\n${line}x\n`, `a\tb\n\n${line}`, `${body}\n${line.trimEnd()}`])
      expect(parseNote(bad)).toBeNull();
  });
});

describe("checkpoints", () => {
  it("verify with the log's signature and enough witnesses", () => {
    expect(verifyCheckpoint(cosigned, trusted)).toMatchObject({
      ok: true,
      checkpoint: { origin: ORIGIN, size: 7 },
      witnesses: witnesses.map((w) => w.name),
    });
    expect(verifyCheckpoint(signed, trusted)).toEqual({ ok: false, code: "checkpoint.too-few-witnesses" });
    expect(verifyCheckpoint(signed, { ...trusted, threshold: 0 }).ok).toBe(true);
    expect(verifyCheckpoint(cosigned, { ...trusted, log: noteKeyOf("log", "other.example", secret) })).toEqual({
      ok: false,
      code: "checkpoint.origin",
    });
    expect(verifyCheckpoint(cosigned, { ...trusted, log: noteKeyOf("log", ORIGIN, entropy.bytes(32)) })).toEqual({
      ok: false,
      code: "checkpoint.unsigned",
    });
  });

  it("have one spelling", () => {
    const root = toBase64(new Uint8Array(32));
    expect(parseCheckpointText(`o\n0\n${root}\n`)).toEqual({ origin: "o", size: 0, root: new Uint8Array(32) });
    for (const bad of [
      `o\n07\n${root}\n`,
      `o\n-1\n${root}\n`,
      `o\n1\n${root}`,
      `o\n1\n${root}\nextension\n`,
      `\n1\n${root}\n`,
      `o\n1\nAAAA\n`,
      `o\n9007199254740993\n${root}\n`,
    ]) {
      expect(parseCheckpointText(bad)).toBeNull();
    }
  });
});

describe("leaves", () => {
  it("hold a salted hash and no payload", () => {
    expect(parseLeaf(entry)).toEqual(leaf);
    expect(leaf.t).toBe("2026-09-10T02:00:00Z");
    expect(disclosesLeaf(leaf, salt, payload)).toBe(true);
    expect(disclosesLeaf(leaf, salt, { ...payload, reason: "" })).toBe(false);
    expect(disclosesLeaf(leaf, "short", payload)).toBe(false);
    expect(disclosesLeaf(leaf, salt, { n: 1.5 })).toBe(false);
    expect(() =>
      makeLeaf({ ...leaf, t: new Date(), kind: "commission.published", subject: "", actor: { role: "system", org: null }, salt, payload }),
    ).toThrow();
  });
});

describe("a .tlog-proof file", () => {
  it("shows that an event is in the log", () => {
    expect(verifyLogProof(file, trusted)).toMatchObject({ ok: true, leaf, index: 5, checkpoint: { size: 7 } });
    expect(verifyLogProof(file, trusted, entry).ok).toBe(true);
    const bare = formatLogProof({ extra: null, index: 5, path: inclusionProof(nodes, 5, 7), checkpoint: cosigned });
    expect(verifyLogProof(bare, trusted)).toEqual({ ok: false, code: "log-proof.no-entry" });
    expect(verifyLogProof(bare, trusted, entry).ok).toBe(true);
    const other = leafBytes({ ...leaf, subject: "MX-2026-000102" });
    expect(verifyLogProof(bare, trusted, other)).toEqual({ ok: false, code: "log-proof.not-included" });
    expect(verifyLogProof(file, trusted, other)).toEqual({ ok: false, code: "log-proof.other-entry" });
    expect(verifyLogProof(bare, trusted, utf8("{}"))).toEqual({ ok: false, code: "log-proof.entry-format" });
    expect(parseLogProof(file)?.index).toBe(5);
  });

  it("is refused after any change", () => {
    let tried = 0;
    for (const changed of textChanges(file, cases(1_500), "tlog-proof")) {
      expect(verifyLogProof(changed, trusted).ok, changed).toBe(false);
      tried++;
    }
    for (const changed of byteChanges(entry, cases(300), "leaf")) {
      const bare = formatLogProof({ extra: null, index: 5, path: inclusionProof(nodes, 5, 7), checkpoint: cosigned });
      expect(verifyLogProof(bare, trusted, changed).ok).toBe(false);
      tried++;
    }
    expect(tried).toBe(cases(1_500) + cases(300));
  });
});
