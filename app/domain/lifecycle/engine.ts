import { may, type Permission } from "../access/permissions";
import type { Actor } from "../kernel/actor";
import type { Calendar } from "../kernel/calendar";
import { type Decision, ok, type Refusal, refused } from "../kernel/decision";
import type { EventKind } from "../kernel/events";
import type { ReasonCode } from "../kernel/reasons";
import { type Due, hasPassed } from "./due";
import { type Duty, dutyOf, NO_DUTY } from "./duties";

/*
 * One engine for every life: a commission, its selection, an objection, an admission. A subject gives its table of moves and answers what
 * the rows ask about; gate, buttons, clocks, whose turn it is and the diagram follow from it. A move that is not in a table does not exist.
 */

/** What a subject is made of: its facts, sides, clocks, those who are told, and those whose turn it can be. */
export type Kinds = {
  readonly Facts: { readonly status: string | null; readonly enteredStatusAt: Date };
  readonly Side: string;
  readonly Clock: string;
  readonly Audience: string;
  readonly Party: string;
};
type StatusOf<K extends Kinds> = NonNullable<K["Facts"]["status"]>;

/** One row of a table of moves. */
export type MoveRow<K extends Kinds> = {
  /** `null`: the move begins the subject, which is nothing before. */
  readonly from: readonly K["Facts"]["status"][];
  /** `same`: a fact beside the status changes. A function decides between the listed ends. */
  readonly to: StatusOf<K> | "same" | { readonly of: readonly StatusOf<K>[]; readonly pick: (facts: K["Facts"]) => StatusOf<K> };
  /** Whose hand it needs; `clock`: nobody's, it is made by time or by the move of another subject. */
  readonly side: K["Side"] | "clock";
  readonly permission: Permission;
  /** A question about the facts: yes, or the reason why not. A clock's row is asked without a person. */
  readonly guard?: (facts: K["Facts"], actor: Actor, now: Date, calendar: Calendar) => Decision<null>;
  /** By when it is expected of the side: shown as 当前责任方's deadline, red when passed. */
  readonly deadline?: K["Clock"];
  /** A right with a term, no duty: it is never overdue, and is gone when the term is over. */
  readonly until?: { readonly clock: K["Clock"]; readonly refusal: ReasonCode };
  /** Fired by the clock, exactly once: when a clock of the subject runs out, at once after another move, or when the beacon's value is there. */
  readonly fires?: K["Clock"] | "at-once" | "beacon";
  /** Moves that stay possible while a hold stands. */
  readonly underHold?: true;
  /** Makes nobody else's open form stale: the revision stays. */
  readonly quiet?: true;
  /** A clock's row that is made in the same transaction as the move after which it is due; what is fired at once is so anyway. */
  readonly chained?: true;
  /** Not what the status waits for (recall, cancel, withdraw …): nobody's turn. A clock's row that is aside shuts nobody out who is late. */
  readonly aside?: true;
  /** Written in the same transaction; null for what is nobody's market event (saving a draft). */
  readonly event: EventKind | null;
  readonly notifies: readonly K["Audience"][];
};

/** The verbs of a table that a person presses; the others are made by time. */
export type HumanVerbOf<M extends Readonly<Record<string, { readonly side: string }>>> = {
  [V in keyof M & string]: M[V]["side"] extends "clock" ? never : V;
}[keyof M & string];

/** What a subject tells the engine beside its rows. */
export type Definition<K extends Kinds, V extends string> = {
  readonly subject: string;
  readonly moves: Readonly<Record<V, MoveRow<K>>>;
  /** Statuses without a way on. */
  readonly final: readonly StatusOf<K>[];
  /** What begins the subject where no row does: `post` begins a draft. For the diagram. */
  readonly born?: { readonly by: string; readonly to: StatusOf<K> };
  /** When a clock runs out; null while it is not running. */
  readonly due: (clock: K["Clock"], facts: K["Facts"], calendar: Calendar) => Due | null;
  /** How many working days a clock's rule gives; null where no rule counts them: then the term runs from when the status was entered. */
  readonly lengthOf?: (clock: K["Clock"], facts: K["Facts"]) => number | null;
  /** Whether a person stands on a side of this subject. */
  readonly standsOn: (side: K["Side"], facts: K["Facts"], actor: Extract<Actor, { kind: "user" }>) => boolean;
  /** Whether the person stood there before the status went on: then it is a matter of time, not of right. */
  readonly stoodOn?: (side: K["Side"] | "clock", facts: K["Facts"], actor: Actor) => boolean;
  /** Whose turn a row is, as the pages tell it. */
  readonly partyOf: (verb: V, facts: K["Facts"]) => K["Party"];
  /** Whether a hold stands, the subject's own or its parent's. */
  readonly isHeld?: (facts: K["Facts"]) => boolean;
  /** What a move says that comes at the wrong time. */
  readonly notNow?: ReasonCode | ((facts: K["Facts"]) => Refusal);
};

/** Who must act, with which move, and by when. */
export type TurnOf<P extends string, V extends string> = { readonly party: P; readonly verb: V; readonly due: Due | null };

const NOBODY: Actor = { kind: "anonymous" };
const SYSTEM: Actor = { kind: "system" };

const instantOf = (due: Due | null): number => (due && "at" in due ? due.at.getTime() : Number.POSITIVE_INFINITY);

/**
 * The life of one subject from its table. All answers are pure: facts, time and calendar are handed in.
 * `decide` is the gate of every move, `movesFor` the buttons, `dueMove` what the clock does now, `nextDue` when it acts next, `turnsOf` who
 * must act, `dutiesOf` the same as it is kept, `describe` the diagram.
 */
export function defineLifecycle<K extends Kinds, V extends string>(definition: Definition<K, V>) {
  type Facts = K["Facts"];
  type Status = StatusOf<K>;
  type Turn = TurnOf<K["Party"], V>;
  const { moves, due, isHeld = () => false, notNow } = definition;
  const verbs = Object.keys(moves) as V[];
  const moveOf = (verb: V): MoveRow<K> => moves[verb];

  /** The deadline that a row names. `at-once` and `beacon` have none of their own. */
  const deadlineOf = (code: MoveRow<K>["deadline"] | MoveRow<K>["fires"], facts: Facts, calendar: Calendar): Due | null =>
    !code || code === "at-once" || code === "beacon" ? null : due(code as K["Clock"], facts, calendar);

  const standsOn = (side: K["Side"] | "clock", facts: Facts, actor: Actor): boolean => {
    if (actor.kind === "system") return side === "clock";
    return actor.kind === "user" && side !== "clock" && definition.standsOn(side, facts, actor);
  };

  /** The clock's move that is due now, if any. `decisive`: of those alone that come before whatever a person may press. */
  const dueMove = (facts: Facts, now: Date, calendar: Calendar, decisive = false): V | null => {
    if (isHeld(facts)) return null;
    const found = verbs.find((verb) => {
      const move = moveOf(verb);
      if (!move.fires || move.fires === "beacon" || !move.from.includes(facts.status) || (decisive && move.aside)) return false;
      if (move.guard && !move.guard(facts, SYSTEM, now, calendar).ok) return false;
      return move.fires === "at-once" || hasPassed(deadlineOf(move.fires, facts, calendar), now);
    });
    return found ?? null;
  };

  /** The clock's move that belongs into the transaction of the move before it, if any. */
  const chainedMove = (facts: Facts, now: Date, calendar: Calendar): V | null => {
    const verb = dueMove(facts, now, calendar);
    return verb !== null && (moveOf(verb).fires === "at-once" || moveOf(verb).chained) ? verb : null;
  };

  /** Where the move leads from these facts. */
  const targetOf = (move: MoveRow<K>, facts: Facts): Status => {
    if (move.to !== "same") return typeof move.to === "string" ? move.to : move.to.pick(facts);
    if (facts.status === null) throw new Error(`a ${definition.subject} begins with a status`);
    return facts.status as Status;
  };

  const outOfTime = (facts: Facts): Refusal => {
    if (typeof notNow === "function") return notNow(facts);
    return notNow ? refused(notNow) : refused("move.not-now", { status: facts.status ?? "" });
  };

  /**
   * The gate of every move: permission, side, status, hold, guard, and that no deadline has decided already.
   * @returns the status that follows. Refusals: `permission.denied`, the subject's `notNow`, `held`, the guard's, that of a right whose
   * term is over, `move.not-due`, `deadline.passed`.
   */
  const decide = (verb: V, facts: Facts, actor: Actor, now: Date, calendar: Calendar): Decision<Status> => {
    const move = moveOf(verb);
    const isTime = move.from.includes(facts.status);
    const isTheirs = standsOn(move.side, facts, actor) || (!isTime && (definition.stoodOn?.(move.side, facts, actor) ?? false));
    if (!may(actor, move.permission) || !isTheirs) return refused("permission.denied");
    if (!isTime) return outOfTime(facts);
    if (isHeld(facts) && !move.underHold) return refused("held");
    const guarded = move.guard?.(facts, actor, now, calendar);
    if (guarded && !guarded.ok) return guarded;
    if (move.until && hasPassed(deadlineOf(move.until.clock, facts, calendar), now)) return refused(move.until.refusal);
    const isTimed = move.fires && move.fires !== "at-once" && move.fires !== "beacon";
    if (isTimed && !hasPassed(deadlineOf(move.fires, facts, calendar), now)) return refused("move.not-due");
    if (move.side !== "clock" && dueMove(facts, now, calendar, true)) return refused("deadline.passed");
    return ok(targetOf(move, facts));
  };

  /** The buttons: what this actor may do now. */
  const movesFor = (facts: Facts, actor: Actor, now: Date, calendar: Calendar): V[] =>
    verbs.filter((verb) => moveOf(verb).side !== "clock" && decide(verb, facts, actor, now, calendar).ok);

  /** When the clock next moves by itself, or why it cannot say. */
  const nextDue = (facts: Facts, calendar: Calendar): Due | null => {
    if (isHeld(facts)) return null;
    let next: Due | null = null;
    for (const verb of verbs) {
      const move = moveOf(verb);
      if (!move.fires || !move.from.includes(facts.status)) continue;
      if (move.guard && !move.guard(facts, SYSTEM, facts.enteredStatusAt, calendar).ok) continue;
      const then: Due | null = move.fires === "at-once" ? { at: facts.enteredStatusAt } : deadlineOf(move.fires, facts, calendar);
      if (!then) continue;
      if (!next || !("at" in then) || ("at" in next && then.at < next.at)) next = then;
    }
    return next;
  };

  /** What the clock waits for that is no moment: the beacon's value, or nothing. A hold does not end it. */
  const waitsForBeacon = (facts: Facts, calendar: Calendar): boolean =>
    verbs.some((verb) => {
      const { fires, from, guard } = moveOf(verb);
      if (fires !== "beacon" || !from.includes(facts.status)) return false;
      return guard === undefined || guard(facts, SYSTEM, facts.enteredStatusAt, calendar).ok;
    });

  /** What is waited for: of moves that share party and clock (accept, reject) the first stands for all. A hold stops the others' clocks. */
  const waitedFor = (facts: Facts, now: Date, calendar: Calendar): Turn[] => {
    if (definition.final.some((status) => status === facts.status)) return [];
    const found = new Map<string, Turn>();
    for (const verb of verbs) {
      const move = moveOf(verb);
      if (move.aside || !move.from.includes(facts.status) || move.fires === "at-once") continue;
      if (move.side === "clock" && !move.fires) continue;
      if (move.guard && !move.guard(facts, NOBODY, now, calendar).ok) continue;
      const clock = move.deadline ?? move.fires;
      const party = definition.partyOf(verb, facts);
      const due = isHeld(facts) && !move.underHold ? ({ stopped: true } as const) : deadlineOf(clock, facts, calendar);
      const key = `${party} ${clock ?? ""}`;
      if (!found.has(key)) found.set(key, { party, verb, due });
    }
    return [...found.values()];
  };

  /**
   * Everything that is waited for now, most urgent first (当前责任方). Empty for a final status. Guards that ask who presses are
   * left to the gate; here only the facts count. The clock stands there only where nobody's hand is needed.
   */
  const turnsOf = (facts: Facts, now: Date, calendar: Calendar): Turn[] => {
    const turns = waitedFor(facts, now, calendar).filter(({ verb }) => !isHeld(facts) || moveOf(verb).underHold);
    const hands = turns.filter(({ verb }) => moveOf(verb).side !== "clock" || moveOf(verb).fires === "beacon");
    return mostUrgent(hands.length > 0 ? hands : turns);
  };

  /** The whole term of a move that is waited for, by which its light is told (market §8.2): working days, or from when it runs. */
  const termOf = (verb: V, facts: Facts): number | Date => {
    const { deadline } = moveOf(verb);
    const length = deadline === undefined ? null : definition.lengthOf?.(deadline, facts);
    return length ?? facts.enteredStatusAt;
  };

  /** What is somebody's duty now, in the order of the table. One whose move a hold stops stands on without a deadline. */
  const dutiesOf = (facts: Facts, now: Date, calendar: Calendar): Duty<K["Party"], V>[] =>
    waitedFor(facts, now, calendar)
      .filter(({ party }) => !NO_DUTY.includes(party))
      .map((turn) => dutyOf(turn, termOf(turn.verb, facts), now, calendar));

  /** The most urgent turn, or null when nothing more is to come. */
  const turnOf = (facts: Facts, now: Date, calendar: Calendar): Turn | null => turnsOf(facts, now, calendar)[0] ?? null;

  /** The table as a Mermaid state diagram, one line an arrow. */
  const describe = (): string => {
    const lines = ["stateDiagram-v2", ...(definition.born ? [`  [*] --> ${definition.born.to}: ${definition.born.by}`] : [])];
    const arrows = new Map<string, string[]>();
    for (const verb of verbs) {
      const move = moveOf(verb);
      if (move.to === "same") continue;
      const ends = typeof move.to === "string" ? [move.to] : move.to.of;
      for (const from of move.from) {
        for (const end of ends) {
          const key = `  ${from ?? "[*]"} --> ${end}`;
          arrows.set(key, [...(arrows.get(key) ?? []), move.side === "clock" ? `${verb} (clock)` : verb]);
        }
      }
    }
    for (const [arrow, labels] of arrows) lines.push(`${arrow}: ${labels.join(", ")}`);
    for (const end of definition.final) lines.push(`  ${end} --> [*]`);
    return lines.join("\n");
  };

  return {
    subject: definition.subject,
    isFinal: (status: Status) => definition.final.includes(status),
    isHeld,
    verbs,
    moveOf,
    deadlineOf,
    standsOn,
    decide,
    movesFor,
    dueMove,
    chainedMove,
    nextDue,
    waitsForBeacon,
    turnsOf,
    turnOf,
    termOf,
    dutiesOf,
    describe,
  };
}

/** Turns in the order of their deadlines; the same one of two subjects stands once. */
export function mostUrgent<T extends TurnOf<string, string>>(turns: readonly T[]): T[] {
  const seen = new Set<string>();
  return [...turns]
    .sort((a, b) => instantOf(a.due) - instantOf(b.due))
    .filter((turn) => {
      const key = `${turn.party} ${turn.verb} ${instantOf(turn.due)}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
