import type { TourStep } from "~/lib/tour-marks";
import type { Finishing } from "~/reads/demonstration/tour";
import { define } from "../define";

type Words = { readonly title: string; readonly text: string; readonly press: string };
type Steps = Readonly<Record<TourStep, Words>>;
type Parts = Readonly<Record<Finishing, string>>;

const ZH_STEPS: Steps = {
  doubt: {
    title: "起疑：这次摇号是真的吗？",
    text: "不登录，打开一条已经办结的委托：参与机构、中选机构、付款和评价，全部公开。",
    press: "打开一条已办结的委托",
  },
  verify: {
    title: "验证：在您自己的浏览器里重算一遍",
    text: "页面取来名单、信标和结果，在本机重新计算，用一句话回答对不对。",
    press: "验证这次摇号",
  },
  tamper: {
    title: "篡改：改一个字再验",
    text: "在验证页按“改一个字再验”：任意一处改动都会变红，并说出是哪一处不对。这一步需要浏览器脚本。",
    press: "改动一个字符",
  },
  refuse: {
    title: "被拒：想发布一个已取消的事项",
    text: "以经办人身份选择“人防工程施工图审查（单独）”：系统不让发布，并给出取消它的文件。",
    press: "以经办人身份试一试",
  },
  enter: {
    title: "报名：成为第五家",
    text: "以一家中介机构的身份，报名一条马上截止的委托；已有四家报名，截止前谁也看不到是哪四家。",
    press: "以机构身份去报名",
  },
  forward: {
    title: "快进：到摇号那一刻",
    text: "演示时间一个节点一个节点地走：10:00 名单锁定，10:30 信标产生并摇号。",
    press: "快进到摇号",
  },
  watch: {
    title: "观看：每一步都能看懂",
    text: "名单锁定的校验值、等来的信标、逐步的计算、中选和两家候补；您的机构会标明。",
    press: "观看摇号过程",
  },
  finish: {
    title: "办完：确认、签约、交付、验收、付款、评价",
    text: "每按一次，切换为当前责任方并打开要办理的页面；只需等待时间的，快进到下一节点。",
    press: "切换为当前责任方并办理",
  },
};

const EN_STEPS: Steps = {
  doubt: {
    title: "Doubt: was this draw honest?",
    text: "Without signing in, open a commission that went its whole way: who took part, who was selected, whether they were paid, how they were rated. All of it is public.",
    press: "Open a closed commission",
  },
  verify: {
    title: "Verify: compute it again in your own browser",
    text: "The page fetches roster, beacon and result, computes everything on your machine and answers in one sentence.",
    press: "Verify this draw",
  },
  tamper: {
    title: "Tamper: change one character",
    text: "Press “change one character” on that page: any change turns it red and it names what is wrong. This step needs scripts.",
    press: "Change a character",
  },
  refuse: {
    title: "Be refused: post an abolished item",
    text: "As a clerk, choose the separate review of civil defence drawings: it cannot be posted, and the document that abolished it is shown.",
    press: "Try it as a clerk",
  },
  enter: {
    title: "Enter: become the fifth",
    text: "As an agency, enter a commission that closes soon. Four have entered already; until the close nobody can see which four.",
    press: "Enter as an agency",
  },
  forward: {
    title: "Jump: to the moment of the draw",
    text: "Time walks from event to event: at 10:00 the roster is locked, at 10:30 the beacon appears and the draw is made.",
    press: "Jump to the draw",
  },
  watch: {
    title: "Watch: every step in words",
    text: "The hash of the locked roster, the beacon that was waited for, each step of the computation, the selected agency and two alternates. Your agency is marked.",
    press: "Watch the draw",
  },
  finish: {
    title: "Finish: confirm, contract, deliver, accept, pay, rate",
    text: "Each press makes you the side whose turn it is and opens the page to act on; where only time is missing, time jumps.",
    press: "Switch to whose turn it is and act",
  },
};

const ZH_PARTS: Parts = {
  confirmed: "确认中选",
  contracted: "合同备案",
  delivered: "提交成果",
  accepted: "验收",
  paid: "付款并确认收款",
  rated: "评价",
};
const EN_PARTS: Parts = {
  confirmed: "Award confirmed",
  contracted: "Contract filed",
  delivered: "Delivered",
  accepted: "Accepted",
  paid: "Paid and confirmed",
  rated: "Rated",
};

/** Words of the ten-minute tour. */
export const tour = define({
  zh: {
    title: "十分钟导览",
    lead: "八步看完一条委托的一生。每一步只按一次：它会换好身份，打开对的页面，并在页面顶部说明看什么、下一步按什么。从“十分钟导览”随时回到这里。",
    description: "八步：起疑、验证、篡改、被拒、报名、快进、观看、办完。",
    progress: (done: number, all: number) => `已完成 ${done} / ${all} 步`,
    steps: ZH_STEPS as Steps,
    parts: ZH_PARTS as Parts,
    done: "已完成",
    next: "下一步",
    later: "未完成",
    number: (n: number) => `第 ${n} 步`,
    subject: "导览用的委托",
    asAgency: "您将代表",
    waitsFor: (name: string) => `当前责任方：${name}`,
    tooLate: "这条委托的报名已经截止，不能再报名。想重来，请重置演示。",
    how: "打勾的依据：报名、快进和办理以数据库里真实发生的为准；只看不办的步骤，以您按过为准。",
    missing: "没有找到导览用的委托。请重置演示。",
    reset: "重置演示",
    roles: "换成任意身份",
    all: "八步全部完成。您看到的每一步，正式站上都由不同的单位各自办理。",
  },
  en: {
    title: "Ten-minute tour",
    lead: "The life of a commission in eight steps. Each step is one press: it changes your role, opens the right page and says at its top what to look at and what comes next. Come back here at any time by “Ten-minute tour”.",
    description: "Eight steps: doubt, verify, tamper, be refused, enter, jump, watch, finish.",
    progress: (done, all) => `${done} of ${all} steps done`,
    steps: EN_STEPS as Steps,
    parts: EN_PARTS as Parts,
    done: "Done",
    next: "Next",
    later: "To do",
    number: (n) => `Step ${n}`,
    subject: "The tour's commission",
    asAgency: "You will act for",
    waitsFor: (name) => `Whose turn: ${name}`,
    tooLate: "Registration for this commission has closed. To do this step, reset the demonstration.",
    how: "Ticks follow what really happened: entering, jumping and acting are read from the records; steps at which one only looks count when you pressed them.",
    missing: "The tour's commission was not found. Reset the demonstration.",
    reset: "Reset the demonstration",
    roles: "Choose any role",
    all: "All eight steps are done. On a real site each of them is taken by a different organisation.",
  },
});
