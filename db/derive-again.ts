import type { Calendar } from "~/domain/kernel/calendar";
import type { Database, Queryable, Tx } from "./client";
import { admissionFacts } from "./queries/admission-facts";
import { agencyFile, lockAgency } from "./queries/agency-file";
import { loadCalendar } from "./queries/calendar";
import { factsOf, lockCommission } from "./queries/commission-facts";
import { siteTime } from "./queries/demonstration-clock";
import {
  admissionsWithDuty,
  admissionsWithoutDuty,
  commissionsGoingOn,
  commissionsWithoutDuty,
  objectionsWithoutDuty,
} from "./queries/duties";
import { objectionFactsOf } from "./queries/objection-facts";
import { lockObjection, objectionById, openObjections } from "./queries/objections";
import { transaction } from "./transaction";
import { refreshAdmission } from "./writes/agency";
import { refreshDerived } from "./writes/apply-move";
import { refreshObjection } from "./writes/objection";

/** A life whose rows are derived again: which rest on the calendar, which lack a duty, and how one is derived under its lock. */
type Derived = {
  readonly going: (db: Queryable) => Promise<string[]>;
  readonly without: (db: Queryable) => Promise<string[]>;
  readonly derive: (tx: Tx, id: string, now: Date, calendar: Calendar) => Promise<void>;
};

/** Every life that has duties, in the order in which their rows are locked. */
const LIVES: readonly Derived[] = [
  {
    going: commissionsGoingOn,
    without: commissionsWithoutDuty,
    derive: async (tx, id, now, calendar) => {
      const row = await lockCommission(tx, id);
      if (row) await refreshDerived(tx, await factsOf(tx, row), now, calendar);
    },
  },
  {
    going: admissionsWithDuty,
    without: admissionsWithoutDuty,
    derive: async (tx, id, now, calendar) => {
      await lockAgency(tx, id);
      const file = await agencyFile(tx, id);
      if (file) await refreshAdmission(tx, file, admissionFacts(file, now), now, calendar);
    },
  },
  {
    going: openObjections,
    without: objectionsWithoutDuty,
    derive: async (tx, id, now, calendar) => {
      const known = await objectionById(tx, id);
      const commission = known && (await lockCommission(tx, known.commissionId));
      const row = commission && (await lockObjection(tx, id));
      if (!row) return;
      await refreshObjection(tx, await objectionFactsOf(tx, { id, commission, row }, now), now, calendar);
    },
  },
];

/** Turn, duties and next due of everything that goes on, computed again on the calendar as this transaction sees it. */
export async function deriveWhatGoesOn(tx: Tx, now: Date): Promise<void> {
  const calendar = await loadCalendar(tx);
  for (const { going, derive } of LIVES) for (const id of await going(tx)) await derive(tx, id, now, calendar);
}

/** How many rows are derived in one transaction: a start that is cut off loses no more. */
const BATCH = 200;

/**
 * Gives their duties to the rows that an earlier release wrote. Asks two questions and does nothing where all have theirs, so it runs at
 * every start. In: the machine's time. Returns how many rows were derived.
 */
export async function deriveMissingDuties(database: Database, machine: Date): Promise<number> {
  let derived = 0;
  for (const { without, derive } of LIVES) {
    const ids = await without(database.db);
    for (let at = 0; at < ids.length; at += BATCH) {
      await transaction(database, async (tx) => {
        const [now, calendar] = [await siteTime(tx, machine), await loadCalendar(tx)];
        for (const id of ids.slice(at, at + BATCH)) await derive(tx, id, now, calendar);
      });
    }
    derived += ids.length;
  }
  return derived;
}
