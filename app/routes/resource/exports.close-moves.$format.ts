import { door, type RouteHandle } from "~/auth/door";
import { movedColumns } from "~/components/outage/moved-columns";
import { outageWords } from "~/copy/outage/outage";
import { movedSource, outageOf } from "~/reads/outage/certificate";
import { listFile } from "../common/export-list";

export const handle = { access: "public" } satisfies RouteHandle;

/** The closes that an outage moved, by its certificate's number, as a file. 404 for a number that was never given. */
export const loader = door(handle.access, async (door) => {
  const { lang, url, database } = door;
  const outage = await outageOf(database.db, url.searchParams.get("certificate") ?? "");
  if (!outage) throw new Response(null, { status: 404 });
  return listFile(door, {
    list: "close-moves",
    title: `${outageWords[lang].movedTitle} ${outage.number}`,
    columns: movedColumns(lang),
    source: movedSource(database.db, outage.id),
  });
});
