/** The views of the office's home, the first one at its plain address. */
export const OFFICE_TABS = ["todo", "overdue", "held", "today", "units"] as const;
export type OfficeTab = (typeof OFFICE_TABS)[number];

/** The view that an address asks for; an unknown one is the first. */
export function readOfficeTab(search: URLSearchParams): OfficeTab {
  return OFFICE_TABS.find((each) => each === search.get("tab")) ?? OFFICE_TABS[0];
}
