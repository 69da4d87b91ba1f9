import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as rulebook from "~/domain/rulebook/rules";
import { ALL_RULES } from "~/domain/rulebook/rules";

type Source = { readonly path: string; readonly text: string };

function sources(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ path: join(folder, name), text: readFileSync(join(folder, name), "utf8") }));
}

const everything = ["app", "db", "server"].flatMap(sources);
const outside = everything.filter(({ path }) => !path.includes("domain/rulebook/"));
const paths = (found: readonly Source[]) => found.map(({ path }) => path);

/** What a file takes of the rulebook's rules beside types. */
function takenValues(text: string): string[] {
  const imported = [...text.matchAll(/import (type )?\{([^}]*)\} from "[^"]*rulebook\/rules"/g)];
  return imported
    .flatMap(([, typeOnly, names = ""]) => (typeOnly ? [] : names.split(",").map((name) => name.trim())))
    .filter((name) => name !== "" && !name.startsWith("type "));
}

describe("the rules page", () => {
  it("shows as in force only what the code reads or holds by its shape", () => {
    const code = outside
      .filter(({ path }) => !path.includes("rule-labels"))
      .map(({ text }) => text)
      .join("\n");
    const unread = ALL_RULES.filter((rule) => !rule.later && !rule.structural && !code.includes(`"${rule.key}"`));
    expect(unread.map((rule) => rule.key)).toEqual([]);
  });
});

describe("a rule is read at a moment", () => {
  it("by the rulebook's one reader: there is no other way to a value", () => {
    expect(Object.keys(rulebook).sort()).toEqual(["ALL_RULES", "rulebookOf", "rulesAt"]);
    expect(paths(outside.filter(({ text }) => /-rows"/.test(text) && /rulebook\//.test(text)))).toEqual([]);
    expect(paths(outside.filter(({ text }) => /rulesAt\(\)|rulesAt\(new Date\(/.test(text)))).toEqual([]);
  });

  it("and all rows together are taken by the page that shows them alone", () => {
    const takers = outside.filter(({ text }) => takenValues(text).some((name) => name === "ALL_RULES" || name === "rulebookOf"));
    expect(paths(takers)).toEqual(["app/reads/catalogue/rules-page.ts"]);
  });

  it("never by words, forms, components or routes: they are handed the value", () => {
    const rooms = ["app/copy/", "app/forms/", "app/components/", "app/routes/"];
    const readers = outside.filter(({ path, text }) => rooms.some((room) => path.startsWith(room)) && takenValues(text).length > 0);
    expect(paths(readers)).toEqual([]);
  });
});
