import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Database, Queryable } from "#db/client";
import { activeMembers } from "#db/queries/people";
import { itemEntry } from "#db/schema/agency";
import { commission } from "#db/schema/commission";
import { registration } from "#db/schema/selection";
import { type Actor, ORGANISATION_KINDS, type OrganisationKind } from "~/domain/kernel/actor";
import { readTodo } from "./todo";

/** Who stands first among the demonstration's people. */
const RANK: Readonly<Record<OrganisationKind, number>> = { department: 0, agency: 1, office: 2 };

/** Commissions that are open, entries in those whose roster is locked, and which agency takes which items. */
async function readChances(db: Queryable) {
  const entries = await db
    .select({ agencyId: registration.agencyId })
    .from(registration)
    .innerJoin(commission, eq(commission.id, registration.commissionId))
    .where(and(isNull(registration.withdrawnAt), inArray(commission.status, ["registration_closed", "selecting"])));
  const open = await db
    .select({ itemCode: commission.itemCode })
    .from(commission)
    .where(and(eq(commission.status, "published"), eq(commission.held, false)));
  const items = await db
    .select({ agencyId: itemEntry.agencyId, itemCode: itemEntry.itemCode })
    .from(itemEntry)
    .where(eq(itemEntry.status, "active"));
  return { entries, open, items };
}

/**
 * What an agency has beside its work: how many open commissions are of its items, and in how many it waits for the draw. Everybody reads
 * this page: whether it has entered one that is open changes neither (SD4).
 */
function chancesOf(id: string, { entries, open, items }: Awaited<ReturnType<typeof readChances>>) {
  const active = items.filter((each) => each.agencyId === id).map((each) => each.itemCode);
  return {
    entered: entries.filter((each) => each.agencyId === id).length,
    open: open.filter((each) => active.includes(each.itemCode)).length,
  };
}

/** Everybody whom a visitor of the demonstration can be, by kind of organisation, with how much the own desk holds to do. */
export async function readPersonas(database: Database, actor: Actor, now: Date) {
  const { db } = database;
  const rows = await activeMembers(db, 200);
  const todoOf = await readTodo(db, now);
  const chances = await readChances(db);
  const current = actor.kind === "user" ? actor.userId : null;
  const people = rows.map((row) => {
    const { userId, name, roles, organisationKind, organisationName } = row;
    const held = todoOf({ kind: "user", ...row });
    return {
      userId,
      name,
      roles,
      organisationKind,
      organisationName,
      current: userId === current,
      ...held,
      ...chancesOf(row.organisationId, chances),
    };
  });
  return ORGANISATION_KINDS.toSorted((one, other) => RANK[one] - RANK[other])
    .map((kind) => ({ kind, people: people.filter((row) => row.organisationKind === kind) }))
    .filter((group) => group.people.length > 0);
}
