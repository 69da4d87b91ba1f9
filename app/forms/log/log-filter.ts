import { EVENT_KIND_NAMES, type EventKind } from "~/domain/kernel/events";
import { type DateKey, isDateKey } from "~/domain/kernel/time";
import { queryText } from "../query-text";

/** What the public log is searched by; days with both ends. */
export type LogFilter = {
  /** A commission's number. */
  readonly number: string;
  /** Part of an organisation's name, or its code. */
  readonly unit: string;
  readonly kind: EventKind | null;
  readonly from: DateKey | null;
  readonly to: DateKey | null;
};

/** All lines. */
export const NO_FILTER: LogFilter = { number: "", unit: "", kind: null, from: null, to: null };

const dayOf = (text: string | null): DateKey | null => (text !== null && isDateKey(text) ? text : null);

/** The filter that an address asks for; an unknown value is no filter. */
export function readLogFilter(search: URLSearchParams): LogFilter {
  return {
    number: queryText(search.get("number")).toUpperCase(),
    unit: queryText(search.get("unit")),
    kind: EVENT_KIND_NAMES.find((each) => each === search.get("kind")) ?? null,
    from: dayOf(search.get("from")),
    to: dayOf(search.get("to")),
  };
}

/** Whether an address asks for anything less than all lines. */
export const isNarrowed = (filter: LogFilter): boolean => Object.values(logWordsOf(filter)).some((word) => word !== "");

/** The same filter as words of an address. */
export function logWordsOf({ number, unit, kind, from, to }: LogFilter): Readonly<Record<keyof LogFilter, string>> {
  return { number, unit, kind: kind ?? "", from: from ?? "", to: to ?? "" };
}
