import type { Json } from "~/domain/kernel/jcs";
import { misfit, readArray, readInteger, readObject, readOneOf, readText } from "~/domain/verifiable/shape";
import { CRITERION_KINDS, type Criterion, type SchemeEntrant, type ScoreSheet } from "./case";

/** Criteria of a scheme: every key once, weights not negative and 100 together. Only inside `shaped`. */
export function readCriteria(value: Json | undefined, path: string): readonly Criterion[] {
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

/** The sheets of one entrant: every expert once, every `score` criterion with a mark of 0…100, nothing else. Only inside `shaped`. */
export function readSheets(value: Json | undefined, path: string, criteria: readonly Criterion[]): readonly ScoreSheet[] {
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

/** Every entrant was judged by the same experts, and by some when there is anything to judge. Only inside `shaped`. */
export function checkSheets(entrants: readonly SchemeEntrant[], criteria: readonly Criterion[]): void {
  const needed = criteria.some(({ kind }) => kind === "score");
  const panel = new Set(entrants[0]?.sheets.map(({ expert }) => expert));
  for (const [i, { sheets }] of entrants.entries()) {
    const complete = sheets.length === panel.size && sheets.every(({ expert }) => panel.has(expert));
    if (!complete || (needed && sheets.length === 0)) misfit(`entrants[${i}].sheets`, "same-experts");
  }
}
