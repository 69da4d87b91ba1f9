import { CANCEL_REASONS, type CancelReason } from "~/domain/commission/cancel-reasons";
import type { Lang } from "../define";

const REASON_WORDS = {
  need_ended: { zh: "需求终止", en: "The need has ended" },
  budget_lost: { zh: "预算取消", en: "The budget was withdrawn" },
  notice_error: { zh: "公告有误", en: "The notice has a mistake" },
  law_change: { zh: "法规政策变化", en: "The law has changed" },
  affiliation_found: { zh: "发现关联关系", en: "An affiliation was found" },
} as const satisfies Record<CancelReason, Record<Lang, string>>;

/** Why a commission was cancelled, in words. */
export function cancelReasonText(lang: Lang, reason: CancelReason): string {
  return REASON_WORDS[reason][lang];
}

/** Choices of a form that cancels. */
export function cancelReasonOptions(lang: Lang) {
  return CANCEL_REASONS.map((value) => ({ value, label: REASON_WORDS[value][lang] }));
}
