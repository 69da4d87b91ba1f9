import { door, type RouteHandle } from "~/auth/door";
import type { Shell } from "~/lib/shell";
import { closingLock } from "~/reads/log/closing-lock";
import { readOpeningNotice } from "~/reads/selection/bid-page";
import { type DrawRow, provenDraw, readDraw } from "~/reads/selection/draw";

export const handle = { access: "public" } satisfies RouteHandle;

type Part = string | undefined;

/** What is asked of a draw: what was locked at its close, the same with the log's event that locks it, or its proof. */
async function fileOf(shell: Shell, draw: DrawRow, part: Part) {
  if (part === "-close") return draw.close;
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
 * /proofs/MX-2026-000101.json, …-close.json, …-lock.json and …-notice.json: the permanent addresses of a proof, of what was locked, and of
 * what prices are sealed by, open to other sites.
 */
export const loader = door(handle.access, async ({ params, shell }) => {
  const [, number, part] = /^([0-9A-Za-z._-]{1,64}?)(-close|-lock|-notice)?\.json$/.exec(params.file ?? "") ?? [];
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
