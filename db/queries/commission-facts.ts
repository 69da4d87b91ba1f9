import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Queryable, Tx } from "#db/client";
import { agency } from "#db/schema/agency";
import { cancellationRequest, commission, hold, objection } from "#db/schema/commission";
import { contractFiling, delivery, payment, rating } from "#db/schema/contract";
import { award } from "#db/schema/selection";
import { atTime } from "~/domain/kernel/time";
import type { CommissionFacts } from "~/domain/lifecycle/facts";
import { rule } from "~/domain/rulebook/rules";

export type CommissionRow = typeof commission.$inferSelect;

/** The commission's row, locked until the transaction ends: two hands on one commission queue here. Null when there is none. */
export async function lockCommission(tx: Tx, id: string): Promise<CommissionRow | null> {
  const [row] = await tx.select().from(commission).where(eq(commission.id, id)).for("update");
  return row ?? null;
}

/** Everything by which the lifecycle decides, from the row and its artefacts (domain/lifecycle/facts.ts). */
export async function factsOf(db: Queryable, row: CommissionRow): Promise<CommissionFacts> {
  const of = row.id;
  const holds = await db
    .select({ since: hold.since, until: hold.until })
    .from(hold)
    .where(eq(hold.commissionId, of))
    .orderBy(asc(hold.since));
  const early = row.publishedAt === null;
  const [openObjection] = early
    ? []
    : await db
        .select({ id: objection.id })
        .from(objection)
        .where(and(eq(objection.commissionId, of), isNull(objection.decidedAt)));
  const [request] = early
    ? []
    : await db
        .select()
        .from(cancellationRequest)
        .where(and(eq(cancellationRequest.commissionId, of), isNull(cancellationRequest.decidedAt)));
  const [relisted] =
    row.status === "failed" ? await db.select({ id: commission.id }).from(commission).where(eq(commission.relistOf, of)) : [];
  return {
    id: of,
    number: row.number,
    status: row.status,
    revision: row.revision,
    purchaserId: row.purchaserId,
    editors: row.editors,
    enteredStatusAt: row.enteredStatusAt,
    holds,
    objectionOpen: openObjection !== undefined,
    cancellationRequestedAt: request?.requestedAt ?? null,
    closesAt: row.closesAt,
    selectsAt: row.selectsAt,
    frozenAt: row.frozenAt,
    frozenCount: row.frozenCount ?? 0,
    minimumEntrants: rule("min.random.fiscal", row.publishedAt ?? undefined),
    acceptedAt: row.acceptedAt,
    priceFen: row.priceFen ?? 0,
    relisted: relisted !== undefined,
    ...(await awardFacts(db, row)),
    ...(row.providerId ? await contractFacts(db, of) : NO_CONTRACT),
  };
}

async function awardFacts(db: Queryable, row: CommissionRow): Promise<Pick<CommissionFacts, "award" | "alternatesLeft">> {
  if (!row.providerId) return { award: null, alternatesLeft: 0 };
  const awards = await db
    .select({ award, status: agency.status, publicityUntil: agency.publicityUntil })
    .from(award)
    .leftJoin(agency, eq(agency.organisationId, award.agencyId))
    .where(and(eq(award.commissionId, row.id), isNull(award.endedAt)))
    .orderBy(asc(award.position));
  const current = awards.find((each) => each.award.resultAt !== null);
  if (!current?.award.resultAt) return { award: null, alternatesLeft: 0 };
  return {
    award: {
      position: current.award.position,
      agencyId: current.award.agencyId,
      resultAt: current.award.resultAt,
      awardedAt: current.award.awardedAt,
      confirmedAt: current.award.confirmedAt,
      publicityUntil: current.status === "active_provisional" ? current.publicityUntil : null,
    },
    alternatesLeft: awards.filter((each) => each.award.resultAt === null).length,
  };
}

const NO_CONTRACT = {
  filing: null,
  delivery: null,
  rejectedDeliveries: 0,
  confirmedFen: 0,
  pendingPaymentAt: null,
  ratedAt: null,
  repliedAt: null,
} as const;

async function contractFacts(db: Queryable, of: string): Promise<Pick<CommissionFacts, keyof typeof NO_CONTRACT>> {
  const [filing] = await db
    .select({ filing: contractFiling })
    .from(contractFiling)
    .innerJoin(award, and(eq(award.id, contractFiling.awardId), isNull(award.endedAt)))
    .where(eq(contractFiling.commissionId, of))
    .orderBy(desc(contractFiling.filedAt), desc(contractFiling.id))
    .limit(1);
  if (!filing) return NO_CONTRACT;
  const { filing: latest } = filing;
  const rejected = latest.outcome === "rejected";
  const [last] = await db.select().from(delivery).where(eq(delivery.commissionId, of)).orderBy(desc(delivery.round)).limit(1);
  const [paid] = await db
    .select({
      confirmed: sql`coalesce(sum(${payment.amountFen}) filter (where ${payment.outcome} = 'confirmed'), 0)`.mapWith(Number),
      pending: sql`min(${payment.recordedAt}) filter (where ${payment.outcome} is null)`.mapWith(payment.recordedAt),
    })
    .from(payment)
    .where(eq(payment.commissionId, of));
  const [rated] = await db.select({ at: rating.submittedAt, replied: rating.repliedAt }).from(rating).where(eq(rating.commissionId, of));
  return {
    filing: {
      side: latest.filedBySide,
      filedAt: latest.filedAt,
      rejectedAt: rejected ? latest.answeredAt : null,
      confirmedAt: latest.outcome && !rejected ? latest.answeredAt : null,
      signedAt: atTime(latest.signedOn, 9),
      duration: latest.duration,
      payDays: latest.payDays,
    },
    delivery: last ? { deliveredAt: last.deliveredAt, rejectedAt: last.outcome === "rejected" ? last.decidedAt : null } : null,
    rejectedDeliveries: last ? (last.outcome === "rejected" ? last.round : last.round - 1) : 0,
    confirmedFen: paid?.confirmed ?? 0,
    pendingPaymentAt: paid?.pending ?? null,
    ratedAt: rated?.at ?? null,
    repliedAt: rated?.replied ?? null,
  };
}
