import type { LoaderFunctionArgs } from "@remix-run/node";
import type { RouteHandle } from "~/lib/route-handle";
import { readReadiness } from "~/reads/readiness";
import { proveWriting } from "~/workflows/engine/prove-writing";

export const handle = { access: "public" } satisfies RouteHandle;

/** 200 when visitors can be sent here, else 503 with what is missing. Asks no session: it must answer without a database. */
export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  const now = new Date();
  const readiness = await readReadiness(context, now, () => proveWriting(context, now));
  return Response.json(readiness, { status: readiness.ready ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
