import { COMMISSION_STATUSES, type CommissionStatus, FINAL_STATUSES, UNSUBMITTED_STATUSES } from "~/domain/kernel/statuses";
import { paths } from "~/lib/paths";
import { queryText } from "../query-text";

/** What never reaches the office stays out of its list. */
const UNSEEN: readonly CommissionStatus[] = UNSUBMITTED_STATUSES;
export const OFFICE_STATUSES = COMMISSION_STATUSES.filter((status) => !UNSEEN.includes(status));
export const OFFICE_RUNNING = OFFICE_STATUSES.filter((status) => !(FINAL_STATUSES as readonly string[]).includes(status));

/** Facts beside the status: past its deadline, on hold, waiting for a beacon or a calendar, once returned by the office. */
export const OFFICE_MARKS = ["overdue", "held", "waiting", "returned"] as const;
export type OfficeMark = (typeof OFFICE_MARKS)[number];

export const OFFICE_SIZES = [20, 50, 100] as const;

export type OfficeFilter = {
  readonly q: string;
  /** One status, or everything that is not over. */
  readonly status: CommissionStatus | "running" | null;
  readonly unit: string | null;
  readonly mark: OfficeMark | null;
  readonly order: "newest" | "due";
  readonly size: number;
};

/** The filter that an address asks for; an unknown value is no filter. What is overdue is listed by deadline. */
export function readOfficeFilter(search: URLSearchParams): OfficeFilter {
  const status = search.get("status");
  const unit = search.get("unit") ?? "";
  const mark = OFFICE_MARKS.find((each) => each === search.get("mark")) ?? null;
  return {
    q: queryText(search.get("q")),
    status: status === "running" ? status : (OFFICE_STATUSES.find((each) => each === status) ?? null),
    unit: /^[\w-]{1,64}$/.test(unit) ? unit : null,
    mark,
    order: mark === "overdue" || search.get("order") === "due" ? "due" : "newest",
    size: OFFICE_SIZES.find((size) => String(size) === search.get("size")) ?? OFFICE_SIZES[0],
  };
}

/** The address of the office's list with some of its words; empty ones are left out. */
export function officeListHref(
  words: Readonly<Partial<Record<"q" | "status" | "unit" | "mark" | "order" | "size" | "after", string>>>,
): string {
  const query = new URLSearchParams(Object.entries(words).filter(([, value]) => value !== "")).toString();
  return query ? `${paths.office.commissions}?${query}` : paths.office.commissions;
}

/** The same filter as words of an address. */
export function officeWords(filter: OfficeFilter) {
  return {
    q: filter.q,
    status: filter.status ?? "",
    unit: filter.unit ?? "",
    mark: filter.mark ?? "",
    order: filter.order === "due" && filter.mark !== "overdue" ? "due" : "",
    size: filter.size === OFFICE_SIZES[0] ? "" : String(filter.size),
  };
}
