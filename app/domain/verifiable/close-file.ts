import { toHex } from "~/domain/kernel/bytes";
import { type Json, jcs } from "~/domain/kernel/jcs";
import { type BeaconInputs, isEventId } from "./beacon";
import { isDrawId } from "./draw-rules";
import type { Hashes } from "./hash";
import { readBeacon } from "./read-beacon";
import { misfit, readArray, readHex, readInteger, readObject, readOneOf, readText, type Shaped, shaped } from "./shape";

export const CLOSE_VERSION = "mingxuan-close/1";

/** Somebody who takes part: tickets in a draw over the roster, or the hashes of the sealed files. */
export type CloseEntrant = { readonly id: string; readonly w: number } | { readonly id: string; readonly sealed: readonly string[] };
/** What is fixed at the close, for every method (exact/verdict): its hash stands in the closing event and on the lock receipt. Lists ascend. */
export type CloseFile = {
  readonly v: typeof CLOSE_VERSION;
  readonly id: string;
  readonly method: string;
  readonly ceilingFen: number | null;
  readonly floorFen: number | null;
  readonly beacon: BeaconInputs;
  /** Of the draw over the roster, for SCHEME of `-panel`; null where no draw is over a roster. */
  readonly inputsHash: string | null;
  readonly entrants: readonly CloseEntrant[];
  /** Who entered and was left out, and the reason's code. */
  readonly left: readonly { readonly id: string; readonly reason: string }[];
  readonly withdrawn: readonly string[];
  /** SCHEME: the experts out of whom the panel is drawn. */
  readonly pool?: readonly { readonly id: string; readonly w: number }[];
};

const ascendingIds = <T>(list: readonly T[], idOf: (item: T) => string): readonly T[] =>
  [...list].sort((a, b) => (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0));

/** The close of an event out of its lists in any order; each id stands once in each of them. */
export function closeFile(facts: Omit<CloseFile, "v">): CloseFile {
  const byId = (item: { readonly id: string }): string => item.id;
  const { id, method, ceilingFen, floorFen, beacon, inputsHash, entrants, left, withdrawn, pool } = facts;
  const lists = {
    entrants: ascendingIds(entrants, byId),
    left: ascendingIds(left, byId),
    withdrawn: ascendingIds(withdrawn, (each) => each),
    ...(pool && { pool: ascendingIds(pool, byId) }),
  };
  return { v: CLOSE_VERSION, id, method, ceilingFen, floorFen, beacon, inputsHash, ...lists };
}

/** Hex of SHA-256(JCS(close)). */
export function closeHash(hashes: Pick<Hashes, "sha256">, close: CloseFile): string {
  return toHex(hashes.sha256(jcs(close)));
}

const orNull = <T>(value: Json | undefined, read: (value: Json) => T): T | null => (value === null ? null : read(value as Json));

function readId(value: Json | undefined, path: string): string {
  const id = readText(value, path);
  return isDrawId(id) ? id : misfit(path, "id");
}

function readTickets(value: Json, path: string): { readonly id: string; readonly w: number } {
  const o = readObject(value, path, ["id", "w"]);
  return { id: readId(o.id, `${path}.id`), w: readInteger(o.w, `${path}.w`) };
}

function readEntrant(value: Json, path: string): CloseEntrant {
  const claimed = readObject(value, path, ["id"], ["w", "sealed"]);
  if (Object.hasOwn(claimed, "w")) return readTickets(value, path);
  const o = readObject(value, path, ["id", "sealed"]);
  const sealed = readArray(o.sealed, `${path}.sealed`, (hash, at) => readHex(hash, at, 32));
  return { id: readId(o.id, `${path}.id`), sealed: ascending(sealed, `${path}.sealed`, (hash) => hash) };
}

/** The list, whose keys must ascend: one close has one file. */
function ascending<T>(list: readonly T[], path: string, keyOf: (item: T) => string): readonly T[] {
  for (const [place, item] of list.entries()) {
    const before = list[place - 1];
    if (before !== undefined && keyOf(item) <= keyOf(before)) misfit(`${path}[${place}]`, "unrepeated");
  }
  return list;
}

/** A close file with exactly its fields; only inside `shaped`. */
export function readCloseFields(value: Json | undefined, path: string): CloseFile {
  const fields = ["v", "id", "method", "ceilingFen", "floorFen", "beacon", "inputsHash", "entrants", "left", "withdrawn"];
  const o = readObject(value, path, fields, ["pool"]);
  const at = (key: string): string => (path === "" ? key : `${path}.${key}`);
  const byId = (item: { readonly id: string }): string => item.id;
  const id = readText(o.id, at("id"));
  const left = readArray(o.left, at("left"), (item, place) => {
    const row = readObject(item, place, ["id", "reason"]);
    return { id: readId(row.id, `${place}.id`), reason: readText(row.reason, `${place}.reason`) };
  });
  return {
    v: readOneOf(o.v, at("v"), [CLOSE_VERSION]),
    id: isEventId(id) ? id : misfit(at("id"), "event-id"),
    method: readText(o.method, at("method")),
    ceilingFen: orNull(o.ceilingFen, (fen) => readInteger(fen, at("ceilingFen"))),
    floorFen: orNull(o.floorFen, (fen) => readInteger(fen, at("floorFen"))),
    beacon: readBeacon(o.beacon, at("beacon"), 2),
    inputsHash: orNull(o.inputsHash, (hash) => readHex(hash, at("inputsHash"), 32)),
    entrants: ascending(readArray(o.entrants, at("entrants"), readEntrant), at("entrants"), byId),
    left: ascending(left, at("left"), byId),
    withdrawn: ascending(readArray(o.withdrawn, at("withdrawn"), readId), at("withdrawn"), (each) => each),
    ...(o.pool !== undefined && { pool: ascending(readArray(o.pool, at("pool"), readTickets), at("pool"), byId) }),
  };
}

/** A close file from parsed JSON; or the first field that makes it none. */
export function readClose(value: Json): Shaped<CloseFile> {
  return shaped(() => readCloseFields(value, ""));
}
