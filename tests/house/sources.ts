import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";
import { PROJECT_ROOT } from "~/lib/project-path";

export type Import = { readonly target: string | null; readonly specifier: string; readonly typeOnly: boolean };
export type Source = {
  /** Path from the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
};

const ALIASES: ReadonlyArray<readonly [string, string]> = [
  ["~/", "app/"],
  ["#db/", "db/"],
  ["#server/", "server/"],
];
const ENDINGS = ["", ".ts", ".tsx", ".mjs", "/index.ts", "/index.tsx"];

/** Files below a folder whose name matches, as paths from the project's root. */
export function filesBelow(folder: string, name: RegExp): string[] {
  const at = join(PROJECT_ROOT, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => relative(PROJECT_ROOT, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((path) => !path.includes("node_modules/"))
    .sort();
}

/** The project's file that an import names, or null when it is a package or a built-in. */
function targetOf(from: string, specifier: string): string | null {
  const alias = ALIASES.find(([short]) => specifier.startsWith(short));
  const base = alias ? alias[1] + specifier.slice(alias[0].length) : specifier.startsWith(".") ? join(dirname(from), specifier) : null;
  if (base === null) return null;
  const found = ENDINGS.map((ending) => base + ending).find((path) => /\.\w+$/.test(path) && existsSync(resolve(PROJECT_ROOT, path)));
  return (found ?? base).replaceAll("\\", "/");
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return !clause.name && named !== undefined && ts.isNamedImports(named) && named.elements.every((each) => each.isTypeOnly);
}

function importsOf(path: string, tree: ts.SourceFile): Import[] {
  const found: Import[] = [];
  walk(tree, (node) => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const specifier = node.moduleSpecifier.text;
      found.push({ specifier, target: targetOf(path, specifier), typeOnly: isTypeOnly(node) });
    }
    const [argument] = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments : [];
    if (argument && ts.isStringLiteral(argument)) {
      found.push({ specifier: argument.text, target: targetOf(path, argument.text), typeOnly: false });
    }
  });
  return found;
}

/** Visits every node of a tree. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

function readSource(path: string): Source {
  const text = readFileSync(join(PROJECT_ROOT, path), "utf8");
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  return { path, text, tree, imports: importsOf(path, tree) };
}

/** Every TypeScript source of the product, parsed once for all rules. */
export const sources: readonly Source[] = ["app", "db", "server"].flatMap((folder) => filesBelow(folder, /\.tsx?$/)).map(readSource);

/** Line of a node, for a message a person can follow. */
export function placeOf(source: Source, node: ts.Node): string {
  return `${source.path}:${source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree)).line + 1}`;
}
