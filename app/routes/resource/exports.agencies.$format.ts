import { door, type RouteHandle } from "~/auth/door";
import { agencyColumns } from "~/components/admission/public-columns";
import { agencyPublic } from "~/copy/admission/agency-public";
import { agencySource } from "~/reads/admission/agency-public";
import { listFile } from "../common/export-list";

export const handle = { access: "public" } satisfies RouteHandle;

/** The public list of agencies as a file. */
export const loader = door(handle.access, async (door) => {
  const { lang, url, database } = door;
  return listFile(door, {
    list: "agencies",
    title: agencyPublic[lang].title,
    columns: agencyColumns(lang),
    source: agencySource(database.db, url.searchParams),
  });
});
