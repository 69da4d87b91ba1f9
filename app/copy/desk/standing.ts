import { define } from "../define";

/** Words of what keeps a commission from its ordinary way, on the pages of those who work on it. */
export const standing = define({
  zh: {
    objectionHold: "收到异议，处理期间中选通知书暂缓发出；异议期内其他机构仍可提出异议。",
    digest: "异议摘要：",
    outcome: {
      filed: (when: string) => `异议待委托部门答复（${when} 提出）`,
      answered: (when: string) => `异议待政务办决定（${when} 答复）`,
      dismissed: (when: string) => `异议不成立（${when} 决定）`,
      upheld: (when: string) => `异议成立（${when} 决定）`,
      inadmissible: (when: string) => `异议不予受理（${when} 决定）`,
      withdrawn: (when: string) => `异议已撤回（${when}）`,
      overtaken: (when: string) => `本次选取已失败，异议终结（${when}）`,
    },
    answer: "委托部门答复：",
    decision: "处理决定：",
    requested: (when: string) => `已于 ${when} 申请取消，待政务办答复`,
    reason: "取消原因：",
    note: "委托部门说明：",
    overtaken: "摇号时刻已过，结果已经确定，政务办只能答复不同意。",
  },
  en: {
    objectionHold: "An objection was received; the award notice waits for its decision. Others may still object within the period.",
    digest: "What it says: ",
    outcome: {
      filed: (when) => `Objection awaiting the department's answer (filed ${when})`,
      answered: (when) => `Objection awaiting the office's decision (answered ${when})`,
      dismissed: (when) => `The objection was dismissed (decided ${when})`,
      upheld: (when) => `The objection was upheld (decided ${when})`,
      inadmissible: (when) => `The objection was not admitted (decided ${when})`,
      withdrawn: (when) => `The objection was withdrawn (${when})`,
      overtaken: (when) => `Objection ended: the selection has failed (${when})`,
    },
    answer: "The department's answer: ",
    decision: "Decision: ",
    requested: (when) => `Cancellation requested on ${when}; the office has not answered yet`,
    reason: "Reason: ",
    note: "The department's note: ",
    overtaken: "The moment of the draw has passed and the result is settled, so the office can only refuse.",
  },
});
