import type { AdmissionStatus, CommissionStatus, ItemEntryStatus } from "~/domain/kernel/statuses";
import type { Lang } from "../define";

/** How a status looks: what is ready, moving, waiting for somebody, well done, gone wrong. */
export type Tone = "neutral" | "accent" | "info" | "success" | "warning" | "danger" | "ink";

type Row = Readonly<Record<Lang, string>> & { readonly tone: Tone };

/** The words of a commission's status, exactly as officials say them. */
export const COMMISSION_STATUS_WORDS: Readonly<Record<CommissionStatus, Row>> = {
  draft: { zh: "草稿", en: "Draft", tone: "neutral" },
  awaiting_approval: { zh: "待单位审核", en: "Awaiting approval", tone: "warning" },
  submitted: { zh: "待格式审查", en: "Awaiting format check", tone: "warning" },
  returned: { zh: "已退回", en: "Returned", tone: "danger" },
  published: { zh: "报名中", en: "Open for registration", tone: "accent" },
  registration_closed: { zh: "报名截止", en: "Registration closed", tone: "info" },
  selecting: { zh: "选取中", en: "Selecting", tone: "info" },
  result_published: { zh: "结果公示", en: "Result published", tone: "info" },
  awarded: { zh: "待确认", en: "Awaiting confirmation", tone: "warning" },
  contract_signing: { zh: "待签合同", en: "Contract to be signed", tone: "warning" },
  contract_signed: { zh: "待备案", en: "Contract to be filed", tone: "warning" },
  in_performance: { zh: "履约中", en: "In performance", tone: "accent" },
  delivered: { zh: "待验收", en: "Awaiting acceptance", tone: "warning" },
  accepted: { zh: "已验收（待付款、待评价）", en: "Accepted (payment and rating due)", tone: "warning" },
  closed: { zh: "已办结", en: "Closed", tone: "success" },
  failed: { zh: "流标", en: "Failed selection", tone: "danger" },
  cancelled: { zh: "已取消", en: "Cancelled", tone: "neutral" },
};

/** The mark beside the status while a hold stands. */
export const HELD_WORDS: Row = { zh: "暂停", en: "On hold", tone: "ink" };

export const ADMISSION_STATUS_WORDS: Readonly<Record<AdmissionStatus, Row>> = {
  draft: { zh: "入驻资料待提交", en: "Admission not submitted", tone: "neutral" },
  active_provisional: { zh: "已入驻（公示中）", en: "Admitted (in publicity)", tone: "accent" },
  active: { zh: "已入驻", en: "Admitted", tone: "success" },
  returned: { zh: "入驻资料已退回", en: "Admission returned", tone: "danger" },
  suspended: { zh: "已暂停", en: "Suspended", tone: "ink" },
};

export const ITEM_ENTRY_STATUS_WORDS: Readonly<Record<ItemEntryStatus, Row>> = {
  pending: { zh: "待审查", en: "Awaiting check", tone: "warning" },
  active: { zh: "可承接", en: "May take work", tone: "success" },
  suspended: { zh: "暂停承接", en: "Suspended", tone: "ink" },
};

/** 草稿, 待单位审核 … in the reader's language. */
export function statusLabel(lang: Lang, status: CommissionStatus): string {
  return COMMISSION_STATUS_WORDS[status][lang];
}
