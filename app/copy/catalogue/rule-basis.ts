import type { Rule } from "~/domain/rulebook/rules";
import type { Lang } from "../define";
import { commissionPage } from "../notice/commission-page";
import { ruleLabel } from "./rule-labels";
import { gradeLabel } from "./rules";

/** 验收：《保障中小企业款项支付条例》…（原文已核）: what a rule is called, its basis, and how far that was checked. */
export function ruleBasis(lang: Lang, { key, basis, grade }: Rule): string {
  return commissionPage[lang].basisOf(ruleLabel(lang, key), basis[lang], gradeLabel(lang, grade));
}
