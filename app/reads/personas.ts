import { and, count, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Database, Queryable } from "#db/client";
import { activeMembers } from "#db/queries/people";
import { agency, itemEntry } from "#db/schema/agency";
import { commission } from "#db/schema/commission";
import { membership } from "#db/schema/people";
import { registration } from "#db/schema/selection";
import type { Actor, ORGANISATION_KINDS, Role } from "~/domain/kernel/actor";
import type { TurnParty } from "~/domain/lifecycle/turn";

/** Which role answers for a commission that waits for a party. */
const ROLES_OF: Readonly<Partial<Record<TurnParty, readonly Role[]>>> = {
  clerk: ["purchaser_agent"],
  approver: ["purchaser_approver"],
  purchaser: ["purchaser_agent", "purchaser_approver"],
  either: ["purchaser_agent", "agency_admin", "agency_agent"],
  provider: ["agency_admin", "agency_agent"],
  office: ["office_operator", "office_supervisor"],
};

type Duty = { readonly party: string; readonly purchaserId: string; readonly providerId: string | null; readonly n: number };

function isFor(
  duty: Duty,
  person: { readonly organisationId: string; readonly organisationKind: string; readonly roles: readonly Role[] },
): boolean {
  const roles = ROLES_OF[duty.party as TurnParty] ?? [];
  if (!person.roles.some((role) => roles.includes(role))) return false;
  if (person.organisationKind === "office") return true;
  return person.organisationId === (person.organisationKind === "agency" ? duty.providerId : duty.purchaserId);
}

/** Commissions by whose turn it is; admissions by whose; open commissions and who has entered or could. */
async function readDuties(db: Queryable) {
  const turns = await db
    .select({ party: commission.turnParty, purchaserId: commission.purchaserId, providerId: commission.providerId, n: count() })
    .from(commission)
    .where(isNotNull(commission.turnParty))
    .groupBy(commission.turnParty, commission.purchaserId, commission.providerId);
  const files = await db
    .select({ agencyId: agency.organisationId, status: agency.status, checkedAt: agency.checkedAt })
    .from(agency)
    .where(inArray(agency.status, ["draft", "active_provisional", "returned"]));
  const entries = await db
    .select({ agencyId: registration.agencyId, commissionId: registration.commissionId })
    .from(registration)
    .innerJoin(commission, eq(commission.id, registration.commissionId))
    .where(and(isNull(registration.withdrawnAt), inArray(commission.status, ["published", "registration_closed", "selecting"])));
  const open = await db
    .select({ id: commission.id, itemCode: commission.itemCode })
    .from(commission)
    .where(and(eq(commission.status, "published"), eq(commission.held, false)));
  const items = await db.select({ agencyId: itemEntry.agencyId, itemCode: itemEntry.itemCode, status: itemEntry.status }).from(itemEntry);
  return { turns, files, entries, open, items };
}

/** What waits for an agency beside its contracts: certificates to renew, what it has entered, what it could enter. */
function agencyWork(id: string, { entries, open, items }: Awaited<ReturnType<typeof readDuties>>) {
  const entered = entries.filter((each) => each.agencyId === id).map((each) => each.commissionId);
  const own = items.filter((each) => each.agencyId === id);
  const active = own.filter((each) => each.status === "active").map((each) => each.itemCode);
  return {
    suspended: own.filter((each) => each.status === "suspended").length,
    entered: entered.length,
    open: open.filter((each) => active.includes(each.itemCode) && !entered.includes(each.id)).length,
  };
}

/** Everybody whom a visitor of the demonstration can be, by kind of organisation, with how much there is for them to do. */
export async function readPersonas(database: Database, actor: Actor) {
  const rows = await activeMembers(database.db, 200);
  const homes = await database.db.select({ userId: membership.userId, organisationId: membership.organisationId }).from(membership);
  const homeOf = new Map(homes.map((each) => [each.userId, each.organisationId]));
  const duties = await readDuties(database.db);
  const { turns, files } = duties;
  const current = actor.kind === "user" ? actor.userId : null;
  const order = ["department", "agency", "office"] as const satisfies readonly (typeof ORGANISATION_KINDS)[number][];
  const people = rows.map((row) => {
    const person = { ...row, organisationId: homeOf.get(row.userId) ?? "" };
    const own = turns.filter((each) => isFor({ ...each, party: each.party ?? "" }, person)).reduce((sum, each) => sum + each.n, 0);
    const admissions = files.filter((file) =>
      row.organisationKind === "agency"
        ? file.agencyId === person.organisationId && file.status !== "active_provisional"
        : row.roles.some((role) => role === "office_operator" || role === "office_supervisor") &&
          file.status === "active_provisional" &&
          file.checkedAt === null,
    ).length;
    const { suspended, entered, open } = agencyWork(person.organisationId, duties);
    return { ...row, current: row.userId === current, todo: own + admissions + suspended, entered, open };
  });
  return order
    .map((kind) => ({ kind, people: people.filter((row) => row.organisationKind === kind) }))
    .filter((group) => group.people.length > 0);
}
