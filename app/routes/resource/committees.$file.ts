import { door, type RouteHandle } from "~/auth/door";
import { readCommitteeObject } from "~/reads/committee/committee-page";

export const handle = { access: "public" } satisfies RouteHandle;

/** /committees/1.json: a committee's public file, as its custodians and verifiers take it; open to other sites. */
export const loader = door(handle.access, async ({ params, database }) => {
  const [, number] = /^([1-9][0-9]{0,5})\.json$/.exec(params.file ?? "") ?? [];
  const object = number ? await readCommitteeObject(database, Number(number)) : null;
  if (!object) throw new Response(null, { status: 404 });
  return new Response(`${JSON.stringify(object, null, 1)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Access-Control-Allow-Origin": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
      "Cache-Control": "public, max-age=300",
    },
  });
});
