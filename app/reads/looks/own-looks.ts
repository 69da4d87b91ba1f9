import type { Queryable } from "#db/client";
import { countLooksOf, looksOf } from "#db/queries/looks";
import type { UserActor } from "~/domain/kernel/actor";
import { readCursor, writeCursor } from "~/lib/cursor";

const PAGE = 30;

/** Who of the office's side looked at the records of the viewer's organisation and at the viewer's account, the newest first: for the page and for its file. */
export function ownLookSource(db: Queryable, viewer: UserActor) {
  return {
    count: (most: number) => countLooksOf(db, viewer, most),
    page: async (after: string | null, size: number) => {
      const found = await looksOf(db, viewer, size, readCursor(after));
      const last = found.length > size ? found[size - 1] : undefined;
      return { rows: found.slice(0, size), next: last ? writeCursor(last) : null };
    },
  };
}
export type OwnLook = Awaited<ReturnType<ReturnType<typeof ownLookSource>["page"]>>["rows"][number];

/** A page of them. `before` is what an earlier page's `next` said; anything else is the first page. One query. */
export async function readOwnLooks(db: Queryable, viewer: UserActor, before: string | null) {
  return { ...(await ownLookSource(db, viewer).page(before, PAGE)), first: readCursor(before) === null };
}
