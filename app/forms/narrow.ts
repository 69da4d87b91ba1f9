import { findItem } from "~/domain/catalogue/find-item";
import { parseYuan, yuanText } from "~/domain/kernel/money";
import { type DateKey, isDateKey } from "~/domain/kernel/time";
import type { LightColour } from "~/domain/supervision/light";
import { daysOf, readPeriod } from "./lateness/period";

/** Where the payment of an accepted commission stands: waited for, late, told by one side, settled. */
export const PAYMENT_STATES = ["due", "late", "recorded", "paid"] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

export const LIGHT_COLOURS = ["green", "yellow", "red", "black"] as const satisfies readonly LightColour[];

/** What every list of commissions can be narrowed to beside its own words. Amounts in fen, days with both ends. */
export type Narrow = {
  /** The department by its 统一社会信用代码. */
  readonly unit: string | null;
  readonly item: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly from: DateKey | null;
  readonly to: DateKey | null;
  readonly payment: PaymentState | null;
  readonly light: LightColour | null;
};

function fenOf(text: string | null): number | null {
  const read = parseYuan(text ?? "");
  return read.ok ? read.value : null;
}

const dayOf = (text: string | null): DateKey | null => (text !== null && isDateKey(text) ? (text as DateKey) : null);

/** What an address narrows a list to; an unknown value is no filter. `period`, a year or a month, stands for its first and last day. */
export function readNarrow(search: URLSearchParams): Narrow {
  const period = readPeriod(search.get("period"));
  const days = period && daysOf(period);
  return {
    unit: /^[0-9A-Z]{18}$/.exec(search.get("unit") ?? "")?.[0] ?? null,
    item: findItem(search.get("item") ?? "")?.code ?? "",
    min: fenOf(search.get("min")),
    max: fenOf(search.get("max")),
    from: dayOf(search.get("from")) ?? days?.from ?? null,
    to: dayOf(search.get("to")) ?? days?.to ?? null,
    payment: PAYMENT_STATES.find((each) => each === search.get("payment")) ?? null,
    light: LIGHT_COLOURS.find((each) => each === search.get("light")) ?? null,
  };
}

const yuan = (fen: number | null) => (fen === null ? "" : yuanText(fen).replaceAll(",", ""));

/** The same as words of an address; empty ones are left out by whoever writes it. */
export function narrowWords(narrow: Narrow): Readonly<Record<keyof Narrow, string>> {
  const { unit, item, min, max, from, to, payment, light } = narrow;
  return {
    unit: unit ?? "",
    item,
    min: yuan(min),
    max: yuan(max),
    from: from ?? "",
    to: to ?? "",
    payment: payment ?? "",
    light: light ?? "",
  };
}

/** Whether anything is narrowed. */
export function isNarrowed(narrow: Narrow): boolean {
  return Object.values(narrowWords(narrow)).some((word) => word !== "");
}

/** An order as an address has it (`price`, `-price`), of those that a list knows; an unknown one is its first. */
export function readOrder<B extends string>(
  text: string | null,
  known: readonly B[],
  first: { readonly by: B; readonly down: boolean },
): { readonly by: B; readonly down: boolean } {
  const [, minus, word] = /^(-?)(.*)$/.exec(text ?? "") ?? [];
  const by = known.find((each) => each === word);
  return by ? { by, down: minus === "-" } : first;
}

/** The same as a word; empty where it is the list's first. */
export function orderWord(
  order: { readonly by: string; readonly down: boolean },
  first: { readonly by: string; readonly down: boolean },
): string {
  if (order.by === first.by && order.down === first.down) return "";
  return `${order.down ? "-" : ""}${order.by}`;
}

/** An address with the words that are not empty behind it. */
export function withWords(path: string, words: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(words).filter(([, value]) => value !== "")).toString();
  return query ? `${path}?${query}` : path;
}
