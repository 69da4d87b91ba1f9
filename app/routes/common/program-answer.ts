import { type ProgramName, programFile } from "~/lib/program-file";

/** A program as one file, to keep and run with Node alone; 404 where nothing has been built. */
export function programAnswer(program: ProgramName, request: Request): Response {
  const file = programFile(program);
  if (!file) throw new Response(null, { status: 404 });
  const headers = {
    "Content-Type": "text/javascript; charset=utf-8",
    "Content-Disposition": `attachment; filename="mingxuan-${program}.mjs"`,
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": "public, max-age=3600",
    "X-Checksum-Sha256": file.sha256,
    ETag: `"${file.sha256}"`,
  };
  if (request.headers.get("if-none-match") === headers.ETag) return new Response(null, { status: 304, headers });
  return new Response(file.bytes, { headers });
}
