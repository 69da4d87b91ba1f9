import { type CommissionStatus, PUBLIC_PHASES } from "~/domain/kernel/statuses";
import { PERFORMANCE_MARKS, type PerformanceMark } from "~/domain/supervision/performance-marks";
import { isNarrowed, type Narrow, narrowWords, orderWord, readNarrow, readOrder, withWords } from "../narrow";
import { queryText } from "../query-text";

/** What a visitor may narrow the public lists to: one word in the address each. */
const PHASES = Object.keys(PUBLIC_PHASES) as (keyof typeof PUBLIC_PHASES)[];
export const LIST_GROUPS = [...PHASES, "held", "overdue"] as const;
export type ListGroup = (typeof LIST_GROUPS)[number];

/** The statuses of a group; held and overdue are facts beside the status. */
export const GROUP_STATUSES: Readonly<Partial<Record<ListGroup, readonly CommissionStatus[]>>> = PUBLIC_PHASES;

export const LIST_SIZES = [20, 50, 100] as const;

/** By what a list can be ordered: the columns of its page, each with its word in the address. */
const COMMISSION_ORDERS = ["published", "closing", "price", "unit"] as const;
const RESULT_ORDERS = ["result", "price"] as const;

/** The two public lists: by what each is ordered, and how it begins. */
export const PUBLIC_LISTS = {
  commissions: { orders: COMMISSION_ORDERS, first: { by: "published", down: true } },
  results: { orders: RESULT_ORDERS, first: { by: "result", down: true } },
} as const;
export type PublicList = keyof typeof PUBLIC_LISTS;

export type ListOrder = { readonly by: (typeof COMMISSION_ORDERS)[number] | (typeof RESULT_ORDERS)[number]; readonly down: boolean };
export type ListFilter = {
  readonly q: string;
  readonly group: ListGroup | null;
  readonly narrow: Narrow;
  /** How it was accepted and paid, and whether something of it was late. */
  readonly mark: PerformanceMark | null;
  readonly order: ListOrder;
  readonly size: number;
};

/** The filter that an address asks a public list for; an unknown value is no filter. */
export function readFilter(search: URLSearchParams, list: PublicList): ListFilter {
  const { orders, first } = PUBLIC_LISTS[list];
  return {
    q: queryText(search.get("q")),
    group: list === "commissions" ? (LIST_GROUPS.find((each) => each === search.get("status")) ?? null) : null,
    narrow: readNarrow(search),
    mark: PERFORMANCE_MARKS.find((each) => each === search.get("mark")) ?? null,
    order: readOrder<ListOrder["by"]>(search.get("order"), orders, first),
    size: LIST_SIZES.find((size) => String(size) === search.get("size")) ?? LIST_SIZES[0],
  };
}

/** Whether the panel of filters has something set, beside the words that are searched for. */
export const isPanelSet = ({ group, mark, narrow }: ListFilter): boolean => group !== null || mark !== null || isNarrowed(narrow);

/** The words of the address of a list; empty ones are left out by whoever writes it. */
export function listWords(list: PublicList, filter: ListFilter): Readonly<Record<string, string>> {
  return {
    q: filter.q,
    status: filter.group ?? "",
    ...narrowWords(filter.narrow),
    mark: filter.mark ?? "",
    order: orderWord(filter.order, PUBLIC_LISTS[list].first),
    size: filter.size === LIST_SIZES[0] ? "" : String(filter.size),
  };
}

/** The address of the same list with some of its words changed. */
export function listHref(path: string, list: PublicList, filter: ListFilter, change: Readonly<Record<string, string>> = {}): string {
  return withWords(path, { ...listWords(list, filter), ...change });
}
