import { door, type RouteHandle } from "~/auth/door";
import type { Shell } from "~/lib/shell";
import { closingLock } from "~/reads/log/closing-lock";
import { readOpeningNotice } from "~/reads/selection/bid-page";
import { type DrawRow, provenDraw, readDraw } from "~/reads/selection/draw";
import { readOpenedBid } from "~/reads/selection/opened-bid";

export const handle = { access: "public" } satisfies RouteHandle;

type Part = string | undefined;

/** What is asked of a selection: what was locked at its close, the same with the log's event that locks it, an opened bid, or its proof. */
async function fileOf(shell: Shell, draw: DrawRow, part: Part) {
  if (part === "-close") return draw.close;
  if (part?.startsWith("-bid-")) return readOpenedBid(shell.database.db, draw, part.slice("-bid-".length));
  return part === "-lock" ? closingLock(shell, draw) : provenDraw(shell, draw);
}

/** The notice of an opening stands from the publication on; all else once something was locked. */
async function asked(shell: Shell, number: string, part: Part) {
  const { db } = shell.database;
  if (part === "-notice") return readOpeningNotice(db, number);
  const draw = await readDraw(db, number);
  return draw && fileOf(shell, draw, part);
}

/**
 * /proofs/MX-2026-000101.json, …-close.json, …-lock.json, …-notice.json and …-bid-h-….json: the permanent addresses of a proof, of what
 * was locked, of what prices are sealed by, and of an opened bid, open to other sites.
 */
export const loader = door(handle.access, async ({ params, shell }) => {
  const [, number, part] = /^([0-9A-Za-z._-]{1,64}?)(-close|-lock|-notice|-bid-h-[0-9a-f]{32})?\.json$/.exec(params.file ?? "") ?? [];
  const file = number ? await asked(shell, number, part) : null;
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
