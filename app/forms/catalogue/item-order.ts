/** By what the list of items is ordered, and how it begins. */
export const ITEM_ORDERS = ["code", "name", "agencies"] as const;
export type ItemOrder = (typeof ITEM_ORDERS)[number];
export const ITEM_FIRST = { by: "code", down: false } as const;
