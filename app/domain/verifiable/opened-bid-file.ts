import { toHex } from "~/domain/kernel/bytes";
import type { Json } from "~/domain/kernel/jcs";
import { canonicalize } from "~/domain/kernel/jcs";
import { fromBase64, toBase64 } from "./base64";
import { type BeaconInputs, type Form, isBeacon, isEventId, isOlderBeacon } from "./beacon";
import type { BeaconCode } from "./beacon-value";
import { BID_PARTS, type BidCode, type BidPart, type OpenedBid } from "./bid";
import { hashOf, portableHashes } from "./hash";
import type { Claim } from "./judge";
import { readBeacon } from "./read-beacon";
import { inspectStoredBid, openInspectedBid, openingKey, type SealCode } from "./sealed";
import { readArray, readHex, readInteger, readObject, readOneOf, readText, type Shaped, shaped } from "./shape";
import { type BeaconFacts, beaconFacts, fails, holds, unlike, type Verdict } from "./verdict";

const OPENED_BID_VERSION = "mingxuan-opened-bid/2";
export const OPENED_BID_VERSIONS = ["mingxuan-opened-bid/1", OPENED_BID_VERSION] as const;

export const VOID_BID_VERSION = "mingxuan-void-bid/1";
/** A record of why a sealed file is void. */
export type VoidBidFile = {
  readonly v: typeof VOID_BID_VERSION;
  readonly commission: string;
  readonly bidder: string;
  readonly part: BidPart;
  readonly code: string;
  /** Hex of SHA-256 of the binary container. */
  readonly sealedHash: string;
};

/** An opened bid with the sealed file out of which it came, so that anybody can open it again. */
export type OpenedBidFile = {
  readonly v: (typeof OPENED_BID_VERSIONS)[number];
  readonly part: BidPart;
  readonly beacon: BeaconInputs;
  readonly signature: string;
  /** The binary container, base64. */
  readonly sealed: string;
  readonly bid: OpenedBid;
  /** Hex of SHA-256(JCS of all the rest). */
  readonly fileHash: string;
};

export type OpenedBidCode = BeaconCode | SealCode | BidCode | "file.hash" | "opened-bid.sealed" | "opened-bid.differs";
export type OpenedBidFacts = {
  readonly commission: string;
  readonly bidder: string;
  readonly part: BidPart;
  readonly priceFen: number | null;
  readonly beacon: BeaconFacts;
  readonly claim: Claim;
};
export type OpenedBidVerdict = Verdict<OpenedBidFacts, OpenedBidCode>;

/** An opened bid (parsed JSON) with exactly its fields; `verifyOpenedBid` checks it. */
export function readOpenedBidFile(value: Json): Shaped<OpenedBidFile> {
  return shaped(() => {
    const o = readObject(value, "", ["v", "part", "beacon", "signature", "sealed", "bid", "fileHash"]);
    const v = readOneOf(o.v, "v", OPENED_BID_VERSIONS);
    const form: Form = v === OPENED_BID_VERSION ? 2 : 1;
    const hex = (text: Json | undefined, at: string, bytes: number): string => (form === 2 ? readHex(text, at, bytes) : readText(text, at));
    const bid = readObject(o.bid, "bid", ["commission", "bidder", "nonce", "priceFen", "attachments"]);
    return {
      v,
      part: readOneOf(o.part, "part", BID_PARTS),
      beacon: readBeacon(o.beacon, "beacon", form),
      signature: hex(o.signature, "signature", 48),
      sealed: readText(o.sealed, "sealed"),
      fileHash: hex(o.fileHash, "fileHash", 32),
      bid: {
        commission: readText(bid.commission, "bid.commission"),
        bidder: readText(bid.bidder, "bid.bidder"),
        nonce: readText(bid.nonce, "bid.nonce"),
        priceFen: bid.priceFen === null ? null : readText(bid.priceFen, "bid.priceFen"),
        attachments: readArray(bid.attachments, "bid.attachments", (item, at) => {
          const file = readObject(item, at, ["name", "sha256", "bytes"]);
          return {
            name: readText(file.name, `${at}.name`),
            sha256: readText(file.sha256, `${at}.sha256`),
            bytes: readInteger(file.bytes, `${at}.bytes`),
          };
        }),
      },
    };
  });
}

/** The file of an opened bid; `sealed` is the stored binary. */
export function openedBidFile(facts: Omit<OpenedBidFile, "v" | "fileHash" | "sealed"> & { readonly sealed: Uint8Array }): OpenedBidFile {
  const { part, beacon, signature, sealed, bid } = facts;
  const v: OpenedBidFile["v"] = isOlderBeacon(beacon) ? OPENED_BID_VERSIONS[0] : OPENED_BID_VERSION;
  const rest = { v, part, beacon, signature, sealed: toBase64(sealed), bid };
  return { ...rest, fileHash: hashOf(portableHashes, rest) };
}

/**
 * Checks an opened bid (parsed JSON) against its sealed file: the beacon's value is right, the file opens with it, and what it
 * holds is what the file says, for this commission and bidder (verifiable §3). What hashes can refuse is refused first.
 */
export function verifyOpenedBid(json: Json): OpenedBidVerdict {
  const read = readOpenedBidFile(json);
  if (!read.ok) return unlike(read.field, read.expected);
  const { v, part, beacon, signature, sealed, bid } = read.value;
  if (!isBeacon(beacon)) return fails("beacon.fields");
  const { fileHash, ...rest } = read.value;
  if (hashOf(portableHashes, rest) !== fileHash) return fails("file.hash");
  if (!isEventId(bid.commission)) return fails("beacon.event-id");
  const binary = fromBase64(sealed);
  if (!binary) return fails("opened-bid.sealed");
  const opening = { beacon, eventId: bid.commission };
  const inspected = inspectStoredBid(binary, opening);
  if (!inspected.ok) return fails(inspected.code);
  const key = openingKey(opening, signature);
  if (!key.ok) return fails(key.code);
  const opened = openInspectedBid(inspected, key.key, { commission: bid.commission, bidder: bid.bidder, part });
  if (!opened.ok) return fails(opened.code);
  if (canonicalize(opened.bid) !== canonicalize(bid)) return fails("opened-bid.differs");
  const { commission, bidder, priceFen } = opened.bid;
  const sealedHash = toHex(portableHashes.sha256(binary));
  const claim: Claim = {
    eventId: commission,
    draw: null,
    beacon,
    older: v !== OPENED_BID_VERSION,
    locks: { entrant: bidder, sealed: sealedHash },
    without: "no-witness",
    lockedAt: null,
    lock: null,
    commitment: sealedHash,
  };
  const price = priceFen === null ? null : Number(priceFen);
  return holds({ commission, bidder, part, priceFen: price, beacon: beaconFacts(beacon, key.key), claim });
}
