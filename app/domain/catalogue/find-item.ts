import type { Bilingual, ServiceItem } from "./item";
import { ITEMS } from "./items";

const BY_CODE: ReadonlyMap<string, ServiceItem> = new Map(ITEMS.map((item) => [item.code, item]));

/** The item of a code, or null. */
export function findItem(code: string): ServiceItem | null {
  return BY_CODE.get(code) ?? null;
}

const BY_APPROVAL: ReadonlyMap<string, Bilingual> = new Map(ITEMS.flatMap(({ approvals }) => approvals.map((each) => [each.zh, each])));

/** The approval of this Chinese name in both languages, as a notice states it; null for one that somebody typed. */
export function approvalNamed(name: string): Bilingual | null {
  return BY_APPROVAL.get(name) ?? null;
}
