import { ruleLabel } from "~/copy/catalogue/rule-labels";
import { ruleValueText } from "~/copy/catalogue/rules";
import type { Lang } from "~/copy/define";
import { matchShare } from "~/domain/kernel/chinese-text";
import { dateKey } from "~/domain/kernel/time";
import { RULE_SECTIONS, type RuleSection } from "~/domain/rulebook/row";
import { ALL_RULES, type Rule, rulebookOf } from "~/domain/rulebook/rules";
import { queryText } from "~/forms/query-text";

/** How much of a query a rule's words must hold. */
const ENOUGH = 0.5;

/** Whether a row counts today: in force, its day still to come, or replaced by a later row whose day has come. */
export type RuleStanding = "in-force" | "coming" | "replaced";
export type ShownRule = Rule & { readonly standing: RuleStanding };
export type RuleGroup = { readonly section: RuleSection; readonly rules: readonly ShownRule[] };

export type RulesPage = {
  readonly q: string;
  readonly found: number;
  readonly active: readonly RuleGroup[];
  readonly later: readonly RuleGroup[];
};

function words(lang: Lang, rule: Rule): string {
  return [rule.key, ruleLabel("zh", rule.key), ruleLabel("en", rule.key), rule.basis[lang], ruleValueText(lang, rule)].join(" ");
}

function grouped(rules: readonly ShownRule[]): RuleGroup[] {
  return RULE_SECTIONS.map((section) => ({ section, rules: rules.filter((rule) => rule.section === section) })).filter(
    (group) => group.rules.length > 0,
  );
}

/**
 * The rulebook as the rules page shows it, narrowed by a search; rules not offered yet stand apart. In: the moment by which a row is in
 * force, and the dated rows.
 */
export function readRulesPage(lang: Lang, search: URLSearchParams, now: Date, rows: readonly Rule[] = ALL_RULES): RulesPage {
  const q = queryText(search.get("q"));
  const [today, inForce] = [dateKey(now), rulebookOf(rows)(now)];
  const standing = (row: Rule): RuleStanding => {
    if (inForce.row(row.key) === row) return "in-force";
    return row.effectiveFrom > today ? "coming" : "replaced";
  };
  const all = rows.map((row): ShownRule => ({ ...row, standing: standing(row) }));
  const rules = q === "" ? all : all.filter((rule) => matchShare(q, words(lang, rule)) >= ENOUGH);
  return {
    q,
    found: rules.length,
    active: grouped(rules.filter((rule) => !rule.later)),
    later: grouped(rules.filter((rule) => rule.later)),
  };
}
