import type { Tx } from "#db/client";
import { loadCalendar } from "#db/queries/calendar";
import { transaction } from "#db/transaction";
import { recordEvent } from "#db/writes/event";
import { MoveConflict } from "#db/writes/move-conflict";
import { may, type Permission } from "~/domain/access/permissions";
import { type Actor, hasRole, ROLES, SYSTEM } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { EventRole } from "~/domain/kernel/events";
import type { Shell } from "~/lib/shell";
import { keepPress, markAgain, type Press, wasPressed } from "./press";
import type { ActOf, Along, ChangeOf, SceneOf, Shape, Subject } from "./subject";

/** Moves that may follow at once from one move, each from the one before. */
const CHAIN = 4;

/**
 * How a move is made. `seen`: the revision that the person's page showed, null for a form that shows none; an older one is refused as
 * stale. `said`: everything that was said with it (reasons, figures, files; null for a bare button); with `seen` a second equal press is
 * known by it. `pressed`: what was pressed, where a verb has several forms. `under`: what a new
 * subject is begun for. `after` runs on the row as it then stands.
 */
export type MakingOf<S extends Shape> = {
  readonly act?: ActOf<S>;
  readonly seen?: number | null;
  readonly said?: unknown;
  readonly pressed?: string;
  readonly under?: string;
  readonly after?: (scene: Omit<SceneOf<S>, "to">) => Promise<void>;
};

/** How a subject stands after a move. */
export type MovedOf<S extends Shape> = { readonly row: S["Row"]; readonly facts: S["Kinds"]["Facts"] };

/** Carries a refusal out of a transaction so that everything written before it is rolled back. */
export class Refused extends Error {
  constructor(readonly refusal: Extract<Decision<never>, { ok: false }>) {
    super(refusal.reason);
  }
}

/** The role in which the actor did it: the first of the actor's roles that the move's permission needs. */
function roleFor(permission: Permission, actor: Actor): EventRole {
  if (actor.kind !== "user") return "system";
  const role = ROLES.find((each) => hasRole(actor, each) && may({ ...actor, roles: [each] }, permission));
  return role ?? actor.roles[0] ?? "system";
}

/** The press of a person's move, by which an equal one is known; null for the clock and for a form that is told no revision. */
function pressOf<S extends Shape>(subject: Subject<S>, actor: Actor, id: string, verb: S["Verb"], making: MakingOf<S>): Press | null {
  const { seen, said = null, pressed = verb, under } = making;
  if (actor.kind !== "user" || seen === undefined) return null;
  const on = under === undefined ? `${subject.life.subject} ${id}` : `${subject.life.subject} of ${under}`;
  return { subject: on, verb: pressed, actor, seen, said };
}

async function perform<S extends Shape>(subject: Subject<S>, scene: SceneOf<S>, verb: S["Verb"], act?: ActOf<S>): Promise<Decision<null>> {
  const change = act ? await act(scene) : ok<ChangeOf<S>>({ payload: {} });
  if (!change.ok) return change;
  const { patch = {}, write, payload, actorSalt, follows = [], along = [] } = change.value;
  const { tx, shell, actor, row, now } = scene;
  const move = subject.life.moveOf(verb);
  await subject.save(tx, scene, patch, move.quiet === true);
  await write?.();
  const about = { at: now, ...subject.about(row, patch) };
  if (move.event) {
    await recordEvent(tx, shell.entropy, {
      ...about,
      kind: move.event,
      actor,
      role: roleFor(move.permission, actor),
      payload,
      ...(actorSalt ? { actorSalt } : {}),
      recipients: await subject.recipients(tx, move.notifies, scene),
    });
  }
  for (const { kind, payload: said, notifies = [], recipients = [] } of follows) {
    const told = [...(await subject.recipients(tx, notifies, scene)), ...recipients];
    await recordEvent(tx, shell.entropy, { ...about, kind, actor: SYSTEM, payload: said, recipients: told });
  }
  for (const other of along) {
    const made = await other(tx, shell, now);
    if (!made.ok) throw new Refused(made);
  }
  return ok(null);
}

/**
 * Makes one move of a life: locks the subject, reads facts and clock, asks the gate, lets the verb's own file decide and write, moves
 * the status, records the event and what follows at once, and derives turn and next due, all in one transaction.
 * An older page is refused as stale. Two presses do it once; the refusal of an equal second one says so (`again`).
 */
export async function makeMoveOf<S extends Shape>(
  subject: Subject<S>,
  shell: Shell,
  actor: Actor,
  id: string,
  verb: S["Verb"],
  making: MakingOf<S> = {},
): Promise<Decision<MovedOf<S>>> {
  const decided = await tryMove(subject, shell, actor, id, verb, making);
  const press = pressOf(subject, actor, id, verb, making);
  if (decided.ok || !press || !may(actor, subject.life.moveOf(verb).permission)) return decided;
  const { db } = shell.database;
  const row = press.seen === null ? await subject.read(db, id) : null;
  return markAgain(db, press, decided, row && subject.revisionOf(row));
}

async function tryMove<S extends Shape>(
  subject: Subject<S>,
  shell: Shell,
  actor: Actor,
  id: string,
  verb: S["Verb"],
  making: MakingOf<S>,
): Promise<Decision<MovedOf<S>>> {
  try {
    return await transaction(shell.database, async (tx) => {
      const decided = await moveWithin(subject, tx, shell, actor, id, verb, making);
      if (!decided.ok) throw new Refused(decided);
      return decided;
    });
  } catch (error) {
    if (error instanceof MoveConflict) return refused("stale");
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

/**
 * The same inside a transaction that is already open; `at` is its moment where it has one. Throws Refused when something that had begun
 * must be undone.
 */
export async function moveWithin<S extends Shape>(
  subject: Subject<S>,
  tx: Tx,
  shell: Shell,
  actor: Actor,
  id: string,
  verb: S["Verb"],
  making: MakingOf<S> = {},
  at?: Date,
): Promise<Decision<MovedOf<S>>> {
  const { life } = subject;
  const calendar = await loadCalendar(tx);
  const again = async () => {
    const found = await subject.lock(tx, id, making.under);
    if (!found) throw new Error(`${life.subject} ${id} vanished under its lock`);
    return found;
  };
  const before = await subject.lock(tx, id, making.under);
  if (!before) return refused("not-found");
  // The clock is read under the lock: whoever waited is judged by the moment at which the turn came.
  const now = at ?? (await shell.clock.now());
  const seenFacts = await subject.factsOf(tx, before, now);
  const decided = life.decide(verb, seenFacts, actor, now, calendar);
  if (!decided.ok) return decided;
  const press = pressOf(subject, actor, id, verb, making);
  // What begins anew has no state of its own by which a second equal press would be refused.
  if (seenFacts.status === null && press && (await wasPressed(tx, press))) return refused("stale");
  const revision = subject.revisionOf(before);
  if (making.seen != null && revision !== null && making.seen !== revision) return refused("stale");
  const scene = { tx, shell, actor, row: before, facts: seenFacts, now, calendar, to: decided.value as SceneOf<S>["to"] };
  const done = await perform(subject, scene, verb, making.act);
  if (!done.ok) throw new Refused(done);
  let row = await again();
  let facts = await subject.factsOf(tx, row, now);
  for (let step = 0; step < CHAIN; step++) {
    const next = life.chainedMove(facts, now, calendar);
    const follows = next && life.decide(next, facts, SYSTEM, now, calendar);
    if (!next || !follows?.ok) break;
    const then = { tx, shell, actor: SYSTEM, row, facts, now, calendar, to: follows.value as SceneOf<S>["to"] };
    const made = await perform(subject, then, next, subject.atOnce[next]);
    if (!made.ok) throw new Refused(made);
    row = await again();
    facts = await subject.factsOf(tx, row, now);
  }
  if (making.after) {
    await making.after({ tx, shell, actor, row, facts, now, calendar });
    row = await again();
    facts = await subject.factsOf(tx, row, now);
  }
  await subject.derive(tx, row, facts, now, calendar);
  await subject.deriveAbove?.(tx, row, now, calendar);
  if (press) await keepPress(tx, press, now, subject.revisionOf(row));
  return ok({ row, facts });
}

/** A move of another subject that is made along with one: by nobody's hand, in the same transaction. `under`: its parent, where it begins. */
export function along<S extends Shape>(
  subject: Subject<S>,
  id: string,
  verb: S["Verb"],
  making: Pick<MakingOf<S>, "act" | "under"> = {},
): Along {
  return (tx, shell, now) => moveWithin(subject, tx, shell, SYSTEM, id, verb, making, now);
}

/** Derives turn, duties and next due again: what they rest on beside the subject (a calendar, an admission) has changed. */
export async function deriveAgain<S extends Shape>(subject: Subject<S>, shell: Shell, id: string): Promise<void> {
  await transaction(shell.database, async (tx) => {
    const row = await subject.lock(tx, id);
    if (!row) return;
    const now = await shell.clock.now();
    await subject.derive(tx, row, await subject.factsOf(tx, row, now), now, await loadCalendar(tx));
  });
}
