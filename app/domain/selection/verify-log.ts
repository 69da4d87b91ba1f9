import type { TrustedKeys } from "~/domain/verifiable/checkpoint";
import { type LogProofCode, verifyLogProof } from "~/domain/verifiable/log-proof";
import { fails, holds, type Verdict } from "~/domain/verifiable/verdict";

export type LogFacts = {
  readonly kind: string;
  readonly subject: string;
  readonly at: Date;
  readonly index: number;
  readonly size: number;
  readonly origin: string;
  readonly beacon: null;
};

/** Checks a `.tlog-proof` against the log's key (verifiable §4); without the key nothing can be said, as the file's own word is not believed. */
export function verifyLogFile(text: string, trusted: TrustedKeys | null): Verdict<LogFacts, LogProofCode> {
  if (!trusted) return { answer: "not-such-a-file", code: "log-key-missing" };
  const proof = verifyLogProof(text, trusted);
  if (!proof.ok) return fails(proof.code);
  const { leaf, index, checkpoint } = proof;
  return holds({
    kind: leaf.kind,
    subject: leaf.subject,
    at: new Date(leaf.t),
    index,
    size: checkpoint.size,
    origin: checkpoint.origin,
    beacon: null,
  });
}
