import type { Actor, OrganisationKind, Role, UserActor } from "~/domain/kernel/actor";
import { ROLES } from "~/domain/kernel/actor";
import { COMMISSION_STATUSES, type CommissionStatus } from "~/domain/kernel/statuses";
import type { HoldFact } from "~/domain/lifecycle/due";
import { type CommissionFacts, commissionRules, type ObjectionState, type SelectionState } from "~/domain/lifecycle/facts";
import { rulesAt } from "~/domain/rulebook/rules";
import { shanghai } from "../kernel/calendar-2026";

export const DEPARTMENT = "department";
export const OTHER_DEPARTMENT = "another department";
export const OFFICE = "office";
export const PROVIDER = "agency-1";
export const LOSER = "agency-2";
export const PRICE = 9_200_000;

export function person(organisationId: string, organisationKind: OrganisationKind, roles: readonly Role[], userId = "someone"): UserActor {
  return { kind: "user", userId, name: "某人", organisationId, organisationKind, organisationName: "某机构", uscc: "X".repeat(18), roles };
}

/** Every role of every organisation that could stand before a commission, the clock and nobody. */
export const ACTORS: readonly { readonly name: string; readonly actor: Actor }[] = [
  { name: "anonymous", actor: { kind: "anonymous" } },
  { name: "system", actor: { kind: "system" } },
  ...ROLES.flatMap((role) =>
    (role.startsWith("agency")
      ? [person(PROVIDER, "agency", [role]), person(LOSER, "agency", [role])]
      : role.startsWith("purchaser")
        ? [person(DEPARTMENT, "department", [role]), person(OTHER_DEPARTMENT, "department", [role])]
        : [person(OFFICE, "office", [role])]
    ).map((actor) => ({ name: `${role} of ${actor.organisationId}`, actor })),
  ),
];

const MONDAY = shanghai("2026-09-14 10:00");

const AFTER = (status: CommissionStatus): ((from: CommissionStatus) => boolean) => {
  const at = COMMISSION_STATUSES.indexOf(status);
  return (from) => at >= COMMISSION_STATUSES.indexOf(from) && at <= COMMISSION_STATUSES.indexOf("closed");
};

/** How the selection of a commission in this status stands; a failed one had too few entrants. */
function selectionIn(status: CommissionStatus): SelectionState | null {
  const after = AFTER(status);
  const begun = {
    id: "MX-2026-000001",
    method: "RANDOM",
    revision: 1,
    enteredStatusAt: MONDAY,
    failure: null,
    askedAgencyId: null,
    byCustodians: false,
  } as const;
  if (status === "failed") return { ...begun, status: "failed", failure: "F01" };
  if (status === "cancelled") return { ...begun, status: "void" };
  if (!after("published")) return null;
  return { ...begun, status: after("result_published") ? "selected" : after("registration_closed") ? "frozen" : "gathering" };
}

/** Facts that a commission in this status can have, all on Monday 2026-09-14 except what comes later by nature. */
export function factsIn(status: CommissionStatus, parts: Partial<CommissionFacts> = {}, rules = rulesAt): CommissionFacts {
  const after = AFTER(status);
  const [publishedAt, signedAt] = [after("published") ? MONDAY : null, after("contract_signed") ? MONDAY : null];
  return {
    id: "c",
    number: status === "draft" ? null : "MX-2026-000001",
    status,
    revision: 1,
    purchaserId: DEPARTMENT,
    stream: "DEPT",
    method: "RANDOM",
    editors: ["clerk"],
    enteredStatusAt: MONDAY,
    rulesOf: commissionRules({ method: "RANDOM", publishedAt, enteredStatusAt: MONDAY, signedAt }, rules),
    holds: [],
    objections: [],
    selection: selectionIn(status),
    cancellationRequestedAt: null,
    closesAt: after("published") ? shanghai("2026-09-17 10:00") : null,
    selectsAt: after("published") ? shanghai("2026-09-17 10:30") : null,
    outages: [],
    withoutBeacon: [],
    frozenAt: after("registration_closed") ? shanghai("2026-09-17 10:00") : null,
    frozenCount: after("registration_closed") ? 4 : 0,
    minimumEntrants: 3,
    award: after("result_published")
      ? {
          position: 1,
          agencyId: PROVIDER,
          resultAt: MONDAY,
          awardedAt: after("awarded") ? MONDAY : null,
          confirmedAt: after("contract_signing") ? MONDAY : null,
          publicityUntil: null,
        }
      : null,
    alternatesLeft: after("result_published") ? 2 : 0,
    filing: after("contract_signed")
      ? {
          side: "provider",
          filedAt: MONDAY,
          rejectedAt: null,
          confirmedAt: after("in_performance") ? MONDAY : null,
          signedAt: MONDAY,
          duration: { count: 15, unit: "WD" },
          payDays: 30,
        }
      : null,
    delivery: after("delivered") ? { deliveredAt: MONDAY, rejectedAt: null } : null,
    rejectedDeliveries: 0,
    acceptedAt: after("accepted") ? MONDAY : null,
    priceFen: PRICE,
    confirmedFen: status === "closed" ? PRICE : 0,
    pendingPaymentAt: null,
    relisted: false,
    ratedAt: status === "closed" ? MONDAY : null,
    repliedAt: null,
    ...parts,
  };
}

export const heldSince = (since: Date, until: Date | null = null): { holds: readonly HoldFact[] } => ({
  holds: [{ kind: "OFFICE", since, until }],
});

/** An objection to a result, filed on Monday by the agency that was not drawn. */
export const objected = (parts: Partial<ObjectionState> = {}): ObjectionState => ({
  ...{ id: "o", status: "filed", enteredStatusAt: MONDAY, agencyId: LOSER, filedAt: MONDAY, draftedBy: null, answeredAt: null },
  ...parts,
});
