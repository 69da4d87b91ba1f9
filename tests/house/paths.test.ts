import { existsSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import sizes from "~/components/shell/guide-pictures.json";
import { LANGS } from "~/copy/define";
import { PERMISSION_NAMES } from "~/domain/access/permissions";
import { DESKS, type Desk } from "~/lib/desks";
import { movesAt, slugsAt } from "~/lib/move-pages";
import { FILES, movePath, paths, withQuery } from "~/lib/paths";
import { projectPath } from "~/lib/project-path";
import { type PageRoute, routesOf } from "../e2e/support/routes";
import { placeOf, type Source, sources, walk } from "./sources";

/** Every route but the page for all other addresses, which would match any. */
const routes: readonly PageRoute[] = sources.flatMap(({ path }) => {
  const [, desk, file] = /^app\/routes\/(?!common\/)([a-z]+)\/(.+)$/.exec(path) ?? [];
  return desk && file ? routesOf(desk, file).filter((route) => Number.isFinite(route.rank)) : [];
});

type Tree = string | ((...parts: string[]) => string) | { readonly [name: string]: Tree };

/** Every address of a tree, its functions called with one distinct word for each parameter. */
function addresses(name: string, tree: Tree): [name: string, address: string][] {
  if (typeof tree === "string") return [[name, tree]];
  if (typeof tree === "function") return [[name, tree(...Array.from({ length: tree.length }, (_, at) => `word-${at}`))]];
  return Object.entries(tree).flatMap(([key, below]) => addresses(name ? `${name}.${key}` : key, below));
}

/** Addresses without a route: files of public/, and the one that shall have none. */
const NO_ROUTE = new Set(["icon", "sampleRound", "guidePicture", "refused"]);
const known = addresses("", paths as Tree);
const words = (pattern: string) => pattern.split(/[/.]/).filter((word) => /^[a-z-]+$/.test(word));
const first = new Set([...routes.map(({ pattern }) => words(pattern)[0]), "samples", "favicon", "guides"]);
const any = new Set(routes.flatMap(({ pattern }) => words(pattern)));

/** Where addresses are spelled. */
const MAY_SPELL = ["app/lib/paths.ts", "app/routes.ts"];
/** Rooms whose texts with a slash are addresses and nothing else. */
const ROOMS = /^app\/(auth|components|copy|forms|reads|routes|workflows)\//;

/** Whether an address begins here, in either language: its first word is a route's or the folder of a served file. */
const begins = (text: string) => {
  const word = /^\/(?:en\/)?([a-z-]+)(?=$|[/.?#])/.exec(text)?.[1];
  return word !== undefined && first.has(word);
};
/** Whether an address goes on here after what was put in: `${base}/edit`. */
const goesOn = (text: string) => any.has(/^\/([a-z-]+)(?=$|[/.?#])/.exec(text)?.[1] ?? "");

function spelled(source: Source): string[] {
  const found: string[] = [];
  walk(source.tree, (node) => {
    const { parent } = node;
    if (ts.isStringLiteral(node) && (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent))) return;
    const isText = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node);
    const isRest = ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
    const isGiven =
      isText &&
      ts.isCallExpression(parent) &&
      /^(href|seeOther)$/.test(parent.expression.getText(source.tree)) &&
      node.text.startsWith("/");
    if (isGiven || (isText && begins(node.text)) || (isRest && ROOMS.test(source.path) && goesOn(node.text)))
      found.push(`${placeOf(source, node)} ${node.text}`);
  });
  return found;
}

describe("addresses", () => {
  test("are spelled in one file", () => {
    expect(sources.filter(({ path }) => !MAY_SPELL.includes(path)).flatMap(spelled)).toEqual([]);
  });

  test("that are spelled elsewhere would be found", () => {
    const wrong = [
      '"/en/items"',
      'href(lang, "/")',
      '"/verify#limits"',
      `\`/agency/commissions/\${id}\``,
      `\`\${base}/edit\``,
      `\`\${origin}/c/\${number}\``,
    ];
    const of = (text: string): Source => ({
      path: "app/components/some.tsx",
      text,
      imports: [],
      tree: ts.createSourceFile("some.tsx", text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX),
    });
    expect(wrong.filter((text) => spelled(of(`const a = ${text};`)).length === 0)).toEqual([]);
    expect(spelled(of(`const a = ["/", "3/4", \`\${n}/\${m}\`, "~/routes"]; import b from "/items";`))).toEqual([]);
  });

  test.each(known.filter(([name]) => !NO_ROUTE.has(name)))("%s leads to a route", (_name, address) => {
    expect(routes.filter((route) => route.matches(address)).map(({ pattern }) => pattern)).not.toEqual([]);
  });

  test("of files that are served as they are lead to one, and the place without a page to none", () => {
    const pictures = Object.keys(sizes).flatMap((name) => LANGS.map((lang) => paths.guidePicture(name, lang)));
    for (const address of [paths.icon, paths.sampleRound, ...pictures])
      expect(existsSync(projectPath("public", address.slice(1)))).toBe(true);
    expect(routes.filter((route) => route.matches(paths.refused))).toEqual([]);
    expect(paths.file("a")).toBe(`${FILES}/a`);
  });

  test("of the list that was kept are all still there: a page keeps its address", () => {
    const kept = readFileSync(projectPath("tests/fixtures/addresses.txt"), "utf8").trim().split("\n");
    expect(kept.length).toBeGreaterThan(100);
    const patterns = new Set([...routes.map(({ pattern }) => pattern), "/*"]);
    expect(kept.filter((address) => !patterns.has(address))).toEqual([]);
  });

  test.each(Object.keys(DESKS) as Desk[])("of the moves at %s are those that its buttons lead to", (desk) => {
    for (const slug of slugsAt(desk)) {
      const moves = movesAt(desk, slug);
      expect(moves.map(({ subject, verb }) => movePath(DESKS[desk].work("word"), subject, verb))).toEqual(
        moves.map(() => `${DESKS[desk].work("word")}/${slug}`),
      );
      expect(routes.filter((route) => route.matches(`${DESKS[desk].work("word")}/${slug}`)).map((route) => route.desk)).toContain(desk);
    }
  });

  test("take foreign text as one word", () => {
    expect(paths.publicAgency("a/b?c#d")).toBe("/agencies/a%2Fb%3Fc%23d");
    expect(withQuery(paths.items, { q: "水 & 土", page: 2 })).toBe("/items?q=%E6%B0%B4%20%26%20%E5%9C%9F&page=2");
  });
});

describe("desks", () => {
  const desks = Object.entries(DESKS);

  test.each(desks)("%s has its pages and menu places on the list of routes", (name, desk) => {
    const asked = [
      desk.home,
      desk.members,
      desk.list.path,
      desk.work("word"),
      ...[...desk.menu, ...desk.bottomBar].map(({ path }) => path),
    ];
    expect(asked.filter((path) => !routes.some((route) => route.matches(path)))).toEqual([]);
    expect(routes.find((route) => route.matches(desk.home))?.desk).toBe(name);
    expect(PERMISSION_NAMES).toContain(`desk.${name}`);
  });

  test("have folders of routes, and each such folder is a desk's", () => {
    const folders = new Set(routes.map(({ desk }) => desk));
    expect([...folders].filter((folder) => !["public", "account", "resource"].includes(folder)).sort()).toEqual(Object.keys(DESKS).sort());
  });
});
