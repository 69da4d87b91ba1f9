/** Evidence of a rule: S read on a public page, C read in source code, G general knowledge to be confirmed by the legal unit, D the platform's own. */
export const GRADES = ["S", "C", "G", "D"] as const;
export type Grade = (typeof GRADES)[number];

/** Parts of the rules page, in the order of a commission's life. */
export const RULE_SECTIONS = [
  "threshold",
  "admission",
  "posting",
  "window",
  "entering",
  "selection",
  "award",
  "contract",
  "performance",
  "payment",
  "rating",
  "files",
  "supervision",
  "complaint",
  "price",
  "credit",
] as const;
export type RuleSection = (typeof RULE_SECTIONS)[number];

/**
 * WD working days, d calendar days, month calendar months, minute and hour durations, clock a minute of the day in Asia/Shanghai, fen money,
 * bp hundredths of a percent, percent, points-for-months a pair,
 * count a number of things, bytes a size, yes-no a switch, list a closed list, date a month and day "MM-DD".
 */
export type RuleUnit =
  | "WD"
  | "d"
  | "month"
  | "minute"
  | "hour"
  | "clock"
  | "fen"
  | "bp"
  | "percent"
  | "count"
  | "bytes"
  | "points"
  | "points-for-months"
  | "yes-no"
  | "list"
  | "date";

export type RuleValue = number | boolean | string | readonly string[] | readonly number[];

/**
 * The moment that binds a subject to a rule: its publication, its commitment, the signing of its contract, the conduct that is judged, or,
 * where nothing is bound, the day on which the rule is asked.
 */
export const BINDINGS = ["publication", "commitment", "signing", "conduct", "day"] as const;
export type Binding = (typeof BINDINGS)[number];

/** One dated value of one rule. A change of a rule is a new row with a later day; the old row stays. */
export type RuleRow = {
  readonly key: string;
  readonly value: RuleValue;
  readonly unit: RuleUnit;
  readonly section: RuleSection;
  readonly binds: Binding;
  /** YYYY-MM-DD in Asia/Shanghai. */
  readonly effectiveFrom: string;
  readonly grade: Grade;
  readonly basis: { readonly zh: string; readonly en: string };
  /** Kept in the registry for a method, stream or duty that this version does not offer: shown apart, read by no decision but whether it is on. */
  readonly later?: true;
  /** Held by the shape of the code (a row of the lifecycle, a required field), not by reading its value. */
  readonly structural?: true;
};
