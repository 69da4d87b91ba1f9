import { door, type RouteHandle } from "~/auth/door";
import { publicColumns } from "~/components/notice/list-columns";
import { commissionList } from "~/copy/notice/commission-list";
import { readFilter } from "~/forms/notice/commission-filter";
import { wholeMinute } from "~/lib/whole-minute";
import { commissionSource } from "~/reads/notice/commission-list";
import { listFile } from "../common/export-list";

export const handle = { access: "public" } satisfies RouteHandle;

/** The list of published commissions as a file. */
export const loader = door(handle.access, async (door) => {
  const { lang, url, database, now } = door;
  return listFile(door, {
    list: "commissions",
    title: commissionList[lang].title,
    columns: publicColumns(lang, "commissions"),
    source: await commissionSource(database.db, "commissions", readFilter(url.searchParams, "commissions"), wholeMinute(now)),
  });
});
