import type { Queryable } from "#db/client";
import { loadCalendar } from "#db/queries/calendar";
import { type Decision, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { deriveAgain } from "./make-move";
import type { Shape, Subject } from "./subject";

/** What the clock does for one of its moves; its own file makes the move. */
export type ClockWork = (shell: Shell, id: string) => Promise<Decision<unknown>>;

/** How the scheduler finds the rows of a subject that time moves. */
export type Timed<S extends Shape> = {
  readonly subject: Subject<S>;
  /** What the clock does for each of its moves that are fired. */
  readonly work: Partial<Readonly<Record<S["Verb"], ClockWork>>>;
  /** Ids whose clock acts by a moment, the earliest first. */
  readonly dueIds: (db: Queryable, now: Date) => Promise<string[]>;
  /** Rows that wait for a year's calendar, with that year. */
  readonly waiting: (db: Queryable) => Promise<readonly { readonly id: string; readonly year: number }[]>;
  /** The next moment at which the clock would move one by itself; null when none is set. */
  readonly nextAt: (db: Queryable) => Promise<Date | null>;
};

/** A subject as the scheduler walks it: the list of them is in subjects.ts. */
export type Walked = {
  readonly name: string;
  readonly makeDue: (shell: Shell) => Promise<number>;
  readonly resume: (shell: Shell) => Promise<number>;
  readonly nextAt: (db: Queryable) => Promise<Date | null>;
};

/** One thing that failed must not keep the others waiting: it is logged and tried again in the next round. */
export async function guarded(shell: Shell, about: Readonly<Record<string, string>>, work: ClockWork, id: string): Promise<boolean> {
  try {
    return (await work(shell, id)).ok;
  } catch (error) {
    shell.log.error({ err: error, ...about, id }, "a due move failed");
    return false;
  }
}

/** A subject's part in a round of the scheduler. */
export function walked<S extends Shape>({ subject, work, dueIds, waiting, nextAt }: Timed<S>): Walked {
  const { life } = subject;

  const advanceOne: ClockWork = async (shell, id) => {
    const { db } = shell.database;
    const row = await subject.read(db, id);
    if (!row) return refused("not-found");
    const now = await shell.clock.now();
    const verb = life.dueMove(await subject.factsOf(db, row, now), now, await loadCalendar(db));
    const act = verb === null ? undefined : work[verb];
    if (act) return act(shell, id);
    await deriveAgain(subject, shell, id);
    return refused("move.not-due");
  };

  return {
    name: life.subject,
    nextAt,
    async makeDue(shell) {
      let made = 0;
      for (const id of await dueIds(shell.database.db, await shell.clock.now())) {
        if (await guarded(shell, { subject: life.subject }, advanceOne, id)) made += 1;
      }
      return made;
    },
    async resume(shell) {
      const { db } = shell.database;
      const found = await waiting(db);
      if (found.length === 0) return 0;
      const { years } = await loadCalendar(db);
      const ready = found.filter(({ year }) => years.has(year));
      for (const { id } of ready) await deriveAgain(subject, shell, id);
      return ready.length;
    },
  };
}
