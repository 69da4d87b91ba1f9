import { COMMISSION_STATUSES, type CommissionStatus, FINAL_STATUSES, UNSUBMITTED_STATUSES } from "~/domain/kernel/statuses";
import { paths } from "~/lib/paths";
import { isNarrowed, type Narrow, narrowWords, orderWord, readNarrow, readOrder, withWords } from "../narrow";
import { queryText } from "../query-text";

/** What never reaches the office stays out of its list. */
const UNSEEN: readonly CommissionStatus[] = UNSUBMITTED_STATUSES;
export const OFFICE_STATUSES = COMMISSION_STATUSES.filter((status) => !UNSEEN.includes(status));
export const OFFICE_RUNNING = OFFICE_STATUSES.filter((status) => !(FINAL_STATUSES as readonly string[]).includes(status));

/** Facts beside the status: past its deadline, on hold, waiting for a beacon or a calendar, once returned by the office. */
export const OFFICE_MARKS = ["overdue", "held", "waiting", "returned"] as const;
export type OfficeMark = (typeof OFFICE_MARKS)[number];

export const OFFICE_SIZES = [20, 50, 100] as const;

/** By what the list is ordered, and how it begins; what is overdue begins with the earliest deadline. */
export const OFFICE_ORDERS = ["newest", "due", "unit"] as const;
export type OfficeOrder = { readonly by: (typeof OFFICE_ORDERS)[number]; readonly down: boolean };
const NEWEST: OfficeOrder = { by: "newest", down: true };
const EARLIEST: OfficeOrder = { by: "due", down: false };
const firstOf = (mark: OfficeMark | null): OfficeOrder => (mark === "overdue" ? EARLIEST : NEWEST);

export type OfficeFilter = {
  readonly q: string;
  /** One status, or everything that is not over. */
  readonly status: CommissionStatus | "running" | null;
  readonly mark: OfficeMark | null;
  readonly narrow: Narrow;
  readonly order: OfficeOrder;
  readonly size: number;
};

/** The filter that an address asks for; an unknown value is no filter. What is overdue is listed by deadline. */
export function readOfficeFilter(search: URLSearchParams): OfficeFilter {
  const status = search.get("status");
  const mark = OFFICE_MARKS.find((each) => each === search.get("mark")) ?? null;
  return {
    q: queryText(search.get("q")),
    status: status === "running" ? status : (OFFICE_STATUSES.find((each) => each === status) ?? null),
    mark,
    narrow: readNarrow(search),
    order: readOrder(search.get("order"), OFFICE_ORDERS, firstOf(mark)),
    size: OFFICE_SIZES.find((size) => String(size) === search.get("size")) ?? OFFICE_SIZES[0],
  };
}

/** Whether the panel of filters has something set, beside the words that are searched for. */
export const isOfficePanelSet = ({ status, mark, narrow }: OfficeFilter): boolean => status !== null || mark !== null || isNarrowed(narrow);

/** The address of the office's list with some of its words; empty ones are left out. */
export function officeListHref(words: Readonly<Record<string, string>>): string {
  return withWords(paths.office.commissions, words);
}

/** The same filter as words of an address. */
export function officeWords(filter: OfficeFilter): Readonly<Record<string, string>> {
  return {
    q: filter.q,
    status: filter.status ?? "",
    mark: filter.mark ?? "",
    ...narrowWords(filter.narrow),
    order: orderWord(filter.order, firstOf(filter.mark)),
    size: filter.size === OFFICE_SIZES[0] ? "" : String(filter.size),
  };
}
