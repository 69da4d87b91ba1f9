import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pagesOf } from "#server/http/route-table";

const FOLDER = "app/routes";
const DESKS = ["public", "account", "agency", "department", "office"];

export type PageRoute = {
  readonly pattern: string;
  readonly desk: string;
  readonly matches: (path: string) => boolean;
  readonly rank: number;
};

/** One route of a file's name, as the framework reads it: c.$number._index.tsx → /c/:number. */
function routeOf(desk: string, file: string): PageRoute {
  const parts = file
    .replace(/\.tsx?$/, "")
    .replaceAll("[.]", "·")
    .split(".")
    .map((part) => part.replace(/_$/, ""))
    .filter((part) => part !== "_index");
  const pattern = `/${parts.map((part) => (part === "$" ? "*" : part.replace(/^\$/, ":"))).join("/")}`.replaceAll("·", ".");
  const source = parts.map((part) => (part === "$" ? ".*" : part.startsWith("$") ? "[^/]+" : part.replaceAll("·", "\\."))).join("/");
  const expression = new RegExp(`^/${source}$`);
  // The page for every other address comes last of all: it would match them all.
  const rank = parts.includes("$") ? Number.POSITIVE_INFINITY : parts.filter((part) => part.startsWith("$")).length;
  return { pattern, desk, rank, matches: (path) => expression.test(path) };
}

/** The pages of a route's file: each move's own, where one route has those of a desk. */
export function routesOf(desk: string, file: string): readonly PageRoute[] {
  const ending = /\$move(?=\.tsx$)/;
  const pages = ending.test(file) ? pagesOf(routeOf(desk, file).pattern) : [];
  return pages.length > 0 ? pages.map((page) => routeOf(desk, file.replace(ending, page.split("/").at(-1) ?? ""))) : [routeOf(desk, file)];
}

/** Every route that draws a page: the folder is the manifest. */
export const PAGES: readonly PageRoute[] = DESKS.filter((desk) => readdirSync(FOLDER).includes(desk))
  .flatMap((desk) =>
    readdirSync(join(FOLDER, desk))
      .filter((file) => file.endsWith(".tsx"))
      .flatMap((file) => routesOf(desk, file)),
  )
  .sort((a, b) => a.rank - b.rank);

/** The page that stands at an address: a fixed word wins over a parameter. */
export const pageAt = (path: string): PageRoute | undefined => PAGES.find((page) => page.matches(path));
