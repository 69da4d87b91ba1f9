import { and, asc, desc, eq, inArray, isNotNull, notInArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Queryable } from "#db/client";
import { commission, commissionVersion } from "#db/schema/commission";
import { user } from "#db/schema/people";
import { FINAL_STATUSES } from "~/domain/kernel/statuses";
import { artefactsOfMany } from "./artefacts";
import { factsFrom } from "./commission-facts";

/**
 * Everything of a department that is not over, of all departments without one, most urgent first, with facts and artefacts, in two
 * queries. `limit` rows.
 */
export async function runningOf(db: Queryable, purchaserId: string | null, limit: number) {
  const lastVersion = sql<
    string | null
  >`(select ${commissionVersion.kind} from ${commissionVersion} where ${commissionVersion.commissionId} = ${commission.id}
      order by ${commissionVersion.at} desc, ${commissionVersion.id} desc limit 1)`;
  const rows = await db
    .select({ row: commission, drafter: user.name, lastVersion })
    .from(commission)
    .innerJoin(user, eq(user.id, commission.draftedBy))
    .where(
      and(purchaserId === null ? undefined : eq(commission.purchaserId, purchaserId), notInArray(commission.status, [...FINAL_STATUSES])),
    )
    .orderBy(sql`${commission.turnDueAt} asc nulls last`, asc(commission.id))
    .limit(limit);
  const found = await artefactsOfMany(
    db,
    rows.map(({ row }) => row.id),
  );
  return rows.flatMap((each) => {
    const artefacts = found.get(each.row.id);
    return artefacts ? [{ ...each, artefacts, facts: factsFrom(each.row, artefacts) }] : [];
  });
}

export type RunningCommission = Awaited<ReturnType<typeof runningOf>>[number];

/** A draft that the approver sent back is work to do; one that nobody has seen yet stands with the drafts. */
export function isFreshDraft({ row, lastVersion }: Pick<RunningCommission, "row" | "lastVersion">): boolean {
  return row.status === "draft" && lastVersion !== "sent_back";
}

/** What was published and ended last at a department, and whether a failed one was posted again. `limit` rows. */
export async function endedOf(db: Queryable, purchaserId: string, limit: number) {
  const again = alias(commission, "again");
  return db
    .select({
      id: commission.id,
      number: commission.number,
      title: commission.title,
      status: commission.status,
      failureReason: commission.failureReason,
      frozenCount: commission.frozenCount,
      method: commission.method,
      stream: commission.stream,
      publishedAt: commission.publishedAt,
      endedAt: commission.enteredStatusAt,
      againId: again.id,
    })
    .from(commission)
    .leftJoin(again, eq(again.relistOf, commission.id))
    .where(and(eq(commission.purchaserId, purchaserId), inArray(commission.status, [...FINAL_STATUSES]), isNotNull(commission.publishedAt)))
    .orderBy(desc(commission.enteredStatusAt), desc(commission.id))
    .limit(limit);
}
