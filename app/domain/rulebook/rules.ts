import { dateKey } from "../kernel/time";
import { ADMISSION_ROWS } from "./admission-rows";
import { AWARD_ROWS } from "./award-rows";
import { DRAW_ROWS } from "./draw-rows";
import { LATER_CREDIT_ROWS } from "./later-credit-rows";
import { LATER_PRICE_ROWS } from "./later-price-rows";
import { LATER_SELECTION_ROWS } from "./later-selection-rows";
import { POSTING_ROWS } from "./posting-rows";
import type { RuleRow } from "./row";

const ROWS = [
  ...POSTING_ROWS,
  ...DRAW_ROWS,
  ...AWARD_ROWS,
  ...ADMISSION_ROWS,
  ...LATER_SELECTION_ROWS,
  ...LATER_PRICE_ROWS,
  ...LATER_CREDIT_ROWS,
] as const;
type Row = (typeof ROWS)[number];

/** Every rule of the market by its key; labels in copy/rules.ts are complete by this type. */
export type RuleKey = Row["key"];
/** Keys a decision may read: the methods and streams of this version. */
export type ActiveRuleKey = Exclude<Row, { readonly later: true }>["key"];

type Widen<T> = T extends number
  ? number
  : T extends boolean
    ? boolean
    : T extends string
      ? string
      : T extends readonly string[]
        ? T
        : readonly number[];
type ValueOf<K extends RuleKey> = Widen<Extract<Row, { readonly key: K }>["value"]>;

/** One rule as the rules page and the basis beside a deadline show it. */
export type Rule = RuleRow & { readonly key: RuleKey };

/** All dated rows, in the order of the rules page. */
export const ALL_RULES: readonly Rule[] = ROWS;

/**
 * The row of a rule in force on the day of `at` (Asia/Shanghai), else today's newest. Rules are never retroactive: a decision
 * about an old event passes that event's instant. Before its first day a rule answers with its first row.
 */
export function ruleRow(key: RuleKey, at?: Date): Rule {
  const rows = ALL_RULES.filter((row) => row.key === key).sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  const inForce = at ? rows.filter((row) => row.effectiveFrom <= dateKey(at)) : rows;
  const row = inForce.at(-1) ?? rows[0];
  if (!row) throw new Error(`rulebook without ${key}`);
  return row;
}

/** The value of a rule, in the unit of its row: `rule("window.random")` is 3 working days. */
export function rule<K extends ActiveRuleKey>(key: K, at?: Date): ValueOf<K> {
  return ruleRow(key, at).value as ValueOf<K>;
}
