import { define } from "../define";

/** Words that the desks of departments and of the office share. */
export const desk = define({
  zh: {
    commission: "委托",
    status: "状态",
    what: "事由",
    due: "期限",
    action: "操作",
    party: "当前责任方",
    until: "截止日期",
    since: "开始日期",
    noDue: "无固定期限",
    waited: (days: number) => (days === 0 ? "今日收到" : `已等 ${days} 个工作日`),
    untitled: "（未填标题）",
    all: "全部",
    more: (n: number) => `这里只列出最紧急的 ${n} 项，其余请看列表。`,
    waitsForBeacon: "等待信标",
  },
  en: {
    commission: "Commission",
    status: "Status",
    what: "What to do",
    due: "Due",
    action: "Action",
    party: "Responsible now",
    until: "Due date",
    since: "Since",
    noDue: "No fixed deadline",
    waited: (days) => (days === 0 ? "Arrived today" : days === 1 ? "Waiting for 1 working day" : `Waiting for ${days} working days`),
    untitled: "(no title yet)",
    all: "All",
    more: (n) => `Only the ${n} most urgent are shown here; the list holds the rest.`,
    waitsForBeacon: "Waiting for the beacon",
  },
});
