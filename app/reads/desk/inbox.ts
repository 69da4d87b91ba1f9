import type { Queryable } from "#db/client";
import { countInbox, listInbox } from "#db/queries/inbox";
import { hasRole, type UserActor } from "~/domain/kernel/actor";
import { anyVerb } from "~/domain/lifecycle/turns";
import { readCursor, writeCursor } from "~/lib/cursor";

const PAGE = 30;

type Row = Awaited<ReturnType<typeof listInbox>>[number];

/** Whether what a commission waits for now is the reader's own to do. */
function isOwnTurn(actor: UserActor, { turnParty, purchaserId, isProvider }: Row): boolean {
  if (turnParty === "office") return hasRole(actor, "office_operator") || hasRole(actor, "office_supervisor");
  if (turnParty === "provider") return isProvider;
  if (turnParty === "either" && isProvider) return true;
  if (purchaserId !== actor.organisationId) return false;
  if (turnParty === "approver") return hasRole(actor, "purchaser_approver");
  return (turnParty === "clerk" || turnParty === "purchaser" || turnParty === "either") && hasRole(actor, "purchaser_agent");
}

/**
 * The person's inbox, newest first, to be read page by page: what happened, the reader's own place in a draw, and with the newest message
 * of each commission what the reader has to do now, by when.
 */
export function inboxSource(db: Queryable, actor: UserActor) {
  const told = new Set<string>();
  return {
    count: (most: number) => countInbox(db, actor, most),
    page: async (after: string | null, size: number) => {
      const found = await listInbox(db, actor, size, readCursor(after));
      const rows = found.slice(0, size).map((row) => {
        const { id, at, kind, subject, title, readAt, place } = row;
        const verb = told.has(subject) || !isOwnTurn(actor, row) ? null : anyVerb(row.turnVerb);
        told.add(subject);
        return { ...{ id, at, kind, subject, title, readAt, place }, task: verb && { verb, dueAt: row.turnDueAt } };
      });
      const last = rows.at(-1);
      return { rows, next: found.length > size && last ? writeCursor(last) : null };
    },
  };
}

/** A page of the inbox. `before` is what an earlier page's `next` said; anything else is the first page. */
export async function readInbox(db: Queryable, actor: UserActor, before: string | null) {
  return { ...(await inboxSource(db, actor).page(before, PAGE)), first: readCursor(before) === null };
}
