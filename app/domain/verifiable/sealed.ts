import { sha256 } from "@noble/hashes/sha2.js";
import { equalBytes, fromHex, toHex } from "~/domain/kernel/bytes";
import { type Container, dearmor, openContainer, readContainer, type Stanza, writeContainer } from "./age-container";
import { FILE_KEY_BYTES, NONCE_BYTES, payloadSize } from "./age-stream";
import { type BeaconInputs, beaconKey, beaconMessage, isEventId } from "./beacon";
import { type BeaconCode, beaconProblem, verifyBeacon } from "./beacon-value";
import {
  type Attachment,
  BID_BYTES,
  BID_NONCE_BYTES,
  type Bid,
  type BidCode,
  type BidRefused,
  bidMismatch,
  type ExpectedBid,
  type OpenedBid,
  readBid,
  writeBid,
} from "./bid";
import { type G1, parseG1, parseG2 } from "./bls";
import { KEY_BYTES, parseWrappedKey, unwrapKey, type WrappedKey, wrapKey } from "./tlock";

/** Armour adds a third and its two lines; nothing longer is even looked at. */
const ARMOUR_FACTOR = 1.4;
const HEADER_ROOM = 1_024;

/** Why a sealed file is refused, or does not open. */
export const SEAL_CODES = [
  "seal.too-large",
  "seal.format",
  "seal.stanzas",
  "seal.scheme",
  "seal.other-opening",
  "seal.point",
  "seal.length",
  "seal.damaged",
] as const;
export type SealCode = (typeof SEAL_CODES)[number];

/** So many fresh random bytes; the shell hands its entropy in. */
export type RandomBytes = (n: number) => Uint8Array;

/** The event whose beacon value opens the file. For a moved opening it is the one to which the file was sealed. */
export type Opening = { readonly beacon: BeaconInputs; readonly eventId: string };
export type Sealed = { readonly ok: true; readonly binary: Uint8Array } | BidRefused | { readonly ok: false; readonly code: BeaconCode };
export type Inspected =
  | {
      readonly ok: true /** What is stored: never armoured. */;
      readonly binary: Uint8Array;
      readonly container: Container;
      readonly wrapped: WrappedKey;
    }
  | { readonly ok: false; readonly code: SealCode };

/** Why nobody could verify the opening, or null. A draw's id stands for its event elsewhere; what is sealed is for the event itself. */
function openingProblem({ beacon, eventId }: Opening): BeaconCode | null {
  return beaconProblem(beacon, eventId) ?? (isEventId(eventId) ? null : "beacon.event-id");
}

/** Type and arguments of the one stanza (verifiable §3): tlock's own for drand, message and key's hash otherwise. */
function stanzaName({ beacon, eventId }: Opening): { readonly type: string; readonly args: readonly string[] } {
  if (beacon.kind === "drand") return { type: "tlock", args: [String(beacon.round), beacon.chain] };
  const keyHash = toHex(sha256(fromHex(beaconKey(beacon)) ?? new Uint8Array()));
  return { type: "mingxuan-open", args: [toHex(beaconMessage(beacon, eventId)), keyHash] };
}

/** Seals any bytes to an opening: nobody reads them before the beacon's value exists. Refuses an opening that no one could verify. */
export function sealFile(opening: Opening, plain: Uint8Array, random: RandomBytes): Sealed {
  const problem = openingProblem(opening);
  if (problem) return { ok: false, code: problem };
  const publicKey = parseG2(fromHex(beaconKey(opening.beacon)) ?? new Uint8Array());
  if (!publicKey) return { ok: false, code: "beacon.public-key" };
  const fileKey = random(FILE_KEY_BYTES);
  const body = wrapKey(publicKey, beaconMessage(opening.beacon, opening.eventId), fileKey, random(KEY_BYTES));
  const stanza: Stanza = { ...stanzaName(opening), body };
  return { ok: true, binary: writeContainer([stanza], fileKey, random(NONCE_BYTES), plain) };
}

/** Seals a bid, padded. An attachment is sealed by `sealFile` to the same opening; its `attachmentOf` stands in the bid. */
export function sealBid(opening: Opening, bid: Bid, random: RandomBytes): Sealed {
  const written = writeBid(bid, random(BID_NONCE_BYTES));
  return written.ok ? sealFile(opening, written.plain, random) : written;
}

/** How a bid names a file: name, hash and length of the plain text. */
export function attachmentOf(name: string, plain: Uint8Array): Attachment {
  return { name, sha256: toHex(sha256(plain)), bytes: plain.length };
}

/** `inspectSealed` of what is stored: the binary file alone. */
function inspectBinary(binary: Uint8Array, opening: Opening, maxPlainBytes: number): Inspected {
  const container = readContainer(binary);
  if (!container) return { ok: false, code: "seal.format" };
  if (container.payload.length > payloadSize(maxPlainBytes)) return { ok: false, code: "seal.too-large" };
  const [stanza, ...others] = container.stanzas;
  if (!stanza || others.length > 0) return { ok: false, code: "seal.stanzas" };
  const name = stanzaName(opening);
  if (stanza.type !== name.type || stanza.args.length !== name.args.length) return { ok: false, code: "seal.scheme" };
  if (stanza.args.some((arg, place) => arg !== name.args[place])) return { ok: false, code: "seal.other-opening" };
  const wrapped = parseWrappedKey(stanza.body);
  return wrapped ? { ok: true, binary, container, wrapped } : { ok: false, code: "seal.point" };
}

/**
 * What the server asks of a sealed file before it takes it: an age file, binary or armoured, with exactly one stanza, for this
 * opening, with a valid point; no longer than `maxPlainBytes` of plain text. It learns nothing about the content (verifiable §3).
 */
export function inspectSealed(bytes: Uint8Array, opening: Opening, maxPlainBytes: number): Inspected {
  const limit = payloadSize(maxPlainBytes) + HEADER_ROOM;
  if (bytes.length > limit * ARMOUR_FACTOR) return { ok: false, code: "seal.too-large" };
  const binary = dearmor(bytes);
  return binary ? inspectBinary(binary, opening, maxPlainBytes) : { ok: false, code: "seal.format" };
}

function ofBidLength(inspected: Inspected): Inspected {
  if (inspected.ok && inspected.container.payload.length !== payloadSize(BID_BYTES)) return { ok: false, code: "seal.length" };
  return inspected;
}

/** `inspectSealed` for a bid: besides, its payload has the one length that all bids have. */
export function inspectSealedBid(bytes: Uint8Array, opening: Opening): Inspected {
  return ofBidLength(inspectSealed(bytes, opening, BID_BYTES));
}

/** `inspectSealedBid` of a stored file, which is never armoured. */
export function inspectStoredBid(binary: Uint8Array, opening: Opening): Inspected {
  return ofBidLength(inspectBinary(binary, opening, BID_BYTES));
}

/** A verified beacon value, ready to open any number of files of its event. */
export type OpeningKey = { readonly opening: Opening; readonly signature: G1; readonly at: Date; readonly fingerprint: string };

/** Verifies the beacon's value once, for all the files that it opens; refuses an event's id that is a draw's. */
export function openingKey(
  opening: Opening,
  signatureHex: string,
): { readonly ok: true; readonly key: OpeningKey } | { readonly ok: false; readonly code: BeaconCode } {
  const problem = openingProblem(opening);
  if (problem) return { ok: false, code: problem };
  const verdict = verifyBeacon(opening.beacon, opening.eventId, signatureHex);
  if (!verdict.ok) return verdict;
  const signature = parseG1(fromHex(signatureHex) ?? new Uint8Array());
  if (!signature) return { ok: false, code: "beacon.signature-group" };
  return { ok: true, key: { opening, signature, at: verdict.at, fingerprint: verdict.fingerprint } };
}

export type Opened<T, C = never> = ({ readonly ok: true } & T) | { readonly ok: false; readonly code: SealCode | C };

function openInspected(inspected: Inspected, key: OpeningKey): Opened<{ readonly plain: Uint8Array }> {
  if (!inspected.ok) return inspected;
  const fileKey = unwrapKey(inspected.wrapped, key.signature);
  const plain = fileKey && openContainer(inspected.container, fileKey);
  return plain ? { ok: true, plain } : { ok: false, code: "seal.damaged" };
}

/** The plain text of a sealed file; anyone can do it once the value exists. One pairing. */
export function openFile(bytes: Uint8Array, key: OpeningKey, maxPlainBytes: number): Opened<{ readonly plain: Uint8Array }> {
  return openInspected(inspectSealed(bytes, key.opening, maxPlainBytes), key);
}

/** The bid in a sealed file. A file that does not open to its own commission and bidder is void, publicly (verifiable §3). */
export function openBid(bytes: Uint8Array, key: OpeningKey, expected: ExpectedBid): Opened<{ readonly bid: OpenedBid }, BidCode> {
  return openInspectedBid(inspectSealedBid(bytes, key.opening), key, expected);
}

/** `openBid` of a file that was inspected. */
export function openInspectedBid(
  inspected: Inspected,
  key: OpeningKey,
  expected: ExpectedBid,
): Opened<{ readonly bid: OpenedBid }, BidCode> {
  const opened = openInspected(inspected, key);
  if (!opened.ok) return opened;
  const read = readBid(opened.plain);
  if (!read.ok) return read;
  const mismatch = bidMismatch(read.bid, expected);
  return mismatch ? { ok: false, code: mismatch } : { ok: true, bid: read.bid };
}

/** The plain text of a bid's attachment, which must be the file that the bid names. */
export function openAttachment(
  bytes: Uint8Array,
  key: OpeningKey,
  expected: Attachment,
): Opened<{ readonly plain: Uint8Array }, "attachment.other"> {
  const opened = openFile(bytes, key, expected.bytes);
  if (!opened.ok) return opened;
  const same = opened.plain.length === expected.bytes && equalBytes(sha256(opened.plain), fromHex(expected.sha256) ?? new Uint8Array());
  return same ? opened : { ok: false, code: "attachment.other" };
}
