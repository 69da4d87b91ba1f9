import type { Queryable } from "#db/client";
import { listInbox } from "#db/queries/inbox";
import type { UserActor } from "~/domain/kernel/actor";
import { readCursor, writeCursor } from "~/lib/cursor";

const PAGE = 30;

/** A page of the person's inbox. `before` is what an earlier page's `next` said; anything else is the first page. */
export async function readInbox(db: Queryable, actor: UserActor, before: string | null) {
  const cursor = readCursor(before);
  const found = await listInbox(db, actor, PAGE, cursor);
  const rows = found.slice(0, PAGE).map(({ path: _path, payload: _payload, ...row }) => row);
  const last = rows.at(-1);
  return { rows, next: found.length > PAGE && last ? writeCursor(last) : null, first: cursor === null };
}
