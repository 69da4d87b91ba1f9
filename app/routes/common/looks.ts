import { redirect } from "@remix-run/node";
import type { DoorContext } from "~/auth/door";
import type { LookKind } from "~/domain/access/looks";
import type { UserActor } from "~/domain/kernel/actor";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import { isTold } from "~/reads/looks/why-page";
import { recordLook } from "~/workflows/looks/record-look";

/**
 * Stands before what the public cannot see (app/lib/look-pages.ts): whoever has not told why they look at this record is asked first, and
 * comes back to the address. `look` is null where nothing is to be asked. A page that answers a press is not taken away, since what was
 * typed would be lost: where no reason tells it, the press itself is written down as the look.
 */
export async function beforeLook(door: DoorContext<UserActor>, look: LookKind | null, record: string): Promise<void> {
  const { actor, database, now, rulesAt, isPress, shell, lang, url } = door;
  if (look === null || (await isTold(database.db, actor, { look, record, now, rulesAt }))) return;
  if (!isPress) throw redirect(href(lang, withQuery(paths.office.why(look, record), { next: `${url.pathname}${url.search}` })));
  const told = await recordLook(shell, actor, { look, record, reason: "press", note: "" });
  if (!told.ok) throw new Response(null, { status: told.reason === "permission.denied" ? 403 : 404 });
}
