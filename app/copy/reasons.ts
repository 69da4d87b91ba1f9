import type { Detail } from "~/domain/kernel/decision";
import type { ReasonCode } from "~/domain/kernel/reasons";
import type { Lang } from "./define";

type Sentence = (detail: Detail) => string;

/** One row a reason, both languages: what is wrong and what to do about it. */
const REASONS: Readonly<Record<ReasonCode, Readonly<Record<Lang, Sentence>>>> = {
  "calendar.missing": {
    zh: (d) => `缺少 ${d.year} 年工作日历，无法计算期限；待政务办载入 ${d.year} 年日历后再办理。`,
    en: (d) => `The working-day calendar of ${d.year} is missing, so the deadline cannot be computed; try again when the office has loaded it.`,
  },
  "permission.denied": {
    zh: () => "您的身份不能办理这一事项。",
    en: () => "Your role may not do this.",
  },
  stale: {
    zh: () => "您打开页面之后情况已变化，请核对当前状态后再办理。",
    en: () => "Things have changed since you opened this page. Check the present state and try again.",
  },
  held: {
    zh: () => "该委托处于暂停中，恢复之前不能办理。",
    en: () => "This commission is on hold; nothing can be done until the hold is lifted.",
  },
  "not-found": { zh: () => "没有找到该记录。", en: () => "No such record." },
};

/** The sentence for a refusal, in the reader's language. */
export function reasonText(lang: Lang, reason: ReasonCode, detail: Detail = {}): string {
  return REASONS[reason][lang](detail);
}
