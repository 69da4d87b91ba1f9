import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { itemEntry } from "#db/schema/agency";
import { commission } from "#db/schema/commission";
import { registration } from "#db/schema/selection";
import { PUBLIC_PHASES } from "~/domain/kernel/statuses";

/**
 * Of every agency what it has beside its work, in three queries: its entries in commissions whose roster is locked (none in open ones:
 * SD4), the items of open commissions, and which agency takes which items.
 */
export async function marketChances(db: Queryable) {
  const entries = await db
    .select({ agencyId: registration.agencyId })
    .from(registration)
    .innerJoin(commission, eq(commission.id, registration.commissionId))
    .where(and(isNull(registration.withdrawnAt), inArray(commission.status, [...PUBLIC_PHASES.drawing])));
  const open = await db
    .select({ itemCode: commission.itemCode })
    .from(commission)
    .where(and(eq(commission.status, "published"), eq(commission.held, false)));
  const items = await db
    .select({ agencyId: itemEntry.agencyId, itemCode: itemEntry.itemCode })
    .from(itemEntry)
    .where(eq(itemEntry.status, "active"));
  return { entries, open, items };
}
