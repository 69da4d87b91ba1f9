import type { Database } from "#db/client";
import { type Artefacts, artefactsOf } from "#db/queries/artefacts";
import { loadCalendar } from "#db/queries/calendar";
import { currentAward, factsFrom } from "#db/queries/commission-facts";
import { commissionById } from "#db/queries/commissions";
import { organisationById } from "#db/queries/people";
import { maySeeWork } from "~/domain/access/visibility";
import type { UserActor } from "~/domain/kernel/actor";
import type { Calendar } from "~/domain/kernel/calendar";
import type { Refusal } from "~/domain/kernel/decision";
import { OPEN_OBJECTIONS } from "~/domain/kernel/statuses";
import { clockRule, dueOf } from "~/domain/lifecycle/clocks";
import { COMMISSION, ruleOfClock, type Side, type Verb } from "~/domain/lifecycle/commission";
import type { Due } from "~/domain/lifecycle/due";
import type { CommissionFacts, ObjectionState } from "~/domain/lifecycle/facts";
import { newObjection, OBJECTION, type ObjectionVerb, objectionFacts, ruleOfObjectionClock } from "~/domain/lifecycle/objection";
import { type AnyVerb, isObjectionVerb, isSelectionVerb } from "~/domain/lifecycle/turns";
import type { Rule } from "~/domain/rulebook/rules";
import { DESKS, type Desk } from "~/lib/desks";
import { entrantsFor, type ObjectionView, readObjections } from "./objections";
import { type Performance, performanceOf } from "./performance";
import { type PastEvent, pastEvents } from "./timeline";
import { type VerbLimits, verbLimits } from "./verb-limits";
import { type WorkHead, workHead } from "./work-facts";

/** The page on which one move is made: what it is about, whether it can be made now, by when, and the facts to decide by. */
export type VerbPage = Performance & {
  readonly head: WorkHead;
  readonly verb: AnyVerb;
  /** Why it cannot be done now; null when it can. */
  readonly refusal: Refusal | null;
  readonly deadline: Due | null;
  /** The rule that the deadline comes from; null when it is a date of the contract. */
  readonly basis: Rule | null;
  readonly purchaser: { readonly name: string; readonly englishName: string | null };
  readonly provider: { readonly name: string; readonly uscc: string; readonly position: number; readonly awardedAt: Date | null } | null;
  readonly alternatesLeft: number;
  readonly rejectionsLeft: number;
  readonly limits: VerbLimits;
  readonly hold: Artefacts["holds"][number] | null;
  /** The objection that the move is about, and all that the viewer reads in full. */
  readonly objection: ObjectionView | null;
  readonly objections: readonly ObjectionView[];
  readonly objectionDue: Due | null;
  readonly cancellation: Artefacts["cancellations"][number] | null;
  /** What happened last, to tell a stale form what changed. */
  readonly latest: readonly PastEvent[];
};

const LATEST = 20;

type Deadline = Pick<VerbPage, "deadline" | "basis">;

/** The deadline of a move with the rule it comes from: the later of two terms names its own. */
function deadlineWithBasis(verb: Verb, facts: CommissionFacts, calendar: Calendar): Deadline {
  const { deadline: named, until } = COMMISSION.moveOf(verb);
  const code = named ?? until?.clock;
  if (!code) return { deadline: null, basis: null };
  const deadline = COMMISSION.deadlineOf(code, facts, calendar);
  if (code === "deliver") {
    const fix = dueOf("CK_FIX", facts, calendar);
    const isFix = fix !== null && deadline !== null && "at" in fix && "at" in deadline && fix.at.getTime() === deadline.at.getTime();
    return { deadline, basis: isFix ? clockRule("CK_FIX", facts.rulesOf) : null };
  }
  return { deadline, basis: ruleOfClock(code, facts.rulesOf) };
}

/** What the gate of an objection says, and by when it is due; `on`: the objection, null for one that would begin. */
function objectionGate(
  verb: ObjectionVerb,
  facts: CommissionFacts,
  on: ObjectionState | null,
  { actor, now, calendar, entrants }: { actor: UserActor; now: Date; calendar: Calendar; entrants: readonly string[] },
): Deadline & { readonly refusal: Refusal | null } {
  const own = on ? objectionFacts(facts, on) : newObjection(facts, "", now, entrants);
  const decided = OBJECTION.decide(verb, own, actor, now, calendar);
  const { deadline, until } = OBJECTION.moveOf(verb);
  const clock = deadline ?? until?.clock ?? (verb === "record-objection" ? "period" : undefined);
  return {
    refusal: decided.ok ? null : decided,
    deadline: clock ? OBJECTION.deadlineOf(clock, own, calendar) : null,
    basis: clock ? ruleOfObjectionClock(clock, facts) : null,
  };
}

/** The objection that a page is about: the one named, else the first that the move can be made on, else the first that stands. */
function chosen(objections: readonly ObjectionView[], verb: AnyVerb, id: string | null): ObjectionView | null {
  if (id) return objections.find((each) => each.id === id) ?? null;
  const isFit = (each: ObjectionView) => each.moves.some((move) => move === verb);
  return objections.find(isFit) ?? objections.find(({ status }) => OPEN_OBJECTIONS.some((open) => open === status)) ?? null;
}

/** What the gate says of this move, whichever table it stands in. */
function gateOf(verb: AnyVerb, facts: CommissionFacts, on: ObjectionState | null, given: Parameters<typeof objectionGate>[3]) {
  if (isObjectionVerb(verb)) return objectionGate(verb, facts, on, given);
  // A selection asks nobody's hand, so none of its moves has a page.
  if (isSelectionVerb(verb)) throw new Error(`nobody presses ${verb}`);
  const decided = COMMISSION.decide(verb, facts, given.actor, given.now, given.calendar);
  return { refusal: decided.ok ? null : decided, ...deadlineWithBasis(verb, facts, given.calendar) };
}

/** Everything that the page of a move shows to this viewer; null when there is no such commission or it is not theirs. */
export async function readVerbPage(
  database: Database,
  actor: UserActor,
  desk: Desk,
  id: string,
  verb: AnyVerb,
  now: Date,
  objectionId: string | null = null,
): Promise<VerbPage | null> {
  const db = database.db;
  const row = await commissionById(db, id);
  const isOfObjection = isObjectionVerb(verb);
  if (!row?.publishedAt) return null;
  const isWorker = maySeeWork(actor, row);
  const entrants = isOfObjection ? await entrantsFor(db, actor, id) : [];
  if (!isWorker && entrants.length === 0) return null;
  const calendar = await loadCalendar(db);
  const all = await artefactsOf(db, id);
  // An entrant that was not drawn reads of the contract no more than the public does.
  const artefacts = isWorker ? all : { ...all, filings: [], deliveries: [], payments: [], ratings: [] };
  const facts = factsFrom(row, all);
  const objections = isOfObjection ? await readObjections(db, facts, actor, now, calendar) : [];
  const objection = chosen(objections, verb, objectionId);
  const state = objection && facts.objections.find((each) => each.id === objection.id);
  const begins = isOfObjection && OBJECTION.moveOf(verb).from.includes(null);
  const given = { actor, now, calendar, entrants };
  const sides: readonly (Side | "clock")[] = DESKS[desk].sides;
  const award = currentAward(artefacts);
  const limits = verbLimits(facts, now);
  const purchaser = await organisationById(db, row.purchaserId);
  return {
    ...(await performanceOf(db, actor, { desk, row, artefacts, facts, calendar })),
    head: workHead({ row, artefacts, facts }, actor, now, calendar),
    verb,
    ...gateOf(verb, facts, begins ? null : (state ?? null), given),
    purchaser: { name: purchaser?.name ?? "", englishName: purchaser?.englishName ?? null },
    provider: award && { name: award.name, uscc: award.uscc, position: award.position, awardedAt: award.awardedAt },
    alternatesLeft: facts.alternatesLeft,
    rejectionsLeft: Math.max(0, limits.rejections - facts.rejectedDeliveries),
    limits,
    hold: artefacts.holds.find((each) => each.until === null) ?? null,
    objection,
    objections,
    objectionDue: row.status === "result_published" ? dueOf("CK_OBJECTION", facts, calendar) : null,
    cancellation: artefacts.cancellations.find((each) => each.decidedAt === null) ?? null,
    latest: (await pastEvents(db, facts, sides.includes("provider") ? "public" : "own")).slice(-LATEST),
  };
}
