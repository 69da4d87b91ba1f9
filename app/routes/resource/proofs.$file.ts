import { door, type RouteHandle } from "~/auth/door";
import { readDraw } from "~/reads/draw";

export const handle = { access: "public" } satisfies RouteHandle;

/** /proofs/MX-2026-000101.json: the permanent address of a proof, open to other sites. */
export const loader = door(handle.access, async ({ params, database }) => {
  const number = /^([0-9A-Za-z._-]{1,64})\.json$/.exec(params.file ?? "")?.[1];
  const draw = number ? await readDraw(database.db, number) : null;
  if (!draw?.proof) throw new Response(null, { status: 404 });
  return new Response(`${JSON.stringify(draw.proof, null, 1)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Access-Control-Allow-Origin": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
      "Cache-Control": "public, max-age=300",
    },
  });
});
