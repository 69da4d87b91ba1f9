import type { Queryable } from "#db/client";
import { commissionsInHand } from "#db/queries/agency-commissions";
import { admissionStates } from "#db/queries/agency-file";
import { knownCalendar } from "#db/queries/calendar";
import { isFreshDraft, runningOf } from "#db/queries/department-desk";
import { hasRole, type UserActor } from "~/domain/kernel/actor";
import { admissionTasks, departmentTasks, providerTask } from "~/domain/lifecycle/tasks";
import { turnsOf } from "~/domain/lifecycle/turns";
import { type Desk, desksFor } from "~/lib/desks";
import { readCustodianTodo } from "../committee/custodian-home";
import { readOfficeTodo } from "./office-home";

/** More than a demonstration ever holds. */
const ALL = 2000;

/** What a person's desk lists under 待我办理, and under 草稿. */
export type DeskCount = { readonly todo: number; readonly drafts: number };

/** How much each person's desk holds, counted by what the desks list, in a few queries however many people are asked of. */
export async function readTodo(db: Queryable, now: Date): Promise<(actor: UserActor) => DeskCount> {
  const calendar = await knownCalendar(db, now);
  const running = (await runningOf(db, null, ALL)).map((each) => ({
    facts: each.facts,
    turns: turnsOf(each.facts, now, calendar),
    isFresh: isFreshDraft(each),
  }));
  const hands = await commissionsInHand(db, null, ALL);
  const files = await admissionStates(db);
  const ofOffice = await readOfficeTodo(db, now, calendar);
  const ofCustodians = await readCustodianTodo(db, now);
  const counts: Readonly<Record<Desk, (actor: UserActor) => DeskCount>> = {
    office: (actor) => ({ todo: ofOffice(actor), drafts: 0 }),
    department: (actor) => {
      const own = running.filter(({ facts }) => facts.purchaserId === actor.organisationId);
      const drafts = hasRole(actor, "purchaser_agent") ? own.filter(({ isFresh }) => isFresh).length : 0;
      return { todo: own.flatMap((each) => departmentTasks(each, actor, now, calendar)).length, drafts };
    },
    custodian: (actor) => ({ todo: ofCustodians(actor), drafts: 0 }),
    agency: (actor) => {
      const isOwn = (each: string | null | undefined) => each === actor.organisationId;
      const own = hands.filter(({ row, facts }) => isOwn(row.providerId) || isOwn(facts.selection?.askedAgencyId));
      const expected = own.filter(({ facts }) => providerTask(facts, actor, now, calendar).expected);
      const file = files.get(actor.organisationId);
      return { todo: expected.length + (file ? admissionTasks(file, actor).length : 0), drafts: 0 };
    },
  };
  return (actor) => {
    const held = desksFor(actor).map((desk) => counts[desk](actor));
    return { todo: held.reduce((sum, { todo }) => sum + todo, 0), drafts: held.reduce((sum, { drafts }) => sum + drafts, 0) };
  };
}
