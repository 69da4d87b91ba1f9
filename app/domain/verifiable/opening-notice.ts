import type { Json } from "~/domain/kernel/jcs";
import { type BeaconInputs, isEventId, isOlderBeacon } from "./beacon";
import { type BeaconCode, beaconProblem } from "./beacon-value";
import { readBeacon } from "./read-beacon";
import { misfit, readObject, readOneOf, readText, type Shaped, shaped } from "./shape";

const OPENING_NOTICE_VERSION = "mingxuan-opening-notice/2";
const VERSIONS = ["mingxuan-opening-notice/1", OPENING_NOTICE_VERSION] as const;

/** What a bidder needs to seal without the page: which commission, and whose value opens it. Public; served with the notice. */
export type OpeningNotice = { readonly v: (typeof VERSIONS)[number]; readonly id: string; readonly beacon: BeaconInputs };

/** The notice of an opening, for download. */
export function openingNotice(id: string, beacon: BeaconInputs): OpeningNotice {
  return { v: OPENING_NOTICE_VERSION, id, beacon };
}

/** A notice (parsed JSON) with exactly its fields. */
export function readOpeningNotice(value: Json): Shaped<OpeningNotice> {
  return shaped(() => {
    const o = readObject(value, "", ["v", "id", "beacon"]);
    const id = readText(o.id, "id");
    if (!isEventId(id)) return misfit("id", "event-id");
    const v = readOneOf(o.v, "v", VERSIONS);
    return { v, id, beacon: readBeacon(o.beacon, "beacon", v === OPENING_NOTICE_VERSION ? 2 : 1) };
  });
}

/** Why nothing may be sealed by this notice, or null: nobody could verify its opening, or nothing binds who can open (verifiable §1.2). */
export function noticeProblem({ id, beacon }: OpeningNotice): BeaconCode | "beacon.older-form" | null {
  return isOlderBeacon(beacon) ? "beacon.older-form" : beaconProblem(beacon, id);
}
