import { and, asc, eq, like, lte, min } from "drizzle-orm";
import { loadCalendar } from "#db/queries/calendar";
import { factsOf, lockCommission } from "#db/queries/commission-facts";
import { commission } from "#db/schema/commission";
import { transaction } from "#db/transaction";
import { refreshDerived } from "#db/writes/apply-move";
import { SYSTEM } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { COMMISSION, MOVES, type Verb } from "~/domain/lifecycle/commission";
import type { Shell } from "~/lib/shell";
import { deemFilingConfirmed } from "./answer-filing";
import { beginSelection } from "./begin-selection";
import { closeRegistration } from "./close-registration";
import { deemAccepted } from "./decide-delivery";
import { makeMove } from "./move";
import { issueAward, lapseAward, lapseContract } from "./pass-on";
import { runDraw } from "./run-draw";

/** How many beacon values are asked for side by side. */
const ASKED_AT_ONCE = 20;

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

/** Derives turn, next due and waits again: what they rest on beside the commission (a calendar, an admission) has changed. */
async function deriveAgain(shell: Shell, id: string): Promise<void> {
  await transaction(shell.database, async (tx) => {
    const row = await lockCommission(tx, id);
    if (row) await refreshDerived(tx, await factsOf(tx, row), await shell.clock.now(), await loadCalendar(tx));
  });
}

async function advanceOne(shell: Shell, id: string): Promise<Decision<unknown>> {
  const { db } = shell.database;
  const [row] = await db.select().from(commission).where(eq(commission.id, id));
  if (!row) return refused("not-found");
  const verb = COMMISSION.dueMove(await factsOf(db, row), await shell.clock.now(), await loadCalendar(db));
  if (verb !== null && isClockVerb(verb)) return CLOCK_WORK[verb](shell, id);
  await deriveAgain(shell, id);
  return refused("move.not-due");
}

/**
 * Makes the moves that are due now, earliest first, each exactly once: the gate is asked again under the lock, so a second process or
 * a restart finds it done. Every due commission has its turn in every round, so that none that fails or is refused keeps another
 * waiting. Never called from a page view. Returns how many moves were made.
 */
export async function makeDueMoves(shell: Shell): Promise<number> {
  const due = await shell.database.db
    .select({ id: commission.id })
    .from(commission)
    .where(lte(commission.nextDueAt, await shell.clock.now()))
    .orderBy(asc(commission.nextDueAt), asc(commission.id));
  let made = 0;
  for (const { id } of due) if (await guarded(shell, id, () => advanceOne(shell, id))) made += 1;
  return made;
}

/**
 * Draws every commission in selection whose beacon value can be had now, each exactly once. Some side by side, since a network that
 * does not answer costs a waiting time. Returns how many were drawn.
 */
export async function drawWaiting(shell: Shell): Promise<number> {
  const waiting = await shell.database.db
    .select({ id: commission.id })
    .from(commission)
    .where(and(eq(commission.waitingFor, "beacon"), eq(commission.held, false)))
    .orderBy(asc(commission.selectsAt), asc(commission.id));
  let drawn = 0;
  for (let at = 0; at < waiting.length; at += ASKED_AT_ONCE) {
    const some = waiting.slice(at, at + ASKED_AT_ONCE);
    const done = await Promise.all(some.map(({ id }) => guarded(shell, id, () => runDraw(shell, id))));
    drawn += done.filter(Boolean).length;
  }
  return drawn;
}

/** One whole round: the due moves, then the draws that they or an earlier round left waiting. Returns how many moves were made. */
export async function advanceDue(shell: Shell): Promise<number> {
  return (await makeDueMoves(shell)) + (await drawWaiting(shell));
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
  for (const { id } of ready) await deriveAgain(shell, id);
  return ready.length;
}

/** The next moment at which the clock would move a commission by itself; null when none is set. */
export async function nextDueAt(shell: Shell): Promise<Decision<Date | null>> {
  const [row] = await shell.database.db.select({ at: min(commission.nextDueAt) }).from(commission);
  return ok(row?.at ?? null);
}
