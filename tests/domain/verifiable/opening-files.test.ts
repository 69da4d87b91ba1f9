import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "~/domain/kernel/jcs";
import { readBid, writeBid } from "~/domain/verifiable/bid";
import { hashOf, portableHashes } from "~/domain/verifiable/hash";
import { openedBidFile, verifyOpenedBid } from "~/domain/verifiable/opened-bid-file";
import { openingFile, verifyCommitteeOpening } from "~/domain/verifiable/opening-file";
import { type Opening, sealFile } from "~/domain/verifiable/sealed";
import { cases, runs } from "../../support/cases";
import { bidFile, committeeFile } from "../artefacts";
import { jsonChanges } from "./changes";
import {
  committeeOpening,
  committeeSignature,
  drand,
  drandSignature,
  local,
  localBeacon,
  localSignature,
  NUMBER,
  olderCommittee,
  olderCommitteeSignature,
  olderLocal,
  olderLocalSignature,
  random,
} from "./sealed-support";
import vector from "./vectors/committee-vector.json";

const { members, partials } = committeeFile;
const opening = openingFile(committeeFile);
const openedLocal = bidFile();

/** The file again, with a hash that fits: for what the hash alone would otherwise catch. */
function rehashed(file: object, change: object): Json {
  const { fileHash: _old, ...rest } = { ...file, ...change } as JsonObject;
  return { ...rest, fileHash: hashOf(portableHashes, rest) };
}

describe("a committee's opening", () => {
  it("holds, and says which members signed", () => {
    expect(verifyCommitteeOpening(opening)).toMatchObject({
      answer: "yes",
      facts: { id: NUMBER, signers: [1, 2], beacon: { kind: "committee" } },
    });
    const alone = openingFile({ id: NUMBER, beacon: localBeacon, signature: localSignature, members: [], partials: [] });
    expect(verifyCommitteeOpening(alone)).toMatchObject({ answer: "yes", facts: { signers: [] } });
  });

  it("names the first thing that fails, whatever the hash says", () => {
    const code = (change: object) => verifyCommitteeOpening(rehashed(opening, change));
    expect(code({ id: `${NUMBER}-k` })).toMatchObject({ answer: "no", code: "beacon.event-id" });
    expect(code({ id: "MX-2026-000124" })).toMatchObject({ code: "beacon.signature-wrong" });
    expect(code({ partials: partials.slice(1) })).toMatchObject({ code: "partial.too-few" });
    expect(code({ partials: [...partials].reverse() })).toMatchObject({ code: "partial.repeated" });
    expect(code({ partials: partials.map((each) => ({ ...each, signature: committeeSignature })) })).toMatchObject({
      code: "partial.wrong",
    });
    expect(code({ members: members.slice(1) })).toMatchObject({ code: "committee.shape" });
    expect(code({ members: [...members.slice(0, 2), { index: 3, publicKey: members[0]?.publicKey ?? "" }] })).toMatchObject({
      code: "committee.shape",
    });
    expect(code({ beacon: drand.beacon })).toMatchObject({ answer: "not-such-a-file", field: "beacon.kind" });
    expect(verifyCommitteeOpening({ ...opening, fileHash: "00".repeat(32) })).toMatchObject({ code: "file.hash" });
    expect(verifyCommitteeOpening({ ...opening, fileHash: "00" })).toMatchObject({ answer: "not-such-a-file", field: "fileHash" });
  });

  it("is refused after any of 1,000 changes", () => {
    let tried = 0;
    for (const changed of jsonChanges(opening, cases(1_000), "opening")) {
      expect(verifyCommitteeOpening(changed).answer).not.toBe("yes");
      tried++;
    }
    expect(tried).toBe(cases(1_000));
  });
});

describe("files of the first form", () => {
  it("still hold, and their members' keys are still checked by their polynomial", () => {
    const olderMembers = vector.shares.map(({ index, publicKey }) => ({ index, publicKey }));
    const olderPartials = vector.shares.slice(1).map(({ index, partial }) => ({ index, signature: partial }));
    const older = openingFile({
      id: NUMBER,
      beacon: olderCommittee,
      signature: olderCommitteeSignature,
      members: olderMembers,
      partials: olderPartials,
    });
    expect(older.v).toBe("mingxuan-opening/1");
    expect(verifyCommitteeOpening(older)).toMatchObject({ answer: "yes", facts: { signers: [2, 3], claim: { older: true } } });
    const foreign = [...olderMembers.slice(0, 2), { index: 3, publicKey: olderMembers[0]?.publicKey ?? "" }];
    expect(verifyCommitteeOpening(rehashed(older, { members: foreign }))).toMatchObject({ code: "committee.keys-disagree" });
    const bids: [Opening, string][] = [
      [{ beacon: olderCommittee, eventId: NUMBER }, olderCommitteeSignature],
      [{ beacon: olderLocal, eventId: NUMBER }, olderLocalSignature],
    ];
    for (const [where, signature] of bids) {
      const file = bidFile(where, signature);
      expect(file.v).toBe("mingxuan-opened-bid/1");
      expect(verifyOpenedBid(file)).toMatchObject({ answer: "yes", facts: { claim: { older: true } } });
    }
  });

  it("are not mixed with the second", () => {
    expect(verifyCommitteeOpening(rehashed(opening, { v: "mingxuan-opening/1" }))).toMatchObject({ answer: "not-such-a-file" });
    expect(verifyCommitteeOpening(rehashed(opening, { beacon: olderCommittee }))).toMatchObject({ answer: "not-such-a-file" });
    expect(verifyOpenedBid(rehashed(openedLocal, { v: "mingxuan-opened-bid/1" }))).toMatchObject({ answer: "not-such-a-file" });
    expect(verifyOpenedBid(rehashed(openedLocal, { beacon: olderLocal }))).toMatchObject({ answer: "not-such-a-file" });
  });
});

describe("an opened bid", () => {
  it("opens again out of its own sealed file, for each kind of beacon", () => {
    expect(verifyOpenedBid(openedLocal)).toMatchObject({
      answer: "yes",
      facts: { commission: NUMBER, bidder: openedLocal.bid.bidder, priceFen: 8_800_000 },
    });
    expect(verifyOpenedBid(bidFile(drand, drandSignature)).answer).toBe("yes");
    expect(verifyOpenedBid(bidFile(committeeOpening, committeeSignature)).answer).toBe("yes");
  });

  it("names the first thing that fails, whatever the hash says", () => {
    const code = (change: object) => verifyOpenedBid(rehashed(openedLocal, change));
    expect(code({ bid: { ...openedLocal.bid, priceFen: "8800001" } })).toMatchObject({ answer: "no", code: "opened-bid.differs" });
    expect(code({ bid: { ...openedLocal.bid, bidder: "91330200MA2XXXXX0B" } })).toMatchObject({ code: "bid.bidder" });
    expect(code({ bid: { ...openedLocal.bid, commission: `${NUMBER}-k` } })).toMatchObject({ code: "beacon.event-id" });
    expect(code({ bid: { ...openedLocal.bid, commission: "MX-2026-000124" } })).toMatchObject({ code: "seal.other-opening" });
    expect(code({ part: "technical" })).toMatchObject({ code: "bid.part" });
    expect(code({ sealed: "AA" })).toMatchObject({ code: "opened-bid.sealed" });
    expect(code({ sealed: "AAAA" })).toMatchObject({ code: "seal.format" });
    expect(code({ signature: committeeSignature })).toMatchObject({ code: "beacon.signature-wrong" });
    expect(code({ part: "other" })).toMatchObject({ answer: "not-such-a-file", field: "part" });
  });

  it("is of an event, never of a draw whose id the same value serves", () => {
    const plain = writeBid({ ...openedLocal.bid, commission: `${NUMBER}-k` }, random(16));
    const sealed = sealFile(local, plain.ok ? plain.plain : new Uint8Array(), random);
    const read = plain.ok ? readBid(plain.plain) : plain;
    if (!sealed.ok || !read.ok) throw new Error("no sealed bid");
    const file = openedBidFile({ part: "price", beacon: local.beacon, signature: localSignature, sealed: sealed.binary, bid: read.bid });
    expect(verifyOpenedBid(file)).toMatchObject({ answer: "no", code: "beacon.event-id" });
  });

  it("is refused after any of 1,000 changes", () => {
    for (const changed of jsonChanges(openedLocal, cases(1_000), "opened")) expect(verifyOpenedBid(changed).answer).not.toBe("yes");
  });
});

describe("nonsense", () => {
  it("is no such file, and never throws", () => {
    const integers = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        fc.constant(null),
        fc.boolean(),
        fc.integer(),
        fc.string({ unit: "grapheme-ascii" }),
        fc.array(tie("value")),
        fc.dictionary(fc.string({ unit: "grapheme-ascii" }), tie("value")),
      ),
    })).value as fc.Arbitrary<Json>;
    fc.assert(
      fc.property(integers, fc.constantFrom(...Object.keys(opening)), fc.constantFrom(...Object.keys(openedLocal)), (value, one, two) => {
        const files: Json[] = [value, { ...opening, [one]: value }, { ...openedLocal, [two]: value }];
        return files.every((file) => verifyCommitteeOpening(file).answer !== "yes" && verifyOpenedBid(file).answer !== "yes");
      }),
      runs(1_000),
    );
  });
});
