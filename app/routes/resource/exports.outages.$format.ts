import { door, type RouteHandle } from "~/auth/door";
import { outageColumns } from "~/components/outage/outage-columns";
import { outageWords } from "~/copy/outage/outage";
import { outageRules, outageSource, readYear } from "~/reads/outage/outages-page";
import { listFile } from "../common/export-list";

export const handle = { access: "public" } satisfies RouteHandle;

/** The outages of a year as a file. */
export const loader = door(handle.access, async (door) => {
  const { lang, url, database, now } = door;
  const year = readYear(url.searchParams, now);
  return listFile(door, {
    list: "outages",
    title: outageWords[lang].list(year),
    columns: outageColumns(lang, outageRules(now).minutes),
    source: outageSource(database.db, year),
  });
});
