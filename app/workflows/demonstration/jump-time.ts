import { setTimeout as pause } from "node:timers/promises";
import { loadCalendar } from "#db/queries/calendar";
import { nextMove } from "#db/queries/next-move";
import { fromShanghai } from "~/domain/kernel/time";
import { type AdjustableClock, isAdjustable } from "~/lib/clock";
import type { Shell } from "~/lib/shell";
import { advanceDue, nextDueAt } from "../engine/advance-due";
import { nextSelfSigning } from "./sign-by-itself";

/** Where a jump ended: at the asked moment, at the end of the last loaded calendar year, or nowhere because nothing is to come. */
export type Jump =
  | { readonly kind: "moved"; readonly to: Date; readonly moves: number }
  | { readonly kind: "end"; readonly year: number; readonly moves: number }
  | { readonly kind: "nothing" };

/** A due move that another process is making just now is waited for this often and this long. */
const LOOKS = 20;
const LOOK_MILLISECONDS = 50;
/** More rounds than one moment can need: a move that never ends is a fault and must not hang the press. */
const ROUNDS = 200;

async function isLeft(shell: Shell): Promise<boolean> {
  const now = await shell.clock.now();
  const next = await nextDueAt(shell);
  return next !== null && next <= now;
}

/** Applies what is due by now, and what follows from it at the same moment; waits for a scheduler that has it in hand. */
async function settle(shell: Shell): Promise<number> {
  let moves = 0;
  let looks = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const made = await advanceDue(shell);
    moves += made;
    if (made > 0) continue;
    if (looks++ === LOOKS || !(await isLeft(shell))) break;
    await pause(LOOK_MILLISECONDS);
  }
  return moves;
}

/** The last instant of which the official calendar knows, and its year; null while no calendar is loaded. */
async function horizon(shell: Shell): Promise<{ readonly year: number; readonly at: Date } | null> {
  const { years } = await loadCalendar(shell.database.db);
  if (years.size === 0) return null;
  const year = Math.max(...years.keys());
  return { year, at: new Date(fromShanghai({ year: year + 1, month: 1, day: 1 }).getTime() - 1) };
}

function adjustable(shell: Shell): AdjustableClock {
  if (!isAdjustable(shell.clock)) throw new Error("only the clock of a demonstration can be set forward");
  return shell.clock;
}

/** The next moment at which time moves something by itself, or the demonstration signs in the custodians' place. */
export async function nextMoment(shell: Shell): Promise<Date | null> {
  const now = await shell.clock.now();
  const [move, signing] = [await nextMove(shell.database.db, now), await nextSelfSigning(shell)];
  const moments = [move?.at, signing].filter((at): at is Date => at != null && at > now);
  return moments.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

/**
 * Moves the demonstration's time to `target`, from due move to due move, so that each happens at its own moment. Only forward; stops at
 * the end of the last loaded calendar year, beyond which no deadline can be computed. Safe beside a running scheduler: whoever makes a
 * move first makes it, the gate under the lock refuses the second.
 */
export async function jumpTo(shell: Shell, target: Date): Promise<Jump> {
  const clock = adjustable(shell);
  const end = await horizon(shell);
  const last = end && target > end.at ? end.at : target;
  let moves = await settle(shell);
  for (;;) {
    const next = await nextMoment(shell);
    if (!next || next > last) break;
    await clock.advanceTo(next);
    moves += await settle(shell);
  }
  const to = await clock.advanceTo(last);
  return end && last < target ? { kind: "end", year: end.year, moves } : { kind: "moved", to, moves };
}

/** [快进到下一节点]: to the next moment at which time moves something by itself. */
export async function jumpToNext(shell: Shell): Promise<Jump> {
  const clock = adjustable(shell);
  await settle(shell);
  const next = await nextMoment(shell);
  if (next) return jumpTo(shell, next);
  const end = await horizon(shell);
  return end && (await clock.now()) >= end.at ? { kind: "end", year: end.year, moves: 0 } : { kind: "nothing" };
}
