import { and, eq, gt, lt } from "drizzle-orm";
import type { Tx } from "#db/client";
import type { CommissionRow } from "#db/queries/commission-facts";
import { commission } from "#db/schema/commission";
import type { Calendar } from "~/domain/kernel/calendar";
import type { CommissionStatus } from "~/domain/kernel/statuses";
import { COMMISSION } from "~/domain/lifecycle/commission";
import type { CommissionFacts } from "~/domain/lifecycle/facts";
import { goesOn, selectionFacts, selectionWaitsForBeacon } from "~/domain/lifecycle/selections";
import { turnOf } from "~/domain/lifecycle/turns";
import { deriveDuties } from "./duties";
import { MoveConflict } from "./move-conflict";
import { refreshSelection } from "./selection";

/** Columns that a move may set beside the status; the derived ones are written here alone. */
export type CommissionPatch = Partial<
  Omit<
    typeof commission.$inferInsert,
    "id" | "status" | "revision" | "enteredStatusAt" | "turnParty" | "turnVerb" | "turnDueAt" | "nextDueAt" | "waitingFor" | "purchaserId"
  >
>;

/**
 * The one writer of `commission.status`: the expected status and revision stand in the WHERE, so a second press, a second tab or
 * a second server changes nothing. Throws MoveConflict when no row matched. Returns the new revision;
 * a quiet move (an entry) leaves it, since it makes nobody's open form stale.
 */
export async function applyMove(
  tx: Tx,
  facts: Pick<CommissionFacts, "id" | "status" | "revision">,
  to: CommissionStatus,
  now: Date,
  patch: CommissionPatch = {},
  quiet = false,
): Promise<number> {
  const revision = facts.revision + (quiet ? 0 : 1);
  const rows = await tx
    .update(commission)
    .set({ ...patch, status: to, revision, ...(to === facts.status ? {} : { enteredStatusAt: now }) })
    .where(and(eq(commission.id, facts.id), eq(commission.status, facts.status), eq(commission.revision, facts.revision)))
    .returning({ id: commission.id });
  if (rows.length !== 1) throw new MoveConflict(`commission ${facts.id} changed meanwhile`);
  return revision;
}

/** Puts a new draft into the table, null when its id is taken; every later status comes through applyMove. The caller derives it. */
export async function insertDraft(
  tx: Tx,
  draft: Omit<typeof commission.$inferInsert, "status" | "revision">,
): Promise<CommissionRow | null> {
  const made = await tx
    .insert(commission)
    .values({ ...draft, status: "draft", revision: 1 })
    .onConflictDoNothing({ target: commission.id })
    .returning();
  return made[0] ?? null;
}

/** Which organisation a party of a commission is: the department's people, the agency whose award it is; null for the others. */
function organisationOf({ purchaserId, award }: CommissionFacts, party: string): string | null {
  if (party === "provider") return award?.agencyId ?? null;
  return party === "office" || party === "either" ? null : purchaserId;
}

/**
 * Writes whose turn it is, the duties, when the clock moves next, and what time waits for, from the facts as they are after a change; of a
 * selection that goes on too, since it lives by its commission's holds and moments.
 */
export async function refreshDerived(tx: Tx, facts: CommissionFacts, now: Date, calendar: Calendar): Promise<void> {
  const turn = turnOf(facts, now, calendar);
  const next = COMMISSION.nextDue(facts, calendar);
  const missing = [next, turn?.due ?? null].find((due) => due && "calendar" in due);
  const waitingFor = selectionWaitsForBeacon(facts, calendar)
    ? "beacon"
    : missing && "calendar" in missing
      ? `calendar:${missing.calendar}`
      : null;
  await tx
    .update(commission)
    .set({
      turnParty: turn?.party ?? null,
      turnVerb: turn?.verb ?? null,
      turnDueAt: turn?.due && "at" in turn.due ? turn.due.at : null,
      nextDueAt: next && "at" in next ? next.at : null,
      waitingFor,
      held: facts.holds.some((hold) => hold.until === null),
    })
    .where(eq(commission.id, facts.id));
  const { id } = facts;
  const about = {
    subject: COMMISSION.subject,
    subjectId: id,
    commissionId: id,
    organisationOf: (party: string) => organisationOf(facts, party),
  };
  await deriveDuties(tx, about, COMMISSION.dutiesOf(facts, now, calendar), now);
  if (goesOn(facts.selection)) await refreshSelection(tx, selectionFacts(facts, facts.selection), now, calendar);
}

/**
 * Lets the clock look at every open registration that an outage met: whether its close moves is decided under the commission's own lock.
 */
export async function wakeRegistrations(tx: Tx, { since, until }: { readonly since: Date; readonly until: Date }): Promise<void> {
  await tx
    .update(commission)
    .set({ nextDueAt: since })
    .where(
      and(
        eq(commission.status, "published"),
        eq(commission.held, false),
        lt(commission.publishedAt, until),
        gt(commission.closesAt, since),
      ),
    );
}
