import { equalBytes, fromUtf8, isHex, toHex } from "~/domain/kernel/bytes";
import { jcs } from "~/domain/kernel/jcs";
import { parseStrict } from "~/domain/kernel/json-parse";
import { attachmentNameProblem, isFileName } from "./attachment-names";

export const BID_VERSION = "mingxuan-bid/1";
/** Every bid is as long as every other, so that its length tells nothing (verifiable §3). */
export const BID_BYTES = 4_096;
export const BID_NONCE_BYTES = 16;

/** SCHEME has two files: a technical one without price, and the price; the other methods have the price alone. */
export const BID_PARTS = ["price", "technical"] as const;
export type BidPart = (typeof BID_PARTS)[number];

/** A file sealed beside the bid: its hash and length are those of its plain text. */
export type Attachment = { readonly name: string; readonly sha256: string; readonly bytes: number };
/** What a bid says. `priceFen` is decimal digits; the technical part of a SCHEME has none. */
export type Bid = {
  readonly commission: string;
  /** The draw's entrant id. */
  readonly bidder: string;
  readonly priceFen: string | null;
  readonly attachments: readonly Attachment[];
};
export type OpenedBid = Bid & { readonly nonce: string };
/** Whose bid one expects to find. */
export type ExpectedBid = { readonly commission: string; readonly bidder: string; readonly part: BidPart };

/** Why a bid is not sealed. */
export const BID_REFUSALS = ["bid.fields", "bid.name-long", "bid.name-twice", "bid.too-long"] as const;
export type BidRefusal = (typeof BID_REFUSALS)[number];

/** Why an opened plain text is no valid bid: it is void, publicly. */
export const BID_CODES = ["bid.length", "bid.format", "bid.commission", "bid.bidder", "bid.part"] as const;
export type BidCode = (typeof BID_CODES)[number];

const ID = /^[0-9A-Za-z._-]{1,64}$/;

/** Whether the text is an amount: digits in one spelling, a safe integer of fen. */
export function isPriceText(value: unknown): value is string {
  return typeof value === "string" && /^(?:0|[1-9][0-9]{0,15})$/.test(value) && Number.isSafeInteger(Number(value));
}

function isAttachment(value: unknown): value is Attachment {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const file = value as Record<string, unknown>;
  const fits = Object.keys(file).sort().join(",") === "bytes,name,sha256" && isFileName(file.name) && isHex(file.sha256, 32);
  return fits && Number.isSafeInteger(file.bytes) && (file.bytes as number) >= 0;
}

/** Why a bid is not sealed; `name` is the attachment's whose name is the reason. */
export type BidRefused = { readonly ok: false; readonly code: BidRefusal; readonly name?: string };

/**
 * The 4,096 bytes that are sealed: JCS with a pad of zeros (verifiable §3). `nonce` is 16 fresh random bytes. Refused before
 * sealing: attachments' names that could not be written side by side everywhere, fields that could not be read back, and what does
 * not fit.
 */
export function writeBid(bid: Bid, nonce: Uint8Array): { readonly ok: true; readonly plain: Uint8Array } | BidRefused {
  const { commission, bidder, priceFen, attachments } = bid;
  const names = attachments.map(({ name }) => name);
  const problem = attachmentNameProblem(names);
  if (problem) return { ok: false, code: problem.code, name: names[problem.place] ?? "" };
  const fits = ID.test(commission) && ID.test(bidder) && (priceFen === null || isPriceText(priceFen)) && attachments.every(isAttachment);
  if (!fits || nonce.length !== BID_NONCE_BYTES) return { ok: false, code: "bid.fields" };
  const fields = { v: BID_VERSION, commission, bidder, nonce: toHex(nonce), attachments, ...(priceFen === null ? {} : { priceFen }) };
  const missing = BID_BYTES - jcs({ ...fields, pad: "" }).length;
  if (missing < 0) return { ok: false, code: "bid.too-long" };
  return { ok: true, plain: jcs({ ...fields, pad: "0".repeat(missing) }) };
}

/** The bid of an opened plain text, whoever made it; the code is of the first thing that is wrong. */
export function readBid(
  plain: Uint8Array,
): { readonly ok: true; readonly bid: OpenedBid } | { readonly ok: false; readonly code: BidCode } {
  if (plain.length !== BID_BYTES) return { ok: false, code: "bid.length" };
  const source = fromUtf8(plain);
  const parsed = source === null ? null : parseStrict(source);
  if (!parsed?.ok || typeof parsed.value !== "object" || parsed.value === null || Array.isArray(parsed.value))
    return { ok: false, code: "bid.format" };
  const fields = parsed.value as Record<string, unknown>;
  const keys = Object.keys(fields).sort().join(",");
  const { v, commission, bidder, nonce, priceFen = null, attachments, pad } = fields;
  const fits =
    (keys === "attachments,bidder,commission,nonce,pad,priceFen,v" || keys === "attachments,bidder,commission,nonce,pad,v") &&
    v === BID_VERSION &&
    typeof commission === "string" &&
    ID.test(commission) &&
    typeof bidder === "string" &&
    ID.test(bidder) &&
    isHex(nonce, BID_NONCE_BYTES) &&
    (priceFen === null ? !keys.includes("priceFen") : isPriceText(priceFen)) &&
    Array.isArray(attachments) &&
    attachments.every(isAttachment) &&
    typeof pad === "string" &&
    /^0*$/.test(pad) &&
    equalBytes(jcs(fields), plain);
  if (!fits) return { ok: false, code: "bid.format" };
  return { ok: true, bid: { commission, bidder, nonce, priceFen: priceFen as string | null, attachments } };
}

/** The first thing in which an opened bid is not the one expected, or null: it must name its own commission and bidder (verifiable §3). */
export function bidMismatch(bid: OpenedBid, expected: ExpectedBid): BidCode | null {
  if (bid.commission !== expected.commission) return "bid.commission";
  if (bid.bidder !== expected.bidder) return "bid.bidder";
  return (bid.priceFen === null) === (expected.part === "technical") ? null : "bid.part";
}
