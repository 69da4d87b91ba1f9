import { Outlet, useRouteError } from "@remix-run/react";
import { ErrorPage } from "~/components/shell/error-page";
import type { RouteHandle } from "~/lib/route-handle";

export const handle = { access: "public" } satisfies RouteHandle;

/**
 * Stands between the root and every desk for its boundary alone: the framework runs the loaders above the boundary that answers, so a
 * refusal or a fault of a post still has the header, the menu and the footer, whose facts the root's loader brings.
 */
export default function Desks() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage error={useRouteError()} />;
}
