import { define, type Lang } from "../define";

type Part = { readonly seconds: number; readonly zh: string; readonly en: string };
const PARTS: readonly Part[] = [
  { seconds: 86_400, zh: "天", en: "d" },
  { seconds: 3_600, zh: "小时", en: "h" },
  { seconds: 60, zh: "分", en: "min" },
  { seconds: 1, zh: "秒", en: "s" },
];

/** 1 小时 5 分 12 秒 / 1 h 5 min 12 s from whole seconds; parts that are none are left out. */
export function lengthText(lang: Lang, seconds: number): string {
  let left = seconds;
  const told = PARTS.flatMap((part) => {
    const n = Math.floor(left / part.seconds);
    left -= n * part.seconds;
    return n > 0 || (part.seconds === 1 && seconds === 0) ? [`${n} ${part[lang]}`] : [];
  });
  return told.join(" ");
}

/** 99.98% from hundredths of a percent, never rounded up. */
export function shareText(share: number): string {
  return `${Math.floor(share / 100)}.${String(share % 100).padStart(2, "0")}%`;
}

/** 服务中断: outages, their certificates and the year's availability. */
export const outageWords = define({
  zh: {
    title: "服务可用率与中断证明",
    lead: "每个服务器进程每 5 秒记录一次“能够提供服务”：自己的网页应答正常，数据库和文件都能写入。任何进程都没有记录的时段就是服务中断。",
    rule: (minutes: number, hours: number, after: number) =>
      `中断超过 ${minutes} 分钟，且触及报名截止前 ${hours} 小时，或结束时距截止不足 ${after} 小时的，截止顺延至下一工作日同一钟点，选取随之顺延。`,
    ruleLink: "规则与依据",
    tolerance: (minutes: number) => `两次记录相隔不超过 ${minutes} 分钟的（例如例行重启），不计为中断。`,
    demonstration: "演示站停机时，演示时间随之停止，所以演示站自己不会产生中断；列出的是示例。",
    year: "年度",
    yearOf: (year: number) => `${year} 年`,
    share: (year: number, share: string) => `${year} 年可用率 ${share}`,
    measured: (from: string, to: string, length: string) => `自 ${from} 至 ${to}，已计量 ${length}`,
    away: (count: number, length: string) => (count === 0 ? "没有中断" : `中断 ${count} 次，共 ${length}`),
    unmeasured: (year: number) => `${year} 年没有计量`,
    unmeasuredHelp: "开始记录之前的时间不计入可用率，也不作推测。",
    list: (year: number) => `${year} 年的中断`,
    none: (year: number) => `${year} 年没有记录到中断`,
    certificate: "证明",
    short: (minutes: number) => `不超过 ${minutes} 分钟`,
    since: "起",
    until: "止",
    length: "时长",
    lengthSeconds: "时长（秒）",
    moved: "顺延的委托",
    movedCount: (n: number) => `${n} 项`,
    number: "编号",
    of: (number: string) => `服务中断证明 ${number}`,
    description: "中断起止时间、如何计量、哪些委托的报名截止因此顺延。",
    told: (since: string, until: string, length: string) => `${since} 至 ${until}，网站不能提供服务，历时 ${length}。`,
    before: "中断前最后一次记录",
    after: "恢复后第一次记录",
    record: (at: string, process: string) => `${at}，进程 ${process}`,
    how: "怎样计量",
    howText: (minutes: number) =>
      `中断自最后一次记录起，至恢复后第一次记录止，时间以数据库的时钟为准；其间所有进程均无记录，且超过 ${minutes} 分钟。实际中断不会更长。`,
    logLine: "公开日志",
    line: (name: string) => `第 ${name} 行`,
    noLine: "尚未写入",
    movedTitle: "因此顺延的委托",
    movedNone: "本次中断没有使任何委托的报名截止顺延。",
    commission: "委托",
    purchaser: "委托部门",
    closedBefore: "原定截止",
    closesNow: "顺延至",
    movedAt: "办理时间",
    from: (moment: string) => `原定 ${moment}，因服务中断顺延`,
    step: (from: string, to: string) => `${from} 顺延至 ${to}，`,
    all: "全部中断",
    office: "可用率",
    officeNone: "尚未计量",
    officeShare: (year: number, share: string, measured: string, away: string) => `${year} 年 ${share}（计量 ${measured}，中断 ${away}）`,
  },
  en: {
    title: "Availability and outage certificates",
    lead: "Each server process records every 5 seconds that it serves: its own pages answer, and database and files take something new. A stretch in which no process has a record is an outage.",
    rule: (minutes, hours, after) =>
      `An outage of more than ${minutes} minutes that touches the last ${hours} hours before a close of registration, or ends less than ${after} hours before it, moves the close to the same time of the next working day, and the selection with it.`,
    ruleLink: "Rules and their basis",
    tolerance: (minutes) =>
      `Two records no more than ${minutes} minute${minutes === 1 ? "" : "s"} apart (a planned restart, say) leave no outage between them.`,
    demonstration: "A demonstration's time stands still while it is stopped, so it has no outage of its own; those listed are examples.",
    year: "Year",
    yearOf: (year) => String(year),
    share: (year, share) => `Availability in ${year}: ${share}`,
    measured: (from, to, length) => `Measured from ${from} to ${to}: ${length}`,
    away: (count, length) => (count === 0 ? "No outage" : count === 1 ? `1 outage of ${length}` : `${count} outages, ${length} in all`),
    unmeasured: (year) => `Nothing was measured in ${year}`,
    unmeasuredHelp: "Time before the first record is neither counted nor guessed.",
    list: (year) => `Outages in ${year}`,
    none: (year) => `No outage was recorded in ${year}`,
    certificate: "Certificate",
    short: (minutes) => `no longer than ${minutes} minutes`,
    since: "From",
    until: "To",
    length: "Length",
    lengthSeconds: "Length (seconds)",
    moved: "Commissions moved",
    movedCount: (n) => String(n),
    number: "Number",
    of: (number) => `Outage certificate ${number}`,
    description: "From when to when it lasted, how it was measured, and which closes of registration it moved.",
    told: (since, until, length) => `From ${since} to ${until} the site did not serve, for ${length}.`,
    before: "Last record before it",
    after: "First record after it",
    record: (at, process) => `${at}, process ${process}`,
    how: "How it was measured",
    howText: (minutes) =>
      `From the last record before it to the first one after it, by the database's clock; in between no process had a record, for more than ${minutes} minute${minutes === 1 ? "" : "s"}. The outage itself was no longer.`,
    logLine: "Public log",
    line: (name) => `Line ${name}`,
    noLine: "not there yet",
    movedTitle: "Commissions that it moved",
    movedNone: "This outage moved no close of registration.",
    commission: "Commission",
    purchaser: "Department",
    closedBefore: "Close as announced",
    closesNow: "Moved to",
    movedAt: "Moved at",
    from: (moment) => `Announced for ${moment}; moved after an outage`,
    step: (from, to) => `From ${from} to ${to}, `,
    all: "All outages",
    office: "Availability",
    officeNone: "not measured yet",
    officeShare: (year, share, measured, away) => `${year}: ${share} (${measured} measured, ${away} away)`,
  },
});
