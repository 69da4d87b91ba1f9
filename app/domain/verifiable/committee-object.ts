import { hashOf, portableHashes } from "./hash";

export const COMMITTEE_VERSION = "mingxuan-committee/2";
/** More custodians than any committee here has; keeps the check of a stranger's committee, whose cost grows as its square, to seconds. */
export const COMMITTEE_SIZE_MAX = 31;

/** Whoever signs together (verifiable §1.2). Its id is the hash of all of this, so that a changed label is another committee. */
export type Committee = {
  readonly v: typeof COMMITTEE_VERSION;
  readonly threshold: number;
  readonly size: number;
  /** The key of the whole, hex of 96 bytes in G2. */
  readonly pk: string;
  /** The share keys of custodians 1 … size in order, as `pk`. */
  readonly keys: readonly string[];
  /** Names of the custodians' organisations in the same order. */
  readonly members: readonly string[];
  /** Id of the committee before this one, or null. */
  readonly replaces: string | null;
};
/** Hex of SHA-256(JCS(committee)): what is published when a committee is activated, and compared whole (verifiable §1.2). */
export function committeeId(committee: Committee): string {
  return hashOf(portableHashes, committee);
}
