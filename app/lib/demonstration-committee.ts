import { DEMONSTRATION_CUSTODIANS } from "~/copy/operations/configuration";
import { dealCommittee } from "~/domain/verifiable/committee";
import { writeShareFile } from "~/domain/verifiable/share-file";
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

/** What opens each share file of the demonstration: it stands beside them on the page. */
export const DEMONSTRATION_PASSPHRASE = "mingxuan demonstration";
/** Light, because it keeps nothing from anybody. */
const WORK_FACTOR = 8;

/** A share file of the demonstration's committee, for whoever wants to sign as its custodian; null for a place that it does not have. */
export function demonstrationShareFile(index: number): Uint8Array | null {
  const { committee, shares } = demonstrationCommittee();
  const share = shares.find((each) => each.index === index);
  const entropy = seededEntropy(`mingxuan\nshare file ${index}`);
  return share ? writeShareFile(committee, share, DEMONSTRATION_PASSPHRASE, (n) => entropy.bytes(n), WORK_FACTOR) : null;
}
