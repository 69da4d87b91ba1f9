import type { Json } from "~/domain/kernel/jcs";
import { type BeaconCode, type BeaconInputs, beaconProblem, isEventId } from "./beacon";
import { readBeacon } from "./read-beacon";
import { misfit, readObject, readOneOf, readText, type Shaped, shaped } from "./shape";

export const OPENING_NOTICE_VERSION = "mingxuan-opening-notice/1";

/** What a bidder needs to seal without the page: which commission, and whose value opens it. Public; served with the notice. */
export type OpeningNotice = { readonly v: typeof OPENING_NOTICE_VERSION; readonly id: string; readonly beacon: BeaconInputs };

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
    return { v: readOneOf(o.v, "v", [OPENING_NOTICE_VERSION]), id, beacon: readBeacon(o.beacon, "beacon") };
  });
}

/** Why nobody could verify an opening by this notice, or null. */
export function noticeProblem({ id, beacon }: OpeningNotice): BeaconCode | null {
  return beaconProblem(beacon, id);
}
