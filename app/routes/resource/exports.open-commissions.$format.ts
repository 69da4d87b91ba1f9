import { door, type RouteHandle } from "~/auth/door";
import { openColumns } from "~/components/desk/open-columns";
import { agencyDesk } from "~/copy/desk/agency-desk";
import { findSource } from "~/reads/desk/agency-find";
import { listFile } from "../common/export-list";
import { found } from "../common/moves";

export const handle = { access: "registration.read-own" } satisfies RouteHandle;

/** The open commissions as an agency finds them, as a file. */
export const loader = door(handle.access, async (door) => {
  const { lang, url, database, actor, now } = door;
  return listFile(door, {
    list: "open-commissions",
    title: agencyDesk[lang].findTitle,
    columns: openColumns(lang),
    source: found(await findSource(database.db, actor, url.searchParams, now)),
  });
});
