import { door, type RouteHandle } from "~/auth/door";
import { ownLookColumns } from "~/components/looks/own-looks-columns";
import { looks } from "~/copy/looks/looks";
import { ownLookSource } from "~/reads/looks/own-looks";
import { listFile } from "../common/export-list";

export const handle = { access: "signed-in" } satisfies RouteHandle;

/** Who looked at the own records, as a file. */
export const loader = door(handle.access, (door) => {
  const { lang, database, actor } = door;
  return listFile(door, {
    list: "own-looks",
    title: looks[lang].ownTitle,
    columns: ownLookColumns(lang),
    source: ownLookSource(database.db, actor),
  });
});
