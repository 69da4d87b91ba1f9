import type { Database } from "#db/client";
import { activeMembers } from "#db/queries/people";
import type { Actor, ORGANISATION_KINDS } from "~/domain/kernel/actor";

/** Everybody whom a visitor of the demonstration can be, by kind of organisation: those who do things first. */
export async function readPersonas(database: Database, actor: Actor) {
  const rows = await activeMembers(database.db, 200);
  const current = actor.kind === "user" ? actor.userId : null;
  const order = ["department", "agency", "office"] as const satisfies readonly (typeof ORGANISATION_KINDS)[number][];
  return order
    .map((kind) => ({
      kind,
      people: rows.filter((row) => row.organisationKind === kind).map((row) => ({ ...row, current: row.userId === current })),
    }))
    .filter((group) => group.people.length > 0);
}
