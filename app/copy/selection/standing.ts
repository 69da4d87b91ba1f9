import type { CloseStanding } from "~/domain/verifiable/close-standing";
import { define, type Lang } from "../define";

/** Where a roster stood in the public log before its draw, and who outside confirmed it. */
export const standingWords = define({
  zh: {
    link: "看这一行",
    witnessed: (before: string, line: string, n: number) =>
      `名单在信标产生前 ${before}已在公开日志第 ${line} 号，${n} 个见证方签名。用见证方自己公布的公钥可在下面核对。`,
    late: (line: string) => `名单在公开日志第 ${line} 号；见证方在信标可能产生之后才签名，不能证明名单在此之前锁定。`,
    untimed: (line: string, n: number) => `名单在公开日志第 ${line} 号，${n} 个见证方签名；演示用的信标，时间不能说明先后。`,
    alone: (line: string) => `名单在公开日志第 ${line} 号；这是运营者自己的日志，没有外部见证方确认它是何时写入的。`,
    underMinute: "不到 1 分钟",
    minutes: (n: number) => `${n} 分钟`,
    hours: (n: number) => `${n} 小时`,
  },
  en: {
    link: "See the line",
    witnessed: (before, line, n) =>
      `${before} before the beacon's value the roster stood in the public log as number ${line}, signed by ${n === 1 ? "1 witness" : `${n} witnesses`}. With the keys that the witnesses publish themselves this can be checked below.`,
    late: (line) =>
      `The roster is number ${line} of the public log; witnesses signed only when the beacon's value could exist, so it is not shown that the roster was locked before.`,
    untimed: (line, n) =>
      `The roster is number ${line} of the public log, signed by ${n === 1 ? "1 witness" : `${n} witnesses`}; with a demonstration's beacon times show no order.`,
    alone: (line) =>
      `The roster is number ${line} of the public log; that is the operator's own, and nobody outside has confirmed when it was written.`,
    underMinute: "Less than a minute",
    minutes: (n) => (n === 1 ? "1 minute" : `${n} minutes`),
    hours: (n) => `${n} hours`,
  },
});

const MINUTE = 60_000;
/** From so many minutes on whole hours say enough. */
const IN_HOURS = 180;

/** The sentence; `before` in whole minutes or hours, rounded down. */
export function standingText(lang: Lang, standing: CloseStanding & { readonly line: string }): string {
  const t = standingWords[lang];
  const { line } = standing;
  if (standing.state === "late") return t.late(line);
  if (standing.state === "untimed") return t.untimed(line, standing.signers);
  if (standing.state !== "witnessed") return t.alone(line);
  const minutes = Math.floor(standing.before / MINUTE);
  const before = minutes === 0 ? t.underMinute : minutes < IN_HOURS ? t.minutes(minutes) : t.hours(Math.floor(minutes / 60));
  return t.witnessed(before, line, standing.signers);
}
