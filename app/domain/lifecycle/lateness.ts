import type { Calendar } from "../kernel/calendar";
import { workingDaysLate } from "../kernel/working-days";
import { type LightColour, type LightMoments, lightAt } from "../supervision/light";
import type { TurnParty } from "./turn-party";
import type { AnyVerb } from "./turns";

/** A duty as it is kept, with what its payment is about. */
export type KeptDuty = LightMoments & {
  readonly party: TurnParty;
  readonly verb: AnyVerb;
  readonly dueAt: Date | null;
  /** When it was met, of a payment the day of its transfer (§6.6), or ended otherwise; null while it stands. */
  readonly endedAt: Date | null;
  /** Fen that are owed, once met those that were paid; null for what is no payment. */
  readonly amountFen: number | null;
  /** Whose it was, where that is told by name: an award passes on, the history does not. */
  readonly owner?: { readonly name: string; readonly englishName: string | null } | null;
};

/** In time or late, and by how many working days: 0 in time and on the days off right after; null where a year's calendar is missing. */
export type Timeliness = { readonly isLate: boolean; readonly days: number | null };

/** How something done at a moment stands to its deadline: late from that very instant on, by working days, its own included (market §8.2). */
export function timelinessOf(dueAt: Date, at: Date, calendar: Calendar): Timeliness {
  const days = workingDaysLate(calendar, at, dueAt);
  return { isLate: at >= dueAt, days: days.ok ? days.value : null };
}

/** A duty with a term, told at a moment: whose, what, since when, how late, how much. */
export type DutyStanding = Timeliness &
  Pick<KeptDuty, "party" | "verb" | "amountFen"> & {
    readonly dueAt: Date;
    readonly owner: NonNullable<KeptDuty["owner"]> | null;
    /** When it was met; null while it stands. */
    readonly metAt: Date | null;
    /** Of what stands; what is over has none. */
    readonly light: LightColour | null;
    /** The moment at which it is told: dates of its year are said without it. */
    readonly toldAt: Date;
  };

/**
 * How a duty stands at a moment, or stood when it was met. In: the duty as kept, the moment, the calendar.
 * @returns null where no term runs: none was set, a hold stops it, or a year's calendar is missing.
 */
export function dutyAt(duty: KeptDuty, now: Date, calendar: Calendar): DutyStanding | null {
  const { party, verb, dueAt, endedAt, amountFen, owner = null } = duty;
  if (!dueAt) return null;
  return {
    ...{ party, verb, amountFen, dueAt, owner },
    metAt: endedAt,
    ...timelinessOf(dueAt, endedAt ?? now, calendar),
    light: endedAt ? null : lightAt(duty, now),
    toldAt: now,
  };
}

/** What of a commission is overdue now, and what was late and is over. */
export type Lateness = { readonly overdue: readonly DutyStanding[]; readonly past: readonly DutyStanding[] };

const byDeadline = (a: DutyStanding, b: DutyStanding): number => a.dueAt.getTime() - b.dueAt.getTime();

/**
 * Every duty that is late, the longest first: those that stand, and those that are over, each what told once, by the longest. In: the
 * duties of one commission as kept.
 */
export function latenessOf(duties: readonly KeptDuty[], now: Date, calendar: Calendar): Lateness {
  const told = duties
    .map((duty) => dutyAt(duty, now, calendar))
    .filter((each) => each?.isLate)
    .filter((each) => each !== null);
  const longest = new Map<string, DutyStanding>();
  for (const each of told) {
    if (!each.metAt) continue;
    const key = `${each.verb} ${each.owner?.name ?? each.party}`;
    const known = longest.get(key);
    if (!known || (each.days ?? 0) > (known.days ?? 0)) longest.set(key, each);
  }
  return { overdue: told.filter(({ metAt }) => metAt === null).sort(byDeadline), past: [...longest.values()].sort(byDeadline) };
}
