import { eq } from "drizzle-orm";
import type { Queryable, Tx } from "#db/client";
import { commission } from "#db/schema/commission";
import { OPEN_OBJECTIONS, SPENT_SELECTIONS } from "~/domain/kernel/statuses";
import { atTime } from "~/domain/kernel/time";
import { type CommissionFacts, commissionRules, type DeliveryFact, type SelectionState } from "~/domain/lifecycle/facts";
import { minimumEntrants } from "~/domain/selection/carried";
import { type Artefacts, artefactsOf } from "./artefacts";
import { objectionState } from "./objections";

export type CommissionRow = typeof commission.$inferSelect;

/** The commission's row, locked until the transaction ends: two hands on one commission queue here. Null when there is none. */
export async function lockCommission(tx: Tx, id: string): Promise<CommissionRow | null> {
  const [row] = await tx.select().from(commission).where(eq(commission.id, id)).for("update");
  return row ?? null;
}

/** Everything by which the lifecycle decides, read with one query (domain/lifecycle/facts.ts). */
export async function factsOf(db: Queryable, row: CommissionRow): Promise<CommissionFacts> {
  return factsFrom(row, await artefactsOf(db, row.id));
}

/** The same from artefacts that were read already. */
export function factsFrom(row: CommissionRow, artefacts: Artefacts): CommissionFacts {
  const contract = contractFacts(artefacts);
  const rulesOf = commissionRules({ ...row, signedAt: contract.filing?.signedAt ?? null });
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    revision: row.revision,
    purchaserId: row.purchaserId,
    stream: row.stream,
    method: row.method,
    editors: row.editors,
    enteredStatusAt: row.enteredStatusAt,
    rulesOf,
    holds: artefacts.holds,
    objections: artefacts.objections.filter(isOpenObjection).map(objectionState),
    selection: artefacts.selections.find(stands) ?? artefacts.selections.at(-1) ?? null,
    cancellationRequestedAt: artefacts.cancellations.find((each) => each.decidedAt === null)?.requestedAt ?? null,
    closesAt: row.closesAt,
    selectsAt: row.selectsAt,
    outages: artefacts.outages,
    withoutBeacon: artefacts.beaconGaps,
    frozenAt: row.frozenAt,
    frozenCount: row.frozenCount ?? 0,
    minimumEntrants: minimumEntrants(row, rulesOf.publication),
    acceptedAt: row.acceptedAt,
    priceFen: currentAward(artefacts)?.priceFen ?? row.priceFen ?? 0,
    relisted: artefacts.relistedAs.length > 0,
    ...awardFacts(artefacts),
    ...contract,
  };
}

const stands = ({ status }: SelectionState): boolean => !SPENT_SELECTIONS.some((each) => each === status);
const isOpenObjection = ({ status }: Artefacts["objections"][number]): boolean => OPEN_OBJECTIONS.some((each) => each === status);

/** The award whose turn it is: published and not ended. */
export function currentAward(artefacts: Artefacts): Artefacts["awards"][number] | null {
  return artefacts.awards.find((each) => each.resultAt !== null && each.endedAt === null) ?? null;
}

function awardFacts(artefacts: Artefacts): Pick<CommissionFacts, "award" | "alternatesLeft"> {
  const current = currentAward(artefacts);
  if (!current?.resultAt) return { award: null, alternatesLeft: 0 };
  const { position, agencyId, resultAt, awardedAt, confirmedAt } = current;
  const publicityUntil = current.admission === "active_provisional" ? current.publicityUntil : null;
  return {
    award: { position, agencyId, resultAt, awardedAt, confirmedAt, publicityUntil },
    alternatesLeft: artefacts.awards.filter((each) => each.resultAt === null && each.endedAt === null).length,
  };
}

/** The latest filing of the award whose turn it is. */
export function currentFiling(artefacts: Artefacts): Artefacts["filings"][number] | null {
  const current = currentAward(artefacts);
  return artefacts.filings.filter((each) => each.awardId === current?.id).at(-1) ?? null;
}

/** The deliveries as the lifecycle asks about them, in their order. */
export function deliveryFacts(artefacts: Artefacts): DeliveryFact[] {
  return artefacts.deliveries.map(({ deliveredAt, outcome, decidedAt }) => ({
    deliveredAt,
    rejectedAt: outcome === "rejected" ? decidedAt : null,
  }));
}

function contractFacts(
  artefacts: Artefacts,
): Pick<CommissionFacts, "filing" | "delivery" | "rejectedDeliveries" | "confirmedFen" | "pendingPaymentAt" | "ratedAt" | "repliedAt"> {
  const filing = currentFiling(artefacts);
  const rejected = filing?.outcome === "rejected";
  const rating = artefacts.ratings[0];
  return {
    filing: filing && {
      side: filing.side,
      filedAt: filing.filedAt,
      rejectedAt: rejected ? filing.answeredAt : null,
      confirmedAt: filing.outcome !== null && !rejected ? filing.answeredAt : null,
      signedAt: atTime(filing.signedOn, 9),
      duration: filing.duration,
      payDays: filing.payDays,
    },
    delivery: deliveryFacts(artefacts).at(-1) ?? null,
    rejectedDeliveries: artefacts.deliveries.filter((each) => each.outcome === "rejected").length,
    confirmedFen: artefacts.payments.filter((each) => each.outcome === "confirmed").reduce((sum, each) => sum + each.amountFen, 0),
    pendingPaymentAt: artefacts.payments.find((each) => each.outcome === null)?.recordedAt ?? null,
    ratedAt: rating?.submittedAt ?? null,
    repliedAt: rating?.repliedAt ?? null,
  };
}
