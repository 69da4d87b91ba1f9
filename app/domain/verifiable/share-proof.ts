import { sha256 } from "@noble/hashes/sha2.js";
import { utf8 } from "~/domain/kernel/bytes";
import { type CommitteeCode, type Partial, partialProblem, type Share, signPartial } from "./committee";
import { type Committee, committeeId } from "./committee-object";

/**
 * The 32 bytes that a custodian signs to show that its share fits (exact prices): of its committee and its own place alone, never a message
 * of the server's, so that no opening can be signed by it unseen.
 */
function proofMessage(committee: Committee, index: number): Uint8Array {
  return sha256(utf8(`mingxuan-custodian/1\n${committeeId(committee)}\n${index}`));
}

/** The proof that a share is its committee's; refused where it is not (`signPartial`). Nothing of the share is in the answer. */
export function proveShare(committee: Committee, share: Share): ReturnType<typeof signPartial> {
  return signPartial(committee, share, proofMessage(committee, share.index));
}

/** Whether a proof is the one of its place in the committee: the refusal, or null. */
export function shareProofProblem(committee: Committee, proof: Partial): CommitteeCode | null {
  return partialProblem(committee.keys, proof, proofMessage(committee, proof.index));
}
