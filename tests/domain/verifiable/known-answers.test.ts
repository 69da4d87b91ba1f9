import { readFileSync } from "node:fs";
import { sha256 } from "@noble/hashes/sha2.js";
import { describe, expect, it } from "vitest";
import { fromHex, toHex } from "~/domain/kernel/bytes";
import { readContainer } from "~/domain/verifiable/age-container";
import { writeBid } from "~/domain/verifiable/bid";
import { signCheckpoint } from "~/domain/verifiable/checkpoint";
import { leafBytes, makeLeaf } from "~/domain/verifiable/log-leaf";
import { leafHash } from "~/domain/verifiable/log-tree";
import { formatKey, noteKeyOf } from "~/domain/verifiable/note";
import { openBid, sealBid } from "~/domain/verifiable/sealed";
import { committeeOpening, committeeSignature, keyOf, NUMBER } from "./sealed-support";
import committee from "./vectors/committee-vector.json";
import answers from "./vectors/known-answers.json";

const page = readFileSync("app/domain/verifiable/CONSTRUCTIONS.md", "utf8");
/** `n` bytes counting up from `first`: what the examples of the page use for random ones. */
const counting = (first: number, n = 16): Uint8Array => Uint8Array.from({ length: n }, (_, i) => first + i);

describe("the examples of CONSTRUCTIONS.md", () => {
  it("hold for the sealed bid", () => {
    const bid = { commission: NUMBER, bidder: "91330200MA2XXXXX0A", priceFen: "8800000", attachments: [] };
    const written = writeBid(bid, counting(0x30));
    expect(written.ok && toHex(sha256(written.plain))).toBe(answers.bid.plainHash);
    const draws = [0x30, 0x00, 0x10, 0x20].map((first) => counting(first));
    const sealed = sealBid(committeeOpening, bid, () => draws.shift() ?? new Uint8Array());
    if (!sealed.ok) throw new Error(sealed.code);
    const container = readContainer(sealed.binary);
    expect(container?.stanzas.map(({ type, args, body }) => ({ type, args, body: toHex(body) }))).toEqual([answers.bid.stanza]);
    expect(toHex(container?.mac ?? new Uint8Array())).toBe(answers.bid.mac);
    expect(toHex(sha256(sealed.binary))).toBe(answers.bid.fileHash);
    expect(openBid(sealed.binary, keyOf(committeeOpening, committeeSignature), { ...bid, part: "price" }).ok).toBe(true);
    for (const value of [answers.bid.plainHash, answers.bid.mac, answers.bid.fileHash]) expect(page).toContain(value);
  });

  it("hold for the log", () => {
    const leaf = makeLeaf({
      t: new Date("2026-09-10T02:00:00Z"),
      kind: "commission.published",
      subject: "MX-2026-000101",
      actor: { role: "office_operator", org: null },
      salt: toHex(counting(0)),
      payload: { number: "MX-2026-000101" },
    });
    expect(leaf.h).toBe(answers.log.payloadHash);
    expect(toHex(leafHash(leafBytes(leaf)))).toBe(answers.log.leafHash);
    const secret = new Uint8Array(32).fill(1);
    expect(formatKey(noteKeyOf("log", "mingxuan.example/log", secret))).toBe(answers.log.key);
    const checkpoint = signCheckpoint(
      { origin: "mingxuan.example/log", size: 1, root: fromHex(answers.log.leafHash) ?? new Uint8Array() },
      secret,
    );
    expect(checkpoint).toBe(answers.log.checkpoint);
    for (const value of [answers.log.payloadHash, answers.log.leafHash, answers.log.key, ...answers.log.checkpoint.trim().split("\n")])
      expect(page).toContain(value);
  });

  it("hold for the committee", () => {
    for (const value of [committee.message, committee.signature]) expect(page).toContain(value);
  });
});
