import { door, type RouteHandle } from "~/auth/door";
import { readLogProof } from "~/reads/log/log-event";

export const handle = { access: "public" } satisfies RouteHandle;

/** /log/proof/4182.tlog-proof: that a line is within the signed checkpoint (C2SP tlog-proof), open to other sites. */
export const loader = door(handle.access, async ({ params, shell }) => {
  const [, name] = /^([0-9-]{1,20})\.tlog-proof$/.exec(params.file ?? "") ?? [];
  const proof = name === undefined ? null : await readLogProof(shell, name);
  if (!proof) throw new Response(null, { status: 404 });
  return new Response(proof, {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Disposition": `attachment; filename="log-${name}.tlog-proof"`,
      "Access-Control-Allow-Origin": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
      "Cache-Control": "public, max-age=2",
    },
  });
});
