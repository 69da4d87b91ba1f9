import type { ServiceItem } from "./item";
import { ITEMS } from "./items";

const BY_CODE: ReadonlyMap<string, ServiceItem> = new Map(ITEMS.map((item) => [item.code, item]));

/** The item of a code, or null. */
export function findItem(code: string): ServiceItem | null {
  return BY_CODE.get(code) ?? null;
}
