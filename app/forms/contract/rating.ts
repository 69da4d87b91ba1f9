import { z } from "zod";
import type { Refusal } from "~/domain/kernel/decision";
import { RATING_ITEM_KEYS, type RatedItem, type RatingItemKey, ratedProblems } from "~/domain/rating/purchaser-rating";
import { integer, optionalText, requiredText, revision } from "../fields";
import { type Parsed, parseForm } from "../parse";
import { besideFields } from "../reply";

/** The fields of an item. */
export const scoreName = (key: string) => `score-${key}`;
export const evidenceName = (key: string) => `evidence-${key}`;

const score = () => integer({ min: 0, max: 100 });
const evidence = () => optionalText(300, { lines: true });

const SHAPE = {
  revision: revision(),
  "score-quality": score(),
  "evidence-quality": evidence(),
  "score-timeliness": score(),
  "evidence-timeliness": evidence(),
  "score-price": score(),
  "evidence-price": evidence(),
  "score-attitude": score(),
  "evidence-attitude": evidence(),
  "score-norms": score(),
  "evidence-norms": evidence(),
  text: requiredText(500, { lines: true }),
} as const satisfies Readonly<Record<`score-${RatingItemKey}` | `evidence-${RatingItemKey}` | "revision" | "text", z.ZodType>>;

const ratingForm = z.object(SHAPE);

/** The field that a rule's refusal of a rating belongs to. */
export function ratingField({ reason, detail }: Refusal): string | null {
  if (reason === "rating.evidence") return evidenceName(String(detail?.item));
  return reason === "rating.score" ? scoreName(String(detail?.item)) : null;
}

type Fields = z.output<typeof ratingForm>;

const itemsOf = (given: Partial<Fields>): readonly RatedItem[] =>
  RATING_ITEM_KEYS.flatMap((key) => {
    const [points, words] = [given[`score-${key}`], given[`evidence-${key}`]];
    return points === undefined || words === undefined ? [] : [{ key, score: points, evidence: words ?? "" }];
  });

/** The five items with their evidence, and the text. */
export function parseRating(form: FormData): Parsed<{ revision: number; items: readonly RatedItem[]; text: string }> {
  const parsed = parseForm(ratingForm, form, (given) => besideFields(ratedProblems(itemsOf(given)), ratingField));
  if (!parsed.ok) return parsed;
  const { revision: seen, text } = parsed.value;
  return { ok: true, value: { revision: seen, items: itemsOf(parsed.value), text } };
}

/** The provider's public reply; how long it may be is a rule of its contract, asked when it is made. */
export const replyForm = z.object({ revision: revision(), reply: requiredText(Number.POSITIVE_INFINITY, { lines: true }) });

/** The field that a rule's refusal of a reply belongs to. */
export function replyField({ reason }: Refusal): string | null {
  return reason === "rating.reply-long" ? "reply" : null;
}
