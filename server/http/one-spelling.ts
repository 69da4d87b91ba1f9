import { matchRoutes } from "@remix-run/react";
import { langOf } from "~/lib/lang";
import { pagesOf, partsOf, type RouteNode, type RouteTable } from "./route-table";

type Tree = { id: string; path?: string; index?: boolean; children?: Tree[] };

/** A word as the router compares it: without percent codes, in small letters. */
function loose(word: string): string {
  try {
    return decodeURIComponent(word).toLowerCase();
  } catch {
    return word;
  }
}

function treeOf(routes: readonly RouteNode[], parentId?: string): Tree[] {
  return routes
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index }) => (index ? { id, path, index } : { id, path, children: treeOf(routes, id) }));
}

/** The fixed word that stands for a word of an address in whatever writing; null where a route has a code there, or anything. */
function fixedFor(part: string | undefined, word: string): string | null {
  return part !== undefined && !/^[:*]/.test(part) && part === loose(word) ? part : null;
}

/** Whether a fixed word of ours stands at its place in another writing. */
const isOtherwise = (parts: readonly string[], words: readonly string[]): boolean =>
  words.some((word, at) => parts[at] !== word && fixedFor(parts[at], word) !== null);

/**
 * The one spelling of an address. The router takes /EN/Items and /en/%69tems for /en/items, but whatever else reads an address (the language,
 * links, caches, who counts visits) does not. The fixed words of a route, and the language, are written as the route writes them; codes and
 * numbers stay as they are. Out: the path to go to, or null where it is spelled so already.
 */
export function oneSpelling(routes: RouteTable): (pathname: string) => string | null {
  // The word that names a page of moves is as fixed as a route's own.
  const all = Object.values(routes).flatMap((route) =>
    route ? pagesOf(route.path ?? "").map((path, at) => ({ ...route, path, id: at === 0 ? route.id : `${route.id} ${path}` })) : [],
  );
  const known = new Map(all.map((route) => [route.id, partsOf(routes, route)] as const));
  const tree = treeOf(all) as Parameters<typeof matchRoutes>[0];
  return (pathname) => {
    const [first = "", ...rest] = pathname.split("/").slice(1);
    const inEnglish = loose(first) === "en";
    const words = inEnglish ? rest : [first, ...rest];
    const language = inEnglish ? ["en"] : [];
    const otherLanguage = inEnglish && langOf(pathname) !== "en";
    // Asking the router is dear; most addresses are spelled as they should be.
    if (!otherLanguage && ![...known.values()].some((parts) => isOtherwise(parts, words))) return null;
    const leaf = matchRoutes(tree, pathname)?.at(-1)?.route.id;
    const parts = (leaf && known.get(leaf)) || [];
    const spelled = words.map((word, at) => fixedFor(parts[at], word) ?? word);
    const path = `/${[...language, ...spelled].join("/")}`;
    return path === pathname ? null : path;
  };
}
