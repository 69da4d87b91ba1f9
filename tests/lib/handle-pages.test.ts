import { matchRoutes } from "@remix-run/react";
import fc from "fast-check";
import { expect, test } from "vitest";
import { narrow } from "#server/http/handle-pages";
import { oneSpelling } from "#server/http/one-spelling";
import { cases, runs } from "../support/cases";
import { readRoutes, routeTable } from "../support/site";

type Node = { readonly id: string; readonly parentId?: string; readonly path?: string; readonly index?: true };
type Tree = { id: string; path?: string; index?: boolean; children?: Tree[] };

function treeOf(nodes: readonly Node[], parentId?: string): Tree[] {
  return nodes
    .filter((node) => node.parentId === parentId)
    .map(({ id, path, index }) => ({ id, path, index, children: index ? undefined : treeOf(nodes, id) })) as Tree[];
}

const chosen = (tree: Tree[], pathname: string) =>
  matchRoutes(tree as Parameters<typeof matchRoutes>[0], pathname)?.map(({ route, params }) => [route.id, params]) ?? null;

const nodes = routeTable(await readRoutes()) as readonly Node[];
const all = treeOf(nodes);
const idsFor = narrow(Object.fromEntries(nodes.map((node) => [node.id, node])));
const few = (pathname: string) => {
  const ids = idsFor(pathname);
  return ids === null ? nodes : nodes.filter(({ id }) => ids.includes(id));
};

test("of the few routes that an address can mean the router chooses the one that it would choose of all", () => {
  const words = [...new Set(nodes.flatMap(({ path = "" }) => path.split("/")).filter((part) => /^[a-z].*[^?]$/.test(part)))];
  expect(words.length).toBeGreaterThan(50);
  const odd = ["", "en", "EN", "%65n", "c", "C", "MX-2026-000001", "%63", "中", "..;", "a.json", "*", ":id"];
  const part = fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom(...odd),
    fc.constantFrom(...words).map((word) => word.toUpperCase()),
  );
  const route = fc.constantFrom(...nodes.map(({ id, path = "" }) => ({ id, parts: path.split("/") })));
  // Near misses of real routes say more than words at random.
  const near = fc
    .tuple(route, fc.array(part, { minLength: 8, maxLength: 8 }), fc.integer({ min: 0, max: 255 }))
    .map(([{ parts }, others, mask]) =>
      parts.map((each, at) => (each.startsWith(":") || (mask >> at) % 2 === 1 ? (others[at] ?? "") : each.replace("?", ""))),
    );
  const path = fc
    .tuple(fc.constantFrom("", "/en", "/EN", "/"), fc.oneof(near, fc.array(part, { maxLength: 6 })), fc.constantFrom("", "/", "//"))
    .map(([before, parts, after]) => `${before}/${parts.join("/")}${after}`);
  let found = 0;
  fc.assert(
    fc.property(path, (pathname) => {
      const expected = chosen(all, pathname);
      if (expected && !expected.some(([id]) => String(id).includes("$"))) found++;
      expect(chosen(treeOf(few(pathname)), pathname)).toEqual(expected);
    }),
    runs(700),
  );
  expect(found).toBeGreaterThan(cases(700) / 50);
});

test("every page is looked for among few", () => {
  const sizes = nodes
    .filter(({ path }) => path && !path.endsWith("*"))
    .map(({ path = "" }) => few(`/${path.replace(/^en\?\/?/, "").replaceAll(":", "")}`).length);
  expect(Math.max(...sizes)).toBeLessThan(nodes.length / 10);
});

const spelled = oneSpelling(Object.fromEntries(nodes.map((node) => [node.id, node])));

test.each([
  ["/Commissions", "/commissions"],
  ["/EN/items", "/en/items"],
  ["/En", "/en"],
  ["/%65n/%69tems/", "/en/items/"],
  ["/en/C/MX-2026-000001/Watch", "/en/c/MX-2026-000001/watch"],
  ["/department/commissions/NEW", "/department/commissions/new"],
  ["/Department/Commissions/NoSuch/Edit/Price", "/department/commissions/NoSuch/edit/Price"],
  ["/department/commissions/NoSuch/Approve", "/department/commissions/NoSuch/approve"],
  ["/EN/Nowhere", "/en/Nowhere"],
])("%s is written %s", (asked, meant) => {
  expect(spelled(asked)).toBe(meant);
  expect(spelled(meant)).toBeNull();
});

test.each([
  "/",
  "/en",
  "/items/TJ-ZJ-002",
  "/c/MX-2026-000001",
  "/items/ITEMS",
  "/Nowhere",
  "/agencies/91129900000000100X",
  "/c/Watch",
  "/%2A",
  "/c/%3Anumber",
  "/items/%3Acode",
])("%s is left as it is: codes, numbers and what no page has keep their writing", (path) => {
  expect(spelled(path)).toBeNull();
});
