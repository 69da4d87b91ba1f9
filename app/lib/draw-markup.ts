import type { Lang } from "~/copy/define";
import { afterText, courseWords, listedOrder, partText, placeNumber } from "~/copy/verdict/course";
import { MARKS, printable } from "~/copy/verdict/frame";
import { COURSE_PARTS, type Course } from "~/domain/verifiable/course";
import type { PaperStep, Place } from "~/domain/verifiable/paper";
import type { Markup } from "./markup";

/** One of the published places: its code, where its agency's page is, and what the place counts for now. */
export type PublishedPlace = {
  readonly id: string;
  readonly href: string;
  readonly place: string;
  readonly note: string;
  readonly standing: "waiting" | "current" | "ended" | "void";
};
/** What a site publishes of a draw beside its proof. */
export type Published = {
  readonly number: string;
  readonly names: Readonly<Record<string, string>>;
  readonly places: readonly PublishedPlace[];
  /** The viewer's own code in the roster, and the word for it. */
  readonly mine?: { readonly id: string; readonly word: string } | null;
};

const chinese = { lang: "zh-CN" };
const isAt = (names: Published["names"], id: string): boolean => Object.hasOwn(names, id);

function nameOf(published: Published | null, id: string): string {
  return published && isAt(published.names, id) ? (published.names[id] as string) : printable(id);
}

function named(published: Published | null, id: string): Markup {
  return published && isAt(published.names, id) ? ["span", chinese, nameOf(published, id)] : ["code", {}, printable(id)];
}

/** A code whose last character was changed, if it is the one. */
function codeCell(id: string, changed: boolean): Markup {
  const text = printable(id);
  const last = [...text].at(-1) ?? "";
  return changed ? ["code", {}, text.slice(0, text.length - last.length), ["mark", {}, last]] : ["code", {}, text];
}

function agencyCell(lang: Lang, published: Published, id: string, at: number): Markup {
  if (!isAt(published.names, id)) return ["td", {}, ["em", {}, courseWords[lang].stranger]];
  const place = published.places[at];
  const name = nameOf(published, id);
  const link: Markup = place?.id === id ? ["a", { ...chinese, href: place.href }, name] : ["span", chinese, name];
  return ["td", {}, link, ...(place?.id === id && place.note ? [["span", { class: "order-note" }, place.note] as const] : [])];
}

/** Who was drawn: rank, agency by name, code. `changed`: the place whose code's last character a reader had changed. */
export function orderTable(lang: Lang, { order }: Course, published: Published | null, changed = -1): Markup {
  const t = courseWords[lang];
  const { codes, more } = listedOrder(order);
  const columns = [t.rank, ...(published ? [t.agency] : []), t.code];
  const rows = codes.map((id, at): Markup => {
    const place = published?.places[at];
    const its = place?.id === id ? place : null;
    const over = its?.standing === "ended" || its?.standing === "void";
    const role: Markup[] = its ? [["span", { class: "order-place" }, over ? ["s", {}, its.place] : its.place]] : [];
    return [
      "tr",
      { class: at === changed ? "is-changed" : (its?.standing ?? "") },
      ["th", { scope: "row" }, t.place(at + 1), ...role],
      ...(published ? [agencyCell(lang, published, id, at)] : []),
      ["td", {}, codeCell(id, at === changed)],
    ];
  });
  const head: Markup = ["tr", {}, ...columns.map((text): Markup => ["th", { scope: "col" }, text])];
  const rest: Markup[] = more > 0 ? [["p", {}, t.unlisted(more)]] : [];
  return ["div", {}, ["table", { class: "order" }, ["caption", {}, t.order], ["thead", {}, head], ["tbody", {}, ...rows]], ...rest];
}

/** Roster, beacon, drawing, each with its mark and one line. */
export function partList(lang: Lang, course: Course): Markup {
  const item = (part: (typeof COURSE_PARTS)[number]): Markup => {
    const answer = course.checks[part];
    return ["li", { class: `answer-${answer}` }, `${MARKS[answer]} ${partText(lang, part, course)}`];
  };
  return ["ul", { class: "parts" }, ...COURSE_PARTS.map(item)];
}

/** Where a slip stands on the way of the one that moves: it begins, passes or ends there. */
function laneOf({ from, id }: Place, step: PaperStep): string {
  if (step.after !== "exchange") return "";
  if (id === step.first.id) return " lane-from";
  return from < step.number ? " lane" : id === step.drawn.id ? " lane-to" : "";
}

function slip(lang: Lang, place: Place, step: PaperStep, moved: string | null, published: Published | null): Markup {
  const t = courseWords[lang];
  const isDrawn = place.id === step.drawn.id;
  const moves = step.after === "exchange" && place.id === step.first.id ? t.moves(step.number) : "";
  const tags = [isDrawn ? t.tag : moves, place.id === moved ? t.moved : "", published?.mine?.id === place.id ? published.mine.word : ""];
  return [
    "li",
    { class: `slip${isDrawn ? " is-drawn" : ""}${laneOf(place, step)}` },
    ["b", {}, placeNumber(place)],
    named(published, place.id),
    ...tags.flatMap((tag): Markup[] => (tag ? [["em", {}, tag]] : [])),
  ];
}

function stepRow(lang: Lang, step: PaperStep, at: number, before: PaperStep | undefined, published: Published | null): Markup {
  const t = courseWords[lang];
  const moved = before?.after === "exchange" ? before.first.id : null;
  const slips = step.listed.flatMap((place, i): Markup[] => {
    const next = step.listed[i + 1];
    const shown = slip(lang, place, step, moved, published);
    if (!next || next.from === place.to + 1) return [shown];
    const lane = step.after === "exchange" && place.from < step.number ? " lane" : "";
    return [shown, ["li", { class: `slip is-gap${lane}` }, t.skipped(place.to + 1, next.from - 1)]];
  });
  const folded = step.left - step.listed.length;
  return [
    "li",
    { class: "paper-step" },
    ["h3", {}, t.step(at + 1)],
    ["div", { class: "paper-left" }, ["p", {}, t.left(step.left, step.last)], ["ol", { class: "slips" }, ...slips]],
    [
      "div",
      { class: "paper-done" },
      ["p", { class: "paper-drawn" }, t.drawn(step.number), named(published, step.drawn.id)],
      ["p", {}, t.line([afterText(lang, step, (id) => nameOf(published, id))])],
      ...(folded > 0 ? [["p", { class: "paper-fold" }, t.folded(folded)] as const] : []),
    ],
  ];
}

/** Each step as a row that can be repeated with paper: the numbered list that remains, the number drawn, who it is, which exchange follows. */
export function courseSteps(lang: Lang, { steps, count, method }: Course, published: Published | null): Markup {
  const t = courseWords[lang];
  const unlisted = count - steps.length;
  return [
    "div",
    {},
    ["p", {}, method === "tickets" ? t.howTickets : t.how],
    ["ol", { class: "paper" }, ...steps.map((step, at) => stepRow(lang, step, at, steps[at - 1], published))],
    ...(unlisted > 0 ? [["p", {}, t.moreSteps(unlisted)] as const] : []),
    ["p", { class: "paper-fold" }, t.whence],
  ];
}
