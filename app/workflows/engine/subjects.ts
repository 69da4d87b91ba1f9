import { agenciesDue, nextAgencyDueAt } from "#db/queries/agency-due";
import { commissionsDue, commissionsWaitingForCalendar, nextCommissionDueAt } from "#db/queries/commission-due";
import { nextSelectionDueAt, selectionsDue, selectionsWaitingForCalendar } from "#db/queries/selections";
import { SYSTEM } from "~/domain/kernel/actor";
import { ok } from "~/domain/kernel/decision";
import type { AdmissionVerb } from "~/domain/lifecycle/admission";
import type { MOVES, Verb } from "~/domain/lifecycle/commission";
import { methodsOf, tableOf } from "~/domain/selection/carried";
import { SELECTION_TABLES, type SelectionTable } from "~/domain/selection/method";
import type { MethodName } from "~/domain/selection/methods";
import { ADMISSIONS, makeAdmissionMove } from "../admission/admission";
import { issueAward } from "../award/issue-award";
import { lapseAward } from "../award/lapse-award";
import { deemFilingConfirmed } from "../contract/answer-filing";
import { deemAccepted } from "../contract/decide-delivery";
import { lapseContract } from "../contract/lapse-contract";
import { moveClose } from "../outage/move-close";
import { beginSelection } from "../selection/begin-selection";
import { closeRegistration } from "../selection/close-registration";
import { deemLowPrice, lapseAnswer } from "../selection/low-price";
import { openBids } from "../selection/open-bids";
import { SELECTIONS, type SelectionShape } from "../selection/selection";
import { TAKES_VALUE } from "../selection/take-value";
import { type ClockWork, type Timed, type Walked, walked } from "./advance";
import { COMMISSIONS, makeMove } from "./move";

type ClockVerb = { [V in Verb]: (typeof MOVES)[V] extends { readonly fires: string } ? V : never }[Verb];

/** What the clock does for each of its moves of a commission: complete by type over the table. */
const COMMISSION_WORK: Readonly<Record<ClockVerb, ClockWork>> = {
  "move-close": (shell, id) => makeMove(shell, SYSTEM, id, "move-close", { act: moveClose }),
  "close-registration": closeRegistration,
  "begin-selection": beginSelection,
  "issue-award": issueAward,
  "lapse-award": lapseAward,
  "lapse-contract": lapseContract,
  "deem-filing-confirmed": deemFilingConfirmed,
  "deem-accepted": deemAccepted,
  "fail-below-minimum": (shell, id) => makeMove(shell, SYSTEM, id, "fail-below-minimum"),
  close: (shell, id) => makeMove(shell, SYSTEM, id, "close"),
};

const ADMISSION_WORK: Readonly<Record<Extract<AdmissionVerb, "complete" | "pause">, ClockWork>> = {
  complete: (shell, id) => makeAdmissionMove(shell, SYSTEM, id, "complete"),
  pause: (shell, id) => makeAdmissionMove(shell, SYSTEM, id, "pause", { act: ({ now }) => ok({ patch: { pausedAt: now }, payload: {} }) }),
};

/** What a clock of a selection does, for each table. */
const SELECTION_WORK: Readonly<Record<SelectionTable, Timed<SelectionShape>["work"]>> = {
  drawn: {},
  // An opening that was stopped goes on where it was.
  priced: { order: openBids, "lapse-answer": lapseAnswer, "deem-low": deemLowPrice },
};

/** What a selection waits for is there: the move of its method's table that takes the beacon's value. */
export const beaconWork = (method: MethodName): ClockWork => {
  const take = TAKES_VALUE[tableOf(method)];
  return (shell, id) => take(shell, id);
};

function walkedSelections(table: SelectionTable): Walked {
  const methods = methodsOf(table);
  return walked({
    subject: SELECTIONS[table],
    work: SELECTION_WORK[table],
    dueIds: (db, now) => selectionsDue(db, methods, now),
    waiting: (db) => selectionsWaitingForCalendar(db, methods),
    nextAt: (db) => nextSelectionDueAt(db, methods),
  });
}

/** Every life that time moves, in the order in which a round of the scheduler walks them. */
export const SUBJECTS: readonly Walked[] = [
  walked({
    subject: COMMISSIONS,
    work: COMMISSION_WORK,
    dueIds: commissionsDue,
    waiting: commissionsWaitingForCalendar,
    nextAt: nextCommissionDueAt,
  }),
  ...SELECTION_TABLES.map(walkedSelections),
  walked({ subject: ADMISSIONS, work: ADMISSION_WORK, dueIds: agenciesDue, waiting: async () => [], nextAt: nextAgencyDueAt }),
];
