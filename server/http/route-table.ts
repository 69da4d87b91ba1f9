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
