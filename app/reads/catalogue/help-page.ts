import { ruleValueText } from "~/copy/catalogue/rules";
import type { Lang } from "~/copy/define";
import { HELP_KEYS, type HelpKey, type HelpTerms } from "~/copy/shell/help";
import { type Rule, rulesAt } from "~/domain/rulebook/rules";
import type { Desk } from "~/lib/desks";

/** The terms that each guide lists with their basis, in the order of its steps. */
const TERMS: Readonly<Record<Desk, readonly HelpKey[]>> = {
  agency: [
    "publicity.admission",
    "objection_wd",
    "confirm",
    "sign",
    "void",
    "file.confirm",
    "accept_wd",
    "pay_days",
    "pay.confirm",
    "rating.reply_wd",
  ],
  department: ["objection.reply_wd", "sign", "file.confirm", "accept_wd", "pay_days", "pay_max", "rating.purchaser_wd"],
  office: ["admission.format_check_wd", "format_check", "objection.decide_wd"],
  custodian: ["open.custodians_wd"],
};

/** The terms of today's rules as the guides and the answers say them. */
export function readHelpTerms(lang: Lang, now: Date): HelpTerms {
  const rules = rulesAt(now);
  const text = (key: HelpKey): string => {
    const rule = rules.row(key);
    return rule ? ruleValueText(lang, rule) : "";
  };
  return Object.fromEntries(HELP_KEYS.map((key) => [key, text(key)])) as HelpTerms;
}

/** The rules of a desk's guide as they are in force. */
export function readGuideRules(desk: Desk, now: Date): readonly Rule[] {
  const rules = rulesAt(now);
  return TERMS[desk].flatMap((key): readonly Rule[] => {
    const rule = rules.row(key);
    return rule ? [rule] : [];
  });
}
