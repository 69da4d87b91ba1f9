import { dateKey } from "../kernel/time";
import { ADMISSION_ROWS } from "./admission-rows";
import { AWARD_ROWS } from "./award-rows";
import { DRAW_ROWS } from "./draw-rows";
import { LATER_CREDIT_ROWS } from "./later-credit-rows";
import { LATER_PRICE_ROWS } from "./later-price-rows";
import { LATER_SELECTION_ROWS } from "./later-selection-rows";
import { OBJECTION_ROWS } from "./objection-rows";
import { POSTING_ROWS } from "./posting-rows";
import { PRICE_ROWS } from "./price-rows";
import type { Binding, RuleRow } from "./row";

const ROWS = [
  ...POSTING_ROWS,
  ...DRAW_ROWS,
  ...PRICE_ROWS,
  ...OBJECTION_ROWS,
  ...AWARD_ROWS,
  ...ADMISSION_ROWS,
  ...LATER_SELECTION_ROWS,
  ...LATER_PRICE_ROWS,
  ...LATER_CREDIT_ROWS,
] as const;
type Row = (typeof ROWS)[number];

/** Every rule of the market by its key; labels in copy/catalogue/rule-labels.ts are complete by this type. */
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
type RuleOf<K extends RuleKey> = Rule & { readonly value: ValueOf<K> };
type KeyBound<B extends Binding> = Extract<Row, { readonly binds: B }>["key"];
/** Keys of a number that a decision may read by the rules of this moment: the lengths of clocks. */
export type NumberKey<B extends Binding> = Extract<
  Exclude<Row, { readonly later: true }>,
  { readonly binds: B; readonly value: number }
>["key"];

/** The same with those of methods that are off: a method names its rules before it is switched on. */
export type CountKey<B extends Binding> = Extract<Row, { readonly binds: B; readonly value: number }>["key"];
/** Keys of the switches of methods. */
export type MethodSwitch = Extract<RuleKey, `method.${string}`>;

/** All dated rows, in the order of the rules page. */
export const ALL_RULES: readonly Rule[] = ROWS;

/** The rules of one day, as far as they are bound by one of these moments: whoever is handed those of the signing asks no other. */
export type RulesBoundBy<B extends Binding> = {
  /** The row in force on that day; null when the rule's first day has not come. */
  readonly row: <K extends KeyBound<B>>(key: K) => RuleOf<K> | null;
  /** The value in force, in the unit of its row. Throws when the rule's first day has not come: then there is nothing to decide by. */
  readonly value: <K extends KeyBound<B> & ActiveRuleKey>(key: K) => ValueOf<K>;
  /** The number that a method asks for by the key it names, in the unit of its row; throws as `value` does. */
  readonly count: (key: CountKey<B>) => number;
};
export type Rules = RulesBoundBy<Binding>;

/** A rulebook of these rows: in an instant, out the rules of its day in Asia/Shanghai. A row whose day has not come is never used. */
export function rulebookOf(rows: readonly Rule[]): (moment: Date) => Rules {
  const dated = new Map<string, Rule[]>();
  for (const row of rows) dated.set(row.key, [...(dated.get(row.key) ?? []), row]);
  for (const each of dated.values()) each.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  return (moment) => {
    const day = dateKey(moment);
    const row = <K extends RuleKey>(key: K) => (dated.get(key)?.findLast((each) => each.effectiveFrom <= day) ?? null) as RuleOf<K> | null;
    const value = <K extends RuleKey>(key: K) => {
      const found = row(key);
      if (!found) throw new Error(`the rule ${key} has no value on ${day}`);
      return found.value;
    };
    return { row, value, count: value };
  };
}

/** The market's rules of a moment: the only way to a value. Which moment a row takes is said by what binds it. */
export const rulesAt = rulebookOf(ALL_RULES);
