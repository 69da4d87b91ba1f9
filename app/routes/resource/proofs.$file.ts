import { door, type RouteHandle } from "~/auth/door";
import { provenDraw, readDraw } from "~/reads/selection/draw";

export const handle = { access: "public" } satisfies RouteHandle;

/** /proofs/MX-2026-000101.json and …-close.json: the permanent addresses of a proof and of what was locked, open to other sites. */
export const loader = door(handle.access, async ({ params, shell }) => {
  const [, number, close] = /^([0-9A-Za-z._-]{1,64}?)(-close)?\.json$/.exec(params.file ?? "") ?? [];
  const draw = number ? await readDraw(shell.database.db, number) : null;
  const file = close ? draw?.close : draw && (await provenDraw(shell, draw));
  if (!file) throw new Response(null, { status: 404 });
  return new Response(`${JSON.stringify(file, null, 1)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Access-Control-Allow-Origin": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
      "Cache-Control": "public, max-age=300",
    },
  });
});
