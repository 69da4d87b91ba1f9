import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { readSessionToken } from "~/auth/cookie";
import { errors } from "~/copy/refusals/errors";
import { langOf, plainPath } from "~/lib/lang";
import { RequestContext } from "~/lib/request-context";
import { PRIVATE_PATHS } from "~/lib/site-address";

/** Pages of desks and accounts, and every page of somebody with a session: machines in offices are shared, so no browser keeps them. */
function isPrivate(request: Request, { config }: AppLoadContext): boolean {
  const path = plainPath(new URL(request.url).pathname);
  const isDesk = PRIVATE_PATHS.some((each) => path === each || path.startsWith(`${each}/`));
  return isDesk || readSessionToken(config, request) !== null;
}

/** When whoever was answered 503 may ask again; most outages are a restart. */
const RETRY_SECONDS = "30";

/** Answers to a form that has something to mend; their pages are those of the form. */
const MENDABLE = new Set([409, 422, 429]);

/** Whoever hears pages, or has many open, learns from the title first that something is wrong. */
function titled(html: string, request: Request, status: number): string {
  return MENDABLE.has(status) ? html.replace("<title>", () => `<title>${errors[langOf(new URL(request.url))].wrong}`) : html;
}

/** The status of the page that is shown: where a page could not be drawn after a form was refused, the error's own, which the framework hides. */
function shownStatus(status: number, { staticHandlerContext: { errors: thrown } }: EntryContext): number {
  const [error] = Object.values(thrown ?? {});
  if (error === undefined) return status;
  return isRouteErrorResponse(error) ? error.status : 500;
}

/** One string: nothing is deferred, because deferred parts never arrive without JavaScript. */
export default function handleRequest(
  request: Request,
  answered: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Response {
  const status = shownStatus(answered, remixContext);
  const html = renderToString(
    <RequestContext.Provider value={{ requestId: loadContext.requestId, asked: loadContext.asked }}>
      <RemixServer context={remixContext} url={request.url} />
    </RequestContext.Provider>,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (status === 503) headers.set("Retry-After", RETRY_SECONDS);
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", isPrivate(request, loadContext) ? "no-store" : "private, no-cache");
  // The framework leaves an empty placeholder for its own scripts behind the document.
  const document = titled(html.slice(0, html.lastIndexOf("</html>") + "</html>".length), request, status);
  return new Response(`<!DOCTYPE html>${document}`, { status, headers });
}

/** Faults are logged with the request number that the error page shows; an abandoned request, or an address that takes no posts, is none. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  const { log } = context as AppLoadContext;
  log.error({ err: error }, "fault");
};
