import { characterCount } from "../kernel/characters";
import { type Decision, ok, type Refusal, refused, refusedAll } from "../kernel/decision";
import { ownValue } from "../kernel/own-value";
import type { RulesBoundBy } from "../rulebook/rules";

/** The purchaser's five items and their weights inside the rater (market §7.2); Σ is 100. */
export const RATING_ITEMS = { quality: 30, timeliness: 25, price: 20, attitude: 10, norms: 15 } as const;
export type RatingItemKey = keyof typeof RATING_ITEMS;
export const RATING_ITEM_KEYS = Object.keys(RATING_ITEMS) as RatingItemKey[];

/** Scores that have a sentence of observable evidence; a score between is allowed. */
export const ANCHORS = [0, 25, 50, 75, 100] as const;
/** At these a score needs its evidence or clause (§7.2). */
const LOW = 40;
const TOP = 100;

export type RatedItem = { readonly key: RatingItemKey; readonly score: number; readonly evidence: string };

/** Whether a score needs evidence: 100, or 40 and below. */
export function needsEvidence(score: number): boolean {
  return score >= TOP || score <= LOW;
}

/** What is wrong with the items that are there: `rating.score` {item} outside 0–100, `rating.evidence` {item} missing where it is needed. */
export function ratedProblems(items: readonly RatedItem[]): Refusal[] {
  return items.flatMap(({ key, score, evidence }) => {
    if (!Number.isInteger(score) || score < 0 || score > TOP) return [refused("rating.score", { item: key })];
    return needsEvidence(score) && evidence.trim() === "" ? [refused("rating.evidence", { item: key })] : [];
  });
}

/**
 * Whether a rating may be given: every item once, whole points 0–100, evidence where it is needed.
 * Refusals: `rating.score` {item}, `rating.evidence` {item}, all at once.
 */
export function decideRating(items: readonly RatedItem[]): Decision<null> {
  const uncounted = RATING_ITEM_KEYS.filter((key) => items.filter((each) => each.key === key).length !== 1);
  return refusedAll([...uncounted.map((item) => refused("rating.score", { item })), ...ratedProblems(items)]) ?? ok(null);
}

/** Whether a reply to a rating is short enough for the rules of its contract. Refusal: `rating.reply-long` {max, length}, in characters. */
export function decideReply(reply: string, rules: RulesBoundBy<"signing">): Decision<null> {
  const [max, length] = [rules.value("rating.reply_length"), characterCount(reply)];
  return length > max ? refused("rating.reply-long", { max, length }) : ok(null);
}

/** The rater's weighted score in hundredths of a point: exact, no rounding. An item that is none of the five counts nothing. */
export function purchaserScoreCenti(items: readonly { readonly key: string; readonly score: number }[]): number {
  return items.reduce((sum, each) => sum + each.score * (ownValue(RATING_ITEMS, each.key) ?? 0), 0);
}
