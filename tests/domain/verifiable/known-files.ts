import { fromHex, toHex, utf8 } from "~/domain/kernel/bytes";
import { canonicalize } from "~/domain/kernel/jcs";
import { type ActReceipt, actReceipt, type ReceiptLog } from "~/domain/verifiable/act-receipt";
import { opaqueId } from "~/domain/verifiable/blinded";
import { signCheckpoint } from "~/domain/verifiable/checkpoint";
import { closeFile, closeHash } from "~/domain/verifiable/close-file";
import { committeeBeacon } from "~/domain/verifiable/committee";
import { COMMITTEE_VERSION, type Committee } from "~/domain/verifiable/committee-object";
import type { DrawInputs } from "~/domain/verifiable/draw";
import { drawProof } from "~/domain/verifiable/draw-proof";
import { portableHashes } from "~/domain/verifiable/hash";
import { leafBytes, makeLeaf } from "~/domain/verifiable/log-leaf";
import { leafHash } from "~/domain/verifiable/log-tree";
import { addSignature, cosignNote, formatKey, noteKeyOf, signNote } from "~/domain/verifiable/note";
import { openingFile } from "~/domain/verifiable/opening-file";
import { formatPromise } from "~/domain/verifiable/promise";
import type { Lock } from "~/domain/verifiable/read-lock";
import { type Opening, openingKey, sealBid } from "~/domain/verifiable/sealed";
import vectors from "./vectors/beacon-2-vectors.json";

/** The files of the examples in CONSTRUCTIONS.md: an event whose draw is right, unknowable and locked by a witness. */
const given = vectors.committee;
export const EVENT = given.id;
export const signature = given.signature;
export const committee: Committee = { ...given.committee, v: COMMITTEE_VERSION };
export const opening: Opening = { beacon: committeeBeacon(committee, given.opensAt), eventId: EVENT };
/** `n` bytes counting up from `first`: what the examples use for random ones. */
export const counting = (first: number, n = 16): Uint8Array => Uint8Array.from({ length: n }, (_, i) => first + i);

/** The committee's opening, made by the custodians at these places of the vectors. */
export function openingBy(places: readonly number[]) {
  const partials = places.map((place) => {
    const { index, partial } = given.shares[place] as (typeof given.shares)[number];
    return { index, signature: partial };
  });
  const members = committee.keys.map((publicKey, place) => ({ index: place + 1, publicKey }));
  return openingFile({ id: EVENT, beacon: committeeBeacon(committee, given.opensAt), signature, members, partials });
}

/** The draw by tickets of the vectors. */
export const ticketInputs = given.proof.inputs as unknown as DrawInputs;

const LOG = "mingxuan.example/log";
const WITNESS = "witness.example";
const [logSecret, witnessSecret] = [1, 2].map((byte) => new Uint8Array(32).fill(byte)) as [Uint8Array, Uint8Array];
export const logKey = formatKey(noteKeyOf("log", LOG, logSecret));
export const witnessKey = formatKey(noteKeyOf("witness", WITNESS, witnessSecret));

/** A checkpoint of a log that holds this one leaf, signed by the log. */
export const alone = (leaf: Uint8Array): string => signCheckpoint({ origin: LOG, size: 1, root: leafHash(leaf) }, logSecret);

/** The receipt of an entry in the event: first promised, then alone in the log. */
const entrantSalt = toHex(counting(32));
const entrant = opaqueId(entrantSalt, "A0008");
export const entryPayload = { entrant, sealed: null };
export const entryLeaf = makeLeaf({
  t: new Date("2026-11-29T02:00:00Z"),
  kind: "registration.entered",
  subject: EVENT,
  actor: { role: "agency_agent", org: entrant },
  salt: toHex(counting(48)),
  payload: entryPayload,
});
const receiptWith = (log: ReceiptLog): ActReceipt =>
  actReceipt({ salt: toHex(counting(48)), payload: entryPayload, leaf: entryLeaf, actor: { salt: entrantSalt, code: "A0008" }, log });
export const promisedReceipt = receiptWith({
  promise: formatPromise({ origin: LOG, leafHash: leafHash(leafBytes(entryLeaf)), due: { at: "2026-11-29T02:02:00Z" } }, (text) => [
    signNote(text, LOG, logSecret),
  ]),
});
export const loggedReceipt = receiptWith({ index: 0, path: [], checkpoint: alone(leafBytes(entryLeaf)) });

/** The close of the event, and its one entry in a log. */
export const close = closeFile({
  id: EVENT,
  method: "CREDIT_PICK",
  ceilingFen: 10_000_000,
  floorFen: null,
  beacon: opening.beacon,
  inputsHash: given.proof.inputsHash,
  entrants: ticketInputs.entrants,
  left: [{ id: "A0006", reason: "E1" }],
  withdrawn: ["A0007"],
});
const salt = toHex(counting(0));
const payload = { closeHash: closeHash(portableHashes, close) };
export const closeLeaf = makeLeaf({
  t: new Date("2026-11-30T02:00:00Z"),
  kind: "commission.closed-registration",
  subject: EVENT,
  actor: { role: "system", org: null },
  salt,
  payload,
});
const signed = alone(leafBytes(closeLeaf));

/** The event of the log, confirmed by a witness at that moment, or by nobody. */
export function lockAt(confirmed: Date | null): Lock {
  const text = signed.slice(0, signed.indexOf("\n\n") + 1);
  const checkpoint = confirmed ? addSignature(signed, cosignNote(text, WITNESS, witnessSecret, confirmed)) : signed;
  return { close, salt, payload, leaf: { ...closeLeaf }, index: 0, path: [], checkpoint };
}

/** The proof of the draw by tickets with what locks it. */
export const lockedProof = (lock: Lock) => drawProof(portableHashes, ticketInputs, signature, lock);

export const bid = { commission: EVENT, bidder: "91330200MA2XXXXX0A", priceFen: "8800000", attachments: [] };
/** The sealed bid: its nonce, file key, sigma and payload's nonce are counting bytes. */
export function sealedBid(): Uint8Array {
  const random = [0x30, 0x00, 0x10, 0x20].map((first) => counting(first));
  const sealed = sealBid(opening, bid, () => random.shift() ?? new Uint8Array());
  if (!sealed.ok) throw new Error(sealed.code);
  return sealed.binary;
}

/** The event's verified value. */
export function keyOf({ beacon, eventId }: Opening) {
  const made = openingKey({ beacon, eventId }, signature);
  if (!made.ok) throw new Error(made.code);
  return made.key;
}

/** JSON as the bytes of a file. */
export const fileOf = (value: unknown): { readonly bytes: Uint8Array } => ({ bytes: utf8(canonicalize(value)) });
/** Hex as bytes. */
export const bytesOf = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array();
