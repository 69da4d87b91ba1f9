import { ROLES } from "~/domain/kernel/actor";
import { EVENT_KIND_NAMES, type EventKind, type EventRole } from "~/domain/kernel/events";
import { type DateKey, isDateKey } from "~/domain/kernel/time";
import { orderWord, readOrder } from "../narrow";
import { queryText } from "../query-text";

/** Who can have done something: a role of a person, or the clock. */
export const EVENT_ROLES: readonly EventRole[] = [...ROLES, "system"];

const ORDERS = ["time"] as const;
const FIRST = { by: "time", down: true } as const;

/** What the event log is searched by; days with both ends. */
export type EventFilter = {
  readonly from: DateKey | null;
  readonly to: DateKey | null;
  /** Part of a unit's name, or its code. */
  readonly unit: string;
  readonly role: EventRole | null;
  readonly kind: EventKind | null;
  readonly order: { readonly by: (typeof ORDERS)[number]; readonly down: boolean };
};

const dayOf = (text: string | null): DateKey | null => (text !== null && isDateKey(text) ? text : null);

/** The filter that an address asks for; an unknown value is no filter. */
export function readEventFilter(search: URLSearchParams): EventFilter {
  return {
    from: dayOf(search.get("from")),
    to: dayOf(search.get("to")),
    unit: queryText(search.get("unit")),
    role: EVENT_ROLES.find((each) => each === search.get("role")) ?? null,
    kind: EVENT_KIND_NAMES.find((each) => each === search.get("kind")) ?? null,
    order: readOrder(search.get("order"), ORDERS, FIRST),
  };
}

/** The same filter as words of an address. */
export function eventWords({ from, to, unit, role, kind, order }: EventFilter): Readonly<Record<string, string>> {
  return { from: from ?? "", to: to ?? "", unit, role: role ?? "", kind: kind ?? "", order: orderWord(order, FIRST) };
}
