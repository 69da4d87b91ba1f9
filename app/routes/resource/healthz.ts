import type { RouteHandle } from "~/lib/route-handle";

export const handle = { access: "public" } satisfies RouteHandle;

/** The process answers. Says nothing of what stands behind it; /readyz does. */
export function loader(): Response {
  return new Response("ok\n", { headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" } });
}
