import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";
import { plainPath } from "~/lib/lang";
import { led } from "./address";
import { oneSpelling } from "./one-spelling";
import { partsOf, type RouteTable } from "./route-table";

export type RemixHandler = (request: Request, context: AppLoadContext) => Promise<Response>;

/** The router reads letters of either case and percent codes as the same word; only these words are what they look like. */
const PLAIN = /^[a-z0-9._-]*$/;

/** Whether the words of an address can be a route's, or begin one of its children's. */
function canMean(parts: readonly string[], isParent: boolean, words: readonly string[]): boolean {
  if (parts.some((part) => part.endsWith("?"))) return true;
  const fixed = parts.at(-1) === "*" ? parts.slice(0, -1) : parts;
  const long = isParent || fixed !== parts ? words.length >= fixed.length : words.length === fixed.length;
  return long && fixed.every((part, at) => part.startsWith(":") || !PLAIN.test(words[at] ?? "") || part === words[at]);
}

/**
 * Which routes an address can mean. The router compiles and ranks all that it is given anew for every request; of these few it
 * chooses the one that it would choose of all.
 * Out: ids of routes, with their parents; null where only the router can tell.
 */
export function narrow(routes: RouteTable): (pathname: string) => readonly string[] | null {
  const all = Object.values(routes).filter((route) => route !== undefined);
  const parents = new Set(all.map((route) => route.parentId));
  const known = all.map((route) => ({ id: route.id, parts: partsOf(routes, route), isParent: parents.has(route.id) }));
  return (pathname) => {
    const words = plainPath(pathname).replace(/\/+$/, "").split("/").slice(1);
    if (!PLAIN.test(words[0] ?? "")) return null;
    return known.filter(({ parts, isParent }) => canMean(parts, isParent, words)).map(({ id }) => id);
  };
}

const pick = <T>(all: Readonly<Record<string, T>>, ids: readonly string[]): Record<string, T> =>
  Object.fromEntries(ids.flatMap((id) => (all[id] === undefined ? [] : [[id, all[id]]])));

/** Leads to an address's one spelling; else answers by the framework with the routes that it can mean, and keeps a handler for each such set. */
export function handlePages(build: ServerBuild, mode: string): RemixHandler {
  const all = createRequestHandler(build, mode);
  const narrowed = new Map<string, RemixHandler>();
  const routesFor = narrow(build.routes);
  const spelling = oneSpelling(build.routes);
  return async (request, context) => {
    const url = new URL(request.url);
    const spelled = spelling(url.pathname);
    if (spelled !== null) return led(`${spelled}${url.search}`);
    const ids = routesFor(url.pathname);
    if (!ids) return all(request, context);
    const name = ids.join(" ");
    const handler =
      narrowed.get(name) ??
      createRequestHandler(
        { ...build, routes: pick(build.routes, ids), assets: { ...build.assets, routes: pick(build.assets.routes, ids) } },
        mode,
      );
    narrowed.set(name, handler);
    return handler(request, context);
  };
}
