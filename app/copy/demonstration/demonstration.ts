import type { NextMove } from "#db/queries/next-move";
import { define, type Lang } from "../define";
import { formatShortDateTime } from "../values";

/** Words of the demonstration's own tools. */
export const demonstration = define({
  zh: {
    forwardTitle: "快进到下一节点",
    forwardText: "演示时间前进到下一件会自动发生的事，途中的每件事都在各自的时刻发生。",
    endTitle: "演示时间已到终点",
    end: (year: number) => `工作日历只载入到 ${year} 年，之后的期限无法计算，演示时间停在 ${year} 年 12 月 31 日。要重新开始，请重置演示。`,
    nothing: "目前没有会自动发生的节点，各事项均待办理。请切换身份办理一项，或重置演示。",
    nothingTitle: "没有可快进的节点",
    back: "返回",
    resetTitle: "重置演示",
    resetLead: "演示数据将回到最初的样子：",
    resetConsequences: [
      "您和其他访客在这个演示站做过的一切都会清除，不能恢复。",
      "演示时间回到 2026年9月14日 09:00。",
      "所有人都会退出登录，已打开的页面需要重新打开。",
      "通常需要十几秒，请不要重复按。",
    ],
    resetButton: "清空并重新开始",
    resetCancel: "不重置",
    todo: (n: number) => `待办 ${n} 项`,
    drafts: (n: number) => `草稿 ${n} 份`,
    entered: (n: number) => `待摇号 ${n} 项`,
    open: (n: number) => `报名中 ${n} 项`,
    none: "暂无待办",
    reads: "只读：可以查看全部记录",
    work: "待办事项",
  },
  en: {
    forwardTitle: "Jump to the next event",
    forwardText: "Time moves to the next thing that happens by itself; everything on the way happens at its own moment.",
    endTitle: "The demonstration's time has come to its end",
    end: (year) =>
      `The working-day calendar is loaded up to ${year} only, so later deadlines cannot be computed: time stops on 31 December ${year}. Reset the demonstration to begin anew.`,
    nothing: "Nothing will happen by itself: everything waits for somebody. Change your role and act, or reset the demonstration.",
    nothingTitle: "There is nothing to jump to",
    back: "Back",
    resetTitle: "Reset the demonstration",
    resetLead: "The demonstration goes back to its beginning:",
    resetConsequences: [
      "Everything that you and other visitors did here is deleted and cannot be restored.",
      "Time goes back to 14 Sep 2026, 09:00.",
      "Everybody is signed out; open pages must be opened again.",
      "It usually takes some ten seconds. Please press once.",
    ],
    resetButton: "Delete and begin anew",
    resetCancel: "Keep as it is",
    todo: (n) => `${n} to do`,
    drafts: (n) => (n === 1 ? "1 draft" : `${n} drafts`),
    entered: (n) => `${n} before the draw`,
    open: (n) => `${n} open`,
    none: "Nothing to do at present",
    reads: "Reads every record",
    work: "To do",
  },
});

type Moves = Readonly<Partial<Record<NextMove["what"], string>>>;

/** What time does by itself, by what it moves. */
const MOVES: Readonly<Record<Lang, Moves>> = {
  zh: {
    published: "报名截止",
    registration_closed: "摇号",
    result_published: "发中选通知",
    awarded: "确认期满",
    contract_signing: "签约期满",
    contract_signed: "备案视为确认",
    delivered: "视为验收",
    admission: "入驻公示或补正期满",
    certificate: "资质证书到期或生效",
  },
  en: {
    published: "registration closes",
    registration_closed: "draw",
    result_published: "award notice",
    awarded: "confirmation lapses",
    contract_signing: "signing lapses",
    contract_signed: "filing deemed confirmed",
    delivered: "deemed accepted",
    admission: "publicity or correction of an admission ends",
    certificate: "a certificate ends or begins",
  },
};

/** 9月14日 10:00 报名截止; the sentence beside [快进到下一节点]. */
export function nextMoveSentence(lang: Lang, next: NextMove): string {
  const what = MOVES[lang][next.what];
  const at = formatShortDateTime(lang, next.at);
  return what ? `${at} ${what}` : at;
}
