import { findItem } from "~/domain/catalogue/find-item";
import { type CommissionStatus, PUBLIC_PHASES } from "~/domain/kernel/statuses";
import { PERFORMANCE_MARKS, type PerformanceMark } from "~/domain/supervision/performance-marks";
import { readPeriod } from "../lateness/period";
import { queryText } from "../query-text";

/** What a visitor may narrow the public lists to: one word in the address each. */
const PHASES = Object.keys(PUBLIC_PHASES) as (keyof typeof PUBLIC_PHASES)[];
export const LIST_GROUPS = [...PHASES, "held", "overdue"] as const;
export type ListGroup = (typeof LIST_GROUPS)[number];

/** The statuses of a group; held and overdue are facts beside the status. */
export const GROUP_STATUSES: Readonly<Partial<Record<ListGroup, readonly CommissionStatus[]>>> = PUBLIC_PHASES;

export const LIST_SIZES = [20, 50, 100] as const;

/** The orders of a list; `result` is the results page's own. */
export type ListOrder = "newest" | "closing" | "result";
export type ListFilter = {
  readonly q: string;
  readonly group: ListGroup | null;
  readonly item: string;
  /** The department by its 统一社会信用代码. */
  readonly unit: string;
  /** When it was published: `2026` or `2026-09`. */
  readonly period: string;
  /** How it was accepted and paid, and whether something of it was late. */
  readonly mark: PerformanceMark | null;
  readonly order: ListOrder;
  readonly size: number;
};

/** The filter that an address asks for; an unknown value is no filter. */
export function readFilter(search: URLSearchParams, fixedOrder?: ListOrder): ListFilter {
  const asked = search.get("order") === "closing" ? "closing" : "newest";
  return {
    q: queryText(search.get("q")),
    group: LIST_GROUPS.find((each) => each === search.get("status")) ?? null,
    item: findItem(search.get("item") ?? "")?.code ?? "",
    unit: /^[0-9A-Z]{18}$/.exec(search.get("unit") ?? "")?.[0] ?? "",
    period: readPeriod(search.get("period"))?.key ?? "",
    mark: PERFORMANCE_MARKS.find((each) => each === search.get("mark")) ?? null,
    order: fixedOrder ?? asked,
    size: LIST_SIZES.find((size) => String(size) === search.get("size")) ?? LIST_SIZES[0],
  };
}

/** The address of the same list with some of its words changed; empty ones are left out. */
export function listHref(path: string, filter: ListFilter, change: Readonly<Record<string, string>> = {}): string {
  const words: Record<string, string> = {
    q: filter.q,
    status: filter.group ?? "",
    item: filter.item,
    unit: filter.unit,
    period: filter.period,
    mark: filter.mark ?? "",
    order: filter.order === "closing" ? "closing" : "",
    size: filter.size === LIST_SIZES[0] ? "" : String(filter.size),
    ...change,
  };
  const query = new URLSearchParams(Object.entries(words).filter(([, value]) => value !== "")).toString();
  return query ? `${path}?${query}` : path;
}
