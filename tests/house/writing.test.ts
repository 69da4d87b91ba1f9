import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { PROJECT_ROOT } from "~/lib/project-path";
import { filesBelow, placeOf, sources, walk } from "./sources";

const linesOf = (text: string) => text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
const read = (path: string) => readFileSync(join(PROJECT_ROOT, path), "utf8");

describe("sizes", () => {
  test("no source is longer than 300 lines", () => {
    const isData = /^(db\/data|server\/seed|app\/domain\/catalogue\/data)\//;
    const long = sources.filter((source) => !isData.test(source.path) && linesOf(source.text) > 300);
    expect(long.map((source) => `${source.path}: ${linesOf(source.text)}`)).toEqual([]);
  });

  test("no test is longer than 400 lines", () => {
    const tests = filesBelow("tests", /\.(tsx?|mjs)$/).filter((path) => linesOf(read(path)) > 400);
    expect(tests).toEqual([]);
  });

  test("names are kebab-case", () => {
    const strange = sources.filter(
      (source) => !source.path.startsWith("app/routes/") && !/\/[a-z0-9]+([-.][a-z0-9]+)*\.tsx?$/.test(source.path),
    );
    expect(strange.map((source) => source.path)).toEqual([]);
  });
});

describe("words", () => {
  /** Where Chinese is the content itself: words, data, the demonstration's stories, legal bases of rules, the legal citation put into a draft. */
  const HOMES =
    /^(app\/copy\/|db\/data\/|server\/seed\/|app\/domain\/rulebook\/|app\/domain\/catalogue\/|app\/domain\/commission\/prefill\.ts)/;

  test("what a person reads stands in copy/", () => {
    const found: string[] = [];
    for (const source of sources.filter((each) => !HOMES.test(each.path))) {
      walk(source.tree, (node) => {
        const isText =
          ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
        if (isText && /\p{Script=Han}/u.test(node.getText(source.tree))) found.push(placeOf(source, node));
      });
    }
    expect(found).toEqual([]);
  });

  test("a draw is called 摇号 everywhere", () => {
    const wrong = sources.filter((source) => /抽奖|开奖/.test(source.text)).map((source) => source.path);
    expect(wrong).toEqual([]);
  });
});

describe("manners", () => {
  test("no source switches off a check or leaves work behind", () => {
    const marks = /@ts-(ignore|nocheck|expect-error)|\b(TODO|FIXME|XXX|HACK)\b/;
    expect(sources.filter((source) => marks.test(source.text)).map((source) => source.path)).toEqual([]);
  });

  test("no type is left open", () => {
    const open: string[] = [];
    for (const source of sources)
      walk(source.tree, (node) => void (node.kind === ts.SyntaxKind.AnyKeyword && open.push(placeOf(source, node))));
    expect(open).toEqual([]);
  });

  test("no test is skipped or run alone", () => {
    const skips = /\b(test|it|describe)\.(skip|only|todo|fixme)\b/;
    expect(
      filesBelow("tests", /\.(tsx?|mjs)$/).filter((path) => !path.endsWith("house/writing.test.ts") && skips.test(read(path))),
    ).toEqual([]);
  });

  test("exported functions of the rules, the outside and the database say what they do", () => {
    const silent: string[] = [];
    for (const source of sources.filter((each) => /^(app\/domain|app\/adapters|db)\//.test(each.path))) {
      for (const node of source.tree.statements) {
        const isExported = ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((each) => each.kind === ts.SyntaxKind.ExportKeyword);
        if (ts.isFunctionDeclaration(node) && isExported && ts.getJSDocCommentsAndTags(node).length === 0)
          silent.push(placeOf(source, node));
      }
    }
    expect(silent).toEqual([]);
  });

  test("pages carry no inline style and no inline script", () => {
    const inline = /\sstyle=\{|dangerouslySetInnerHTML|\son[A-Z]\w+=\{|\buse(State|Effect|LayoutEffect|Reducer)\(|<Scripts\b/;
    const found = sources.filter((source) => source.path.endsWith(".tsx") && inline.test(source.text));
    expect(found.map((source) => source.path)).toEqual([]);
  });
});
