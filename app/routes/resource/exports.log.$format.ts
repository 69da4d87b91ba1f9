import { door, type RouteHandle } from "~/auth/door";
import { logColumns } from "~/components/log/log-columns";
import { logWords } from "~/copy/log/log";
import { readLogLines } from "~/reads/log/log-page";
import { listFile } from "../common/export-list";

export const handle = { access: "public" } satisfies RouteHandle;

/** The lines of the public log as a file. */
export const loader = door(handle.access, async (door) =>
  listFile(door, {
    list: "log",
    title: logWords[door.lang].title,
    columns: logColumns(door.lang),
    source: await readLogLines(door.shell, door.url.searchParams),
  }),
);
