import type { EventKind } from "~/domain/kernel/events";
import type { ReceiptFacts } from "~/domain/selection/verify-receipt";
import type { ActReceiptCode } from "~/domain/verifiable/act-receipt";
import type { Verdict } from "~/domain/verifiable/verdict";
import { define, type Lang } from "../define";
import { eventLabels } from "../moves/events";
import { namesText, printable, type Teller, type Told, timeText } from "./frame";

const words = define({
  zh: {
    logged: (act: string, line: number) => `凭证有效：${act}，已写入日志第 ${line} 号，日志方无法否认。`,
    promised: (act: string, due: string) => `凭证有效：${act}；日志方签名承诺${due}写入日志，无法否认收到过。`,
    act: (who: string, kind: string, subject: string) => `${who}办理“${kind}”（${subject}）`,
    facts: (act: string, at: string, rest: string) => `${act}，运营者记录的时间为${at}；${rest}`,
    due: (at: string) => `在${at}之前`,
    afterClose: "在覆盖截止事件的见证检查点之后 120 秒内",
    place: (line: number, size: number) => `日志共 ${size} 号，此为第 ${line} 号`,
    witnessed: (names: string) => `，由 ${names} 见证`,
    unchecked: (n: number) => `，另有 ${n} 个签名没有给出公钥，未核验`,
    promise: (due: string) => `承诺${due}写入日志，到时请再取一次凭证`,
  },
  en: {
    logged: (act, line) => `The receipt holds: ${act}, line ${line} of the log, which the log cannot deny.`,
    promised: (act, due) => `The receipt holds: ${act}; the log's key promised to write it ${due}, and cannot deny having received it.`,
    act: (who, kind, subject) => `"${kind}" by ${who} (${subject})`,
    facts: (act, at, rest) => `${act}, at ${at} by the operator's record; ${rest}`,
    due: (at) => `by ${at}`,
    afterClose: "within 120 seconds after the witnessed checkpoint that covers the close",
    place: (line, size) => `line ${line} of ${size} in the log`,
    witnessed: (names) => `, witnessed by ${names}`,
    unchecked: (n) => `, ${n} more ${n === 1 ? "signature" : "signatures"} not checked, as no key was given`,
    promise: (due) => `promised ${due}; fetch the receipt again then`,
  },
});

function actText(lang: Lang, { who, kind, subject }: ReceiptFacts): string {
  const label = Object.hasOwn(eventLabels[lang], kind) ? eventLabels[lang][kind as EventKind] : kind;
  return words[lang].act(printable(who), label, printable(subject));
}

const dueText = (lang: Lang, due: { readonly at: string } | "after-close"): string =>
  due === "after-close" ? words[lang].afterClose : words[lang].due(timeText(lang, new Date(due.at)));

/** The words for the receipt of an act. A line's number is the one that addresses and pages show. */
export const tellReceipt: Teller<ReceiptFacts> = {
  facts: (lang, facts) => {
    const t = words[lang];
    const { standing, at } = facts;
    const told = (rest: string) => t.facts(actText(lang, facts), timeText(lang, at), rest);
    if (standing.state === "promised") return told(t.promise(dueText(lang, standing.due)));
    const names = standing.witnesses.map(printable);
    const signed = names.length > 0 ? t.witnessed(namesText(lang, names)) : "";
    return told(t.place(standing.index, standing.size) + signed + (standing.unchecked > 0 ? t.unchecked(standing.unchecked) : ""));
  },
  locked: {
    zh: { "no-witness": () => "事先锁定：还没有写入日志，只有日志方的承诺" },
    en: { "no-witness": () => "Locked: not in the log yet, only promised by its key" },
  },
};

/** The verdict of a receipt that holds, headed by what it proves; any other as it is. */
export function headedReceipt(lang: Lang, verdict: Verdict<ReceiptFacts, ActReceiptCode>, told: Told): Told {
  if (verdict.answer !== "yes" || told.exit === 1) return told;
  const { standing } = verdict.facts;
  const t = words[lang];
  const act = actText(lang, verdict.facts);
  const headline = standing.state === "logged" ? t.logged(act, standing.index) : t.promised(act, dueText(lang, standing.due));
  return { ...told, headline };
}
