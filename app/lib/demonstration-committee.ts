import { DEMONSTRATION_CUSTODIANS } from "~/copy/operations/configuration";
import { dealCommittee } from "~/domain/verifiable/committee";
import { seededEntropy } from "./entropy";

const THRESHOLD = 2;

/**
 * The one committee of all demonstrations with its three shares, dealt out of the demonstration's seed. Anybody can deal it again, so it
 * protects nothing: every verifier knows its id (`DEMONSTRATION_COMMITTEE`) and says so (exact/verdict). Never used in production.
 */
export function demonstrationCommittee() {
  const entropy = seededEntropy("mingxuan\ncommittee of all demonstrations");
  return dealCommittee(THRESHOLD, DEMONSTRATION_CUSTODIANS, null, (n) => entropy.bytes(n));
}
