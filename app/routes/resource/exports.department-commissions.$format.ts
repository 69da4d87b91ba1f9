import { door, type RouteHandle } from "~/auth/door";
import { ownColumns } from "~/components/desk/own-list-columns";
import { posting } from "~/copy/posting/posting";
import { departmentSource } from "~/reads/desk/department-commissions";
import { listFile } from "../common/export-list";

export const handle = { access: "commission.read-own" } satisfies RouteHandle;

/** A department's own list as a file. */
export const loader = door(handle.access, async (door) => {
  const { lang, url, database, actor, now } = door;
  return listFile(door, {
    list: "department-commissions",
    title: posting[lang].listTitle,
    columns: ownColumns(lang, false),
    source: await departmentSource(database.db, actor, url.searchParams, now),
  });
});
