import type { Json } from "~/domain/kernel/jcs";
import { isBeacon, isEventId } from "~/domain/verifiable/beacon";
import { MAX_ENTRANTS } from "~/domain/verifiable/draw";
import { isDrawId } from "~/domain/verifiable/draw-rules";
import { readBeacon } from "~/domain/verifiable/read-beacon";
import { misfit, readArray, readInteger, readMap, readObject, readOneOf, readText, type Shaped, shaped } from "~/domain/verifiable/shape";
import { CASE_VERSION, FILE_METHODS, FUNDS, LOW_BID_DECISIONS, type NamedEntrant, type SelectionCase, STREAMS } from "./case";
import { MAX_CREDIT_CENTI } from "./credit-pick";
import { checkSheets, readCriteria, readSheets } from "./read-scheme";

const FIELDS = ["v", "id", "method", "fund", "stream", "ceilingFen", "floorFen", "params", "decisions", "beacon", "signature", "entrants"];

function readEntrantId(value: Json | undefined, path: string): string {
  const id = readText(value, path);
  return isDrawId(id) ? id : misfit(path, "id");
}

function readCredit(value: Json | undefined, path: string): number {
  const credit = readInteger(value, path);
  return Math.abs(credit) <= MAX_CREDIT_CENTI ? credit : misfit(path, "integer");
}

/** Entrants with exactly the given fields, every id once. */
function readEntrants<T extends NamedEntrant>(
  value: Json | undefined,
  keys: readonly string[],
  item: (o: { readonly [key: string]: Json }, path: string, id: string) => T,
) {
  const seen = new Set<string>();
  const entrants = readArray(value, "entrants", (inner, path) => {
    const o = readObject(inner, path, keys);
    const id = readEntrantId(o.id, `${path}.id`);
    if (seen.has(id)) misfit(`${path}.id`, "unrepeated");
    seen.add(id);
    return item(o, path, id);
  });
  return entrants.length <= MAX_ENTRANTS ? entrants : misfit("entrants", "fewer");
}

function readLists(value: Json | undefined): { bigList: number; smallList: number } {
  const o = readObject(value, "params", ["bigList", "smallList"]);
  const bigList = readInteger(o.bigList, "params.bigList");
  const smallList = readInteger(o.smallList, "params.smallList");
  if (smallList < 1 || smallList > bigList) misfit("params.smallList", "small-list");
  return { bigList, smallList };
}

function readFields(value: Json): SelectionCase {
  const o = readObject(value, "", FIELDS);
  const v = readOneOf(o.v, "v", [CASE_VERSION]);
  const method = readOneOf(o.method, "method", FILE_METHODS);
  const id = readText(o.id, "id");
  if (!isEventId(id)) misfit("id", "event-id");
  const ceilingFen = readInteger(o.ceilingFen, "ceilingFen");
  const floorFen = o.floorFen === null ? null : readInteger(o.floorFen, "floorFen");
  if (floorFen !== null && floorFen > ceilingFen) misfit("floorFen", "floor");
  const beacon = readBeacon(o.beacon, "beacon");
  if (!isBeacon(beacon)) misfit("beacon", "beacon");
  const terms = {
    v,
    id,
    fund: readOneOf(o.fund, "fund", FUNDS),
    stream: readOneOf(o.stream, "stream", STREAMS),
    ceilingFen,
    floorFen,
    decisions: readMap(o.decisions, "decisions", (decision, path) => readOneOf(decision, path, LOW_BID_DECISIONS)),
    beacon,
    signature: readText(o.signature, "signature"),
  };
  if (method === "CREDIT_PICK") {
    const entrants = readEntrants(o.entrants, ["id", "creditCenti"], (e, at, entrant) => ({
      id: entrant,
      creditCenti: readCredit(e.creditCenti, `${at}.creditCenti`),
    }));
    return { ...terms, method, params: readLists(o.params), entrants };
  }
  if (method === "SCHEME") {
    const criteria = readCriteria(readObject(o.params, "params", ["criteria"]).criteria, "params.criteria");
    const entrants = readEntrants(o.entrants, ["id", "amountFen", "creditCenti", "sheets"], (e, at, entrant) => ({
      id: entrant,
      amountFen: readInteger(e.amountFen, `${at}.amountFen`),
      creditCenti: readCredit(e.creditCenti, `${at}.creditCenti`),
      sheets: readSheets(e.sheets, `${at}.sheets`, criteria),
    }));
    checkSheets(entrants, criteria);
    return { ...terms, method, params: { criteria }, entrants };
  }
  readObject(o.params, "params", []);
  if (method === "RANDOM")
    return { ...terms, method, params: {}, entrants: readEntrants(o.entrants, ["id"], (_, __, entrant) => ({ id: entrant })) };
  const entrants = readEntrants(o.entrants, ["id", "amountFen"], (e, at, entrant) => ({
    id: entrant,
    amountFen: readInteger(e.amountFen, `${at}.amountFen`),
  }));
  return { ...terms, method, params: {}, entrants };
}

/**
 * A `mingxuan-selection/1` case from parsed JSON; or the first field that makes it no case (selection-case, "Not a case"):
 * missing, unknown or wrong-typed, a repeated id, weights not 100, a floor above the ceiling, lists or sheets that do not fit.
 */
export function readCase(value: Json): Shaped<SelectionCase> {
  return shaped(() => readFields(value));
}
