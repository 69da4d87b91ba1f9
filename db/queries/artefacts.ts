import { type SQL, sql } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { agency } from "#db/schema/agency";
import { cancellationRequest, commission, hold, objection } from "#db/schema/commission";
import { beaconGap } from "#db/schema/committee";
import { contractFiling, delivery, payment, type RatingItem, rating } from "#db/schema/contract";
import { duty } from "#db/schema/duty";
import { closeMove, outage } from "#db/schema/outage";
import { organisation } from "#db/schema/people";
import { award, type Postponement, type RosterEntry, registration, selection, selectionRun } from "#db/schema/selection";
import type { Outage } from "~/domain/commission/outage";
import type { DeliverableTerm, DurationUnit } from "~/domain/commission/terms";
import type { AdmissionStatus, ObjectionStatus } from "~/domain/kernel/statuses";
import type { Duty } from "~/domain/lifecycle/duties";
import type { SelectionState } from "~/domain/lifecycle/facts";
import type { BeaconInputs } from "~/domain/verifiable/beacon";

/** Everything that stands beside a commission's row, as it was written. Who may see which part is decided by the reads. */
export type Artefacts = {
  readonly holds: readonly { kind: "OBJECTION" | "OFFICE"; reason: string; since: Date; until: Date | null; liftReason: string | null }[];
  readonly objections: readonly {
    id: string;
    status: ObjectionStatus;
    enteredStatusAt: Date;
    agencyId: string | null;
    draftedBy: string | null;
    digest: string;
    receivedOn: string;
    recordedAt: Date;
    /** Null until it is signed. */
    answer: string | null;
    answeredAt: Date | null;
    decision: string | null;
    decidedAt: Date | null;
  }[];
  readonly cancellations: readonly {
    reason: string;
    note: string;
    requestedAt: Date;
    decidedAt: Date | null;
    outcome: string | null;
    answer: string | null;
  }[];
  readonly awards: readonly {
    id: string;
    position: number;
    agencyId: string;
    priceFen: number;
    name: string;
    uscc: string;
    resultAt: Date | null;
    awardedAt: Date | null;
    confirmedAt: Date | null;
    endedAt: Date | null;
    endReason: "declined" | "silent" | "unsigned" | null;
    endNote: string | null;
    admission: AdmissionStatus | null;
    publicityUntil: Date | null;
  }[];
  readonly filings: readonly {
    id: string;
    awardId: string;
    side: "purchaser" | "provider";
    filedAt: Date;
    signedOn: string;
    priceFen: number;
    duration: { count: number; unit: DurationUnit };
    deliverables: readonly DeliverableTerm[];
    payDays: number;
    deviations: Readonly<Record<string, string>>;
    answeredAt: Date | null;
    outcome: "confirmed" | "deemed" | "rejected" | null;
    rejectReason: string | null;
  }[];
  readonly deliveries: readonly {
    id: string;
    round: number;
    note: string;
    deliveredAt: Date;
    outcome: "accepted" | "deemed" | "rejected" | null;
    decidedAt: Date | null;
    opinion: string | null;
    defects: readonly { clause: string; defect: string }[];
  }[];
  readonly payments: readonly {
    id: string;
    paidOn: string;
    amountFen: number;
    voucher: string;
    recordedAt: Date;
    outcome: "confirmed" | "disputed" | null;
    answeredAt: Date | null;
    note: string | null;
  }[];
  readonly ratings: readonly {
    items: readonly RatingItem[];
    text: string;
    submittedAt: Date;
    late: boolean;
    reply: string | null;
    repliedAt: Date | null;
  }[];
  /** Those that it has had, the last one last. */
  readonly selections: readonly SelectionState[];
  /** Certified outages that met its registration, while that is open. */
  readonly outages: readonly Outage[];
  /** When nothing could be published, while it is with the format check. */
  readonly beaconGaps: readonly { since: Date; until: Date | null }[];
  /** By which certificates its close was moved, from when to when. */
  readonly closeMoves: readonly { number: string; fromAt: Date; toAt: Date }[];
  readonly runs: readonly {
    id: string;
    roster: readonly RosterEntry[];
    beacon: BeaconInputs;
    inputsHash: string | null;
    opensAt: Date;
    frozenAt: Date;
    postponements: readonly Postponement[];
    receivedAt: Date | null;
    receivedFrom: string | null;
    drawnAt: Date | null;
    result: readonly string[] | null;
  }[];
  /** What stands now, of the commission itself and of what stands below it. */
  readonly duties: readonly Duty[];
  readonly relistedAs: readonly { id: string; number: string | null }[];
  /** Live entries: a number, no names; entrantsTold says who may know it (SD4). */
  readonly entrants: number;
};

/** Rows of a table as JSON in one column, ordered. */
function list(columns: SQL, from: SQL, order: SQL): SQL {
  return sql`(select coalesce(json_agg(r order by ${order}), '[]'::json) from (select ${columns} from ${from}) r)`;
}

const INSTANT = /(?:At|since|until|publicityUntil)$/;

/** JSON has no instants: the columns named as moments become Dates again. */
function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, typeof part === "string" && INSTANT.test(key) ? new Date(part) : part]),
  );
}

/** The lists beside the commission whose id the expression names. */
function columnsFor(id: SQL): Record<Exclude<keyof Artefacts, "entrants">, SQL> {
  return {
    holds: list(sql`kind, reason, since, until, lift_reason as "liftReason"`, sql`${hold} where commission_id = ${id}`, sql`r.since`),
    objections: list(
      sql`id, status, entered_status_at as "enteredStatusAt", agency_id as "agencyId", drafted_by as "draftedBy", digest,
        received_on as "receivedOn", recorded_at as "recordedAt", case when answered_at is not null then answer end as answer,
        answered_at as "answeredAt", decision, decided_at as "decidedAt"`,
      sql`${objection} where commission_id = ${id}`,
      sql`r."recordedAt", r.id`,
    ),
    cancellations: list(
      sql`reason, note, requested_at as "requestedAt", decided_at as "decidedAt", outcome, answer`,
      sql`${cancellationRequest} where commission_id = ${id}`,
      sql`r."requestedAt"`,
    ),
    awards: list(
      sql`w.id, w.position, w.agency_id as "agencyId", w.price_fen as "priceFen", o.name, o.uscc, w.result_at as "resultAt", w.awarded_at as "awardedAt",
        w.confirmed_at as "confirmedAt", w.ended_at as "endedAt", w.end_reason as "endReason", w.end_note as "endNote",
        g.status as admission, g.publicity_until as "publicityUntil"`,
      sql`${award} w join ${organisation} o on o.id = w.agency_id left join ${agency} g on g.organisation_id = w.agency_id where w.commission_id = ${id}`,
      sql`r.position`,
    ),
    filings: list(
      sql`id, award_id as "awardId", filed_by_side as side, filed_at as "filedAt", signed_on as "signedOn", price_fen as "priceFen", duration,
        deliverables, pay_days as "payDays", deviations, answered_at as "answeredAt", outcome, reject_reason as "rejectReason"`,
      sql`${contractFiling} where commission_id = ${id}`,
      sql`r."filedAt", r.id`,
    ),
    deliveries: list(
      sql`id, round, note, delivered_at as "deliveredAt", outcome, decided_at as "decidedAt", opinion, defects`,
      sql`${delivery} where commission_id = ${id}`,
      sql`r.round`,
    ),
    payments: list(
      sql`id, paid_on as "paidOn", amount_fen as "amountFen", voucher, recorded_at as "recordedAt", outcome, answered_at as "answeredAt", note`,
      sql`${payment} where commission_id = ${id}`,
      sql`r."recordedAt", r.id`,
    ),
    ratings: list(
      sql`items, text, submitted_at as "submittedAt", late, reply, replied_at as "repliedAt"`,
      sql`${rating} where commission_id = ${id}`,
      sql`r."submittedAt"`,
    ),
    selections: list(
      sql`id, method, status, revision, entered_status_at as "enteredStatusAt", failure, asked_agency_id as "askedAgencyId",
        coalesce(beacon ->> 'kind' = 'committee', false) as "byCustodians"`,
      sql`${selection} where commission_id = ${id}`,
      sql`r."enteredStatusAt", r.id`,
    ),
    outages: list(
      sql`o.id, o.number, o.since, o.until`,
      sql`${commission} c join ${outage} o on o.until > c.published_at and o.since < c.closes_at
        where c.id = ${id} and c.status = 'published' and o.number is not null`,
      sql`r.since`,
    ),
    beaconGaps: list(
      sql`g.since, g.until`,
      sql`${commission} c join ${beaconGap} g on coalesce(g.until, 'infinity') > c.entered_status_at where c.id = ${id} and c.status = 'submitted'`,
      sql`r.since`,
    ),
    closeMoves: list(
      sql`o.number, m.from_at as "fromAt", m.to_at as "toAt"`,
      sql`${closeMove} m join ${outage} o on o.id = m.outage_id where m.commission_id = ${id}`,
      sql`r."fromAt"`,
    ),
    runs: list(
      sql`id, roster, coalesce(inputs, close) -> 'beacon' as beacon, inputs_hash as "inputsHash", opens_at as "opensAt", frozen_at as "frozenAt", postponements,
        received_at as "receivedAt", received_from as "receivedFrom", drawn_at as "drawnAt", proof -> 'result' as result`,
      sql`${selectionRun} where commission_id = ${id}`,
      sql`r.id`,
    ),
    duties: list(
      sql`party, verb, due_at as "dueAt", yellow_at as "yellowAt", red_at as "redAt", black_at as "blackAt"`,
      sql`${duty} where commission_id = ${id} and ended_at is null`,
      sql`r."dueAt"`,
    ),
    relistedAs: list(sql`id, number`, sql`${commission} where relist_of = ${id}`, sql`r.id`),
  };
}

/** The query of the artefacts of all that `given`, a relation of one column `id`, holds. */
function artefactsBeside(db: Queryable, given: SQL) {
  const id = sql`given.id`;
  return db
    .select({
      id: sql<string>`given.id`,
      ...columnsFor(id),
      entrants: sql`(select count(*) from ${registration} where commission_id = ${id} and withdrawn_at is null)`.mapWith(Number),
    })
    .from(given);
}

const artefactsIn = ({ id: _, ...row }: { readonly id: string }): Artefacts =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, revive(value)])) as Artefacts;

/** All artefacts of these commissions in one query, by id; ids without a commission have empty lists. */
export async function artefactsOfMany(db: Queryable, ids: readonly string[]): Promise<Map<string, Artefacts>> {
  if (ids.length === 0) return new Map();
  const rows = await artefactsBeside(db, sql`unnest(${sql.param([...ids])}::text[]) as given(id)`);
  return new Map(rows.map((row) => [row.id, artefactsIn(row)]));
}

/**
 * All artefacts of a commission in one query. It is named, and of one row, so that a connection keeps its plan: to plan it takes ten times
 * as long as to run it, and every move and every page of a commission asks it.
 */
export async function artefactsOf(db: Queryable, id: string): Promise<Artefacts> {
  const [row] = await artefactsBeside(db, sql`(select ${id}::text as id) as given`).prepare("artefacts_of_one").execute();
  if (!row) throw new Error("the artefacts' query answered nothing");
  return artefactsIn(row);
}
