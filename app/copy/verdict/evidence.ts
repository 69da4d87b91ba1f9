import type { ActReceiptCode } from "~/domain/verifiable/act-receipt";
import type { EvidenceCode, EvidenceNote } from "~/domain/verifiable/weigh";
import { define, type Lang } from "../define";
import { type Rows, row } from "./frame";
import type { EvidenceWords } from "./holds";
import { RECEIPT_ROWS } from "./receipt-rows";

const LOCK = ["不能据此认定内容已事先锁定", "it cannot be relied on that this was locked in time"] as const;

/** How what the reader gave contradicts the file, complete by type. */
export const EVIDENCE_ROWS: Rows<EvidenceCode> = {
  "evidence.committee": row(
    "的随机值不是由您给出的委员会签出的",
    "请确认给出的是公告中的委员会",
    "its random value was not signed by the committee that you gave",
    "make sure that you gave the committee of the notice",
  ),
  "evidence.receipt": row(
    "与您给出的凭证不一致",
    "或者名单在锁定之后被改过，或者凭证不是真的",
    "it differs from the receipt given",
    "either the roster was changed after it had been locked, or the receipt is not genuine",
  ),
  "evidence.close": row(
    "与截止文件不一致",
    "或者内容在截止之后被改过，或者截止文件不是真的",
    "it differs from the close file",
    "either it was changed after the close, or the close file is not genuine",
  ),
  "evidence.locked-other": row(
    "与见证人确认过的截止文件不一致",
    "锁定的是另一份内容",
    "it differs from the close that a witness confirmed",
    "something else was locked",
  ),
  "evidence.left-out": row(
    "说明有人被漏掉：日志方签收过这次报名，截止或摇号的名单里却没有",
    "入选、未入选、撤回三份名单应当列出每一个报名者，同一个日志签了互相矛盾的两件事",
    "somebody who had entered was left out: the log's key signed the entry, and what was closed and drawn over lacks it",
    "those who take part, who were left out and who withdrew must name everybody who entered; one log signed two things that contradict each other",
  ),
  "lock.entry": row(
    "所附日志条目不在日志树中，或说的是另一件事",
    LOCK[0],
    "its log entry is not in the log's tree, or is about something else",
    LOCK[1],
  ),
  "lock.signature": row(
    "所附日志条目没有您给出的日志公钥的有效签名，或见证签名有误",
    LOCK[0],
    "its log entry has no valid signature of the log's key that you gave, or a witness's signature is wrong",
    LOCK[1],
  ),
};

type Notes = Record<Exclude<EvidenceNote, ActReceiptCode>, string>;
const isCode = (note: EvidenceNote): note is ActReceiptCode => Object.hasOwn(RECEIPT_ROWS, note);
const broken = define({
  zh: { receipt: (what: string, why: string) => `您给出的凭证${what}；${why}，没有用来比对。` },
  en: { receipt: (what, why) => `The receipt given was not compared: ${what}; ${why}.` },
});

const notes = define({
  zh: {
    "receipt-equal": "与您给出的凭证一致：如果凭证在随机值出现之前就在您手里，那么此后内容没有变过。",
    "receipt-other": "您给出的凭证属于另一次摇号，没有用来比对。",
    "receipt-unmatched":
      "您给出的指纹不是这份文件自己的，也没有别的可以比对：如果它是截止文件的指纹，请把截止文件一并给出；如果它是凭证上的名单指纹，那么或者名单在锁定之后被改过，或者凭证不是真的。",
    "close-equal": "与您给出的截止文件一致；截止文件本身没有外部见证。",
    "close-other": "您给出的截止文件属于另一个委托，没有用来比对。",
    "entry-other": "您给出的凭证不是这次委托的报名凭证，没有用来比对。",
    "entry-unchecked": "您给出的报名凭证没有核对：请把日志公钥一并给出。",
    "entry-unclosed": "您的报名凭证有效；要看报名在哪份名单里，请把截止文件一并给出。",
    "entry-unnamed": "您的报名凭证有效，但没有写明是哪家单位，无法与名单比对。",
    "entry-close-unsigned":
      "这份截止文件的名单里没有您的报名，但它没有日志方的签名，不能据此认定：请给出带日志条目的截止文件（…-lock.json）。",
    "entry-taken": "您的报名在截止名单中：参加了选取。",
    "entry-left": "您的报名在截止文件的“未入选名单”（left）中，理由代码列在旁边。",
    "entry-withdrawn": "您的报名在截止文件的“撤回名单”（withdrawn）中。",
  } satisfies Notes,
  en: {
    "receipt-equal":
      "Equal to the receipt given: right, and unchanged since this receipt was made, if it was in your hands before the value could exist.",
    "receipt-other": "The receipt given is of another draw and was not compared.",
    "receipt-unmatched":
      "The fingerprint given is not this file's own, and there is nothing else to compare it with: if it is the close file's, give the close file too; if it is the roster's on a receipt, either the roster was changed after it had been locked, or the receipt is not genuine.",
    "close-equal": "Equal to the close file given, which itself has no outside witness.",
    "close-other": "The close file given is of another commission and was not compared.",
    "entry-other": "The receipt given is not of an entry in this commission, and was not compared.",
    "entry-unchecked": "The receipt of an entry was not checked: give the log's key too.",
    "entry-unclosed": "The receipt of the entry holds; to see in which list the entry stands, give the close file too.",
    "entry-unnamed": "The receipt of the entry holds, but does not say whose it is, so that it cannot be compared with the lists.",
    "entry-close-unsigned":
      "The entry is in none of this close file's lists, but the log has not signed the file, so that nothing follows: give the close with its log entry (…-lock.json).",
    "entry-taken": "The entry of the receipt is in the close's roster: it took part.",
    "entry-left": "The entry of the receipt is in the close's list of those left out (\"left\"), with the reason's code beside it.",
    "entry-withdrawn": 'The entry of the receipt is in the close\'s list of those who withdrew ("withdrawn").',
  },
});

/** What is told of a receipt or close that neither proves nor contradicts. */
export function evidenceNote(lang: Lang, note: EvidenceNote): string {
  if (!isCode(note)) return notes[lang][note];
  const { what, why } = RECEIPT_ROWS[note][lang];
  return broken[lang].receipt(what({}), why);
}

/** What the second and third question are answered with where a reader's own evidence decides. */
export const EVIDENCE_WORDS: Readonly<Record<Lang, EvidenceWords>> = define<EvidenceWords>({
  zh: {
    green: (kind: string) => `核验通过：${kind}计算正确，事先无人能知道，并且已事先锁定。`,
    "no-value": () => "事先不可知：文件不含随机值",
    "committee-given": (at, b) =>
      `事先不可知：随机值由您给出的委员会（${b.committee?.size} 人中 ${b.committee?.threshold} 人）于${at}签出，不足 ${b.committee?.threshold} 人时无人能知道，主持密钥仪式的人除外`,
    demonstration: () => "事先锁定：演示站的时间不作为见证",
    "log-unchecked": () => "事先锁定：带有日志条目，但没有给出日志公钥，签名未核对",
    "log-alone": () => "事先锁定：在运营者的日志中，但没有外部见证确认是什么时候",
    "witnessed-late": (at: string) => `事先锁定：见证人到 ${at} 才确认，不早于随机值出现的时刻`,
    witnessed: (at: string) => `事先锁定：见证人已于 ${at} 确认`,
    "receipt-signed": (at: string) => `事先锁定：您在 ${at} 之前已拿到日志方签名的凭证`,
  },
  en: {
    green: (kind) => `Verified: this ${kind} is right, nobody could know the value early, and all was locked before it.`,
    "no-value": () => "Unknowable: the file holds no random value",
    "committee-given": (at, b) =>
      `Unknowable: signed at ${at} by ${b.committee?.threshold} of ${b.committee?.size} of the committee that you gave; fewer cannot know it, nor could anybody but whoever held the ceremony`,
    demonstration: () => "Locked: a demonstration's times are no witness",
    "log-unchecked": () => "Locked: it carries a log entry, but without the log's key its signature was not checked",
    "log-alone": () => "Locked: in the operator's log; nobody outside has confirmed when",
    "witnessed-late": (at) => `Locked: confirmed only at ${at}, not before the value could exist`,
    witnessed: (at) => `Locked: a witness confirmed it at ${at}`,
    "receipt-signed": (at) => `Locked: you had a receipt signed by the log before ${at}`,
  },
});
