import { door, type RouteHandle } from "~/auth/door";
import { figuresColumns } from "~/components/looks/figures-columns";
import { looks } from "~/copy/looks/looks";
import { sourceOf } from "~/lib/list-file";
import { readLookFigures } from "~/reads/looks/look-figures";
import { listFile } from "../common/export-list";

export const handle = { access: "public" } satisfies RouteHandle;

/** How often the office's side looked at what the public cannot see, as a file. */
export const loader = door(handle.access, async (door) => {
  const { lang, url, database, now } = door;
  return listFile(door, {
    list: "looks",
    title: looks[lang].countsTitle,
    columns: figuresColumns(lang),
    source: sourceOf((await readLookFigures(database.db, url.searchParams, now)).rows),
  });
});
