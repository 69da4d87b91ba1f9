import { may, type Permission } from "../access/permissions";
import type { Actor } from "../kernel/actor";
import { type Decision, ok, refused } from "../kernel/decision";
import type { EventKind } from "../kernel/events";
import type { AdmissionStatus } from "../kernel/statuses";
import { type RulesBoundBy, rulesAt } from "../rulebook/rules";

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

type Guard = (facts: AdmissionFacts) => Decision<null>;
type AdmissionMove = {
  readonly from: readonly AdmissionStatus[];
  readonly to: AdmissionStatus | "same";
  readonly side: "agency" | "office" | "clock";
  readonly permission: Permission;
  readonly guard?: Guard;
  /** When it is expected of its side, or when the clock makes it. */
  readonly due?: (facts: AdmissionFacts) => Date | null;
  readonly event: EventKind;
  readonly notifies: readonly ("agency" | "office")[];
};

const ready: Guard = (facts) => facts.ready;
const unchecked: Guard = (facts) => {
  if (facts.checkedAt) return refused("admission.checked");
  return facts.codeToConfirm ? refused("admission.code-unconfirmed") : ok(null);
};
const codeToConfirm: Guard = (facts) => (facts.codeToConfirm ? ok(null) : refused("admission.code-confirmed"));
const checked: Guard = (facts) => (facts.checkedAt ? ok(null) : refused("admission.unchecked"));
const notPaused: Guard = (facts) => (facts.pausedAt ? refused("move.not-due") : ok(null));

// biome-ignore format: a table reads by its rows, one move a line.
export const ADMISSION_MOVES = {
  commit: { from: ["draft"], to: "active_provisional", side: "agency", permission: "admission.commit", guard: ready, event: "admission.committed", notifies: ["agency", "office"] },
  accept: { from: ["active_provisional"], to: "same", side: "office", permission: "admission.check", guard: unchecked, due: (f) => f.checkDueAt, event: "admission.accepted", notifies: ["agency"] },
  "confirm-code": { from: ["active_provisional", "active", "returned"], to: "same", side: "office", permission: "admission.check", guard: codeToConfirm, event: "admission.code-confirmed", notifies: ["agency"] },
  return: { from: ["active_provisional", "active"], to: "returned", side: "office", permission: "admission.check", event: "admission.returned", notifies: ["agency"] },
  correct: { from: ["returned"], to: "active_provisional", side: "agency", permission: "admission.manage", guard: ready, due: (f) => f.correctionDueAt, event: "admission.corrected", notifies: ["office"] },
  complete: { from: ["active_provisional"], to: "active", side: "clock", permission: "clock", guard: checked, due: (f) => f.publicityUntil, event: "admission.completed", notifies: ["agency"] },
  pause: { from: ["returned"], to: "same", side: "clock", permission: "clock", guard: notPaused, due: (f) => f.correctionDueAt, event: "admission.paused", notifies: ["agency", "office"] },
} as const satisfies Readonly<Record<string, AdmissionMove>>;

export type AdmissionVerb = keyof typeof ADMISSION_MOVES;
export const ADMISSION_VERBS = Object.keys(ADMISSION_MOVES) as AdmissionVerb[];

/** The row of a verb. */
export function admissionMove(verb: AdmissionVerb): AdmissionMove {
  return ADMISSION_MOVES[verb];
}

function standsOn(side: AdmissionMove["side"], facts: AdmissionFacts, actor: Actor): boolean {
  if (actor.kind === "system") return side === "clock";
  if (actor.kind !== "user") return false;
  if (side === "agency") return actor.organisationId === facts.organisationId;
  return side === "office" && actor.organisationKind === "office";
}

/**
 * The gate of every move of an admission (market §5.1): permission, side, status, guard, and for the clock that its time has come.
 * @returns the status that follows. Refusals: `permission.denied`, `admission.not-now`, `move.not-due`, or the guard's.
 */
export function decideAdmission(verb: AdmissionVerb, facts: AdmissionFacts, actor: Actor, now: Date): Decision<AdmissionStatus> {
  const move = admissionMove(verb);
  if (!may(actor, move.permission) || !standsOn(move.side, facts, actor)) return refused("permission.denied");
  if (!move.from.includes(facts.status)) return refused("admission.not-now");
  const guarded = move.guard?.(facts);
  if (guarded && !guarded.ok) return guarded;
  const due = move.due?.(facts) ?? null;
  if (move.side === "clock" && (due === null || due > now)) return refused("move.not-due");
  return ok(move.to === "same" ? facts.status : move.to);
}

/** The buttons: what this actor may do with the admission now. */
export function admissionMovesFor(facts: AdmissionFacts, actor: Actor, now: Date): AdmissionVerb[] {
  return ADMISSION_VERBS.filter((verb) => decideAdmission(verb, facts, actor, now).ok);
}

const ofClock = (facts: AdmissionFacts) =>
  ADMISSION_VERBS.map((verb) => ({ verb, move: admissionMove(verb) })).filter(
    ({ move }) => move.side === "clock" && move.from.includes(facts.status) && (move.guard?.(facts).ok ?? true),
  );

/** The clock's move that is due now, if any. Never refuses. */
export function dueAdmissionMove(facts: AdmissionFacts, now: Date): AdmissionVerb | null {
  return ofClock(facts).find(({ move }) => (move.due?.(facts) ?? now) <= now)?.verb ?? null;
}

/** When the clock next moves the admission by itself; null when nothing waits for it. */
export function nextAdmissionDue(facts: AdmissionFacts): Date | null {
  const [first] = ofClock(facts)
    .map(({ move }) => move.due?.(facts) ?? null)
    .filter((due) => due !== null)
    .sort((a, b) => a.getTime() - b.getTime());
  return first ?? null;
}

/** Whether an agency in this status has been admitted, if only provisionally, so that its item entries count. */
export function isAdmitted(status: AdmissionStatus): boolean {
  return status !== "draft";
}
