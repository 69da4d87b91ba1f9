import type { TrustedKeys } from "~/domain/verifiable/checkpoint";
import type { Claim } from "~/domain/verifiable/judge";
import { type LogProofCode, NO_LOG_PROOF, verifyLogProof } from "~/domain/verifiable/log-proof";
import { fails, holds, type Verdict } from "~/domain/verifiable/verdict";

export type LogFacts = {
  readonly kind: string;
  readonly subject: string;
  readonly at: Date;
  readonly index: number;
  readonly size: number;
  readonly origin: string;
  /** Witnesses whose cosignature is right, and signature lines that nobody gave a key for. */
  readonly witnesses: readonly string[];
  readonly unchecked: number;
  readonly claim: Claim;
};
export type LogFileCode = Exclude<LogProofCode, (typeof NO_LOG_PROOF)[number]>;

const isNone = (code: LogProofCode): code is (typeof NO_LOG_PROOF)[number] => (NO_LOG_PROOF as readonly string[]).includes(code);

/** Checks a `.tlog-proof` against the log's key (verifiable §4); without the key nothing can be said, as the file's own word is not believed. */
export function verifyLogFile(text: string, trusted: TrustedKeys | null): Verdict<LogFacts, LogFileCode> {
  if (!trusted) return { answer: "not-such-a-file", code: "log-key-missing" };
  const proof = verifyLogProof(text, trusted);
  if (!proof.ok) return isNone(proof.code) ? { answer: "not-such-a-file", code: proof.code } : fails(proof.code);
  const { leaf, index, checkpoint, witnesses, witnessedAt, unchecked } = proof;
  const claim: Claim = {
    eventId: leaf.subject,
    draw: null,
    beacon: null,
    older: false,
    locks: null,
    // When an event was there is for a witness to say, not for the operator's own key (exact/verdict).
    without: witnesses.length > 0 ? "witnessed" : "log-alone",
    lockedAt: witnessedAt,
    lock: null,
    commitment: null,
  };
  return holds({
    kind: leaf.kind,
    subject: leaf.subject,
    at: new Date(leaf.t),
    index,
    size: checkpoint.size,
    origin: checkpoint.origin,
    witnesses,
    unchecked,
    claim,
  });
}
