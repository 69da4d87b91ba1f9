import type { Actor } from "../kernel/actor";
import { calendarOf } from "../kernel/calendar";
import { type Decision, ok, refused } from "../kernel/decision";
import { ADMISSION_STATUSES, type AdmissionStatus } from "../kernel/statuses";
import { type RulesBoundBy, rulesAt } from "../rulebook/rules";
import { defineLifecycle, type HumanVerbOf, type MoveRow } from "./engine";

/*
 * The life of an admission: one table of moves (market §5.1). A move that is not here does not exist.
 * Rows of §5.1 not built yet: suspension and removal by sanction, annual confirmation, exit, import of entries held elsewhere.
 * Suspension of single item entries is told by agency/item-entries.ts.
 */

/** The rules of the moment that binds an admission. */
export type AdmissionRules = { readonly commitment: RulesBoundBy<"commitment"> };

/** The rules of an admission's commitment, from the market's rulebook or another; before it has committed, those by which it would now. */
export function admissionRules(committedAt: Date | null, now: Date, at = rulesAt): AdmissionRules {
  return { commitment: at(committedAt ?? now) };
}

/** What the moves of an admission ask about. */
export type AdmissionFacts = {
  readonly organisationId: string;
  readonly status: AdmissionStatus;
  readonly enteredStatusAt: Date;
  readonly publicityUntil: Date | null;
  readonly checkDueAt: Date | null;
  readonly checkedAt: Date | null;
  readonly correctionDueAt: Date | null;
  readonly pausedAt: Date | null;
  /** The rules that it lives by: those of its commitment; before that, those of now. */
  readonly rulesOf: AdmissionRules;
  /** The last character of its code disagrees, and nobody has compared the code with the licence yet. */
  readonly codeToConfirm: boolean;
  /** Whether what the commitment asks for is there, or what lacks. */
  readonly ready: Decision<null>;
};

export type AdmissionKinds = {
  readonly Facts: AdmissionFacts;
  readonly Side: "agency" | "office";
  /** The office's check, the agency's correction, the publicity: each ends at an instant that was fixed when it began. */
  readonly Clock: "check" | "correction" | "publicity";
  /** `office-if-admitted`: a file in preparation is nobody's but the agency's. */
  readonly Audience: "agency" | "office" | "office-if-admitted";
  readonly Party: "agency" | "office" | "clock";
};
type AdmissionMove = MoveRow<AdmissionKinds>;
type Guard = NonNullable<AdmissionMove["guard"]>;

/** Asked of whoever presses: what lacks is work of the turn itself. */
const ready: Guard = (facts, actor) => (actor.kind === "user" ? facts.ready : ok(null));
const unchecked: Guard = (facts) => {
  if (facts.checkedAt) return refused("admission.checked");
  return facts.codeToConfirm ? refused("admission.code-unconfirmed") : ok(null);
};
const codeToConfirm: Guard = (facts) => (facts.codeToConfirm ? ok(null) : refused("admission.code-confirmed"));
const checked: Guard = (facts) => (facts.checkedAt ? ok(null) : refused("admission.unchecked"));
const notPaused: Guard = (facts) => (facts.pausedAt ? refused("move.not-due") : ok(null));
const notSuspended: Guard = (facts) => (facts.status === "suspended" ? refused("admission.suspended") : ok(null));

// biome-ignore format: a table reads by its rows, one move a line.
const ADMISSION_MOVES = {
  commit: { from: ["draft"], to: "active_provisional", side: "agency", permission: "admission.commit", guard: ready, event: "admission.committed", notifies: ["agency", "office"] },
  change: { from: ADMISSION_STATUSES, to: "same", side: "agency", permission: "admission.manage", guard: notSuspended, event: "admission.changed", notifies: ["office-if-admitted"], aside: true },
  accept: { from: ["active_provisional"], to: "same", side: "office", permission: "admission.check", guard: unchecked, deadline: "check", event: "admission.accepted", notifies: ["agency"] },
  "confirm-code": { from: ["active_provisional", "active", "returned"], to: "same", side: "office", permission: "admission.check", guard: codeToConfirm, deadline: "check", event: "admission.code-confirmed", notifies: ["agency"] },
  return: { from: ["active_provisional", "active"], to: "returned", side: "office", permission: "admission.check", event: "admission.returned", notifies: ["agency"], aside: true },
  correct: { from: ["returned"], to: "active_provisional", side: "agency", permission: "admission.manage", guard: ready, deadline: "correction", event: "admission.corrected", notifies: ["office"] },
  complete: { from: ["active_provisional"], to: "active", side: "clock", permission: "clock", guard: checked, fires: "publicity", chained: true, event: "admission.completed", notifies: ["agency"] },
  pause: { from: ["returned"], to: "same", side: "clock", permission: "clock", guard: notPaused, fires: "correction", aside: true, event: "admission.paused", notifies: ["agency", "office"] },
} as const satisfies Readonly<Record<string, AdmissionMove>>;

export type AdmissionVerb = keyof typeof ADMISSION_MOVES;
export type AdmissionHumanVerb = HumanVerbOf<typeof ADMISSION_MOVES>;

const LENGTHS = { check: "admission.format_check_wd", correction: "admission.correction_wd", publicity: "publicity.admission" } as const;
const ENDS = { check: "checkDueAt", correction: "correctionDueAt", publicity: "publicityUntil" } as const;

/** The life of an admission (market §5.1). Refusals of its gate: engine.ts, with `admission.not-now` for the wrong time. */
export const ADMISSION = defineLifecycle<AdmissionKinds, AdmissionVerb>({
  subject: "admission",
  moves: ADMISSION_MOVES,
  final: [],
  born: { by: "register", to: "draft" },
  due: (clock, facts) => {
    const at = facts[ENDS[clock]];
    return at ? { at } : null;
  },
  lengthOf: (clock, { rulesOf }) => rulesOf.commitment.row(LENGTHS[clock])?.value ?? null,
  standsOn: (side, facts, actor) =>
    side === "agency" ? actor.organisationId === facts.organisationId : actor.organisationKind === "office",
  partyOf: (verb) => ADMISSION_MOVES[verb].side,
  notNow: "admission.not-now",
});

/** The buttons of an admission; no clock of it is counted on a calendar. */
export function admissionMovesFor(facts: AdmissionFacts, actor: Actor, now: Date): AdmissionVerb[] {
  return ADMISSION.movesFor(facts, actor, now, calendarOf([]));
}

/** Whether an agency in this status has been admitted, if only provisionally, so that its item entries count. */
export function isAdmitted(status: AdmissionStatus): boolean {
  return status !== "draft";
}
