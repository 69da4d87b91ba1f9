import type { Queryable } from "#db/client";
import type { UserActor } from "~/domain/kernel/actor";
import { readInbox } from "~/reads/desk/inbox";

/** All that lies in somebody's inbox, the newest first, page after page. */
export async function wholeInbox(db: Queryable, actor: UserActor) {
  let page = await readInbox(db, actor, null);
  const rows = [...page.rows];
  while (page.next !== null) {
    page = await readInbox(db, actor, page.next);
    rows.push(...page.rows);
  }
  return rows;
}
