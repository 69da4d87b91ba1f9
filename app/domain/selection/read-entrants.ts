import type { Json, JsonObject } from "~/domain/kernel/jcs";
import { MAX_ENTRANTS } from "~/domain/verifiable/draw";
import { isDrawId } from "~/domain/verifiable/draw-rules";
import { misfit, readArray, readInteger, readObject, readText } from "~/domain/verifiable/shape";
import type { NamedEntrant, NoParams, PriceEntrant } from "./case";

/** Entrants with exactly their id and the given fields, every id once. Only inside `shaped`. */
export function readEntrantList<T>(
  value: Json | undefined,
  path: string,
  fields: readonly string[],
  item: (entrant: JsonObject, path: string) => T,
): readonly (NamedEntrant & T)[] {
  const seen = new Set<string>();
  const entrants = readArray(value, path, (inner, at) => {
    const o = readObject(inner, at, ["id", ...fields]);
    const id = readText(o.id, `${at}.id`);
    if (!isDrawId(id)) misfit(`${at}.id`, "id");
    if (seen.has(id)) misfit(`${at}.id`, "unrepeated");
    seen.add(id);
    return { id, ...item(o, at) };
  });
  return entrants.length <= MAX_ENTRANTS ? entrants : misfit(path, "fewer");
}

/** Entrants with an amount in fen and nothing else. Only inside `shaped`. */
export function readPricedEntrants(value: Json | undefined, path: string): readonly PriceEntrant[] {
  return readEntrantList(value, path, ["amountFen"], (o, at) => ({ amountFen: readInteger(o.amountFen, `${at}.amountFen`) }));
}

/** The parameters of a method that has none. Only inside `shaped`. */
export function readNoParams(value: Json | undefined, path: string): NoParams {
  readObject(value, path, []);
  return {};
}
