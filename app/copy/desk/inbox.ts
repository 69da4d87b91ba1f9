import { define } from "../define";

/** Words of 消息. */
export const inbox = define({
  zh: {
    title: "消息",
    lead: "与您的单位和角色有关的事，点开即到办理的页面。",
    open: "前往",
    openOf: (what: string) => `前往：${what}`,
    markAll: "全部标为已读",
    unread: "未读",
    what: "事由",
    about: "关于",
    when: "时间",
    emptyTitle: "还没有消息",
    emptyText: "委托、入驻或选取有变化时，会在这里告诉您。",
    older: "更早的消息",
  },
  en: {
    title: "Messages",
    lead: "What concerns your organisation and role; each leads to the page where one acts.",
    open: "Open",
    openOf: (what) => `Open: ${what}`,
    markAll: "Mark all as read",
    unread: "Unread",
    what: "What",
    about: "About",
    when: "When",
    emptyTitle: "No messages yet",
    emptyText: "When a commission, an admission or a selection changes, it is told here.",
    older: "Older messages",
  },
});
