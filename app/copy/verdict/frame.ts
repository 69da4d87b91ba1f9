import type { Course } from "~/domain/verifiable/course";
import type { Answer, LockedWhy } from "~/domain/verifiable/judge";
import { define, type Lang } from "../define";

export type Detail = Readonly<Record<string, string | number>>;
/** The first thing that failed, and why it matters, for somebody who has never heard of a hash. */
export type Row = Readonly<Record<Lang, { readonly what: (d: Detail) => string; readonly why: string }>>;
/** A row a failure, complete by type. */
export type Rows<C extends string> = Readonly<Record<C, Row>>;
/** One of the three questions, answered. */
export type Line = { readonly answer: Answer; readonly text: string };
/**
 * A verdict for a clerk: the answer in one sentence, the three questions, and what to compare with what. `tone` is amber for whatever is
 * right but not shown to be fair, so that such a file never looks plainly good.
 */
export type Told = {
  readonly headline: string;
  readonly lines: readonly Line[];
  readonly notes: readonly string[];
  readonly exit: 0 | 1 | 2 | 3;
  readonly tone: "success" | "warning" | "danger";
  /** Of a right calculation what its headline says after that, for whoever says something else before it. */
  readonly clause?: string;
  /** Of a draw: who was drawn, how, and what was found of each part. */
  readonly course?: Course | null;
};
/** What was computed, as a sentence without its end, and what this kind of file says of the third question by itself. */
export type Teller<F> = {
  readonly facts: (lang: Lang, facts: F) => string;
  readonly locked?: Readonly<Record<Lang, Partial<Record<LockedWhy, () => string>>>>;
};

/** What stands before a line. */
export const MARKS: Readonly<Record<Answer, string>> = { yes: "✓", unshown: "○", no: "✗" };

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
    names: (shown: string[], total: number) => shown.join("、") + (total > shown.length ? `……共 ${total} 名` : ""),
    time: (at: Date) => `北京时间 ${beijing(at)}`,
  },
  en: {
    names: (shown: string[], total: number) => shown.join(", ") + (total > shown.length ? ` … (${total} in all)` : ""),
    time: (at: Date) => `${beijing(at)} Beijing time`,
  },
});

/** An instant in Beijing time. */
export function timeText(lang: Lang, at: Date): string {
  return words[lang].time(at);
}

/** Names in their order; the first ten of many. */
export function namesText(lang: Lang, names: readonly string[]): string {
  return words[lang].names(names.slice(0, NAMES_SHOWN), names.length);
}

/** A hash whole, in groups of four, as people compare it. */
export function grouped(hash: string): string {
  return hash.replace(/(.{4})(?=.)/g, "$1 ");
}

/** Text out of a stranger's file: nothing in it may move the cursor of a terminal or fill the screen. */
export function printable(text: string): string {
  // Whole characters; joiners are gone by then, so a character as it is drawn is not torn either.
  const shown = [...text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "?")];
  return shown.length > FIELD_SHOWN ? `${shown.slice(0, FIELD_SHOWN).join("")}…` : shown.join("");
}
