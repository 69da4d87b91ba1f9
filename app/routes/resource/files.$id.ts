import { createReadableStreamFromReadable } from "@remix-run/node";
import { door } from "~/auth/door";
import { attachmentName } from "~/lib/attachment-name";
import { isRecordId } from "~/lib/record-id";
import type { RouteHandle } from "~/lib/route-handle";
import { readFileForDownload } from "~/reads/files/file-download";
import { beforeLook } from "../common/looks";

export const handle = { access: "public" } satisfies RouteHandle;

/** A file as an attachment, never shown inside the site: whatever it holds, it cannot act in its name. */
export const loader = door(handle.access, async (door) => {
  const { database, actor, params, files, log, now } = door;
  const file = isRecordId(params.id) ? await readFileForDownload(database, actor, params.id, now) : null;
  if (!file) throw new Response(null, { status: 404 });
  const { row, look } = file;
  if (look && actor.kind === "user") await beforeLook({ ...door, actor }, look.look, look.record);
  const bytes = await files.read(row.sha256);
  if (!bytes) {
    log.error({ file: row.id }, "the bytes of a file are missing from the store");
    throw new Response(null, { status: 500 });
  }
  return new Response(createReadableStreamFromReadable(bytes), {
    headers: {
      "Content-Type": row.mime,
      "Content-Length": String(row.bytes),
      "Content-Disposition": attachmentName(row.name),
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cache-Control": row.visibility === "public" ? "private, no-cache" : "no-store",
      "X-Checksum-Sha256": row.sha256,
    },
  });
});
