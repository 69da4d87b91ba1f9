import { door, type RouteHandle } from "~/auth/door";
import { inboxColumns } from "~/components/desk/inbox-columns";
import { inbox } from "~/copy/desk/inbox";
import { inboxSource } from "~/reads/desk/inbox";
import { listFile } from "../common/export-list";

export const handle = { access: "signed-in" } satisfies RouteHandle;

/** A person's messages as a file. */
export const loader = door(handle.access, (door) => {
  const { lang, database, actor } = door;
  return listFile(door, {
    list: "messages",
    title: inbox[lang].title,
    columns: inboxColumns(lang, actor.organisationKind),
    source: inboxSource(database.db, actor),
  });
});
