import { existsSync, readFileSync } from "node:fs";
import { sha256 } from "@noble/hashes/sha2.js";
import fc from "fast-check";
import { defaultChainInfo, timelockDecrypt, timelockEncrypt } from "tlock-js";
import { describe, expect, it, vi } from "vitest";
import { fromHex, toHex, utf8 } from "~/domain/kernel/bytes";
import { jcs } from "~/domain/kernel/jcs";
import { armor, openContainer, readContainer, writeContainer } from "~/domain/verifiable/age-container";
import { BID_BYTES, type Bid, readBid, writeBid } from "~/domain/verifiable/bid";
import {
  attachmentOf,
  inspectSealed,
  inspectSealedBid,
  type Opening,
  openAttachment,
  openBid,
  openFile,
  openingKey,
  sealBid,
  sealFile,
} from "~/domain/verifiable/sealed";
import { cases, runs } from "../../support/cases";
import { GO_TOOL_FILE } from "../../support/go-tool-file";
import { byteChanges } from "./changes";
import {
  committeeOpening,
  committeeSignature,
  drand,
  drandSignature,
  keyOf,
  local,
  localSignature,
  NUMBER,
  random,
} from "./sealed-support";

const bid: Bid = { commission: NUMBER, bidder: "91330200MA2XXXXX0A", priceFen: "8800000", attachments: [] };
const expected = { commission: NUMBER, bidder: bid.bidder, part: "price" } as const;

function sealed(opening: Opening, what: Bid = bid): Uint8Array {
  const made = sealBid(opening, what, random);
  if (!made.ok) throw new Error(made.code);
  return made.binary;
}

/** A drand client of tlock-js that knows one round and asks no network. */
const network = {
  options: { disableBeaconVerification: false, noCache: false, chainVerificationParams: { chainHash: "", publicKey: "" } },
  chain: () => ({ baseUrl: "", info: async () => defaultChainInfo }),
  get: async (round: number) => ({
    round,
    randomness: toHex(sha256(fromHex(drandSignature) ?? new Uint8Array())),
    signature: drandSignature,
  }),
  latest: async () => ({ round: 1, randomness: "", signature: "" }),
};

describe("a sealed bid", () => {
  it("opens with the beacon's value, for every kind of beacon, binary or armoured", () => {
    for (const [opening, signature] of [
      [local, localSignature],
      [drand, drandSignature],
      [committeeOpening, committeeSignature],
    ] as const) {
      const binary = sealed(opening);
      const key = keyOf(opening, signature);
      expect(openBid(binary, key, expected)).toMatchObject({ ok: true, bid: { ...bid, nonce: expect.stringMatching(/^[0-9a-f]{32}$/) } });
      expect(openBid(utf8(armor(binary)), key, expected).ok).toBe(true);
      expect(inspectSealedBid(utf8(armor(binary)), opening)).toMatchObject({ ok: true, binary });
    }
  });

  it("is as long as every other, and says nothing", () => {
    const other = sealed(local, {
      ...bid,
      bidder: "h-00112233445566778899aabbccddeeff",
      priceFen: "1",
      attachments: [attachmentOf("方案.pdf", utf8("x"))],
    });
    expect(other.length).toBe(sealed(local).length);
    expect(new TextDecoder("latin1").decode(sealed(local))).not.toContain("8800000");
    expect(sealed(local)).not.toEqual(sealed(local));
  });

  it("has a result of its own for every way to be wrong", () => {
    const key = keyOf(local, localSignature);
    const binary = sealed(local);
    const code = (result: { ok: boolean; code?: string }): string | undefined => result.code;
    expect(code(openBid(binary, keyOf(committeeOpening, committeeSignature), expected))).toBe("seal.other-opening");
    expect(code(openBid(binary, keyOf(drand, drandSignature), expected))).toBe("seal.scheme");
    expect(code(openBid(binary, key, { ...expected, commission: "MX-2026-000124" }))).toBe("bid.commission");
    expect(code(openBid(binary, key, { ...expected, bidder: "91330200MA2XXXXX0B" }))).toBe("bid.bidder");
    expect(code(openBid(binary, key, { ...expected, part: "technical" }))).toBe("bid.part");
    expect(code(openBid(sealed(local, { ...bid, priceFen: null }), key, { ...expected, part: "technical" }))).toBeUndefined();
    expect(
      code(
        openBid(
          binary.map((byte, i) => (i === binary.length - 1 ? byte ^ 1 : byte)),
          key,
          expected,
        ),
      ),
    ).toBe("seal.damaged");
    expect(code(openBid(binary.slice(0, -1), key, expected))).toBe("seal.length");
    expect(code(openBid(new Uint8Array(9_000), key, expected))).toBe("seal.too-large");
    expect(code(openBid(new Uint8Array(900), key, expected))).toBe("seal.format");
    expect(code(openBid(utf8("%PDF-1.7"), key, expected))).toBe("seal.format");
    const short = sealFile(local, utf8("{}"), random);
    expect(short.ok && code(openBid(short.binary, key, expected))).toBe("seal.length");
    const notBid = sealFile(local, new Uint8Array(BID_BYTES).fill(48), random);
    expect(notBid.ok && code(openBid(notBid.binary, key, expected))).toBe("bid.format");
    expect(openingKey({ ...local, eventId: `${NUMBER}-k` }, localSignature)).toEqual({ ok: false, code: "beacon.event-id" });
    expect(openingKey(local, committeeSignature)).toEqual({ ok: false, code: "beacon.signature-wrong" });
  });

  it("has exactly one stanza, with a valid point", () => {
    const container = readContainer(sealed(local));
    const [stanza] = container?.stanzas ?? [];
    if (!stanza) throw new Error("no stanza");
    const rewrite = (stanzas: readonly (typeof stanza)[]): Uint8Array => writeContainer(stanzas, random(16), random(16), random(BID_BYTES));
    const code = (bytes: Uint8Array): string | undefined => {
      const inspected = inspectSealedBid(bytes, local);
      return inspected.ok ? undefined : inspected.code;
    };
    expect(code(rewrite([stanza]))).toBeUndefined();
    expect(code(rewrite([stanza, stanza]))).toBe("seal.stanzas");
    expect(code(rewrite([{ ...stanza, type: "X25519" }]))).toBe("seal.scheme");
    expect(code(rewrite([{ ...stanza, args: stanza.args.slice(1) }]))).toBe("seal.scheme");
    expect(code(rewrite([{ ...stanza, args: [...stanza.args].reverse() }]))).toBe("seal.other-opening");
    expect(code(rewrite([{ ...stanza, body: stanza.body.slice(1) }]))).toBe("seal.point");
    expect(code(rewrite([{ ...stanza, body: new Uint8Array(128) }]))).toBe("seal.point");
    const infinity = Uint8Array.from({ length: 128 }, (_, i) => (i === 0 ? 0xc0 : 0));
    expect(code(rewrite([{ ...stanza, body: infinity }]))).toBe("seal.point");
  });

  it("refuses before sealing what does not fit or could not be read back", () => {
    const nonce = random(16);
    const code = (change: object): string | undefined => {
      const written = writeBid({ ...bid, ...change } as Bid, nonce);
      return written.ok ? undefined : written.code;
    };
    expect(code({})).toBeUndefined();
    expect(code({ attachments: Array.from({ length: 60 }, (_, i) => attachmentOf(`${i}.pdf`, utf8(String(i)))) })).toBe("bid.too-long");
    for (const priceFen of ["", "-1", "1.5", "007", "1e3", "99999999999999999", " 1"])
      expect(code({ priceFen }), priceFen).toBe("bid.fields");
    const named = (...names: string[]) => ({ attachments: names.map((name) => ({ ...attachmentOf("x", utf8("x")), name })) });
    for (const name of ["", "a/b", "..\\x", "a\u0000", "\ud800"]) expect(code(named(name)), name).toBe("bid.fields");
    for (const name of ["x".repeat(201), "方".repeat(67)]) expect(code(named(name)), name).toBe("bid.name-long");
    expect(code(named("x".repeat(200), "方".repeat(66)))).toBeUndefined();
    expect(code(named("a.pdf", "b.pdf", "A.PDF"))).toBe("bid.name-twice");
    expect(writeBid({ ...bid, ...named("a.pdf", "a.pdf") }, nonce)).toMatchObject({ name: "a.pdf" });
    for (const wrong of [{ commission: "" }, { bidder: "某公司" }, { commission: "x".repeat(65) }]) expect(code(wrong)).toBe("bid.fields");
    const written = writeBid(bid, nonce);
    expect(written.ok && written.plain.length).toBe(BID_BYTES);
    for (const opening of [local, drand]) {
      for (const eventId of ["x-k-k", `${NUMBER}-k`, "x-tie-1", "x".repeat(41)])
        expect(sealBid({ ...opening, eventId }, bid, random), eventId).toEqual({ ok: false, code: "beacon.event-id" });
    }
  });

  it("has attachments of its own, bound by hash", () => {
    const key = keyOf(local, localSignature);
    const plain = random(70_000);
    const file = sealFile(local, plain, random);
    if (!file.ok) throw new Error(file.code);
    const named = attachmentOf("方案.pdf", plain);
    expect(openAttachment(file.binary, key, named)).toEqual({ ok: true, plain });
    expect(openAttachment(file.binary, key, { ...named, sha256: attachmentOf("", utf8("")).sha256 })).toEqual({
      ok: false,
      code: "attachment.other",
    });
    expect(openAttachment(file.binary, key, { ...named, bytes: 69_999 })).toEqual({ ok: false, code: "seal.too-large" });
    expect(inspectSealed(file.binary, local, 69_000)).toEqual({ ok: false, code: "seal.too-large" });
  });
});

describe("other programs", () => {
  it("tlock-js opens what we sealed to a drand round", async () => {
    vi.spyOn(console, "log").mockReturnValue();
    const file = sealFile(drand, utf8("sealed here, opened there"), random);
    if (!file.ok) throw new Error(file.code);
    const opened = await timelockDecrypt(Buffer.from(file.binary).toString("binary"), network as never);
    expect(opened.toString("utf8")).toBe("sealed here, opened there");
    expect((await timelockDecrypt(armor(file.binary), network as never)).toString("utf8")).toBe("sealed here, opened there");
  });

  it("we open what tlock-js sealed, a whole bid too", async () => {
    const text = await timelockEncrypt(12_040_883, Buffer.from("sealed there"), network as never);
    const key = keyOf(drand, drandSignature);
    const opened = openFile(utf8(text), key, 1_000);
    expect(opened.ok && new TextDecoder().decode(opened.plain)).toBe("sealed there");
    const written = writeBid(bid, random(16));
    const whole = await timelockEncrypt(12_040_883, Buffer.from(written.ok ? written.plain : []), network as never);
    expect(openBid(utf8(whole), key, expected).ok).toBe(true);
  });

  if (existsSync(GO_TOOL_FILE)) {
    it("we open a file made by the Go tool, where the references lie beside the project", () => {
      const bytes = new Uint8Array(readFileSync(GO_TOOL_FILE));
      expect(openFile(bytes, keyOf(drand, drandSignature), 1_000)).toEqual({ ok: true, plain: utf8("hello world") });
    });
  }
});

describe("after any change", () => {
  it("a sealed bid does not open: 40 changes that reach a pairing", () => {
    const key = keyOf(local, localSignature);
    const binary = sealed(local);
    for (const changed of byteChanges(binary, cases(40), "pairing")) expect(openBid(changed, key, expected).ok).toBe(false);
  });

  it("its file is refused whoever knows the file key: 1,000 changes, each caught by a hash before any pairing", () => {
    const fileKey = random(16);
    const stanza = readContainer(sealed(local))?.stanzas[0];
    const written = writeBid(bid, random(16));
    if (!stanza || !written.ok) throw new Error("no sealed bid");
    const binary = writeContainer([stanza], fileKey, random(16), written.plain);
    const opens = (bytes: Uint8Array): boolean => {
      const container = readContainer(bytes);
      return container !== null && openContainer(container, fileKey) !== null;
    };
    expect(opens(binary)).toBe(true);
    let tried = 0;
    // The payload is ten times the header: half of the changes are aimed at the header.
    for (const changed of byteChanges(binary, cases(500), "sealed file")) {
      expect(opens(changed)).toBe(false);
      tried++;
    }
    const headerBytes = binary.length - (readContainer(binary)?.payload.length ?? 0);
    for (const changed of byteChanges(binary.slice(0, headerBytes), cases(500), "sealed header")) {
      expect(opens(new Uint8Array([...changed, ...binary.slice(headerBytes)]))).toBe(false);
      tried++;
    }
    expect(tried).toBe(2 * cases(500));
  });

  it("its plain text never reads as the same bid: 1,500 changes, and by hand", () => {
    const written = writeBid({ ...bid, attachments: [attachmentOf("a.pdf", utf8("a"))] }, random(16));
    if (!written.ok) throw new Error(written.code);
    const text = new TextDecoder().decode(written.plain);
    const original = readBid(written.plain);
    for (const changed of byteChanges(written.plain.slice(0, 330), cases(1_500), "plain")) {
      const whole = new Uint8Array([...changed, ...written.plain.slice(330)]);
      const read = readBid(whole);
      // A digit may change into another digit of another bid: what binds those is the seal. Never does a change read as the same bid.
      if (read.ok) expect(read.bid).not.toEqual(original.ok && original.bid);
    }
    const padded = (value: object): Uint8Array => {
      const missing = BID_BYTES - jcs({ ...value, pad: "" }).length;
      return jcs({ ...value, pad: "0".repeat(missing) });
    };
    const fields = JSON.parse(text) as Record<string, unknown>;
    expect(readBid(padded(fields)).ok).toBe(true);
    for (const change of [
      { x: 1 },
      { v: "mingxuan-bid/2" },
      { nonce: "00" },
      { priceFen: 8800000 },
      { priceFen: null },
      { attachments: null },
      { attachments: [{}] },
    ]) {
      expect(readBid(padded({ ...fields, ...change }))).toEqual({ ok: false, code: "bid.format" });
    }
    for (const key of ["v", "commission", "bidder", "nonce", "attachments"]) {
      const { [key]: _gone, ...rest } = fields;
      expect(readBid(padded(rest)), key).toEqual({ ok: false, code: "bid.format" });
    }
    const spaced = utf8(text.replace('":', '": ').replace("00", "0"));
    expect(readBid(spaced)).toEqual({ ok: false, code: "bid.format" });
  });

  it("nonsense is refused and never throws", () => {
    const key = keyOf(local, localSignature);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 6_000 }), fc.uint8Array({ minLength: BID_BYTES, maxLength: BID_BYTES }), (bytes, plain) => {
        return !openBid(bytes, key, expected).ok && !readBid(plain).ok;
      }),
      runs(300),
    );
    const container = readContainer(sealed(local));
    expect(container && openContainer(container, random(16))).toBeNull();
  });
});
