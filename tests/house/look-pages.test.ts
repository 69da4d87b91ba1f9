import { describe, expect, test } from "vitest";
import { LOOK_KINDS } from "~/domain/access/looks";
import { holdersOf, PERMISSION_NAMES, ROLES_OF_KIND } from "~/domain/access/permissions";
import { LOOK_PAGES } from "~/lib/look-pages";
import { sources } from "./sources";

const ROUTES = "app/routes/";
const routes = sources.filter(({ path }) => path.startsWith(ROUTES) && !path.startsWith(`${ROUTES}common/`) && path.split("/").length > 3);
const nameOf = (path: string) => path.slice(ROUTES.length);

/** The desks of the others: whoever comes from the office is turned away at the door (app/auth/own-desk.ts). */
const OTHERS = /^(agency|department)\//;

/** Whether the route shows people of the office's side something by who they are. */
function knowsOffice({ path, text }: { readonly path: string; readonly text: string }): boolean {
  if (OTHERS.test(nameOf(path))) return false;
  const access = PERMISSION_NAMES.find((each) => text.includes(`access: "${each}"`));
  if (access === "public" || access === "demonstration.control") return /\bactor\b/.test(text) && !text.includes("demonstration.control");
  if (access === undefined || access === "signed-in") return true;
  const held: readonly string[] = holdersOf(access);
  return ROLES_OF_KIND.office.some((role) => held.includes(role));
}

const asked = Object.entries(LOOK_PAGES).flatMap(([name, row]) => (typeof row === "string" ? [] : [name]));

/** Shared loaders that ask before they show. */
const ASKING = /\b(beforeLook|membersPage|moveLoader)\(/;

describe("the table of looks", () => {
  test("has a row for every route that shows the office's side something by who they are, and no other", () => {
    const needed = routes.filter(knowsOffice).map(({ path }) => nameOf(path));
    expect(Object.keys(LOOK_PAGES).sort()).toEqual(needed.sort());
  });

  test("what is a look is asked before it is shown, and every kind of look has its page", () => {
    const silent = routes.filter(({ path, text }) => asked.includes(nameOf(path)) && !ASKING.test(text)).map(({ path }) => path);
    expect(silent).toEqual([]);
    const askingWithoutRow = routes.filter(({ path, text }) => /\bbeforeLook\(/.test(text) && !asked.includes(nameOf(path)));
    expect(askingWithoutRow.map(({ path }) => path)).toEqual([]);
    const kinds = new Set(Object.values(LOOK_PAGES).flatMap((row) => (typeof row === "string" ? [] : row)));
    expect([...kinds].sort()).toEqual([...LOOK_KINDS].sort());
  });
});
