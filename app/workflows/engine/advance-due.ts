import { nextItemEntryDueAt } from "#db/queries/item-entries-due";
import { selectionsWaitingForBeacon } from "#db/queries/selections";
import type { Shell } from "~/lib/shell";
import { advanceItemEntries } from "../admission/advance-item-entries";
import { signByItself } from "../demonstration/sign-by-itself";
import { guarded } from "./advance";
import { beaconWork, SUBJECTS } from "./subjects";

/** How many beacon values are asked for side by side. */
const ASKED_AT_ONCE = 20;

/**
 * Makes the moves of every life that are due now, earliest first, each exactly once: the gate is asked again under the lock, so a second
 * process or a restart finds it done. Everything due has its turn in every round, so that none that fails or is refused keeps another
 * waiting. Never called from a page view. Returns how many moves were made.
 */
export async function makeDueMoves(shell: Shell): Promise<number> {
  let made = 0;
  for (const subject of SUBJECTS) made += await subject.makeDue(shell);
  return made + (await advanceItemEntries(shell));
}

/**
 * Draws every selection whose beacon value can be had now, each exactly once. Some side by side, since a network that
 * does not answer costs a waiting time. Returns how many were drawn.
 */
export async function drawWaiting(shell: Shell): Promise<number> {
  await signByItself(shell);
  const waiting = await selectionsWaitingForBeacon(shell.database.db);
  let drawn = 0;
  for (let at = 0; at < waiting.length; at += ASKED_AT_ONCE) {
    const some = waiting.slice(at, at + ASKED_AT_ONCE);
    const done = await Promise.all(some.map(({ id, method }) => guarded(shell, { subject: "selection" }, beaconWork(method), id)));
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
  let resumed = 0;
  for (const subject of SUBJECTS) resumed += await subject.resume(shell);
  return resumed;
}

/** The next moment at which time moves something by itself; null when none is known. */
export async function nextDueAt(shell: Shell): Promise<Date | null> {
  const { db } = shell.database;
  const moments = [await nextItemEntryDueAt(db)];
  for (const subject of SUBJECTS) moments.push(await subject.nextAt(db));
  return moments.filter((at) => at !== null).sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}
