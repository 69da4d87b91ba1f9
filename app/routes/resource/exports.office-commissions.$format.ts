import { door, type RouteHandle } from "~/auth/door";
import { officeListColumns } from "~/components/desk/office-columns";
import { officeHome } from "~/copy/desk/office-home";
import { readOfficeFilter } from "~/forms/desk/office-filter";
import { officeSource } from "~/reads/desk/office-commissions";
import { listFile } from "../common/export-list";

export const handle = { access: "desk.office" } satisfies RouteHandle;

/** 全部委托 of the office as a file. */
export const loader = door(handle.access, async (door) => {
  const { lang, url, database, now } = door;
  return listFile(door, {
    list: "office-commissions",
    title: officeHome[lang].listTitle,
    columns: officeListColumns(lang),
    source: await officeSource(database.db, readOfficeFilter(url.searchParams), now),
  });
});
