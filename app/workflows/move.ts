import type { Tx } from "#db/client";
import { loadCalendar } from "#db/queries/calendar";
import { type CommissionRow, factsOf, lockCommission } from "#db/queries/commission-facts";
import { transaction } from "#db/transaction";
import { applyMove, type CommissionPatch, MoveConflict, refreshDerived } from "#db/writes/apply-move";
import { type Recipient, recordEvent } from "#db/writes/event";
import { may } from "~/domain/access/permissions";
import { type Actor, hasRole, ROLES, SYSTEM } from "~/domain/kernel/actor";
import type { Calendar } from "~/domain/kernel/calendar";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { EventKind, EventRole } from "~/domain/kernel/events";
import type { CommissionStatus } from "~/domain/kernel/statuses";
import { type Audience, moveOf, type Verb } from "~/domain/lifecycle/commission";
import { decideMove, dueMove } from "~/domain/lifecycle/decide";
import type { CommissionFacts } from "~/domain/lifecycle/facts";
import type { Shell } from "~/lib/shell";
import { keepPress, markAgain, type Press } from "./press";
import { recipientsOf } from "./recipients";

/** What a verb's own file sees inside the transaction, after the gate has said yes. */
export type Scene = {
  readonly tx: Tx;
  readonly shell: Shell;
  readonly actor: Actor;
  readonly row: CommissionRow;
  readonly facts: CommissionFacts;
  readonly now: Date;
  readonly calendar: Calendar;
  /** Status that the table says follows. */
  readonly to: CommissionStatus;
};

/** What a verb changes beside the status: columns, own rows, and what its event says. */
export type Change = {
  readonly patch?: CommissionPatch;
  readonly write?: () => Promise<void>;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly opaqueOrg?: string;
  /** What else the move brings about by itself (the next drawn is called, an opening moves): an event each, after the move's own. */
  readonly follows?: readonly Following[];
};

type Following = {
  readonly kind: EventKind;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly notifies?: readonly Audience[];
  /** Who is told, where the table's audiences name nobody (the next alternate). */
  readonly recipients?: readonly Recipient[];
};

/** How the commission stands after a move. */
type Moved = { readonly status: CommissionStatus; readonly number: string | null };

export type Act = (scene: Scene) => Promise<Decision<Change>>;

/**
 * How a move is made. `seen`: the revision that the person's page showed; with it everything that was said (`said`: reasons, figures, files;
 * null for a bare button), from which a second equal press is known.
 */
type Making = { readonly act?: Act; readonly atOnce?: AtOnce } & (
  | { readonly seen: number; readonly said: unknown }
  | { readonly seen?: undefined; readonly said?: undefined }
);

/** Moves that the clock makes at once after another (closing when paid and rated, failing below the minimum). */
export type AtOnce = Partial<Readonly<Record<Verb, Act>>>;

const NOTHING: Act = async () => ok({ payload: {} });

/** The role in which the actor did it: the first of the actor's roles that the move's permission needs. */
function roleFor(verb: Verb, actor: Actor): EventRole {
  if (actor.kind !== "user") return "system";
  const role = ROLES.find((each) => hasRole(actor, each) && may({ ...actor, roles: [each] }, moveOf(verb).permission));
  return role ?? actor.roles[0] ?? "system";
}

async function perform(scene: Scene, verb: Verb, act: Act): Promise<Decision<null>> {
  const change = await act(scene);
  if (!change.ok) return change;
  const { patch, write, payload, opaqueOrg, follows = [] } = change.value;
  const { tx, shell, actor, row, facts, now } = scene;
  const move = moveOf(verb);
  await applyMove(tx, facts, scene.to, now, patch, move.quiet);
  await write?.();
  const about = { at: now, subject: patch?.number ?? row.number ?? `draft-${row.id}`, commissionId: row.id };
  if (move.event) {
    await recordEvent(tx, shell.entropy, {
      ...about,
      kind: move.event,
      actor,
      role: roleFor(verb, actor),
      payload,
      ...(opaqueOrg ? { opaqueOrg } : {}),
      recipients: await recipientsOf(tx, move.notifies, row, facts, scene.to),
    });
  }
  for (const { kind, payload: said, notifies = [], recipients = [] } of follows) {
    const told = [...(await recipientsOf(tx, notifies, row, facts, scene.to)), ...recipients];
    await recordEvent(tx, shell.entropy, { ...about, kind, actor: SYSTEM, payload: said, recipients: told });
  }
  return ok(null);
}

/**
 * Makes one move of the lifecycle: locks the commission, reads facts and clock, asks the gate, lets the verb's own file decide and
 * write, moves the status, records the event and what follows at once, and derives turn and next due, all in one transaction.
 * An older page is refused as stale. Two presses do it once; the refusal of an equal second one says so (`again`).
 */
export async function makeMove(
  shell: Shell,
  actor: Actor,
  commissionId: string,
  verb: Verb,
  options: Making = {},
): Promise<Decision<Moved>> {
  const decided = await tryMove(shell, actor, commissionId, verb, options);
  return may(actor, moveOf(verb).permission) ? markAgain(shell.database.db, pressOf(actor, commissionId, verb, options), decided) : decided;
}

async function tryMove(shell: Shell, actor: Actor, commissionId: string, verb: Verb, options: Making): Promise<Decision<Moved>> {
  try {
    return await transaction(shell.database, (tx) => moveWithin(tx, shell, actor, commissionId, verb, options));
  } catch (error) {
    if (error instanceof MoveConflict) return refused("stale");
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

/** The press of a person's move, by which an equal one is known; null for the clock and for a form that shows no revision. */
function pressOf(actor: Actor, commissionId: string, verb: Verb, { seen, said }: Making): Press | null {
  if (actor.kind !== "user" || seen === undefined) return null;
  return { subject: `commission ${commissionId}`, verb, actor, seen, said };
}

/** Carries a refusal out of a transaction so that everything written before it is rolled back. */
export class Refused extends Error {
  constructor(readonly refusal: Extract<Decision<never>, { ok: false }>) {
    super(refusal.reason);
  }
}

/** The same inside a transaction that is already open. Throws Refused when something that had begun must be undone. */
export async function moveWithin(
  tx: Tx,
  shell: Shell,
  actor: Actor,
  commissionId: string,
  verb: Verb,
  options: Making = {},
): Promise<Decision<Moved>> {
  const calendar = await loadCalendar(tx);
  let row = await lockCommission(tx, commissionId);
  if (!row) return refused("not-found");
  // The clock is read under the lock: whoever waited is judged by the moment at which the turn came.
  const now = await shell.clock.now();
  let facts = await factsOf(tx, row);
  const decided = decideMove(verb, facts, actor, now, calendar);
  if (!decided.ok) return decided;
  if (options.seen !== undefined && options.seen !== row.revision) return refused("stale");
  const done = await perform({ tx, shell, actor, row, facts, now, calendar, to: decided.value }, verb, options.act ?? NOTHING);
  if (!done.ok) throw new Refused(done);
  for (let step = 0; step < 4; step++) {
    row = (await lockCommission(tx, commissionId)) ?? row;
    facts = await factsOf(tx, row);
    const next = dueMove(facts, now, calendar);
    if (!next || moveOf(next).fires !== "at-once") break;
    const follows = decideMove(next, facts, SYSTEM, now, calendar);
    if (!follows.ok) break;
    const scene = { tx, shell, actor: SYSTEM, row, facts, now, calendar, to: follows.value };
    const then = await perform(scene, next, options.atOnce?.[next] ?? ATONCE[next] ?? NOTHING);
    if (!then.ok) throw new Refused(then);
  }
  await refreshDerived(tx, facts, now, calendar);
  const press = pressOf(actor, commissionId, verb, options);
  if (press) await keepPress(tx, press, now, row.revision);
  return ok({ status: row.status, number: row.number });
}

/** What the moves at once write of their own. */
const ATONCE: AtOnce = {
  "fail-below-minimum": async ({ facts }) =>
    ok({ patch: { failureReason: "F01" }, payload: { reason: "F01", count: facts.frozenCount, minimum: facts.minimumEntrants } }),
  close: async () => ok({ payload: {} }),
};
