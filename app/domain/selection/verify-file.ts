import type { ActReceiptCode } from "~/domain/verifiable/act-receipt";
import type { TrustedKeys } from "~/domain/verifiable/checkpoint";
import { type Course, checkedCourse } from "~/domain/verifiable/course";
import { type Hashes, portableHashes } from "~/domain/verifiable/hash";
import { type OpenedBidVerdict, verifyOpenedBid } from "~/domain/verifiable/opened-bid-file";
import { type OpeningVerdict, verifyCommitteeOpening } from "~/domain/verifiable/opening-file";
import type { NotSuchFile, Verdict } from "~/domain/verifiable/verdict";
import { type DrawVerdict, verifyDrawProof } from "~/domain/verifiable/verify-draw";
import { type AuctionCode, type AuctionFacts, verifyAudit } from "./auction/verify-audit";
import { type InputFile, recognise } from "./recognise";
import { type ReplayCode, type ReplayFacts, verifyReplay } from "./replay";
import { type LogFacts, type LogFileCode, verifyLogFile } from "./verify-log";
import { type ReceiptFacts, verifyReceiptFile } from "./verify-receipt";

/** What the check of a file comes to, by the kind it was recognised as. */
export type FileVerdict =
  | { readonly kind: "draw"; readonly verdict: DrawVerdict; readonly course?: Course | null }
  | { readonly kind: "selection"; readonly verdict: Verdict<ReplayFacts, ReplayCode> }
  | { readonly kind: "auction"; readonly verdict: Verdict<AuctionFacts, AuctionCode> }
  | { readonly kind: "bid"; readonly verdict: OpenedBidVerdict }
  | { readonly kind: "opening"; readonly verdict: OpeningVerdict }
  | { readonly kind: "log"; readonly verdict: Verdict<LogFacts, LogFileCode> }
  | { readonly kind: "receipt"; readonly verdict: Verdict<ReceiptFacts, ActReceiptCode> }
  | { readonly kind: null; readonly verdict: NotSuchFile };

export type VerifyOptions = {
  readonly hashes?: Hashes;
  /** The log's key and its witnesses', where the reader has them. */
  readonly trusted?: TrustedKeys | null;
};

/**
 * Recognises a file of this market by its content and checks it: it holds, it fails and at what first, or it is no such file.
 * Never throws on any bytes.
 */
export function verifyFile(file: Pick<InputFile, "bytes">, { hashes = portableHashes, trusted = null }: VerifyOptions = {}): FileVerdict {
  const found = recognise(file);
  switch (found.kind) {
    case "draw": {
      const verdict = verifyDrawProof(found.json, hashes);
      return { kind: "draw", verdict, course: checkedCourse(found.json, verdict) };
    }
    case "selection":
      return { kind: "selection", verdict: verifyReplay(found.json, hashes) };
    case "auction":
      return { kind: "auction", verdict: verifyAudit(found.json, hashes) };
    case "bid":
      return { kind: "bid", verdict: verifyOpenedBid(found.json) };
    case "opening":
      return { kind: "opening", verdict: verifyCommitteeOpening(found.json) };
    case "log":
      return { kind: "log", verdict: verifyLogFile(found.text, trusted) };
    case "receipt":
      return { kind: "receipt", verdict: verifyReceiptFile(found.json, trusted) };
    case null:
      return found;
  }
}
