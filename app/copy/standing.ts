import { define } from "./define";

/** Words of what keeps a commission from its ordinary way, on the pages of those who work on it. */
export const standing = define({
  zh: {
    objectionHold: "收到书面异议，处理期间暂停。",
    digest: "异议摘要：",
    outcome: { dismissed: (when: string) => `异议不成立（${when} 决定）`, upheld: (when: string) => `异议成立（${when} 决定）` },
    decision: "处理决定：",
    requested: (when: string) => `已于 ${when} 申请取消，待政务办答复`,
    reason: "取消原因：",
    note: "委托部门说明：",
    overtaken: "摇号时刻已过，结果已经确定，政务办只能答复不同意。",
  },
  en: {
    objectionHold: "A written objection was received; on hold until it is decided.",
    digest: "What it says: ",
    outcome: {
      dismissed: (when) => `The objection was dismissed (decided ${when})`,
      upheld: (when) => `The objection was upheld (decided ${when})`,
    },
    decision: "Decision: ",
    requested: (when) => `Cancellation requested on ${when}; the office has not answered yet`,
    reason: "Reason: ",
    note: "The department's note: ",
    overtaken: "The moment of the draw has passed and the result is settled, so the office can only refuse.",
  },
});
