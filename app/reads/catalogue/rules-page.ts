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

/** Rules that count in this version, and those that are announced for later ones. */
export type RuleParts = { readonly active: readonly RuleGroup[]; readonly later: readonly RuleGroup[] };
export type RulesPage = RuleParts & { readonly q: string; readonly found: number };
export type RulesChapter = RuleParts & { readonly section: RuleSection; readonly next: RuleSection | null };

function words(lang: Lang, rule: Rule): string {
  return [rule.key, ruleLabel("zh", rule.key), ruleLabel("en", rule.key), rule.basis[lang], ruleValueText(lang, rule)].join(" ");
}

function grouped(rules: readonly ShownRule[]): RuleGroup[] {
  return RULE_SECTIONS.map((section) => ({ section, rules: rules.filter((rule) => rule.section === section) })).filter(
    (group) => group.rules.length > 0,
  );
}

/** All rows, each with how it stands on the day. */
function standingRules(now: Date, rows: readonly Rule[]): ShownRule[] {
  const [today, inForce] = [dateKey(now), rulebookOf(rows)(now)];
  const standing = (row: Rule): RuleStanding => {
    if (inForce.row(row.key) === row) return "in-force";
    return row.effectiveFrom > today ? "coming" : "replaced";
  };
  return rows.map((row): ShownRule => ({ ...row, standing: standing(row) }));
}

const split = (rules: readonly ShownRule[]): RuleParts => ({
  active: grouped(rules.filter((rule) => !rule.later)),
  later: grouped(rules.filter((rule) => rule.later)),
});

/**
 * The rulebook as the rules page shows it, narrowed by a search; rules not offered yet stand apart. In: the moment by which a row is in
 * force, and the dated rows.
 */
export function readRulesPage(lang: Lang, search: URLSearchParams, now: Date, rows: readonly Rule[] = ALL_RULES): RulesPage {
  const q = queryText(search.get("q"));
  const all = standingRules(now, rows);
  const rules = q === "" ? all : all.filter((rule) => matchShare(q, words(lang, rule)) >= ENOUGH);
  return { q, found: rules.length, ...split(rules) };
}

/** One chapter of the rulebook, and the chapter after it; null for what is none. */
export function readRulesChapter(chapter: string, now: Date, rows: readonly Rule[] = ALL_RULES): RulesChapter | null {
  const section = RULE_SECTIONS.find((each) => each === chapter);
  if (!section) return null;
  const next = RULE_SECTIONS[RULE_SECTIONS.indexOf(section) + 1] ?? null;
  return { section, next, ...split(standingRules(now, rows).filter((rule) => rule.section === section)) };
}
