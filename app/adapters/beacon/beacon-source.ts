import type { BeaconInputs } from "~/domain/verifiable/beacon";

/** A beacon's value, as it came, and from where; not yet verified. */
export type BeaconValue = { readonly signature: string; readonly from: string };

/** Where beacon values come from. Whatever a source says is verified by the draw (verifiable §1). */
export interface BeaconSource {
  readonly kind: BeaconInputs["kind"];
  /** The beacon of an opening: it stands in the frozen inputs. `opensAt` has whole seconds. Null while nobody could open it. */
  describe(opensAt: Date): Promise<BeaconInputs | null>;
  /** The value for an event, or null while it does not exist or cannot be reached. `now` is the market's clock. Never throws. */
  value(beacon: BeaconInputs, eventId: string, now: Date): Promise<BeaconValue | null>;
}
