import { and, asc, desc, eq, inArray, isNotNull, notInArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Queryable } from "#db/client";
import { commission, commissionVersion } from "#db/schema/commission";
import { contractFiling, delivery, payment } from "#db/schema/contract";
import { user } from "#db/schema/people";
import { award } from "#db/schema/selection";
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
      endedAt: commission.enteredStatusAt,
      againId: again.id,
    })
    .from(commission)
    .leftJoin(again, eq(again.relistOf, commission.id))
    .where(and(eq(commission.purchaserId, purchaserId), inArray(commission.status, [...FINAL_STATUSES]), isNotNull(commission.publishedAt)))
    .orderBy(desc(commission.enteredStatusAt), desc(commission.id))
    .limit(limit);
}

/** An acceptance and what was paid on it, amounts in fen, by the term of the contract that was performed; `deemed` when silence accepted. */
export type AcceptedWork = {
  readonly acceptedAt: Date;
  readonly priceFen: number;
  readonly payDays: number;
  readonly deemed: boolean;
  readonly payments: readonly { readonly paidOn: string; readonly amountFen: number }[];
};

/** A department since an instant: how many it published, how many of these failed, and what it accepted (`limit` at most). One query. */
export async function yearOf(db: Queryable, purchaserId: string, from: Date, limit: number) {
  const since = sql`${from.toISOString()}::timestamptz`;
  const accepted = sql<readonly (Omit<AcceptedWork, "acceptedAt"> & { acceptedAt: string })[]>`(
    select coalesce(json_agg(r), '[]'::json) from (
      select c.accepted_at as "acceptedAt", 
        (select w.price_fen from ${award} w where w.commission_id = c.id and w.result_at is not null and w.ended_at is null) as "priceFen",
        (select f.pay_days from ${contractFiling} f where f.commission_id = c.id and f.outcome in ('confirmed', 'deemed')
          order by f.filed_at desc limit 1) as "payDays",
        exists (select 1 from ${delivery} d where d.commission_id = c.id and d.outcome = 'deemed') as deemed,
        (select coalesce(json_agg(json_build_object('paidOn', p.paid_on, 'amountFen', p.amount_fen) order by p.paid_on), '[]'::json)
          from ${payment} p where p.commission_id = c.id and p.outcome = 'confirmed') as payments
      from ${commission} c where c.purchaser_id = ${purchaserId} and c.accepted_at >= ${since}
      order by c.accepted_at desc limit ${limit}
    ) r)`;
  const [row] = await db
    .select({
      published: sql`count(*) filter (where ${commission.publishedAt} >= ${since})`.mapWith(Number),
      failed: sql`count(*) filter (where ${commission.publishedAt} >= ${since} and ${commission.status} = 'failed')`.mapWith(Number),
      accepted,
    })
    .from(commission)
    .where(eq(commission.purchaserId, purchaserId));
  const works = (row?.accepted ?? []).map((each) => ({ ...each, acceptedAt: new Date(each.acceptedAt) }));
  return { published: row?.published ?? 0, failed: row?.failed ?? 0, accepted: works };
}
