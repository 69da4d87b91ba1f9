import type { Finding, FindingCode } from "~/domain/verifiable/monitor";
import { define } from "../define";

type Sentences = Readonly<Record<FindingCode, (found: Finding) => string>>;
const line = ({ index }: Finding) => (index === null ? "" : String(index));

/** What the command `monitor` says: a sentence a finding. */
export const monitorCommandWords = define({
  zh: {
    usage:
      "用法：npm run monitor -- 网站地址（或 node mingxuan-monitor.mjs 网站地址）[--state 文件] [--since 序号] [--log-key 日志公钥] [--witness 见证公钥]… [--receipt 回执文件]… [--json] [--lang en]\n" +
      "  退出码：0 没有发现问题，1 有发现（每条一句），2 没能检查",
    unreached: (address: string) => `没能读到 ${address} 的日志，没有检查。`,
    badState: (file: string) => `${file} 不是这个日志的监督记录。`,
    badKey: (given: string) => `${given} 不是公钥。`,
    badReceipt: (file: string) => `${file} 不是这个日志的回执。`,
    clean: (origin: string, size: number, fresh: number) => `${origin}：${size} 行，新核对 ${fresh} 行，没有发现问题。`,
    count: (origin: string, n: number) => `${origin}：发现 ${n} 个问题。`,
    findings: {
      unsigned: (f) => `检查点不是这个日志签署的（${f.detail}）。`,
      smaller: (f) => `日志变短了：上次有 ${f.detail} 行。`,
      fork: () => "现在的日志不是上次所见的延续：有行被改动、删除或插入。",
      "announced-other": () => "宣布的检查点与最新的检查点不是同一份日志。",
      unwitnessed: () => "宣布的检查点没有您信任的见证人的签名。",
      tree: (f) => `日志各行与签署的根对不上，或缺少内容（${f.detail}）。`,
      "no-leaf": (f) => `第 ${line(f)} 行不是一个事件。`,
      "late-leaf": (f) => `第 ${line(f)} 行（${f.subject}）自称发生于 ${f.detail}，而此后一次查看时日志里还没有它。`,
      redraw: (f) => `${f.subject} 第二次截止、开启或选取（第 ${line(f)} 行，${f.detail}）：可能是重新选取。`,
      undisclosed: (f) => `${f.subject} 已截止（第 ${line(f)} 行），网站却不给出锁定的内容。`,
      payload: (f) => `${f.subject} 公开的截止内容与日志第 ${line(f)} 行不符。`,
      close: (f) => `${f.subject} 的截止文件不是第 ${line(f)} 行锁定的那一份（${f.detail}）。`,
      "late-close": (f) => `${f.subject} 的锁定（第 ${line(f)} 行）到 ${f.detail} 才能确认，那时随机数已可能公开。`,
      "no-proof": (f) => `${f.subject} 已选取（第 ${line(f)} 行），网站却没有证明文件。`,
      draw: (f) => `${f.subject} 的选取证明重算不通过（${f.detail}）。`,
      "other-draw": (f) => `${f.subject} 选取所用的名单或报价不是截止时锁定的那一份。`,
      page: (f) => `${f.subject} 的网页所示指纹与日志第 ${line(f)} 行锁定的不同。`,
      untold: (f) => `网页公布了 ${f.subject} 的一个事件（${f.detail}），日志里没有。`,
      "told-otherwise": (f) => `网页公布的 ${f.subject} 的事件与日志第 ${line(f)} 行说的不同（${f.detail}）。`,
      "step-missing": (f) => `日志第 ${line(f)} 行公开记录了 ${f.subject} 的一个事件，它的网页上没有。`,
      "step-other": (f) => `${f.subject} 的网页把日志第 ${line(f)} 行当作自己的一步，那一行说的是别的事。`,
      "promise-broken": (f) => `日志签署的承诺没有兑现：回执 ${f.detail}（${f.subject}）所说的事件，承诺的时间已过，日志里没有。`,
      "receipt-gone": (f) => `回执 ${f.detail}（${f.subject}）证明过的事件，不在日志第 ${line(f)} 行。`,
      hidden: (f) => `有 ${f.detail} 份草稿至今没有公开编号，最早的在第 ${line(f)} 行（${f.subject}）；起草时公开的委托都已结束。`,
    } satisfies Sentences as Sentences,
  },
  en: {
    usage:
      "Usage: npm run monitor -- SITE (or node mingxuan-monitor.mjs SITE) [--state FILE] [--since LINE] [--log-key KEY] [--witness KEY]… [--receipt FILE]… [--json] [--lang en]\n" +
      "  exit: 0 nothing found, 1 something found (a sentence each), 2 could not look",
    unreached: (address) => `The log of ${address} could not be read; nothing was checked.`,
    badState: (file) => `${file} is no record of this log's monitor.`,
    badKey: (given) => `${given} is no key.`,
    badReceipt: (file) => `${file} is no receipt of this log.`,
    clean: (origin, size, fresh) => `${origin}: ${size} lines, ${fresh} checked now, nothing found.`,
    count: (origin, n) => `${origin}: ${n} found.`,
    findings: {
      unsigned: (f) => `The checkpoint is not signed by this log (${f.detail}).`,
      smaller: (f) => `The log has become shorter: it had ${f.detail} lines.`,
      fork: () => "The log does not go on from what was seen last: lines were changed, deleted or inserted.",
      "announced-other": () => "The announced checkpoint and the newest are not of one log.",
      unwitnessed: () => "No witness whom you trust signed the announced checkpoint.",
      tree: (f) => `The lines do not lead to the signed root, or some cannot be had (${f.detail}).`,
      "no-leaf": (f) => `Line ${line(f)} is no event.`,
      "late-leaf": (f) => `Line ${line(f)} (${f.subject}) says ${f.detail}, and a later look did not find it.`,
      redraw: (f) => `${f.subject} was closed, opened or selected a second time (line ${line(f)}, ${f.detail}): perhaps selected again.`,
      undisclosed: (f) => `${f.subject} is closed (line ${line(f)}), and the site does not show what was locked.`,
      payload: (f) => `What is disclosed of the close of ${f.subject} is not what line ${line(f)} holds.`,
      close: (f) => `The close file of ${f.subject} is not the one that line ${line(f)} locks (${f.detail}).`,
      "late-close": (f) => `The lock of ${f.subject} (line ${line(f)}) is shown only at ${f.detail}, when the value could be public.`,
      "no-proof": (f) => `${f.subject} is selected (line ${line(f)}), and the site has no proof.`,
      draw: (f) => `The proof of ${f.subject} does not calculate (${f.detail}).`,
      "other-draw": (f) => `${f.subject} was selected from another roster, or from other bids, than were locked at its close.`,
      page: (f) => `The page of ${f.subject} shows other fingerprints than line ${line(f)} locks.`,
      untold: (f) => `Pages tell an event of ${f.subject} (${f.detail}) that the log does not have.`,
      "told-otherwise": (f) => `Pages tell an event of ${f.subject} otherwise than line ${line(f)} of the log (${f.detail}).`,
      "step-missing": (f) => `Line ${line(f)} of the log records a public event of ${f.subject} that its page does not tell.`,
      "step-other": (f) => `The page of ${f.subject} gives line ${line(f)} of the log as a step of its own; it tells of something else.`,
      "promise-broken": (f) =>
        `A signed promise is broken: the event of receipt ${f.detail} (${f.subject}) is not in the log, and its time has passed.`,
      "receipt-gone": (f) => `The event that receipt ${f.detail} (${f.subject}) proved is not at line ${line(f)} of the log.`,
      hidden: (f) =>
        `${f.detail} drafts still stand under an alias, the first at line ${line(f)} (${f.subject}); every commission open at its time has ended.`,
    },
  },
});
