import type { LogFacts } from "~/domain/selection/verify-log";
import { define } from "../define";
import { namesText, printable, type Teller, timeText } from "./frame";

const words = define({
  zh: {
    entry: (kind: string, subject: string, at: string, index: number, size: number, origin: string) =>
      `事件 ${kind}（${subject}，${at}）是日志 ${origin} 的第 ${index + 1} 条，日志共 ${size} 条`,
    witnessed: (names: string) => `，由 ${names} 见证`,
    unchecked: (n: number) => `；另有 ${n} 个签名没有给出公钥，未核验`,
  },
  en: {
    entry: (kind: string, subject: string, at: string, index: number, size: number, origin: string) =>
      `event ${kind} (${subject}, ${at}) is number ${index + 1} of ${size} in the log ${origin}`,
    witnessed: (names) => `, witnessed by ${names}`,
    unchecked: (n) => `; ${n} more ${n === 1 ? "signature" : "signatures"} not checked, as no key was given`,
  },
});

/** The words for an event's proof in the log. */
export const tellLog: Teller<LogFacts> = {
  facts: (lang, { kind, subject, at, index, size, origin, witnesses, unchecked }) => {
    const t = words[lang];
    const entry = t.entry(kind, printable(subject), timeText(lang, at), index, size, printable(origin));
    const names = witnesses.map(printable);
    return entry + (names.length > 0 ? t.witnessed(namesText(lang, names)) : "") + (unchecked > 0 ? t.unchecked(unchecked) : "");
  },
};
