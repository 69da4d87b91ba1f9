import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Stanza as AgeStanza, Decrypter, Encrypter, generateIdentity, type Identity, identityToRecipient } from "age-encryption";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utf8 } from "~/domain/kernel/bytes";
import { armor, dearmor, openContainer, readContainer, type Stanza, writeContainer } from "~/domain/verifiable/age-container";
import { payloadSize } from "~/domain/verifiable/age-stream";
import { fromBase64, toBase64 } from "~/domain/verifiable/base64";
import { cases, runs } from "../../support/cases";
import { byteChanges } from "./changes";
import { random } from "./sealed-support";

const stanza = (bytes: number): Stanza => ({ type: "mingxuan-open", args: ["a".repeat(64), "b"], body: random(bytes) });
const SIZES = [0, 1, 15, 65_535, 65_536, 65_537, 131_072, 200_000];

describe("the age v1 container", () => {
  it("reads back what it wrote, at every edge of a chunk", () => {
    for (const size of SIZES) {
      const plain = random(size);
      const fileKey = random(16);
      const written = writeContainer([stanza(128)], fileKey, random(16), plain);
      const container = readContainer(written);
      expect(container?.payload.length).toBe(payloadSize(size));
      expect(container && openContainer(container, fileKey)).toEqual(plain);
      expect(container && openContainer(container, random(16))).toBeNull();
    }
  });

  it("is what the age library writes and reads, at every edge of a chunk", async () => {
    for (const size of SIZES) {
      const plain = random(size);
      const fileKey = random(16);
      const wrapped = stanza(96);
      const identity: Identity = { unwrapFileKey: (stanzas) => (stanzas.some((each) => each.args[0] === wrapped.type) ? fileKey : null) };
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      expect(await decrypter.decrypt(writeContainer([wrapped], fileKey, random(16), plain))).toEqual(plain);

      let seen = new Uint8Array();
      const encrypter = new Encrypter();
      encrypter.addRecipient({
        wrapFileKey(key) {
          seen = new Uint8Array(key);
          return [new AgeStanza([wrapped.type, ...wrapped.args], wrapped.body)];
        },
      });
      const container = readContainer(await encrypter.encrypt(plain));
      expect(container?.stanzas).toEqual([wrapped]);
      expect(container && openContainer(container, seen)).toEqual(plain);
    }
  });

  it("is understood by the age tool: it reads the header and misses only the key", async () => {
    const folder = mkdtempSync(join(tmpdir(), "age-"));
    try {
      const identity = await generateIdentity();
      writeFileSync(join(folder, "key"), identity);
      writeFileSync(join(folder, "file"), writeContainer([stanza(128)], random(16), random(16), utf8("x")));
      const tool = spawnSync("age", ["--decrypt", "--identity", join(folder, "key"), join(folder, "file")], { encoding: "utf8" });
      // Where the tool is not installed the library above has said the same.
      if (!tool.error) expect(tool.stderr).toMatch(/no identity matched/);
      const encrypter = new Encrypter();
      encrypter.addRecipient(await identityToRecipient(identity));
      expect(readContainer(await encrypter.encrypt("x"))?.stanzas[0]?.type).toBe("X25519");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("takes binary or armour, and stores one of them", () => {
    for (const size of [0, 1, 40, 96, 4_096]) {
      const binary = writeContainer([stanza(128)], random(16), random(16), random(size));
      const text = armor(binary);
      expect(dearmor(utf8(text))).toEqual(binary);
      expect(dearmor(utf8(`\r\n ${text.replaceAll("\n", "\r\n")}\n`))).toEqual(binary);
      expect(dearmor(binary)).toBe(binary);
      const lines = text.split("\n");
      expect(dearmor(utf8(text.replace("END AGE", "END")))).toBeNull();
      expect(dearmor(utf8([lines[0], ...lines.slice(2)].join("\n")))).not.toEqual(binary);
      expect(dearmor(utf8(text.replace("\n", "\n\n")))).toBeNull();
    }
  });

  it("refuses every changed byte by its hashes alone", () => {
    const fileKey = random(16);
    const written = writeContainer([stanza(128)], fileKey, random(16), random(300));
    let tried = 0;
    for (const changed of byteChanges(written, cases(2_000), "container")) {
      const container = readContainer(changed);
      expect(container && openContainer(container, fileKey)).toBeNull();
      tried++;
    }
    expect(tried).toBe(cases(2_000));
  });

  it("reads no header in a second spelling", () => {
    const written = new TextDecoder("latin1").decode(writeContainer([stanza(48)], random(16), random(16), new Uint8Array()));
    const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
    expect(readContainer(latin(written))).not.toBeNull();
    const bad = [
      written.replace("age-encryption.org/v1", "age-encryption.org/v2"),
      written.replace("-> mingxuan", "->  mingxuan"),
      written.replace("\n\n---", "\n---"),
      written.replace("--- ", "---"),
      written.replaceAll("\n", "\r\n"),
      `\u00ef\u00bb\u00bf${written}`,
      written.slice(0, written.indexOf("---")),
      written.replace(/--- .*\n/, "--- AAAA\n"),
      written.replace(/-> [\s\S]*?\n---/, "---"),
    ];
    for (const text of bad) expect(readContainer(latin(text)), text.slice(0, 80)).toBeNull();
  });

  it("never crashes on nonsense", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.string(), (bytes, text) => {
        const container = readContainer(bytes) ?? readContainer(utf8(`age-encryption.org/v1\n-> ${text}\n`));
        const armoured = dearmor(utf8(`-----BEGIN AGE ENCRYPTED FILE-----\n${text}\n-----END AGE ENCRYPTED FILE-----`));
        return container === null && (armoured === null || text.length > 0);
      }),
      runs(2_000),
    );
  });
});

describe("base64", () => {
  it("is the platform's, in one spelling", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), fc.boolean(), (bytes, padded) => {
        const text = toBase64(bytes, { padded });
        expect(text).toBe(
          Buffer.from(bytes)
            .toString("base64")
            .replaceAll("=", padded ? "=" : ""),
        );
        expect(fromBase64(text, { padded })).toEqual(Uint8Array.from(bytes));
      }),
      runs(500),
    );
    for (const bad of ["A", "AB", "AB=", "AA=A", "AB==", "AAB=", "AA==\n", "A A=", "AAAA====", "====", "AA-_", "ÀAAA"])
      expect(fromBase64(bad), bad).toBeNull();
    for (const bad of ["A", "AB", "AA==", "AAAAA"]) expect(fromBase64(bad, { padded: false }), bad).toBeNull();
  });
});
