import { entrantsTold } from "~/domain/access/visibility";
import type { Calendar } from "~/domain/kernel/calendar";
import type { CommissionStatus } from "~/domain/kernel/statuses";
import { type KeptDuty, latenessOf } from "~/domain/lifecycle/lateness";
import { isTurnParty } from "~/domain/lifecycle/turn-party";
import { anyVerb } from "~/domain/lifecycle/turns";
import type { Stream } from "~/domain/selection/case";
import type { MethodName } from "~/domain/selection/methods";
import type { LightMoments } from "~/domain/supervision/light";
import { deadlineOn } from "./deadline";

/** A commission's row as the queries of the office's desk bring it, with the light of its most urgent duty. */
type Given = LightMoments & {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly itemCode: string;
  readonly status: CommissionStatus;
  readonly held: boolean;
  readonly purchaserId: string;
  readonly purchaser: string;
  readonly purchaserEnglish: string | null;
  readonly purchaserPhone: string;
  readonly provider: string | null;
  readonly providerEnglish: string | null;
  readonly providerPhone: string | null;
  readonly since: Date;
  readonly closesAt: Date | null;
  readonly selectsAt: Date | null;
  readonly turnParty: string | null;
  readonly turnVerb: string | null;
  readonly turnDueAt: Date | null;
  readonly waitingFor: string | null;
  readonly method: MethodName;
  readonly stream: Stream;
  readonly frozenCount: number | null;
  /** How many entries stand. */
  readonly live: number;
};

/** `calendar:2027` → 2027. */
export function calendarAwaited(waitingFor: string | null): number | null {
  const year = Number(/^calendar:(\d{4})$/.exec(waitingFor ?? "")?.[1]);
  return Number.isInteger(year) && year > 0 ? year : null;
}

/** A row as the office reads it: whose turn, its deadline with light, what it waits for, and whom one rings up. */
export function officeRow(row: Given, duties: readonly KeptDuty[], now: Date, calendar: Calendar) {
  const verb = anyVerb(row.turnVerb);
  const party = isTurnParty(row.turnParty) ? row.turnParty : null;
  const byProvider = party === "provider" && row.provider !== null;
  const { id, number, title, itemCode, status, held, purchaserId, purchaser, purchaserEnglish, since, closesAt, selectsAt } = row;
  return {
    ...{ id, number, title, itemCode, status, held, purchaserId, purchaser, purchaserEnglish, since, closesAt, selectsAt },
    entrants: entrantsTold(row, row.live),
    turn: party && verb ? { party, verb } : null,
    /** What of it is overdue, and what was late and is over. */
    late: latenessOf(duties, now, calendar),
    deadline: row.turnDueAt ? deadlineOn(calendar, now, row.turnDueAt, row) : null,
    waitsForBeacon: row.waitingFor === "beacon",
    awaitsCalendar: calendarAwaited(row.waitingFor),
    /** The selected agency, where it is its turn. */
    agency: byProvider && row.provider ? { name: row.provider, englishName: row.providerEnglish } : null,
    phone: (byProvider ? row.providerPhone : row.purchaserPhone) || null,
  };
}
export type OfficeRow = ReturnType<typeof officeRow>;
