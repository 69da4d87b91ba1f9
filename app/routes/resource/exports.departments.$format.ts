import { door, type RouteHandle } from "~/auth/door";
import { departmentColumns } from "~/components/people/departments-columns";
import { people } from "~/copy/people/people";
import { sourceOf } from "~/lib/list-file";
import { readDepartments } from "~/reads/people/departments";
import { listFile } from "../common/export-list";

export const handle = { access: "departments.read" } satisfies RouteHandle;

/** The list of departments as a file. */
export const loader = door(handle.access, async (door) => {
  const { lang, database } = door;
  return listFile(door, {
    list: "departments",
    title: people[lang].departmentsTitle,
    columns: departmentColumns(lang),
    source: sourceOf(await readDepartments(database)),
  });
});
