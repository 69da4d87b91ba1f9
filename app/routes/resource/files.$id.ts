import { createReadableStreamFromReadable } from "@remix-run/node";
import { door } from "~/auth/door";
import { isRecordId } from "~/lib/record-id";
import type { RouteHandle } from "~/lib/route-handle";
import { readFileForDownload } from "~/reads/files/file-download";

export const handle = { access: "public" } satisfies RouteHandle;

/** RFC 6266: an ASCII name for old browsers beside the real one. */
function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** A file as an attachment, never shown inside the site: whatever it holds, it cannot act in its name. */
export const loader = door(handle.access, async ({ database, actor, params, files, log }) => {
  const row = isRecordId(params.id) ? await readFileForDownload(database.db, actor, params.id) : null;
  if (!row) throw new Response(null, { status: 404 });
  const bytes = await files.read(row.sha256);
  if (!bytes) {
    log.error({ file: row.id }, "the bytes of a file are missing from the store");
    throw new Response(null, { status: 500 });
  }
  return new Response(createReadableStreamFromReadable(bytes), {
    headers: {
      "Content-Type": row.mime,
      "Content-Length": String(row.bytes),
      "Content-Disposition": disposition(row.name),
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cache-Control": row.visibility === "public" ? "private, no-cache" : "no-store",
      "X-Checksum-Sha256": row.sha256,
    },
  });
});
