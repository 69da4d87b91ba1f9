import ts from "typescript";
import { expect, test } from "vitest";
import { placeOf, type Source, sources, walk } from "./sources";

const WORLD = new Set([
  "process",
  "fetch",
  "globalThis",
  "window",
  "document",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "queueMicrotask",
  "Promise",
  "Intl",
  "console",
  "crypto",
  "performance",
  "localStorage",
]);
/** These read the machine's time zone; kernel/time.ts knows the market's. */
const LOCAL_TIME = /^(get|set)(Hours|Minutes|Date|Day|Month|FullYear)$|^toLocale/;
const AMBIENT = ["Date.now", "Math.random"];

/** Whether a name is used as a value here, not as a member of something or a key. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !(ts.isPropertyAssignment(parent) && parent.name === node) && !ts.isTypeNode(parent) && !ts.isPropertySignature(parent);
}

function isDeclared(source: Source, name: string): boolean {
  let declared = false;
  walk(source.tree, (node) => {
    if ((ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)) && node.name.getText(source.tree) === name)
      declared = true;
  });
  return declared;
}

function impurity(source: Source, node: ts.Node): string | null {
  if (ts.isAwaitExpression(node) || node.kind === ts.SyntaxKind.AsyncKeyword) return "async";
  if (ts.isNewExpression(node) && node.expression.getText(source.tree) === "Date" && !node.arguments?.length) return "new Date()";
  if (ts.isCallExpression(node) && node.expression.getText(source.tree) === "Date") return "Date()";
  if (ts.isPropertyAccessExpression(node) && AMBIENT.includes(node.getText(source.tree))) return node.getText(source.tree);
  if (ts.isPropertyAccessExpression(node) && LOCAL_TIME.test(node.name.text)) return node.name.text;
  if (ts.isIdentifier(node) && WORLD.has(node.text) && isValue(node) && !isDeclared(source, node.text)) return node.text;
  return null;
}

function impurities(folder: string): string[] {
  const found: string[] = [];
  for (const source of sources.filter((each) => each.path.startsWith(folder))) {
    walk(source.tree, (node) => {
      const what = impurity(source, node);
      if (what) found.push(`${placeOf(source, node)} ${what}`);
    });
  }
  return found;
}

test("rules neither wait, nor look at a clock, nor throw dice, nor reach outside", () => {
  expect(impurities("app/domain/")).toEqual([]);
});

test("random bytes come from one module", () => {
  const users = sources
    .filter((source) => /getRandomValues|randomBytes|randomUUID|Math\.random|randomSecretKey|randomPrivateKey|\.keygen\(/.test(source.text))
    .map((source) => source.path);
  expect(users).toEqual(["app/lib/entropy.ts"]);
});
