import type { Queryable } from "#db/client";
import { agenciesForItem } from "#db/queries/agencies-for-item";
import { findItem } from "~/domain/catalogue/find-item";
import type { Bilingual, ServiceItem } from "~/domain/catalogue/item";
import { postable } from "~/domain/catalogue/postable";

/** How many agencies stand on the item's page; the list of agencies has all. */
const SHOWN = 50;

export type ItemAgency = {
  readonly name: string;
  readonly englishName: string | null;
  readonly uscc: string;
  readonly status: "active" | "active_provisional";
};

export type ItemPage = {
  readonly item: ServiceItem;
  readonly agencies: readonly ItemAgency[];
  readonly agencyTotal: number;
  /** The item that contains this one. */
  readonly whole: { readonly code: string; readonly name: Bilingual } | null;
  /** Whether commissions of it can exist. */
  readonly departmentMayPost: boolean;
};

/** Everything public about one item, or null for an unknown code. */
export async function readItemPage(db: Queryable, code: string): Promise<ItemPage | null> {
  const item = findItem(code.toUpperCase());
  if (!item) return null;
  const { rows, total } = await agenciesForItem(db, item.code, SHOWN);
  const whole = item.partOf ? findItem(item.partOf) : null;
  return {
    item,
    agencies: rows.map((row) => ({ ...row, status: row.status === "active" ? "active" : "active_provisional" })),
    agencyTotal: total,
    whole: whole ? { code: whole.code, name: whole.name } : null,
    departmentMayPost: postable(item, "DEPT").ok,
  };
}
