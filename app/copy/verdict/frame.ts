import type { BeaconFacts, Fails, Holds, WithBeacon } from "~/domain/verifiable/verdict";
import { define, type Lang } from "../define";

export type Detail = Readonly<Record<string, string | number>>;
/** The first thing that failed, and why it matters, for somebody who has never heard of a hash. */
export type Row = Readonly<Record<Lang, { readonly what: (d: Detail) => string; readonly why: string }>>;
/** `tone` is amber for what only the demonstration's beacon vouches for: such a file never looks plainly good. */
export type Sentence = { readonly text: string; readonly exit: 0 | 1 | 2; readonly tone: "success" | "warning" | "danger" };
/** How a check that holds is told: the file's name, and what was found, as the middle of a sentence. */
export type Teller<F> = { readonly kind: Readonly<Record<Lang, string>>; readonly facts: (lang: Lang, facts: F) => string };
/** A row a failure, complete by type. */
export type Rows<C extends string> = Readonly<Record<C, Row>>;

/** More names than these make no sentence. */
const NAMES_SHOWN = 10;
const FIELD_SHOWN = 80;
const HOURS_EAST = 8;

/** A row of words: what failed (Chinese), why it matters, the same in English. */
export function row(zh: string | ((d: Detail) => string), zhWhy: string, en: string | ((d: Detail) => string), enWhy: string): Row {
  const what = (words: string | ((d: Detail) => string)) => (typeof words === "string" ? () => words : words);
  return { zh: { what: what(zh), why: zhWhy }, en: { what: what(en), why: enWhy } };
}

/** Beijing time of an instant, to the second, without the machine's zone. */
function beijing(at: Date): string {
  return new Date(at.getTime() + HOURS_EAST * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
}

const words = define({
  zh: {
    yes: (kind: string, text: string) => `核验通过：${kind}${text}。`,
    no: (kind: string, what: string, why: string) => `核验不通过：${kind}${what}；${why}。`,
    names: (shown: string[], total: number) => shown.join("、") + (total > shown.length ? `……共 ${total} 名` : ""),
    time: (at: Date) => `北京时间 ${beijing(at)}`,
    drand: (round: number, at: string) => `；随机值是 drand 公共网络第 ${round} 轮，公布于${at}，请与公告核对`,
    committee: (at: string, fingerprint: string) =>
      `；随机值由保管人委员会于开启时刻（${at}）共同签出，公钥指纹 ${fingerprint}，请与公告核对`,
    local: (at: string, fingerprint: string) => `；计算无误，但演示信标不能防止运营者作假（开启时刻：${at}，公钥指纹 ${fingerprint}）`,
  },
  en: {
    yes: (kind: string, text: string) => `Verified: ${kind}${text}.`,
    no: (kind: string, what: string, why: string) => `Not verified: ${kind}: ${what}; ${why}.`,
    names: (shown: string[], total: number) => shown.join(", ") + (total > shown.length ? ` … (${total} in all)` : ""),
    time: (at: Date) => `${beijing(at)} Beijing time`,
    drand: (round: number, at: string) =>
      `; the random value is round ${round} of drand's public network, published at ${at}: compare it with the notice`,
    committee: (at: string, fingerprint: string) =>
      `; the random value was signed by the custodians' committee for the opening at ${at}, key fingerprint ${fingerprint}: compare both with the notice`,
    local: (at: string, fingerprint: string) =>
      `; the computation is right, but the demonstration beacon does not keep the operator from cheating (opening at ${at}, key fingerprint ${fingerprint})`,
  },
});

/** An instant in Beijing time. */
export function timeText(lang: Lang, at: Date): string {
  return words[lang].time(at);
}

/** Whose random value it was and from when: what the reader compares with the notice. */
export function beaconText(lang: Lang, { kind, at, round, fingerprint }: BeaconFacts): string {
  const t = words[lang];
  return kind === "drand" ? t.drand(round ?? 0, t.time(at)) : t[kind](t.time(at), fingerprint);
}

/** Names in their order; the first ten of many. */
export function namesText(lang: Lang, names: readonly string[]): string {
  return words[lang].names(names.slice(0, NAMES_SHOWN), names.length);
}

/** Text out of a stranger's file: nothing in it may move the cursor of a terminal or fill the screen. */
export function printable(text: string): string {
  // Whole characters; joiners are gone by then, so a character as it is drawn is not torn either.
  const shown = [...text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "?")];
  return shown.length > FIELD_SHOWN ? `${shown.slice(0, FIELD_SHOWN).join("")}…` : shown.join("");
}

/** The sentence for a file that holds. */
export function tellHolds<F extends WithBeacon>(lang: Lang, { facts }: Holds<F>, teller: Teller<F>): Sentence {
  const tone = facts.beacon?.kind === "local" ? "warning" : "success";
  return { text: words[lang].yes(teller.kind[lang], teller.facts(lang, facts)), exit: 0, tone };
}

/** The sentence for a file that fails: the first thing that does, and why it matters. */
export function tellFails<C extends string>(
  lang: Lang,
  { code, detail }: Fails<C>,
  kind: Readonly<Record<Lang, string>>,
  rows: Rows<C>,
): Sentence {
  const { what, why } = rows[code][lang];
  return { text: words[lang].no(kind[lang], what(detail), why), exit: 1, tone: "danger" };
}
