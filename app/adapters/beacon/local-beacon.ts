import { sha256 } from "@noble/hashes/sha2.js";
import { concat, toHex, utf8 } from "~/domain/kernel/bytes";
import { signLocal } from "~/domain/verifiable/beacon-value";
import { publicKeyOf, scalarFromBytes } from "~/domain/verifiable/bls";
import { instant } from "~/domain/verifiable/instant";
import type { BeaconSource } from "./beacon-source";

/**
 * One key on the same machine, derived from a seed so that a demonstration repeats itself. It withstands accidents only: whoever
 * runs the machine can know every value early, which every page says that shows it (verifiable §1). Refused in production.
 */
export function localBeacon(seed: string): BeaconSource {
  const uniform = concat(sha256(utf8(`mingxuan local beacon 1\n${seed}`)), sha256(utf8(`mingxuan local beacon 2\n${seed}`)));
  const secret = scalarFromBytes(uniform.subarray(0, 48));
  const pk = toHex(publicKeyOf(secret));
  return {
    kind: "local",
    describe: async (opensAt) => ({ kind: "local", pk, opensAt: instant(opensAt) }),
    async value(beacon, eventId, now) {
      if (beacon.kind !== "local" || beacon.pk !== pk || now < new Date(beacon.opensAt)) return null;
      return { signature: signLocal(secret, beacon, eventId), from: "local" };
    },
  };
}
