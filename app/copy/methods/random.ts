import { define } from "../define";

/** Words of 随机选取, wherever a page tells of the method of a commission. */
export const randomWords = define({
  zh: {
    name: "随机选取（摇号）",
    note: "价格固定，中选后合同价等于公告价；",
    selects: "摇号时间",
    act: "摇号",
    noun: "摇号",
    happens: "摇号",
    unsettled: "未摇号",
    settledAmong: (day: string, n: number) => `${day}从 ${n} 家中摇出`,
    settled: (day: string, n: number, name: string) => `${day}从 ${n} 家中摇出${name}`,
    price: "服务费（固定价）",
    hints: {
      priceFen: "随机选取（摇号）的，此价即合同价，不再议价。由本部门预算支付，不得向申请人收取。",
      closeMinute: (from: string, to: string, delay: number) => `在 ${from} 至 ${to} 之间。截止后 ${delay} 分钟摇号。`,
      tenderLawApplies: "依法必须招标的项目不能在本市场选取，应当依法招标。",
    },
    /** What the pages tell on which a selection is watched and verified. */
    pages: {
      verifyOf: (number: string) => `验证 ${number} 的摇号`,
      verifyLead: "您的浏览器会取回这次摇号的证明，从头重算一遍：名单指纹、信标签名、每一次摇出的号码。计算只在您的设备上进行。",
      how: [
        "名单指纹：按公布的名单、编号和信标重新计算，一字之差指纹就不同。",
        "信标签名：在曲线上、在素数阶子群内、对应公布的公钥和这一事件。",
        "每一次摇号：由指纹和信标推出号码，逐次重算，次序必须一致。",
      ],
      watchTitle: (number: string) => `观看摇号 ${number}`,
      watchLive: "观看摇号",
      watchLead: "报名截止时名单锁定并公布指纹，随后等待信标，再按公布的算法逐次摇号；全过程在本页公开。",
      drawsAt: (when: string) => `摇号：${when}`,
      locked: (n: number) => `名单已锁定，${n} 家`,
      heldBack: "本委托暂停中，恢复前不锁定名单，也不摇号。",
      heldLocked: (n: number) => `本委托暂停中。名单已锁定，${n} 家，不再变动；恢复前不摇号。`,
      drawn: (name: string) => `摇号完成，中选：${name}`,
      passedOn: (first: string, now: string) => `摇号完成。首位摇出的${first}未签约，现由${now}递补中选`,
      drawnFailed: (reason: string) => `摇号完成，其后流标：${reason}`,
      doneOn: (when: string, n: number) => `${when} 摇号，${n} 家参与`,
      receiptSoon: "报名截止的那一刻，参与名单和名单锁定凭证会出现在这里。",
    },
    disclosure: [] as readonly string[],
  },
  en: {
    name: "Random draw",
    note: "The price is fixed: the contract price equals the notice.",
    selects: "Draw",
    act: "drawn",
    noun: "the draw",
    happens: "is drawn",
    unsettled: "nothing was drawn",
    settledAmong: (day, n) => `drawn on ${day} from ${n} agencies`,
    settled: (day, n, name) => `${name} was drawn on ${day} from ${n} agencies`,
    price: "Service fee (fixed price)",
    hints: {
      priceFen:
        "With a random draw this is the contract price; it is not negotiated. Paid from this department's budget, never charged to the applicant.",
      closeMinute: (from, to, delay) => `Between ${from} and ${to}. The draw follows ${delay} minutes after the close.`,
      tenderLawApplies: "What must be tendered by law cannot be given out here: hold a tender.",
    },
    pages: {
      verifyOf: (number) => `Verify the draw of ${number}`,
      verifyLead:
        "Your browser fetches the proof of this draw and computes everything again: the roster's fingerprint, the beacon's signature, each step. The computation stays on your device.",
      how: [
        "The roster's fingerprint: computed from the published roster, number and beacon; one character more or less changes it.",
        "The beacon's signature: on the curve, in the prime-order subgroup, by the published key, for this event.",
        "Each step: random words follow from fingerprint and beacon; replayed one by one, the order must agree.",
      ],
      watchTitle: (number) => `Watch the draw of ${number}`,
      watchLive: "Watch the draw",
      watchLead:
        "At the close the roster is locked and its fingerprint published; then the beacon is awaited, and the draw follows step by step by the published rule. All of it is shown here.",
      drawsAt: (when) => `Draw: ${when}`,
      locked: (n) => `Roster locked, ${n} entrants`,
      heldBack: "This commission is on hold: until it resumes no roster is locked and nothing is drawn.",
      heldLocked: (n) =>
        `This commission is on hold. The roster is locked with ${n} entrants and stays; nothing is drawn until it resumes.`,
      drawn: (name) => `Drawn; selected: ${name}`,
      passedOn: (first, now) => `Drawn. ${first}, drawn first, did not sign; the alternate ${now} is now selected`,
      drawnFailed: (reason) => `Drawn, then failed: ${reason}`,
      doneOn: (when, n) => `Drawn ${when}, ${n} took part`,
      receiptSoon: "The roster and its lock receipt appear here the moment registration closes.",
    },
    disclosure: [],
  },
});
