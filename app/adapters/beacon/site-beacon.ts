import type { BeaconSource } from "./beacon-source";

export type SiteBeacons = {
  /** Who opens what is published from now on. */
  readonly named: BeaconSource;
  /** Asked where the named one has nobody: what a site without the setting published with before. Null: nobody. */
  readonly before: () => Promise<BeaconSource | null>;
  /** All that a notice of this site may name: what was announced keeps its own, whatever the site is set to since. */
  readonly known: readonly BeaconSource[];
};

/** The beacons of a site: notices name one, and each is opened by the one that it names. */
export function siteBeacon({ named, before, known }: SiteBeacons): BeaconSource {
  return {
    kind: named.kind,
    async describe(opensAt) {
      return (await named.describe(opensAt)) ?? (await (await before())?.describe(opensAt)) ?? null;
    },
    async value(beacon, eventId, now) {
      const source = known.find(({ kind }) => kind === beacon.kind);
      return source ? source.value(beacon, eventId, now) : null;
    },
  };
}
