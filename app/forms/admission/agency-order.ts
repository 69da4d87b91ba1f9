/** By what the public list of agencies is ordered, and how it begins. */
export const AGENCY_ORDERS = ["name"] as const;
export const AGENCY_FIRST = { by: "name", down: false } as const;
