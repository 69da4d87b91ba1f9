import type { Saying } from "~/components/demonstration/coach";
import { define } from "../define";
import { agencyDesk } from "../desk/agency-desk";
import { commissionPage } from "../notice/commission-page";
import { posting } from "../posting/posting";
import { drawPages } from "../selection/draw-pages";

/** What a sentence can name: what is to be done, whose turn it is with what, the step's title. */
type Facts = { readonly task: string; readonly turn: string; readonly title: string };
type Says = Readonly<Record<Saying, (facts: Facts) => string>>;

const { zh: noticeZh, en: noticeEn } = commissionPage;
const { zh: drawZh, en: drawEn } = drawPages;
const { zh: deskZh, en: deskEn } = agencyDesk;
const { zh: postingZh, en: postingEn } = posting;

/** What stands between “ ” is a word of the page that the sentence stands on; the tour's journey looks for each of them there. */
const ZH: Says = {
  doubt: () => `不登录就能看到：“${noticeZh.result}”里的中选机构和候补，“${noticeZh.contract}”里的交付、付款和评价。`,
  verify: () => `您的浏览器重算一遍，结论写在页面上方。没有脚本时，可按“${drawZh.steps}”在纸上照做。`,
  tamper: () => `按“${drawZh.tamper}”：改动后的副本核验不通过，并标出改动的位置。这一步需要浏览器脚本。`,
  refuse: () => `“${postingZh.notPostable}”：这个事项已取消，页面写明依据的文件。按“${postingZh.chooseItem}”，系统同样不受理。`,
  enter: () => `截止前只公开家数，不公开名单。按“${deskZh.confirmEnter}”，您的机构即报名参加摇号。`,
  entered: () => `您的机构“${deskZh.enteredTitle}”，截止前可以撤回。`,
  tooLate: () => "这条委托的报名已经截止。想报名，请重置演示。",
  forward: () => `已摇号：“${noticeZh.result}”列出中选机构和候补，“${noticeZh.participants}”列出参加的机构。`,
  waiting: () => "这条委托还没有摇号。",
  watch: () => `“${drawZh.receipt}”是截止时锁定的内容，“${drawZh.steps}”写明每一次怎样摇出。`,
  watchOwn: () => `“${drawZh.receipt}”是截止时锁定的内容，“${drawZh.steps}”写明每一次怎样摇出；名单里标明“${drawZh.yours}”。`,
  yours: ({ task }) => `您现在代表当前责任方，要办理：${task}。`,
  yoursHere: ({ task }) => `在本页办理：${task}。提交之后，这里给出下一步。`,
  others: ({ turn }) => `当前责任方：${turn}。`,
  time: ({ turn }) => `当前责任方：${turn}。不需要任何人办理。`,
  closed: () => "这条委托已办结，导览到此结束。",
  idle: () => "这条委托不再需要办理，导览到此结束。",
  elsewhere: ({ title }) => `您打开了导览之外的页面。这一步是“${title}”。`,
};

const EN: Says = {
  doubt: () =>
    `Open to all without signing in: the selected agency and alternates under “${noticeEn.result}”; delivery, payment and rating under “${noticeEn.contract}”.`,
  verify: () =>
    `Your browser computes the draw again, and the answer stands at the top. Without scripts follow “${drawEn.steps}” with paper.`,
  tamper: () => `Press “${drawEn.tamper}”: the changed copy fails, and the place that was changed is marked. This step needs scripts.`,
  refuse: () =>
    `“${postingEn.notPostable}”: this item is abolished, and the page names the document. Press “${postingEn.chooseItem}” and it is refused as well.`,
  enter: () => `Until the close a number is public, no name. Press “${deskEn.confirmEnter}” and your agency takes part in the draw.`,
  entered: () => `“${deskEn.enteredTitle}”: your agency takes part, and can withdraw until the close.`,
  tooLate: () => "Registration for this commission has closed. To enter, reset the demonstration.",
  forward: () =>
    `The draw is made: “${noticeEn.result}” names the selected agency and the alternates, “${noticeEn.participants}” all that took part.`,
  waiting: () => "This commission has not been drawn yet.",
  watch: () => `“${drawEn.receipt}” is what was locked at the close; “${drawEn.steps}” tells how each number was drawn.`,
  watchOwn: () =>
    `“${drawEn.receipt}” is what was locked at the close; “${drawEn.steps}” tells how each number was drawn. The list marks “${drawEn.yours}”.`,
  yours: ({ task }) => `You act for the side whose turn it is. To do: ${task}.`,
  yoursHere: ({ task }) => `To do on this page: ${task}. Once it is sent, the next step is offered here.`,
  others: ({ turn }) => `Whose turn: ${turn}.`,
  time: ({ turn }) => `Next: ${turn}. Nobody has to do anything.`,
  closed: () => "This commission is closed, and with it the tour.",
  idle: () => "Nothing more is to be done on this commission: the tour ends here.",
  elsewhere: ({ title }) => `This page is not part of the tour. Your step: “${title}”.`,
};

/** Words of the tour on the pages that its steps open. */
export const coach = define({
  zh: {
    step: (n: number, of: number) => `导览第 ${n} 步，共 ${of} 步`,
    says: ZH as Says,
    next: (press: string) => `下一步：${press}`,
    jump: (when: string) => `快进到 ${when}`,
    act: (move: string) => `去办理：${move}`,
    toPress: "到本页的这个按钮",
    back: "回到这一步",
    end: "结束导览",
  },
  en: {
    step: (n, of) => `Tour, step ${n} of ${of}:`,
    says: EN as Says,
    next: (press) => `Next: ${press}`,
    jump: (when) => `Jump to ${when}`,
    act: (move) => `Go there: ${move}`,
    toPress: "Go to that button",
    back: "Back to this step",
    end: "End the tour",
  },
});
