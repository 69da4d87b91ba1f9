import type { Queryable } from "#db/client";
import { ownEntry } from "#db/queries/agency-entries";
import { type CommissionRow, factsOf } from "#db/queries/commission-facts";
import { firstMemberWith, officeIds, organisationById, organisationByUscc } from "#db/queries/people";
import { firstClosedDraw, firstOfProject } from "#db/queries/tour";
import { maySeeEntry } from "~/domain/access/visibility";
import type { Actor, OrganisationKind, Role } from "~/domain/kernel/actor";
import { type CommissionStatus, DELIVERED_STATUSES, PERFORMING_STATUSES, PUBLIC_PHASES } from "~/domain/kernel/statuses";
import { TOUR } from "~/lib/demonstration-cast";
import { DESKS, deskFor } from "~/lib/desks";
import { paths, withQuery } from "~/lib/paths";
import { type LookingStep, TOUR_STEPS, type TourStep } from "~/lib/tour-marks";

/** What the last step consists of, each told by the commission itself. */
export const FINISHING = ["confirmed", "contracted", "delivered", "accepted", "paid", "rated"] as const;
export type Finishing = (typeof FINISHING)[number];

/** Whom a press makes of the visitor: a person, nobody, or whoever they are already. */
type Becomes = { readonly userId: string } | "nobody" | "same";

/** What a press does: who one becomes, how far time jumps first, and which page opens. */
export type StepPlan = { readonly becomes: Becomes; readonly jumpTo: Date | null; readonly path: string };

const person = (userId: string | null): Becomes => (userId ? { userId } : "nobody");

const AFTER_CONFIRMING: readonly CommissionStatus[] = [...PUBLIC_PHASES.contract, ...PERFORMING_STATUSES, "closed"];
const AFTER_FILING: readonly CommissionStatus[] = [...PERFORMING_STATUSES, "closed"];
const AFTER_DELIVERY: readonly CommissionStatus[] = DELIVERED_STATUSES;

/** The tour's own commission: the first of its project, however often it is copied or posted again. */
export const tourCommission = (db: Queryable) => firstOfProject(db, TOUR.itemCode, TOUR.projectCode);
const tourAgency = (db: Queryable) => organisationByUscc(db, TOUR.agency);

/** Somebody's hand: of an organisation, in one of these roles. */
export type Hand = { readonly kind: OrganisationKind; readonly organisationId: string; readonly roles: readonly Role[] };

/** Whose hand the commission waits for, as an organisation and a role; null while only time moves it, or nothing does. */
export async function handOf(db: Queryable, row: CommissionRow): Promise<Hand | null> {
  const party = row.turnParty;
  if (party === "clerk" || party === "purchaser")
    return { kind: "department", organisationId: row.purchaserId, roles: ["purchaser_agent"] };
  if (party === "approver") return { kind: "department", organisationId: row.purchaserId, roles: ["purchaser_approver"] };
  if ((party === "provider" || party === "either") && row.providerId)
    return { kind: "agency", organisationId: row.providerId, roles: ["agency_agent", "agency_admin"] };
  const office = party === "office" ? (await officeIds(db))[0] : null;
  return office ? { kind: "office", organisationId: office, roles: ["office_supervisor"] } : null;
}

async function planFinish(db: Queryable, row: CommissionRow): Promise<StepPlan> {
  const hand = await handOf(db, row);
  if (hand)
    return {
      becomes: person(await firstMemberWith(db, hand.organisationId, hand.roles)),
      jumpTo: null,
      path: DESKS[deskFor({ organisationKind: hand.kind, roles: hand.roles })].work(row.id),
    };
  return { becomes: "same", jumpTo: row.nextDueAt, path: paths.commission(row.number ?? "") };
}

/** What one press of a step does now; null when the demonstration lacks what it shows. */
export async function planStep(db: Queryable, step: TourStep): Promise<StepPlan | null> {
  if (step === "doubt" || step === "verify" || step === "tamper") {
    // A draw of the past that anybody may doubt: of a commission that went its whole way.
    const number = await firstClosedDraw(db);
    if (!number) return null;
    const check = paths.verifyCommission(number);
    return { becomes: "nobody", jumpTo: null, path: step === "doubt" ? paths.commission(number) : check };
  }
  const row = await tourCommission(db);
  if (!row) return null;
  if (step === "refuse") {
    const userId = await firstMemberWith(db, row.purchaserId, ["purchaser_agent"]);
    return { becomes: person(userId), jumpTo: null, path: withQuery(paths.department.newCommission, { item: TOUR.abolishedItem }) };
  }
  if (step === "finish") return planFinish(db, row);
  const page = paths.commission(row.number ?? "");
  if (step === "forward") return { becomes: "same", jumpTo: row.resultAt ? null : row.selectsAt, path: page };
  const agency = await tourAgency(db);
  const becomes = person(agency && (await firstMemberWith(db, agency.id, ["agency_agent"])));
  if (step === "watch") return { becomes, jumpTo: null, path: paths.watchCommission(row.number ?? "") };
  return { becomes, jumpTo: null, path: row.status === "published" ? paths.agency.work(row.id) : page };
}

/**
 * The tour as far as this visitor has come: looking steps by the visitor's marks, all others by what the market's records tell. That the
 * agency has entered is told to itself alone until the roster is locked (SD4).
 */
export async function readTour(db: Queryable, actor: Actor, marks: readonly LookingStep[]) {
  const row = await tourCommission(db);
  const agency = await tourAgency(db);
  if (!row || !agency) return null;
  const facts = await factsOf(db, row);
  const hand = await handOf(db, row);
  const finished: Readonly<Record<Finishing, boolean>> = {
    confirmed: AFTER_CONFIRMING.includes(row.status),
    contracted: AFTER_FILING.includes(row.status),
    delivered: AFTER_DELIVERY.includes(row.status),
    accepted: row.acceptedAt !== null,
    paid: row.acceptedAt !== null && facts.confirmedFen >= facts.priceFen,
    rated: facts.ratedAt !== null,
  };
  const done: Readonly<Record<TourStep, boolean>> = {
    doubt: marks.includes("doubt"),
    verify: marks.includes("verify"),
    tamper: marks.includes("tamper"),
    refuse: marks.includes("refuse"),
    enter: maySeeEntry(actor, { ...row, agencyId: agency.id }) && (await ownEntry(db, agency.id, row.id)) !== null,
    forward: row.resultAt !== null,
    watch: marks.includes("watch") && row.resultAt !== null,
    finish: row.status === "closed",
  };
  const waitsFor = hand && row.resultAt ? (await organisationById(db, hand.organisationId))?.name : undefined;
  return {
    steps: TOUR_STEPS.map((step) => ({ step, done: done[step] })),
    finished: FINISHING.map((part) => ({ part, done: finished[part] })),
    commission: { number: row.number ?? "", title: row.title, status: row.status, closesAt: row.closesAt, selectsAt: row.selectsAt },
    agencyName: agency.name,
    isOpen: row.status === "published",
    waitsFor: waitsFor ?? null,
  };
}

export type TourPage = NonNullable<Awaited<ReturnType<typeof readTour>>>;
