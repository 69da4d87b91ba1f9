import { door, type RouteHandle } from "~/auth/door";
import { admissionColumns } from "~/components/admission/admissions-columns";
import { admissionCheck } from "~/copy/admission/admission-check";
import { admissionSource } from "~/reads/admission/admission-check";
import { listFile } from "../common/export-list";

export const handle = { access: "desk.office" } satisfies RouteHandle;

/** A pile of admissions as a file. */
export const loader = door(handle.access, async (door) => {
  const { lang, url, database, now } = door;
  return listFile(door, {
    list: "admissions",
    title: admissionCheck[lang].title,
    columns: admissionColumns(lang),
    source: await admissionSource(database.db, url.searchParams.get("pile"), now),
  });
});
