import ts from "typescript";
import { expect, test } from "vitest";
import { placeOf, sources, walk } from "./sources";

/**
 * Rooms into which names come from outside. A name that had to be cast to a key is one that the compiler does not know to be one; `in` and an
 * index answer for what every object inherits, ownValue and Object.hasOwn do not.
 */
const ROOMS = /^(app\/(auth|browser\/page|components|copy(?!\/verdict)|forms|lib|reads|routes|workflows)|db|server\/http)\//;

function foreignLookUp(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword) return !ts.isStringLiteral(node.left);
  return ts.isElementAccessExpression(node) && ts.isAsExpression(node.argumentExpression);
}

test("no name from outside is looked up in a plain object", () => {
  const found: string[] = [];
  for (const source of sources.filter((each) => ROOMS.test(each.path)))
    walk(source.tree, (node) => {
      if (foreignLookUp(node)) found.push(placeOf(source, node));
    });
  expect(found).toEqual([]);
});
