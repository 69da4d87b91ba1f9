import type { UserActor } from "../kernel/actor";
import type { Calendar } from "../kernel/calendar";
import { ok, refused } from "../kernel/decision";
import { type ObjectionStatus, OPEN_OBJECTIONS } from "../kernel/statuses";
import { dueOf, officeHolds } from "./clocks";
import type { Audience } from "./commission";
import { type Due, dueAfter, hasPassed } from "./due";
import { defineLifecycle, type HumanVerbOf, type MoveRow, type TurnOf } from "./engine";
import { type CommissionFacts, isHeldByOffice, type ObjectionState } from "./facts";
import type { TurnParty } from "./turn-party";

/*
 * The life of an objection to a result (market §3.3 #10–11): filed by an entrant or recorded from a letter, answered by the purchaser,
 * decided by the office. Several may stand at once. The award waits until none is open; one that is upheld overtakes the others.
 */

/** An objection with the commission that it stands against, whose holds and moments count for it. */
export type ObjectionFacts = ObjectionState & {
  readonly commission: CommissionFacts;
  /** Agencies that had entered when the registration closed: each may object. */
  readonly entrants: readonly string[];
};

export type ObjectionKinds = {
  readonly Facts: ObjectionFacts;
  readonly Side: "entrant" | "objector" | "purchaser" | "office";
  readonly Clock: "period" | "reply" | "decide";
  readonly Audience: Audience | "objector";
  readonly Party: TurnParty;
};
export type ObjectionMove = MoveRow<ObjectionKinds>;
type Guard = NonNullable<ObjectionMove["guard"]>;

const resultStands: Guard = ({ commission: { status } }) =>
  status === "result_published" ? ok(null) : refused("move.not-now", { status });

/** An entrant has one open objection at a time; what it says can be said in it. */
const noneOfOwn: Guard = (facts, actor, now, calendar) => {
  const own = actor.kind === "user" && facts.commission.objections.some(({ agencyId }) => agencyId === actor.organisationId);
  return own ? refused("objection.own-open") : resultStands(facts, actor, now, calendar);
};

const undrafted: Guard = ({ draftedBy }) => (draftedBy ? refused("objection.drafted") : ok(null));
const drafted: Guard = ({ draftedBy }) => (draftedBy ? ok(null) : refused("objection.no-draft"));

/** The purchaser's agent drafts, the approver signs: never the same person (SD1). */
const draftedByAnother: Guard = ({ draftedBy }, actor) => {
  if (!draftedBy) return refused("objection.no-draft");
  return actor.kind === "user" && actor.userId === draftedBy ? refused("objection.own-draft") : ok(null);
};

/** The purchaser is heard: the office decides after its answer, or when the term for it has passed in silence. */
const heard: Guard = (facts, _actor, now, calendar) =>
  facts.answeredAt || hasPassed(due("reply", facts, calendar), now) ? ok(null) : refused("objection.answer-awaited");

// biome-ignore format: a table reads by its rows, one move a line.
export const OBJECTION_MOVES = {
  "file-objection": { from: [null], to: "filed", side: "entrant", permission: "objection.file", guard: noneOfOwn, until: { clock: "period", refusal: "objection.late" }, event: "objection.recorded", notifies: ["clerks", "approvers", "provider", "contenders", "office"], aside: true },
  "record-objection": { from: [null], to: "filed", side: "office", permission: "objection.record", guard: resultStands, event: "objection.recorded", notifies: ["clerks", "approvers", "provider", "contenders"], aside: true },
  "draft-answer": { from: ["filed"], to: "same", side: "purchaser", permission: "objection.draft-answer", guard: undrafted, deadline: "reply", event: null, notifies: [] },
  "return-answer": { from: ["filed"], to: "same", side: "purchaser", permission: "objection.answer", guard: drafted, event: null, notifies: [], aside: true },
  "answer-objection": { from: ["filed"], to: "answered", side: "purchaser", permission: "objection.answer", guard: draftedByAnother, deadline: "reply", event: "objection.answered", notifies: ["office", "provider", "contenders", "objector"] },
  "dismiss-objection": { from: OPEN_OBJECTIONS, to: "dismissed", side: "office", permission: "objection.decide", guard: heard, deadline: "decide", event: "objection.decided", notifies: ["clerks", "approvers", "provider", "contenders", "objector"] },
  "uphold-objection": { from: OPEN_OBJECTIONS, to: "upheld", side: "office", permission: "objection.decide", guard: heard, deadline: "decide", event: "objection.decided", notifies: ["clerks", "approvers", "provider", "entrants", "objector"] },
  "reject-objection": { from: OPEN_OBJECTIONS, to: "inadmissible", side: "office", permission: "objection.decide", event: "objection.inadmissible", notifies: ["clerks", "approvers", "provider", "contenders", "objector"], aside: true },
  "withdraw-objection": { from: OPEN_OBJECTIONS, to: "withdrawn", side: "objector", permission: "objection.file", event: "objection.withdrawn", notifies: ["clerks", "approvers", "provider", "contenders", "office"], aside: true },
  "overtake-objection": { from: OPEN_OBJECTIONS, to: "overtaken", side: "clock", permission: "clock", event: "objection.overtaken", notifies: ["objector"] },
} as const satisfies Readonly<Record<string, ObjectionMove>>;

export type ObjectionVerb = keyof typeof OBJECTION_MOVES;
export type ObjectionHumanVerb = HumanVerbOf<typeof OBJECTION_MOVES>;

/** When the purchaser's reply, the office's decision or the period to object is due; the purchaser's silence begins the office's term. */
function due(clock: ObjectionKinds["Clock"], facts: ObjectionFacts, calendar: Calendar): Due | null {
  const { commission, filedAt, answeredAt } = facts;
  if (clock === "period") return dueOf("CK_OBJECTION", commission, calendar);
  const { publication } = commission.rulesOf;
  const holds = officeHolds(commission);
  const reply = publication.row("objection.reply_wd");
  const answer = reply && dueAfter({ from: filedAt, length: reply.value, unit: "WD" }, holds, calendar);
  if (clock === "reply") return answer;
  // Silence is an event of the midnight at which the term for the answer ends: that day is not counted (WDR1).
  const from = answeredAt ?? (answer && "at" in answer ? answer.at : null);
  const length = publication.row("objection.decide_wd");
  if (!from) return answer;
  return length && dueAfter({ from, length: length.value, unit: "WD" }, holds, calendar);
}

/** The rule that a clock of an objection comes from, by the publication of its commission. */
export function ruleOfObjectionClock(clock: ObjectionKinds["Clock"], { rulesOf }: Pick<CommissionFacts, "rulesOf">) {
  const key = { period: "objection_wd", reply: "objection.reply_wd", decide: "objection.decide_wd" } as const;
  return rulesOf.publication.row(key[clock]);
}

function standsOn(side: ObjectionKinds["Side"], { agencyId, commission, entrants }: ObjectionFacts, actor: UserActor): boolean {
  if (side === "entrant") return entrants.includes(actor.organisationId);
  if (side === "objector") return agencyId === actor.organisationId;
  if (side === "purchaser") return commission.purchaserId === actor.organisationId;
  return actor.organisationKind === "office";
}

const PARTIES: Partial<Readonly<Record<ObjectionVerb, TurnParty>>> = { "draft-answer": "clerk", "answer-objection": "approver" };

const FINAL = ["dismissed", "upheld", "inadmissible", "withdrawn", "overtaken"] as const satisfies readonly ObjectionStatus[];

/** The life of an objection. Refusals of its gate: engine.ts, with `objection.not-now` for the wrong time. */
export const OBJECTION = defineLifecycle<ObjectionKinds, ObjectionVerb>({
  subject: "objection",
  moves: OBJECTION_MOVES,
  final: FINAL,
  due,
  lengthOf: (clock, { commission }) => ruleOfObjectionClock(clock, commission)?.value ?? null,
  standsOn,
  partyOf: (verb) => PARTIES[verb] ?? "office",
  isHeld: ({ commission }) => isHeldByOffice(commission),
  notNow: "objection.not-now",
});

export type ObjectionTurn = TurnOf<TurnParty, ObjectionVerb>;

/** An objection that somebody may begin now against a commission's result. */
export function newObjection(commission: CommissionFacts, id: string, now: Date, entrants: readonly string[]): ObjectionFacts {
  const begun = { enteredStatusAt: now, agencyId: null, filedAt: now, draftedBy: null, answeredAt: null };
  return { id, status: null, ...begun, commission, entrants };
}

/** An open objection of a commission with what it asks of the commission; who entered decides nothing once it is filed. */
export function objectionFacts(commission: CommissionFacts, state: ObjectionState, entrants: readonly string[] = []): ObjectionFacts {
  return { ...state, commission, entrants };
}
