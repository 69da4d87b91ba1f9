import { z } from "zod";
import { RATING_ITEM_KEYS, type RatedItem, type RatingItemKey } from "~/domain/rating/purchaser-rating";
import { rule } from "~/domain/rulebook/rules";
import { integer, optionalText, requiredText, revision } from "./fields";
import { type Parsed, parseForm } from "./parse";

/** The fields of an item. */
export const scoreName = (key: string) => `score-${key}`;
export const evidenceName = (key: string) => `evidence-${key}`;

const score = () => integer({ min: 0, max: 100 });
const evidence = () => optionalText(300, { lines: true });

const SHAPE = {
  revision: revision(),
  text: requiredText(500, { lines: true }),
  "score-quality": score(),
  "score-timeliness": score(),
  "score-price": score(),
  "score-attitude": score(),
  "score-norms": score(),
  "evidence-quality": evidence(),
  "evidence-timeliness": evidence(),
  "evidence-price": evidence(),
  "evidence-attitude": evidence(),
  "evidence-norms": evidence(),
} as const satisfies Readonly<Record<`score-${RatingItemKey}` | `evidence-${RatingItemKey}` | "revision" | "text", z.ZodType>>;

const ratingForm = z.object(SHAPE);

/** The five items with their evidence, and the text. */
export function parseRating(form: FormData): Parsed<{ revision: number; items: readonly RatedItem[]; text: string }> {
  const parsed = parseForm(ratingForm, form);
  if (!parsed.ok) return parsed;
  const { revision: seen, text } = parsed.value;
  const items = RATING_ITEM_KEYS.map((key) => ({
    key,
    score: parsed.value[`score-${key}`],
    evidence: parsed.value[`evidence-${key}`] ?? "",
  }));
  return { ok: true, value: { revision: seen, items, text } };
}

/** The provider's public reply. */
export const replyForm = z.object({ revision: revision(), reply: requiredText(rule("rating.reply_length"), { lines: true }) });
