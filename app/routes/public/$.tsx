import type { LoaderFunctionArgs } from "@remix-run/node";
import type { RouteHandle } from "~/lib/route-handle";
import { BLOCK_STATUS } from "~/lib/shell";

export const handle = { access: "public" } satisfies RouteHandle;

/** Every address without a page of its own, and every request the HTTP server refused, so that both get a page in words. */
export function loader({ context }: LoaderFunctionArgs): never {
  const { block } = context;
  throw new Response(block, { status: block ? BLOCK_STATUS[block] : 404 });
}

export function action(): never {
  throw new Response(null, { status: 404 });
}

export default function Nowhere() {
  return null;
}
