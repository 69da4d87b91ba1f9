import ts from "typescript";
import { describe, expect, test } from "vitest";
import { PERMISSION_NAMES } from "~/domain/access/permissions";
import { sources } from "./sources";

/** Modules of the desks; the folder common holds what several doors use alike. */
const routes = sources.filter((source) => source.path.startsWith("app/routes/") && !source.path.startsWith("app/routes/common/"));

function exported(tree: ts.SourceFile, name: string): ts.Node | null {
  for (const node of tree.statements) {
    const isExported = ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((each) => each.kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) continue;
    if (ts.isFunctionDeclaration(node) && node.name?.text === name) return node;
    if (ts.isVariableStatement(node)) {
      const found = node.declarationList.declarations.find((each) => each.name.getText(tree) === name);
      if (found) return found.initializer ?? found;
    }
  }
  return null;
}

/** Doors that must answer when there is no database, no session, or no such page. */
const BARE = new Set(["app/routes/public/$.tsx", "app/routes/resource/healthz.ts", "app/routes/resource/readyz.ts"]);

describe("routes", () => {
  test.each(routes.map((route) => [route.path, route] as const))("%s states who may open it", (path, { tree }) => {
    const handle = exported(tree, "handle")?.getText(tree) ?? "";
    const access = /access:\s*"([^"]+)"/.exec(handle)?.[1];
    // Pages of moves are opened by whom the table of moves names; tests/lib/move-pages.test.ts walks them.
    const desk = /access: moveAccess\("(\w+)"\)/.exec(handle)?.[1];
    if (desk) expect(path).toBe(`app/routes/${desk}/${desk}.commissions.$id.$move.tsx`);
    else expect(PERMISSION_NAMES).toContain(access);
  });

  test("every permission is asked somewhere: one that nothing asks protects nothing", () => {
    const asking = sources.filter(({ path }) => /^(app|server)\//.test(path) && path !== "app/domain/access/permissions.ts");
    expect(PERMISSION_NAMES.filter((name) => !asking.some(({ text }) => text.includes(`"${name}"`)))).toEqual([]);
  });

  // The build keeps titles in the pages' own part; where they come from, no server room may be.
  test("titles that several pages share stand apart from what the server does", () => {
    const shared = sources.filter((source) => source.path.startsWith("app/routes/common/") && /MetaFunction/.test(source.text));
    const server = /^app\/(workflows|reads|auth|adapters|routes)\/|^db\//;
    const wrong = shared.flatMap((source) =>
      source.imports.filter((each) => !each.typeOnly && server.test(each.target ?? "")).map((each) => `${source.path} → ${each.specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each(routes.map((route) => [route.path, route] as const))("%s answers through its door", (path, { tree }) => {
    if (BARE.has(path)) return;
    for (const name of ["loader", "action"]) {
      const door = exported(tree, name);
      if (door) expect(door.getText(tree)).toMatch(/^door\(handle\.access,/);
    }
  });
});
