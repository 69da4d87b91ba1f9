import { plainText } from "./figures";

/** What a page says of one commission, as far as it says it: the rest is null and is compared with nothing. */
export type Told = {
  readonly page: string;
  readonly status: string | null;
  /** Whose turn it is, with what and until when; a list names the first party alone. */
  readonly turns: readonly string[] | null;
  readonly due: string | null;
  readonly late: readonly string[];
  readonly price: string | null;
  readonly entrants: string | null;
  readonly provider: string | null;
};

const LATE = /[^ ：]+逾期(?: \d+ 个工作日|不足 1 个工作日)：[^ ；]+应于[^ ]+前[^ ；]+(?: ¥[\d,.]+)?/g;
const DATE = /\d+年\d+月\d+日(?: \d\d:\d\d)?/;
const found = (pattern: RegExp, text: string): string | null => pattern.exec(text)?.[1]?.trim() ?? null;
const lateIn = (html: string): readonly string[] =>
  [...new Set(plainText(html.replaceAll(/<span class="late-colon">/g, "<b>")).match(LATE) ?? [])].map((each) => each.trim()).sort();
/** The words of the status's mark, and 暂停 beside it. */
function statusIn(html: string): string | null {
  const marks = found(/tag-list tag-status">((?:<span class="tag tone-\w+">.*?<\/span><\/span>)+)/s, html);
  return marks === null ? null : plainText(marks).trim();
}

/** The parts of 当前责任方：…, each with its day where it has one: 中选机构 · 提交成果 and 2026年9月17日. */
function turnsIn(text: string | null): Pick<Told, "turns" | "due"> {
  if (text === null) return { turns: null, due: null };
  const parts = text.split(/ ?； ?/).filter(Boolean);
  const dated = (part: string) => {
    const automatic = part.startsWith("系统");
    return automatic ? part.trim() : (part.split("，")[0]?.trim() ?? "");
  };
  return { turns: parts.map(dated), due: DATE.exec(parts[0] ?? "")?.[0] ?? null };
}

/** The public notice. */
export function toldByNotice(html: string): Told {
  const head = found(/<header class="notice-head">(.*?)<\/header>/s, html) ?? "";
  const outcome = plainText(found(/<p class="notice-outcome">(.*?)<\/p>/s, head) ?? "");
  const turn = found(/<p class="notice-turn">.*?<strong>(.*?)<\/strong>/s, head);
  return {
    page: "notice",
    status: statusIn(found(/<p class="status-line">(.*?)<\/p>/s, html) ?? ""),
    ...turnsIn(turn === null ? null : plainText(turn)),
    late: lateIn(head),
    price: found(/(¥[\d,.]+\d)/, plainText(head)),
    entrants: found(/(\d+) 家(?!将|，未|，达|，截)/, outcome),
    provider: found(/<p class="notice-outcome">.*?<\/strong>.*?<strong>(.*?)<\/strong>/s, head),
  };
}

/** The working page of a desk, from its head's words. */
export function toldByDesk(page: string, html: string): Told {
  const main = html.slice(html.indexOf("<main"));
  const line = found(/当前责任方：<\/span>(.*?)<\/div>/s, main);
  const head = main.slice(0, Math.max(main.indexOf("当前责任方："), main.indexOf("</header>")));
  return {
    page,
    status: statusIn(head),
    ...turnsIn(line === null ? null : plainText(line).trim()),
    late: lateIn(head),
    price: null,
    entrants: page === "agency" ? found(/(\d+) 家/, plainText(head)) : null,
    provider: null,
  };
}

/** The row of a list that leads to `address`; null where it has none. */
export function toldByRow(page: string, html: string, address: string): Told | null {
  const row = html.split(/<tr\b/).find((each) => each.includes(`"${address}"`));
  if (!row) return null;
  const text = plainText(`<tr ${row}`);
  const party = /(委托部门与中选机构|委托部门经办人|委托部门审核人|委托部门|政务办|中选机构|符合条件的机构|系统（[^）]+）)(?=，| |$)/.exec(
    text,
  )?.[1];
  const late = lateIn(row);
  return {
    page,
    status: statusIn(row),
    turns: party && late.length === 0 ? [party] : null,
    due: late.length === 0 ? (DATE.exec(text)?.[0] ?? null) : null,
    late,
    price: found(/(¥[\d,.]+\d)/, text),
    entrants: page === "list" ? found(/(\d+) 家/, text) : null,
    provider: null,
  };
}

/** What two pages say differently of the same commission: the party of a list is the beginning of the notice's first turn. */
export function contradictions(a: Told, b: Told): string[] {
  const differ = (what: string, one: string | null, other: string | null) =>
    one !== null && other !== null && one !== other ? [`${a.page} ${what} “${one}”, ${b.page} “${other}”`] : [];
  const turns =
    a.turns && b.turns && !b.turns.every((each, at) => a.turns?.[at]?.startsWith(each)) ? [`${a.turns} / ${b.page} ${b.turns}`] : [];
  return [
    ...differ("status", a.status, b.status),
    ...turns,
    ...differ("due", a.turns ? a.due : null, b.turns ? b.due : null),
    ...differ("late", a.late.join(), b.late.join()),
    ...differ("price", a.price, b.price),
    ...differ("entrants", a.entrants, b.entrants),
    ...differ("provider", a.provider, b.provider),
  ];
}
