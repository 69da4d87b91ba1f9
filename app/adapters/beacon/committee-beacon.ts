import { beaconMessage } from "~/domain/verifiable/beacon";
import { combinePartials, committeeBeacon, type Partial } from "~/domain/verifiable/committee";
import { type Committee, committeeId } from "~/domain/verifiable/committee-object";
import { instant } from "~/domain/verifiable/instant";
import type { BeaconSource } from "./beacon-source";

/** What is kept of committees and of their custodians' signatures. */
export type KeptPartials = {
  /** The committee that notices are published with; null while there is none. */
  readonly activated: () => Promise<Committee | null>;
  /** The signatures over one message. `hash`: the committee's id. */
  readonly partials: (eventId: string, opensAt: Date, hash: string) => Promise<readonly Partial[]>;
};

/**
 * The custodians: a value exists once as many of them have signed as their committee asks for, each in its own browser. Nothing here could
 * sign in their place.
 */
export function committeeSource(kept: KeptPartials): BeaconSource {
  return {
    kind: "committee",
    async describe(opensAt) {
      const committee = await kept.activated();
      return committee && committeeBeacon(committee, instant(opensAt));
    },
    async value(beacon, eventId, now) {
      if (!("committee" in beacon) || now < new Date(beacon.opensAt)) return null;
      const { committee } = beacon;
      const partials = await kept.partials(eventId, new Date(beacon.opensAt), committeeId(committee));
      if (partials.length < committee.threshold) return null;
      const combined = combinePartials(committee, partials, beaconMessage(beacon, eventId));
      if (!combined.ok) return null;
      const signers = partials.slice(0, committee.threshold).map(({ index }) => committee.members[index - 1] ?? String(index));
      return { signature: combined.signature, from: signers.join("、") };
    },
  };
}
