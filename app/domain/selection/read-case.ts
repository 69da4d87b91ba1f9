import type { Json } from "~/domain/kernel/jcs";
import { isBeacon, isEventId } from "~/domain/verifiable/beacon";
import { readBeacon } from "~/domain/verifiable/read-beacon";
import { misfit, readHex, readInteger, readMap, readObject, readOneOf, readText, type Shaped, shaped } from "~/domain/verifiable/shape";
import { CASE_VERSIONS, FUNDS, LOW_BID_DECISIONS, type SelectionCase, STREAMS } from "./case";
import type { FileMethodRow } from "./method";
import { FILE_METHODS, type FileMethod } from "./methods";

const FIELDS = ["v", "id", "method", "fund", "stream", "ceilingFen", "floorFen", "params", "decisions", "beacon", "signature", "entrants"];
const NAMES = Object.keys(FILE_METHODS) as readonly FileMethod[];

function readFields(value: Json): SelectionCase {
  const o = readObject(value, "", FIELDS);
  const v = readOneOf(o.v, "v", CASE_VERSIONS);
  const method = readOneOf(o.method, "method", NAMES);
  const id = readText(o.id, "id");
  if (!isEventId(id)) misfit("id", "event-id");
  const ceilingFen = readInteger(o.ceilingFen, "ceilingFen");
  const floorFen = o.floorFen === null ? null : readInteger(o.floorFen, "floorFen");
  if (floorFen !== null && floorFen > ceilingFen) misfit("floorFen", "floor");
  const isOlder = v === "mingxuan-selection/1";
  const beacon = readBeacon(o.beacon, "beacon", isOlder ? 1 : 2);
  if (isOlder && !isBeacon(beacon)) misfit("beacon", "beacon");
  const row: FileMethodRow = FILE_METHODS[method];
  const params = row.readParams(o.params, "params");
  return {
    v,
    id,
    method,
    fund: readOneOf(o.fund, "fund", FUNDS),
    stream: readOneOf(o.stream, "stream", STREAMS),
    ceilingFen,
    floorFen,
    params,
    decisions: readMap(o.decisions, "decisions", (decision, path) => readOneOf(decision, path, LOW_BID_DECISIONS)),
    beacon,
    signature: isOlder ? readText(o.signature, "signature") : readHex(o.signature, "signature", 48),
    entrants: row.readEntrants(o.entrants, "entrants", params),
  };
}

/**
 * A `mingxuan-selection` case from parsed JSON; or the first field that makes it no case (selection-case, "Not a case"):
 * missing, unknown or wrong-typed, a repeated id, weights not 100, a floor above the ceiling, lists or sheets that do not fit.
 */
export function readCase(value: Json): Shaped<SelectionCase> {
  return shaped(() => readFields(value));
}
