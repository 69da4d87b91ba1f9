import { describe, expect, test } from "vitest";
import { type Import, type Source, sources } from "./sources";

/** Which rooms a room may use. Every room may use its own files; types are looked at separately. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  "app/routes": [
    "app/forms",
    "app/workflows",
    "app/reads",
    "app/components",
    "app/auth",
    "app/copy",
    "app/lib",
    "app/domain/kernel",
    "app/domain/access",
  ],
  "app/workflows": ["app/domain", "db", "app/adapters", "app/lib", "app/copy", "app/auth"],
  // The filter of a list is a form in the address.
  "app/reads": ["app/forms", "db/queries", "app/domain", "app/lib", "app/copy"],
  "app/auth": ["db", "app/lib", "app/domain", "app/copy", "app/forms"],
  "app/adapters": ["app/domain", "app/lib"],
  "app/forms": ["app/domain", "app/copy", "app/lib"],
  "app/components": ["app/domain", "app/copy", "app/forms", "app/lib"],
  "app/browser": ["app/domain", "app/copy", "app/forms", "app/lib"],
  "app/copy": ["app/domain"],
  "app/domain": [],
  "app/lib": ["app/domain", "app/copy"],
  db: ["app/domain", "app/lib"],
};

/** The clock of the demonstration is a row: the one tool of lib that asks the database. */
const EXCEPTIONS: ReadonlyArray<readonly [from: string, to: string]> = [
  ["app/lib/clock.ts", "db"],
  ["app/lib/demonstration-clock.ts", "db"],
];

/** The order of the domain's rooms: a room may use those before it. */
const DOMAIN = [
  "kernel",
  "rulebook",
  "catalogue",
  "agency",
  "commission",
  "selection",
  "contract",
  "rating",
  "supervision",
  "access",
  "lifecycle",
];

const rooms = Object.keys(MAY_USE).sort((one, other) => other.length - one.length);
const roomOf = (path: string) => rooms.find((room) => path.startsWith(`${room}/`)) ?? null;
const within = (path: string, room: string) => path.startsWith(`${room}/`);

function isAllowed(source: Source, { target, typeOnly }: Import): boolean {
  const room = roomOf(source.path);
  if (!room || !target || within(target, room)) return true;
  // A type leaves no code behind; only the domain may not even know the shapes of the outside.
  if (typeOnly && room !== "app/domain") return !within(target, "app/routes");
  if (EXCEPTIONS.some(([from, to]) => source.path === from && within(target, to))) return true;
  return (MAY_USE[room] ?? []).some((allowed) => within(target, allowed));
}

function isAllowedInDomain(source: Source, { target }: Import): boolean {
  const from = source.path.split("/")[2] ?? "";
  const to = target?.split("/")[2] ?? "";
  if (!target || !within(target, "app/domain") || from === to) return true;
  if (from === "verifiable") return to === "kernel";
  if (to === "verifiable") return DOMAIN.indexOf(from) >= DOMAIN.indexOf("selection");
  return DOMAIN.indexOf(to) !== -1 && DOMAIN.indexOf(to) < DOMAIN.indexOf(from);
}

/** The tables and the language in which they are asked; a type of them is a query's to name. */
const isOfTables = ({ target, specifier }: Import) =>
  (target !== null && within(target, "db/schema")) || /^(drizzle-orm|@lucia-auth\/adapter-drizzle)(\/|$)/.test(specifier);
/** A connection or transaction that is asked by whoever holds it, instead of being handed to db. */
const ASKED = /\b(?:db|tx)\s*\.\s*(?:select|selectDistinct|insert|update|delete|execute|query|transaction|with)\b/;
/** Verbs that still ask the tables themselves; the list only shrinks. */
const ASKING: readonly string[] = [];

function cycles(): string[] {
  const graph = new Map(
    sources.map((source) => [source.path, source.imports.filter((each) => !each.typeOnly).flatMap((each) => each.target ?? [])]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
    if (done.has(path) || trail.includes(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

describe("arrows", () => {
  test("each room uses only the rooms it may", () => {
    const wrong = sources.flatMap((source) =>
      source.imports.filter((each) => !isAllowed(source, each)).map((each) => `${source.path} → ${each.specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test("only db knows the tables and asks them", () => {
    const outside = sources.filter((source) => !within(source.path, "db"));
    const asking = outside.filter((source) => source.imports.some(isOfTables) || ASKED.test(source.text));
    expect(asking.map((source) => source.path)).toEqual(ASKING);
  });

  test("inside the domain, arrows point to what came before", () => {
    const domain = sources.filter((source) => within(source.path, "app/domain"));
    const wrong = domain.flatMap((source) =>
      source.imports.filter((each) => !isAllowedInDomain(source, each)).map((each) => `${source.path} → ${each.specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test("the domain uses no package but hashing, curves and canonical JSON", () => {
    const allowed = /^(@noble\/|canonicalize$|age-encryption$)/;
    const domain = sources.filter((source) => within(source.path, "app/domain"));
    const wrong = domain.flatMap((source) =>
      source.imports.filter((each) => !each.target && !allowed.test(each.specifier)).map((each) => `${source.path} → ${each.specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test("every import inside the project leads to a file", () => {
    const known = new Set(sources.map((source) => source.path));
    const lost = sources.flatMap((source) =>
      source.imports
        .filter(({ target }) => target && !known.has(target) && !/\.(css|mjs|json)$/.test(target))
        .map((each) => `${source.path} → ${each.specifier}`),
    );
    expect(lost).toEqual([]);
  });

  test("no module needs itself to be loaded first", () => {
    expect(cycles()).toEqual([]);
  });

  test("no file only hands on what others export, but the list of tables", () => {
    const barrels = sources.filter(
      (source) =>
        source.tree.statements.length > 0 &&
        source.tree.statements.every((each) => /^export (\*|\{[^}]*\}) from/.test(each.getText(source.tree))),
    );
    expect(barrels.map((source) => source.path).filter((path) => path !== "db/schema/index.ts")).toEqual([]);
  });
});
