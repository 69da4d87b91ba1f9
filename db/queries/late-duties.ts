import { and, asc, eq, gte, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { commission } from "#db/schema/commission";
import { delivery, payment } from "#db/schema/contract";
import { duty } from "#db/schema/duty";
import { organisation } from "#db/schema/people";
import { award } from "#db/schema/selection";
import type { KeptDuty } from "~/domain/lifecycle/lateness";
import { isTurnParty } from "~/domain/lifecycle/turn-party";
import { anyVerb } from "~/domain/lifecycle/turns";
import type { PerformanceMark } from "~/domain/supervision/performance-marks";
import { withDuty } from "./duties";

/** Where a day ends for everybody here. */
const MIDNIGHT = sql`at time zone 'Asia/Shanghai'`;
const PAYS = "record-payment";

/** The price of the row's commission: of the award that stands, else of its notice. */
const price = sql`coalesce((select w.price_fen from ${award} w where w.commission_id = ${commission.id} and w.result_at is not null
  and w.ended_at is null limit 1), ${commission.priceFen})`;
const confirmed = (what: SQL) =>
  sql`(select ${what} from ${payment} p where p.commission_id = ${commission.id} and p.outcome = 'confirmed')`;
const owed = sql`(${price} - coalesce(${confirmed(sql`sum(p.amount_fen)`)}, 0))`;

/** The transfer that ended the row's duty to pay. */
const transfer = and(eq(duty.verb, PAYS), eq(payment.commissionId, duty.commissionId), eq(payment.recordedAt, duty.endedAt));
/** When the row's duty counts as met: a payment by the day of its transfer (§6.6), everything else by what ended it. */
const metAt = sql`coalesce(${payment.paidOn}::timestamp ${MIDNIGHT}, ${duty.endedAt})`;
/** A transfer that did not arrive met nothing: the duty that goes on tells of it. */
const arrived = sql`${payment.outcome} is distinct from 'disputed'`;
/** Of what is over the public life alone is told: what was late before the publication stays between department and office. */
const told = or(isNull(duty.endedAt), gte(duty.begunAt, commission.publishedAt));

/**
 * The duties of these commissions that are late at the instant, or were when they were met, by commission, in one query: the first
 * deadline first. Amounts in fen. Commissions without any are left out.
 */
export async function lateDutiesOf(db: Queryable, ids: readonly string[], at: Date): Promise<Map<string, KeptDuty[]>> {
  const found = new Map<string, KeptDuty[]>();
  if (ids.length === 0) return found;
  const { party, verb, dueAt, yellowAt, redAt, blackAt, endedAt } = duty;
  const rows = await db
    .select({
      commissionId: commission.id,
      ...{ party, verb, dueAt, yellowAt, redAt, blackAt },
      endedAt: sql`case when ${endedAt} is null then null else ${metAt} end`.mapWith(duty.endedAt),
      amountFen: sql`case when ${verb} <> ${PAYS} then null when ${endedAt} is null then ${owed} else ${payment.amountFen} end`.mapWith(
        payment.amountFen,
      ),
      owner: organisation.name,
      ownerEnglish: organisation.englishName,
    })
    .from(duty)
    .innerJoin(commission, eq(commission.id, duty.commissionId))
    .leftJoin(organisation, eq(organisation.id, duty.organisationId))
    .leftJoin(payment, transfer)
    .where(
      and(
        inArray(duty.commissionId, [...ids]),
        sql`${dueAt} <= case when ${endedAt} is null then ${at.toISOString()}::timestamptz else ${metAt} end`,
        arrived,
        told,
      ),
    )
    .orderBy(asc(duty.dueAt), asc(duty.id));
  for (const { commissionId, owner, ownerEnglish, ...row } of rows) {
    const word = anyVerb(row.verb);
    if (!word || !isTurnParty(row.party)) continue;
    const kept = { ...row, party: row.party, verb: word, owner: owner ? { name: owner, englishName: ownerEnglish } : null };
    found.set(commissionId, [...(found.get(commissionId) ?? []), kept]);
  }
  return found;
}

/** Whether something of the row's commission was late in its public life and is over. */
export function wasLate(db: Queryable): SQL {
  const late = db
    .select({ id: duty.commissionId })
    .from(duty)
    .leftJoin(payment, transfer)
    .where(
      and(
        eq(duty.commissionId, commission.id),
        isNotNull(duty.endedAt),
        gte(duty.endedAt, duty.dueAt),
        gte(metAt, duty.dueAt),
        arrived,
        told,
      ),
    );
  return sql`exists ${late}`;
}

/** By when the row's commission is paid, as its duty says it; null where none was derived. */
const payDue = sql`(select d.due_at from ${duty} d where d.commission_id = ${commission.id} and d.verb = ${PAYS} order by d.id desc limit 1)`;
/** The instant that the day of the transfer begins which completed the price; null while something is owed. */
const paidAt = sql`case when ${owed} <= 0 then ${confirmed(sql`max(p.paid_on)::timestamp ${MIDNIGHT}`)} end`;

/**
 * A mark as a condition on the row's commission at the instant: figures count by it and lists are narrowed by it, so that a number equals
 * the list that it opens. Paid late is also what is not paid and whose last day is over.
 */
export function marked(db: Queryable, mark: PerformanceMark, at: Date): SQL {
  const accepted = sql`${commission.acceptedAt} is not null`;
  switch (mark) {
    case "accepted":
      return accepted;
    case "accepted-in-time":
      return sql`${accepted} and not exists (select 1 from ${delivery} d where d.commission_id = ${commission.id} and d.outcome = 'deemed')`;
    case "paid-in-time":
      return sql`${accepted} and ${paidAt} < ${payDue}`;
    case "paid-late":
      return sql`${accepted} and (${paidAt} >= ${payDue} or ${withDuty(db, PAYS, at)})`;
    case "was-late":
      return wasLate(db);
  }
}
