import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { commission } from "#db/schema/commission";
import type { CommissionRow } from "./commission-facts";

/** The first commission of an item for a project, however often it was copied or posted again; null when there is none. */
export async function firstOfProject(db: Queryable, itemCode: string, projectCode: string): Promise<CommissionRow | null> {
  const [row] = await db
    .select()
    .from(commission)
    .where(and(eq(commission.itemCode, itemCode), sql`${commission.terms}->>'projectCode' = ${projectCode}`))
    .orderBy(asc(commission.id))
    .limit(1);
  return row ?? null;
}

/** The number of the earliest published commission that was drawn and went its whole way; null when there is none. */
export async function firstClosedDraw(db: Queryable): Promise<string | null> {
  const [row] = await db
    .select({ number: commission.number })
    .from(commission)
    .where(and(isNotNull(commission.resultAt), eq(commission.status, "closed")))
    .orderBy(asc(commission.publishedAt), asc(commission.id))
    .limit(1);
  return row?.number ?? null;
}
