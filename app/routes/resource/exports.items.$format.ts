import { door, type RouteHandle } from "~/auth/door";
import { itemColumns } from "~/components/catalogue/items-columns";
import { cataloguePages } from "~/copy/catalogue/catalogue-pages";
import { sourceOf } from "~/lib/list-file";
import { readItemsPage } from "~/reads/catalogue/items-page";
import { listFile } from "../common/export-list";

export const handle = { access: "public" } satisfies RouteHandle;

/** The list of service items as a file. */
export const loader = door(handle.access, async (door) => {
  const { lang, url, database } = door;
  return listFile(door, {
    list: "items",
    title: cataloguePages[lang].title,
    columns: itemColumns(lang),
    source: sourceOf((await readItemsPage(database.db, url.searchParams)).rows),
  });
});
