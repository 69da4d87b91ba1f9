import { door, type RouteHandle } from "~/auth/door";
import { keptColumns } from "~/components/log/kept-columns";
import { witnessWords } from "~/copy/log/witnesses";
import { readKept } from "~/reads/log/witnesses-page";
import { listFile } from "../common/export-list";

export const handle = { access: "public" } satisfies RouteHandle;

/** The checkpoints that are kept for a close, with who signed each, as a file. */
export const loader = door(handle.access, async (door) =>
  listFile(door, {
    list: "cosigned",
    title: witnessWords[door.lang].keptTitle,
    columns: keptColumns(door.lang),
    source: await readKept(door.shell),
  }),
);
