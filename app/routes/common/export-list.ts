import { createReadableStreamFromReadable } from "@remix-run/node";
import type { DoorContext } from "~/auth/door";
import { headOf, type ListColumn, lineOf } from "~/components/ui/list-columns";
import { dateKey } from "~/domain/kernel/time";
import { attachmentName } from "~/lib/attachment-name";
import { LIST_FORMATS, type ListSource } from "~/lib/list-file";
import { BLOCK_STATUS } from "~/lib/shell";
import { exportList } from "~/workflows/desk/export-list";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** A list as its page shows it to this viewer: the same columns, the same rows. */
type Listed<Row> = {
  readonly list: string;
  readonly title: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly source: ListSource<Row>;
};

/**
 * The answer to whoever takes a list away. 404 for a format that is none; 429 with Retry-After while others are written; 422 where more
 * match than a file holds: server/http/in-words.ts says both in words.
 */
export async function listFile<Row>(door: DoorContext, { list, title, columns, source }: Listed<Row>): Promise<Response> {
  const { params, url, actor, now, shell, request } = door;
  const format = LIST_FORMATS.find((each) => each === params.format);
  if (!format) throw new Response(null, { status: 404 });
  const headers = {
    "Content-Type": TYPES[format],
    "Content-Disposition": attachmentName(`${title} ${dateKey(now)}.${format}`),
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
  };
  // Who asks for the head alone takes nothing away: no place is taken, no event written.
  if (request.method === "HEAD") return new Response(null, { headers });
  const made = await exportList(shell, actor, {
    ...{ list, title, format, query: url.search.slice(1), head: headOf(columns), line: lineOf(columns), source },
  });
  if (!made.ok) throw new Response(null, { status: BLOCK_STATUS[made.reason === "export.busy" ? "busy" : "narrow"] });
  return new Response(createReadableStreamFromReadable(made.value), { headers });
}
