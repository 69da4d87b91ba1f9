import { door, type RouteHandle } from "~/auth/door";
import { attachmentName } from "~/lib/attachment-name";
import { openWinnersFile } from "~/workflows/selection/open-winners-file";
import { found, idIn } from "../common/moves";

export const handle = { access: "commission.read-own" } satisfies RouteHandle;

/** A file that the selected agency sealed beside its price, as an attachment: whatever it holds, it cannot act in the site's name. */
export const loader = door(handle.access, async (door) => {
  const { actor, params, shell } = door;
  const place = /^\d$/.test(params.place ?? "") ? Number(params.place) : null;
  const opened = place === null ? null : await openWinnersFile(shell, actor, idIn(door), place);
  const { name, plain } = found(opened?.ok ? opened.value : null);
  return new Response(new Uint8Array(plain), {
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Length": String(plain.length),
      "Content-Disposition": attachmentName(name),
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cache-Control": "no-store",
    },
  });
});
