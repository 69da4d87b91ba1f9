import { door, type RouteHandle } from "~/auth/door";
import type { Mode } from "~/lib/config";
import { demonstrationShareFile } from "~/lib/demonstration-committee";
import { readCommitteeObject } from "~/reads/committee/committee-page";

export const handle = { access: "public" } satisfies RouteHandle;

/** /committees/share-1.age: of a demonstration alone, whose shares are everybody's. */
function shareFile(name: string, mode: Mode): Response | null {
  const [, place] = /^share-([1-9])\.age$/.exec(name) ?? [];
  const bytes = place && mode === "demonstration" ? demonstrationShareFile(Number(place)) : null;
  const headers = { "Content-Type": "application/octet-stream", "Content-Disposition": `attachment; filename="${name}"` };
  return bytes && new Response(bytes as Uint8Array<ArrayBuffer>, { headers });
}

/** /committees/1.json: a committee's public file, as its custodians and verifiers take it; open to other sites. */
export const loader = door(handle.access, async ({ params, database, config }) => {
  const share = shareFile(params.file ?? "", config.mode);
  if (share) return share;
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
