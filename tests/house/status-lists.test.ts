import ts from "typescript";
import { expect, test } from "vitest";
import { COMMISSION_STATUSES } from "~/domain/kernel/statuses";
import { placeOf, type Source, sources, walk } from "./sources";

/** Where a list of statuses may be spelled: the domain, beside the table of moves. */
const DOMAIN = /^app\/domain\//;
const statuses = new Set<string>(COMMISSION_STATUSES);
/** Whether a list holds nothing but statuses, two of them at least; stages and kinds share a word with a status now and then. */
const isList = (words: readonly (string | null)[]) => words.length > 1 && words.every((word) => word !== null && statuses.has(word));

/** Lists of two or more statuses that are spelled in a file, also those inside SQL. */
function spelled(source: Source): string[] {
  const found: string[] = [];
  walk(source.tree, (node) => {
    const place = () => placeOf(source, node);
    if (ts.isArrayLiteralExpression(node)) {
      const words = node.elements.filter((part) => !ts.isSpreadElement(part)).map((part) => (ts.isStringLiteral(part) ? part.text : null));
      if (isList(words)) found.push(place());
    }
    if (ts.isTemplateLiteralToken(node) || ts.isStringLiteral(node)) {
      for (const [list] of node.text.matchAll(/\(('\w+'(, )?)+\)/g))
        if (isList([...list.matchAll(/\w+/g)].map(([word]) => word))) found.push(place());
    }
  });
  return found;
}

const outside = (list: readonly Source[]) => list.filter(({ path }) => /^(app|db)\//.test(path) && !DOMAIN.test(path)).flatMap(spelled);

test("a list of statuses has its name in the domain and is spelled nowhere else", () => {
  expect(outside(sources)).toEqual([]);
});
