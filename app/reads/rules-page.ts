import type { Lang } from "~/copy/define";
import { ruleLabel } from "~/copy/rule-labels";
import { ruleValueText } from "~/copy/rules";
import { matchShare } from "~/domain/kernel/chinese-text";
import { RULE_SECTIONS, type RuleSection } from "~/domain/rulebook/row";
import { ALL_RULES, type Rule } from "~/domain/rulebook/rules";
import { queryText } from "~/forms/query-text";

/** How much of a query a rule's words must hold. */
const ENOUGH = 0.5;

export type RuleGroup = { readonly section: RuleSection; readonly rules: readonly Rule[] };

export type RulesPage = {
  readonly q: string;
  readonly found: number;
  readonly active: readonly RuleGroup[];
  readonly later: readonly RuleGroup[];
};

function words(lang: Lang, rule: Rule): string {
  return [rule.key, ruleLabel("zh", rule.key), ruleLabel("en", rule.key), rule.basis[lang], ruleValueText(lang, rule)].join(" ");
}

function grouped(rules: readonly Rule[]): RuleGroup[] {
  return RULE_SECTIONS.map((section) => ({ section, rules: rules.filter((rule) => rule.section === section) })).filter(
    (group) => group.rules.length > 0,
  );
}

/** The rulebook as the rules page shows it, narrowed by a search; rules not offered yet stand apart. */
export function readRulesPage(lang: Lang, search: URLSearchParams): RulesPage {
  const q = queryText(search.get("q"));
  const rules = q === "" ? ALL_RULES : ALL_RULES.filter((rule) => matchShare(q, words(lang, rule)) >= ENOUGH);
  return {
    q,
    found: rules.length,
    active: grouped(rules.filter((rule) => !rule.later)),
    later: grouped(rules.filter((rule) => rule.later)),
  };
}
