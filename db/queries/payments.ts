import { and, eq, isNull, sql } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { payment } from "#db/schema/contract";

/** Whether a voucher stands in the commission's records already; one that was disputed may be recorded again. */
export async function isVoucherUsed(db: Queryable, commissionId: string, voucher: string): Promise<boolean> {
  const rows = await db
    .select({ id: payment.id })
    .from(payment)
    .where(and(eq(payment.commissionId, commissionId), eq(payment.voucher, voucher), sql`${payment.outcome} is distinct from 'disputed'`));
  return rows.length > 0;
}

/** The recorded transfer that the provider has not answered, amount in fen; null when there is none. */
export async function openPayment(db: Queryable, commissionId: string) {
  const [row] = await db
    .select({ id: payment.id, paidOn: payment.paidOn, amountFen: payment.amountFen })
    .from(payment)
    .where(and(eq(payment.commissionId, commissionId), isNull(payment.outcome)));
  return row ?? null;
}
