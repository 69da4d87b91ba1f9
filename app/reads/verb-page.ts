import type { Database } from "#db/client";
import { type Artefacts, artefactsOf } from "#db/queries/artefacts";
import { loadCalendar } from "#db/queries/calendar";
import { currentAward, factsFrom } from "#db/queries/commission-facts";
import { commissionById } from "#db/queries/commissions";
import { openObjection } from "#db/queries/objections";
import { organisationById } from "#db/queries/people";
import { maySeeWork } from "~/domain/access/visibility";
import type { UserActor } from "~/domain/kernel/actor";
import type { Calendar } from "~/domain/kernel/calendar";
import type { Refusal } from "~/domain/kernel/decision";
import { clockRule, dueOf } from "~/domain/lifecycle/clocks";
import { COMMISSION, moveOf, ruleOfClock, type Side, type Verb } from "~/domain/lifecycle/commission";
import type { Due } from "~/domain/lifecycle/due";
import type { CommissionFacts } from "~/domain/lifecycle/facts";
import type { Rule } from "~/domain/rulebook/rules";
import { DESKS, type Desk } from "~/lib/desks";
import { type Performance, performanceOf } from "./performance";
import { type PastEvent, pastEvents } from "./timeline";
import { type VerbLimits, verbLimits } from "./verb-limits";
import { type WorkHead, workHead } from "./work-facts";

/** The page on which one move is made: what it is about, whether it can be made now, by when, and the facts to decide by. */
export type VerbPage = Performance & {
  readonly head: WorkHead;
  readonly verb: Verb;
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
  /** With its author for the office alone. */
  readonly objection: { readonly objector: string; readonly receivedOn: string; readonly digest: string } | null;
  readonly objectionDue: Due | null;
  readonly cancellation: Artefacts["cancellations"][number] | null;
  /** What happened last, to tell a stale form what changed. */
  readonly latest: readonly PastEvent[];
};

const LATEST = 20;

/** The deadline of a move with the rule it comes from: the later of two terms names its own. */
function deadlineWithBasis(verb: Verb, facts: CommissionFacts, calendar: Calendar): Pick<VerbPage, "deadline" | "basis"> {
  const code = moveOf(verb).deadline ?? moveOf(verb).until?.clock ?? (verb === "record-objection" ? "CK_OBJECTION" : undefined);
  if (!code) return { deadline: null, basis: null };
  const deadline = COMMISSION.deadlineOf(code, facts, calendar);
  if (code === "deliver") {
    const fix = dueOf("CK_FIX", facts, calendar);
    const isFix = fix !== null && deadline !== null && "at" in fix && "at" in deadline && fix.at.getTime() === deadline.at.getTime();
    return { deadline, basis: isFix ? clockRule("CK_FIX", facts.rulesOf) : null };
  }
  return { deadline, basis: ruleOfClock(code, facts.rulesOf) };
}

/** Everything that the page of a move shows to this viewer; null when there is no such commission or it is not theirs. */
export async function readVerbPage(
  database: Database,
  actor: UserActor,
  desk: Desk,
  id: string,
  verb: Verb,
  now: Date,
): Promise<VerbPage | null> {
  const db = database.db;
  const row = await commissionById(db, id);
  if (!row?.publishedAt || !maySeeWork(actor, row)) return null;
  const calendar = await loadCalendar(db);
  const artefacts = await artefactsOf(db, id);
  const facts = factsFrom(row, artefacts);
  const decided = COMMISSION.decide(verb, facts, actor, now, calendar);
  const sides: readonly (Side | "clock")[] = DESKS[desk].sides;
  const award = currentAward(artefacts);
  const limits = verbLimits(facts, now);
  const purchaser = await organisationById(db, row.purchaserId);
  return {
    ...(await performanceOf(db, actor, { desk, row, artefacts, facts, calendar })),
    head: workHead({ row, artefacts, facts }, actor, now, calendar),
    verb,
    refusal: decided.ok ? null : decided,
    ...deadlineWithBasis(verb, facts, calendar),
    purchaser: { name: purchaser?.name ?? "", englishName: purchaser?.englishName ?? null },
    provider: award && { name: award.name, uscc: award.uscc, position: award.position, awardedAt: award.awardedAt },
    alternatesLeft: facts.alternatesLeft,
    rejectionsLeft: Math.max(0, limits.rejections - facts.rejectedDeliveries),
    limits,
    hold: artefacts.holds.find((each) => each.until === null) ?? null,
    objection: sides.includes("office") ? await openObjection(db, id) : null,
    objectionDue: row.status === "result_published" ? dueOf("CK_OBJECTION", facts, calendar) : null,
    cancellation: artefacts.cancellations.find((each) => each.decidedAt === null) ?? null,
    latest: (await pastEvents(db, facts, sides.includes("provider") ? "public" : "own")).slice(-LATEST),
  };
}
