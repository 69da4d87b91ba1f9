import { door } from "~/auth/door";
import type { RouteHandle } from "~/lib/route-handle";
import { verifierFile } from "~/lib/verifier-file";

export const handle = { access: "public" } satisfies RouteHandle;

/** /downloads/mingxuan-verify.mjs: the verifier that anybody can keep and run with Node alone, offline. */
export const loader = door(handle.access, ({ request }) => {
  const file = verifierFile();
  if (!file) throw new Response(null, { status: 404 });
  const headers = {
    "Content-Type": "text/javascript; charset=utf-8",
    "Content-Disposition": 'attachment; filename="mingxuan-verify.mjs"',
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": "public, max-age=3600",
    "X-Checksum-Sha256": file.sha256,
    ETag: `"${file.sha256}"`,
  };
  if (request.headers.get("if-none-match") === headers.ETag) return new Response(null, { status: 304, headers });
  return new Response(file.bytes, { headers });
});
