import { fromUtf8 } from "~/domain/kernel/bytes";
import type { Detail } from "~/domain/kernel/decision";
import type { Json, JsonObject } from "~/domain/kernel/jcs";
import { parseStrict } from "~/domain/kernel/json-parse";
import type { TrustedKeys } from "~/domain/verifiable/checkpoint";
import { type Hashes, portableHashes } from "~/domain/verifiable/hash";
import { type LogProofCode, verifyLogProof } from "~/domain/verifiable/log-proof";
import { OPENED_BID_VERSION, type OpenedBidVerdict, verifyOpenedBid } from "~/domain/verifiable/opened-bid-file";
import { OPENING_VERSION, type OpeningVerdict, verifyCommitteeOpening } from "~/domain/verifiable/opening-file";
import { isObject } from "~/domain/verifiable/shape";
import { fails, holds, type NotSuchFile, type UnreadableCode, type Verdict } from "~/domain/verifiable/verdict";
import { type DrawVerdict, verifyDrawProof } from "~/domain/verifiable/verify-draw";
import { AUCTION_VERSION } from "./auction/state";
import { type AuctionCode, type AuctionFacts, verifyAudit } from "./auction/verify-audit";
import { CASE_VERSION, REPLAY_VERSION } from "./case";
import { type ReplayCode, type ReplayFacts, verifyReplay } from "./replay";

/** A draw of all of 100,000 entrants is a third of this. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
const LOG_PROOF_HEADER = "c2sp.org/tlog-proof";

export type InputFile = { readonly name: string; readonly bytes: Uint8Array };
export type LogFacts = {
  readonly kind: string;
  readonly subject: string;
  readonly at: Date;
  readonly index: number;
  readonly size: number;
  readonly origin: string;
};
/** What the check of a file comes to, by the kind it was recognised as. */
export type FileVerdict =
  | { readonly kind: "draw"; readonly verdict: DrawVerdict }
  | { readonly kind: "selection"; readonly verdict: Verdict<ReplayFacts, ReplayCode> }
  | { readonly kind: "auction"; readonly verdict: Verdict<AuctionFacts, AuctionCode> }
  | { readonly kind: "bid"; readonly verdict: OpenedBidVerdict }
  | { readonly kind: "opening"; readonly verdict: OpeningVerdict }
  | { readonly kind: "log"; readonly verdict: Verdict<LogFacts, LogProofCode> }
  | { readonly kind: null; readonly verdict: NotSuchFile };

export type VerifyOptions = {
  readonly hashes?: Hashes /** The log's key and its witnesses', where the reader has them. */;
  readonly trusted?: TrustedKeys | null;
};

function unreadable(code: UnreadableCode, detail?: Detail): FileVerdict {
  return { kind: null, verdict: { answer: "not-such-a-file", code, ...(detail && { detail }) } };
}

function verifyLog(text: string, trusted: TrustedKeys | null): FileVerdict {
  if (!trusted) return { kind: "log", verdict: { answer: "not-such-a-file", code: "log-key-missing" } };
  const proof = verifyLogProof(text, trusted);
  if (!proof.ok) return { kind: "log", verdict: fails(proof.code) };
  const { leaf, index, checkpoint } = proof;
  const facts = { kind: leaf.kind, subject: leaf.subject, at: new Date(leaf.t), index, size: checkpoint.size, origin: checkpoint.origin };
  return { kind: "log", verdict: holds(facts) };
}

function verifyJson(value: JsonObject, hashes: Hashes, trusted: TrustedKeys | null): FileVerdict {
  switch (value.v) {
    case REPLAY_VERSION:
      return { kind: "selection", verdict: verifyReplay(value, hashes) };
    case AUCTION_VERSION:
      return { kind: "auction", verdict: verifyAudit(value, hashes) };
    case OPENED_BID_VERSION:
      return { kind: "bid", verdict: verifyOpenedBid(value) };
    case OPENING_VERSION:
      return { kind: "opening", verdict: verifyCommitteeOpening(value) };
    case CASE_VERSION:
      return unreadable("case-alone");
  }
  const likeDraw = ["inputs", "inputsHash", "seed"].some((key) => Object.hasOwn(value, key));
  if (likeDraw) return { kind: "draw", verdict: verifyDrawProof(value, hashes, trusted) };
  return unreadable("unknown-kind");
}

/** The JSON of a file read strictly (see `parseStrict`), or why it is none; at most 64 MB. */
export function readJsonFile({
  bytes,
}: Pick<InputFile, "bytes">):
  | { readonly ok: true; readonly value: Json; readonly text: string }
  | { readonly ok: false; readonly code: UnreadableCode; readonly detail?: Detail } {
  if (bytes.length > MAX_FILE_BYTES) return { ok: false, code: "too-large" };
  const text = fromUtf8(bytes);
  if (text === null) return { ok: false, code: "not-text" };
  const parsed = parseStrict(text);
  return parsed.ok ? { ok: true, value: parsed.value, text } : { ok: false, code: `json-${parsed.problem}`, detail: { at: parsed.at + 1 } };
}

/**
 * Recognises a file of this market by its content and checks it: it holds, it fails and at what first, or it is no such file.
 * Never throws on any bytes.
 */
export function verifyFile(file: InputFile, { hashes = portableHashes, trusted = null }: VerifyOptions = {}): FileVerdict {
  const head = fromUtf8(file.bytes.slice(0, LOG_PROOF_HEADER.length));
  if (head === LOG_PROOF_HEADER && file.bytes.length <= MAX_FILE_BYTES) return verifyLog(fromUtf8(file.bytes) ?? "", trusted);
  const read = readJsonFile(file);
  if (!read.ok) return unreadable(read.code, read.detail);
  return isObject(read.value) ? verifyJson(read.value, hashes, trusted) : unreadable("unknown-kind");
}
