import { and, asc, eq, isNotNull, like, lte, min } from "drizzle-orm";
import { loadCalendar } from "#db/queries/calendar";
import { factsOf, lockCommission } from "#db/queries/commission-facts";
import { commission } from "#db/schema/commission";
import { transaction } from "#db/transaction";
import { refreshDerived } from "#db/writes/apply-move";
import { SYSTEM } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import { MOVES, type Verb } from "~/domain/lifecycle/commission";
import { dueMove } from "~/domain/lifecycle/decide";
import type { Shell } from "~/lib/shell";
import { deemFilingConfirmed } from "./answer-filing";
import { beginSelection } from "./begin-selection";
import { closeRegistration } from "./close-registration";
import { deemAccepted } from "./decide-delivery";
import { makeMove } from "./move";
import { issueAward, lapseAward, lapseContract } from "./pass-on";
import { runDraw } from "./run-draw";

/** How many due commissions one round takes; the rest follow in the next. */
const BATCH = 50;

type ClockVerb = { [V in Verb]: (typeof MOVES)[V]["side"] extends "clock" ? V : never }[Verb];
type ClockWork = (shell: Shell, commissionId: string) => Promise<Decision<unknown>>;

/** What the clock does for each of its moves: complete by type over the table. */
const CLOCK_WORK: Readonly<Record<ClockVerb, ClockWork>> = {
  "close-registration": closeRegistration,
  "begin-selection": beginSelection,
  draw: (shell, id) => runDraw(shell, id),
  "issue-award": issueAward,
  "lapse-award": lapseAward,
  "lapse-contract": lapseContract,
  "deem-filing-confirmed": deemFilingConfirmed,
  "deem-accepted": deemAccepted,
  "fail-below-minimum": (shell, id) => makeMove(shell, SYSTEM, id, "fail-below-minimum"),
  close: (shell, id) => makeMove(shell, SYSTEM, id, "close"),
};

const isClockVerb = (verb: Verb): verb is ClockVerb => MOVES[verb].side === "clock";

/** One thing that failed must not keep the others waiting: it is logged and tried again in the next round. */
async function guarded(shell: Shell, id: string, work: () => Promise<Decision<unknown>>): Promise<boolean> {
  try {
    const done = await work();
    return done.ok;
  } catch (error) {
    shell.log.error({ err: error, commission: id }, "a due move failed");
    return false;
  }
}

async function advanceOne(shell: Shell, id: string): Promise<boolean> {
  const { db } = shell.database;
  const [row] = await db.select().from(commission).where(eq(commission.id, id));
  if (!row) return false;
  const verb = dueMove(await factsOf(db, row), await shell.clock.now(), await loadCalendar(db));
  return verb !== null && isClockVerb(verb) ? guarded(shell, id, () => CLOCK_WORK[verb](shell, id)) : false;
}

/**
 * Applies what is due now, earliest first, each exactly once: the gate is asked again under the lock, so a second process or a
 * restart finds it done. Never called from a page view. Returns how many moves were made.
 */
export async function advanceDue(shell: Shell): Promise<number> {
  const { db } = shell.database;
  const now = await shell.clock.now();
  const due = await db
    .select({ id: commission.id })
    .from(commission)
    .where(and(isNotNull(commission.nextDueAt), lte(commission.nextDueAt, now)))
    .orderBy(asc(commission.nextDueAt), asc(commission.id))
    .limit(BATCH);
  let made = 0;
  for (const { id } of due) if (await advanceOne(shell, id)) made += 1;
  const waiting = await db
    .select({ id: commission.id })
    .from(commission)
    .where(and(eq(commission.waitingFor, "beacon"), eq(commission.held, false)))
    .limit(BATCH);
  // Side by side: a network that does not answer costs one waiting time, not one for each.
  const drawn = await Promise.all(waiting.map(({ id }) => guarded(shell, id, () => runDraw(shell, id))));
  made += drawn.filter(Boolean).length;
  return made;
}

/** Computes again what waited for a year's calendar that has been loaded meanwhile (WDR6). Returns how many were computed. */
export async function resumeCalendarWaits(shell: Shell): Promise<number> {
  const { db } = shell.database;
  const waiting = await db
    .select({ id: commission.id, waitingFor: commission.waitingFor })
    .from(commission)
    .where(like(commission.waitingFor, "calendar:%"));
  if (waiting.length === 0) return 0;
  const calendar = await loadCalendar(db);
  const ready = waiting.filter((each) => calendar.years.has(Number(each.waitingFor?.slice("calendar:".length))));
  for (const { id } of ready) {
    await transaction(shell.database, async (tx) => {
      const row = await lockCommission(tx, id);
      if (row) await refreshDerived(tx, await factsOf(tx, row), await shell.clock.now(), calendar);
    });
  }
  return ready.length;
}

/** The next moment at which the clock would move a commission by itself; null when none is set. */
export async function nextDueAt(shell: Shell): Promise<Decision<Date | null>> {
  const [row] = await shell.database.db.select({ at: min(commission.nextDueAt) }).from(commission);
  return ok(row?.at ?? null);
}
