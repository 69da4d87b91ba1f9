import type { Database } from "#db/client";
import { marketChances } from "#db/queries/chances";
import { activeMembers } from "#db/queries/people";
import { type Actor, ORGANISATION_KINDS, type OrganisationKind } from "~/domain/kernel/actor";
import { readTodo } from "../desk/todo";

/** Who stands first among the demonstration's people. */
const RANK: Readonly<Record<OrganisationKind, number>> = { department: 0, agency: 1, office: 2, custodian: 3 };

/**
 * What an agency has beside its work: how many open commissions are of its items, and in how many it waits for the draw. Everybody reads
 * this page: whether it has entered one that is open changes neither (SD4).
 */
function chancesOf(id: string, { entries, open, items }: Awaited<ReturnType<typeof marketChances>>) {
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
  const chances = await marketChances(db);
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
