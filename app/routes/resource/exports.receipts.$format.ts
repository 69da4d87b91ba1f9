import { door, type RouteHandle } from "~/auth/door";
import { receiptColumns } from "~/components/log/receipt-columns";
import { receiptWords } from "~/copy/log/receipts";
import { receiptSource } from "~/reads/log/receipts";
import { listFile } from "../common/export-list";

export const handle = { access: "signed-in" } satisfies RouteHandle;

/** The receipts of an organisation's acts as a file. */
export const loader = door(handle.access, (door) =>
  listFile(door, {
    list: "receipts",
    title: receiptWords[door.lang].title,
    columns: receiptColumns(door.lang),
    source: receiptSource(door.shell, door.actor),
  }),
);
