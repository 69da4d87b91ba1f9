import { DESKS, type Desk } from "~/lib/desks";
import { slugsAt } from "~/lib/move-pages";

/** What the router knows of a route: its path is relative to its parent's. */
export type RouteNode = { readonly id: string; readonly parentId?: string; readonly path?: string; readonly index?: boolean };
export type RouteTable = Readonly<Record<string, RouteNode | undefined>>;

/** The parts of a route's whole path, without the language. */
export function partsOf(routes: RouteTable, route: RouteNode): readonly string[] {
  const paths: string[] = [];
  for (let each: RouteNode | undefined = route; each; each = each.parentId === undefined ? undefined : routes[each.parentId])
    paths.unshift(each.path ?? "");
  const parts = paths.join("/").split("/");
  return parts.filter((part) => part !== "" && part !== "en?");
}

const MOVES = /^(.*\b(\w+)\/commissions\/:id)\/:move$/;
const isDesk = (word: string | undefined): word is Desk => word !== undefined && Object.hasOwn(DESKS, word);

/** The pages of a route by its path: of a route of moves one for each, of every other the path itself. */
export function pagesOf(path: string): readonly string[] {
  const [, work, desk] = MOVES.exec(path) ?? [];
  return isDesk(desk) ? slugsAt(desk).map((slug) => `${work}/${slug}`) : [path];
}
