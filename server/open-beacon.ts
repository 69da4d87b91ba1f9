import type { Database } from "#db/client";
import { hasPublishedWithout } from "#db/queries/beacon-gaps";
import { activatedObject } from "#db/queries/committees";
import { partialsFor } from "#db/queries/partials";
import { surrounding } from "#db/transaction";
import type { BeaconSource } from "~/adapters/beacon/beacon-source";
import { committeeSource } from "~/adapters/beacon/committee-beacon";
import { drandSource } from "~/adapters/beacon/drand-beacon";
import { localBeacon } from "~/adapters/beacon/local-beacon";
import { siteBeacon } from "~/adapters/beacon/site-beacon";
import type { Config } from "~/lib/config";

/** The committees and signatures that this database keeps; asked from within a transaction too. */
export function keptCommittees(database: Database): BeaconSource {
  return committeeSource({
    activated: () => activatedObject(surrounding(database)),
    partials: (eventId, opensAt, hash) => partialsFor(surrounding(database), eventId, opensAt, hash),
  });
}

/**
 * The beacons of a site by its settings. One that does not name any goes on with drand, where it has published so, until its office activates
 * a committee (exact prices). A local beacon is known to no production site.
 */
export function openBeacon(config: Config, database: Database): BeaconSource {
  const drand = drandSource(config.drandUrls);
  const local = config.mode === "production" ? null : localBeacon(config.demonstrationSeed);
  const committee = keptCommittees(database);
  const sources = { drand, committee, local: local ?? committee };
  return siteBeacon({
    named: sources[config.beacon],
    before: async () => (!config.beaconIsSet && (await hasPublishedWithout(surrounding(database))) ? drand : null),
    known: [drand, committee, ...(local ? [local] : [])],
  });
}
