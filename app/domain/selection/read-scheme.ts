import type { Json } from "~/domain/kernel/jcs";
import { misfit, readArray, readInteger, readObject, readOneOf, readText } from "~/domain/verifiable/shape";
import type { PriceEntrant } from "./case";
import type { CreditEntrant } from "./credit-pick";
import { readEntrantList } from "./read-entrants";

const CRITERION_KINDS = ["price", "score", "credit"] as const;
export type Criterion = { readonly key: string; readonly kind: (typeof CRITERION_KINDS)[number]; readonly weight: number };
export type SchemeParams = { readonly criteria: readonly Criterion[] };
/** One expert's marks, whole points 0…100, by the key of a `score` criterion. */
type ScoreSheet = { readonly expert: string; readonly scores: { readonly [key: string]: number } };
export type SchemeEntrant = PriceEntrant & CreditEntrant & { readonly sheets: readonly ScoreSheet[] };

function readCriteria(value: Json | undefined, path: string): readonly Criterion[] {
  const seen = new Set<string>();
  const criteria = readArray(value, path, (item, at): Criterion => {
    const o = readObject(item, at, ["key", "kind", "weight"]);
    const key = readText(o.key, `${at}.key`);
    if (seen.has(key)) misfit(`${at}.key`, "unrepeated");
    seen.add(key);
    const weight = readInteger(o.weight, `${at}.weight`);
    if (weight < 0) misfit(`${at}.weight`, "weights");
    return { key, kind: readOneOf(o.kind, `${at}.kind`, CRITERION_KINDS), weight };
  });
  if (criteria.reduce((sum, { weight }) => sum + weight, 0) !== 100) misfit(path, "weights");
  return criteria;
}

/** The criteria of a scheme: every key once, weights not negative and 100 together. Only inside `shaped`. */
export function readSchemeParams(value: Json | undefined, path: string): SchemeParams {
  return { criteria: readCriteria(readObject(value, path, ["criteria"]).criteria, `${path}.criteria`) };
}

/** The sheets of one entrant: every expert once, every `score` criterion with a mark of 0…100, nothing else. */
function readSheets(value: Json | undefined, path: string, criteria: readonly Criterion[]): readonly ScoreSheet[] {
  const keys = criteria.filter(({ kind }) => kind === "score").map(({ key }) => key);
  const seen = new Set<string>();
  return readArray(value, path, (item, at) => {
    const o = readObject(item, at, ["expert", "scores"]);
    const expert = readText(o.expert, `${at}.expert`);
    if (seen.has(expert)) misfit(`${at}.expert`, "unrepeated");
    seen.add(expert);
    const marks = readObject(o.scores, `${at}.scores`, keys);
    const scores = keys.map((key) => {
      const mark = readInteger(marks[key], `${at}.scores.${key}`);
      return [key, mark >= 0 && mark <= 100 ? mark : misfit(`${at}.scores.${key}`, "mark")] as const;
    });
    return { expert, scores: Object.fromEntries(scores) };
  });
}

/** Every entrant was judged by the same experts, and by some when there is anything to judge. */
function checkSheets(entrants: readonly SchemeEntrant[], path: string, criteria: readonly Criterion[]): void {
  const needed = criteria.some(({ kind }) => kind === "score");
  const panel = new Set(entrants[0]?.sheets.map(({ expert }) => expert));
  for (const [i, { sheets }] of entrants.entries()) {
    const complete = sheets.length === panel.size && sheets.every(({ expert }) => panel.has(expert));
    if (!complete || (needed && sheets.length === 0)) misfit(`${path}[${i}].sheets`, "same-experts");
  }
}

/** Entrants of a scheme with amount, credit and the sheets of one panel. Only inside `shaped`. */
export function readSchemeEntrants(value: Json | undefined, path: string, { criteria }: SchemeParams): readonly SchemeEntrant[] {
  const entrants = readEntrantList(value, path, ["amountFen", "creditCenti", "sheets"], (o, at) => ({
    amountFen: readInteger(o.amountFen, `${at}.amountFen`),
    creditCenti: readInteger(o.creditCenti, `${at}.creditCenti`),
    sheets: readSheets(o.sheets, `${at}.sheets`, criteria),
  }));
  checkSheets(entrants, path, criteria);
  return entrants;
}
