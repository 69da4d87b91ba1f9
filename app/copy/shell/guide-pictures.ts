import { define } from "../define";

/** The pictures of the guides, each of a part of a page as it is. */
export type GuidePicture = "enter" | "write" | "verdict" | "tabs";
type Words = Readonly<Record<GuidePicture, string>>;

/** What each picture shows, for whoever does not see it; and whose data stand in it. */
export const guidePictures = define({
  zh: {
    caption: "图为演示站的页面，数据均为虚构。",
    alt: {
      enter: "报名前的说明，写明中选后的期限和可撤回的时间，下方是“确认报名”按钮。",
      write: "填写委托的一节，逐项填写，下方是“保存并继续”按钮，可以随时保存返回。",
      verdict: "验证页给出的结论，下方按名次列出中选机构和候补机构。",
      tabs: "政务办工作台的分栏：待办、超期、暂停、今日、按单位，各带件数。",
    } satisfies Words as Words,
  },
  en: {
    caption: "A page of the demonstration; its data are invented.",
    alt: {
      enter:
        "What to know before entering, with the terms after an award and until when an entry can be withdrawn; below it the button that confirms.",
      write: "One section of a commission being written, field by field; below it the buttons that save and go on, or save and return.",
      verdict: "The verdict of a verification, and below it the selected agency and the alternates in their order.",
      tabs: "The parts of the office's desk with their numbers: to do, overdue, on hold, today, by department.",
    } satisfies Words as Words,
  },
});
