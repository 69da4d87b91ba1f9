import ts from "typescript";
import { expect, test } from "vitest";
import { sources, walk } from "./sources";

/** The table named at the root of a drizzle chain: update(commission).set(…) → "commission". */
function tableOfChain(node: ts.Expression, verb: string): string | null {
  if (ts.isCallExpression(node)) {
    const callee = node.expression;
    if (ts.isPropertyAccessExpression(callee)) {
      const [argument] = node.arguments;
      return callee.name.text === verb && argument ? argument.getText() : tableOfChain(callee.expression, verb);
    }
  }
  return null;
}

/** Files that change a column of a table, by "table.column". */
function writersOfStatus(): Map<string, Set<string>> {
  const writers = new Map<string, Set<string>>();
  for (const source of sources) {
    walk(source.tree, (node) => {
      if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression) || node.expression.name.text !== "set") return;
      const table = tableOfChain(node.expression.expression, "update");
      const [values] = node.arguments;
      const setsStatus =
        values && ts.isObjectLiteralExpression(values) && values.properties.some((each) => each.name?.getText(source.tree) === "status");
      if (table && setsStatus) writers.set(table, (writers.get(table) ?? new Set()).add(source.path));
    });
  }
  return writers;
}

function insertersOf(table: string): string[] {
  const found = new Set<string>();
  for (const source of sources) {
    walk(source.tree, (node) => {
      if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression) || node.expression.name.text !== "insert") return;
      if (node.arguments[0]?.getText(source.tree) === table) found.add(source.path);
    });
  }
  return [...found].sort();
}

test("one file writes each status column", () => {
  const shared = [...writersOfStatus()].filter(([, files]) => files.size > 1).map(([table, files]) => `${table}: ${[...files].join(", ")}`);
  expect(shared).toEqual([]);
});

test("the status of a commission is written where moves are applied", () => {
  expect([...(writersOfStatus().get("commission") ?? [])]).toEqual(["db/writes/apply-move.ts"]);
});

test("one file writes the events", () => {
  expect(insertersOf("event")).toEqual(["db/writes/event.ts"]);
});

test("pages, reads and rules never write", () => {
  const readers = sources.filter((source) => /^(app\/(routes|reads|components|domain|copy|forms)|db\/queries)\//.test(source.path));
  const writing = readers.filter((source) =>
    /\.(insert|update|delete)\(\s*[a-z]\w*\s*\)\s*\.(values|set|where|returning)\(/.test(source.text),
  );
  expect(writing.map((source) => source.path)).toEqual([]);
});
