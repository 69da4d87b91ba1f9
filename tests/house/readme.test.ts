import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectPath } from "~/lib/project-path";
import { filesBelow, sources } from "./sources";

const read = (path: string) => readFileSync(projectPath(path), "utf8");
const READMES = ["README.md", "server/README.md", "app/routes/README.md", "app/domain/lifecycle/README.md"];
const decisions = filesBelow("app/decisions", /\.md$/);
const documents = [...new Set(["README.md", ...["app", "db", "server", "tests"].flatMap((folder) => filesBelow(folder, /\.md$/))])];
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

/** The text of one section, up to the next of the same height. */
function section(path: string, title: string): string {
  const [, text] = read(path).split(`\n## ${title}\n`);
  if (text === undefined) throw new Error(`${path} has no section ${title}`);
  return text.split("\n## ")[0] ?? "";
}

const codeIn = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map((found) => found[1] ?? "");
const rowsOf = (text: string) => text.split("\n").filter((line) => line.startsWith("| "));
/** The first cells of a table's rows, in code. */
const namedIn = (text: string) =>
  rowsOf(text)
    .filter((line) => line.startsWith("| `"))
    .flatMap((line) => codeIn(line.split(" | ")[0] ?? ""));
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();
const isPath = (name: string) => /^(app|db|server|tests|drizzle|public)\/\S+$/.test(name) && !/[…*]/.test(name);
const commandsIn = (text: string) =>
  [...text.matchAll(/\bnpm (?:run (?:--silent )?([\w:]+)|(start|test)\b)/g)].map(([, run, plain]) => run ?? plain ?? "");
/** What a heading is called in a link. */
const anchorsIn = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, "")
      .trim()
      .replaceAll(" ", "-"),
  );

describe("every document", () => {
  test("links to files and headings that are there", () => {
    const lost = documents.flatMap((path) =>
      [...read(path).matchAll(/\]\(([^)\s]+)\)/g)]
        .map((found) => found[1] ?? "")
        .filter((link) => !/^[a-z]+:/.test(link))
        .filter((link) => {
          const [file = "", anchor] = link.split("#");
          const target = file === "" ? path : join(dirname(path), file);
          return !existsSync(projectPath(target)) || (anchor !== undefined && !anchorsIn(read(target)).includes(anchor));
        })
        .map((link) => `${path} → ${link}`),
    );
    expect(lost).toEqual([]);
  });

  test("names no command that is not there", () => {
    const unknown = documents.flatMap((path) =>
      commandsIn(read(path))
        .filter((name) => !(name in scripts))
        .map((name) => `${path}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe("the READMEs", () => {
  test("every file and folder that they name is there", () => {
    const lost = READMES.flatMap((path) =>
      codeIn(read(path))
        .filter(isPath)
        .filter((name) => !existsSync(projectPath(name)))
        .map((name) => `${path}: ${name}`),
    );
    expect(lost).toEqual([]);
  });

  test("the first one is short, begins with its two commands, and leads to the others", () => {
    const readme = read("README.md");
    expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(14_000);
    expect(commandsIn(readme).slice(0, 2)).toEqual(["start", "test"]);
    expect(READMES.slice(1).filter((path) => !readme.includes(`](${path})`))).toEqual([]);
  });

  test("its map shows every room", () => {
    const map = section("README.md", "Map of rooms");
    const rooms = sources.flatMap(({ path }) => /^(?:app|db|server|app\/domain)\/([\w-]+)\//.exec(path)?.slice(1) ?? []);
    expect(sorted(rooms).filter((room) => !new RegExp(`\\b${room}/`).test(map))).toEqual([]);
  });

  test("where it says what to change, each name stands in a file of its row", () => {
    const rows = rowsOf(section("README.md", "Where to change what")).map((row) => codeIn(row).filter((name) => !name.startsWith("npm ")));
    const lost = rows.flatMap((names) => {
      const places = names.filter(isPath);
      const there = sources.filter(({ path }) => places.some((place) => path === place || path.startsWith(`${place}/`)));
      return names.filter((name) => !isPath(name) && !there.some(({ text }) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text)));
    });
    expect(rows.flat()).toContain("MOVES");
    expect(lost).toEqual([]);
  });
});

describe("the README of the server", () => {
  const operations = read("server/README.md");

  test("tells every command, and each runs a file that is there", () => {
    expect(sorted(commandsIn(operations))).toEqual(sorted(Object.keys(scripts)));
    const files = Object.values(scripts).flatMap((script) => script.match(/\S+\.(mjs|ts)\b/g) ?? []);
    expect(files.filter((file) => !existsSync(projectPath(file)))).toEqual([]);
  });

  test("explains every variable of the configuration, and no other", () => {
    const settings = read("app/lib/config.ts").split("const settings = z.object({")[1]?.split("\n});")[0] ?? "";
    const names = [...settings.matchAll(/^ {2}([A-Z_]+):/gm)].map((found) => found[1] ?? "");
    expect(names).toContain("MODE");
    expect(sorted(namedIn(section("server/README.md", "Configuration")))).toEqual(sorted(names));
  });

  test("tells every other variable that the program reads", () => {
    const code = [...sources.map(({ text }) => text), ...filesBelow("server", /\.mjs$/).map(read)];
    const names = code.flatMap((text) => [...text.matchAll(/(?<!meta\.)\benv\.([A-Z][A-Z_]+)\b/g)].map((found) => found[1] ?? ""));
    expect(names).toContain("MINGXUAN_PASSPHRASE");
    expect(sorted(names).filter((name) => name !== "NODE_ENV" && !operations.includes(`\`${name}\``))).toEqual([]);
  });
});

describe("the README of the routes", () => {
  const path = "app/routes/README.md";

  test("its permanent addresses lead to routes or files, and every resource is among them", () => {
    const routes = filesBelow("app/routes", /\.tsx?$/)
      .filter((route) => !/\/(common|frame)/.test(route))
      .map((route) => route.replace(/^app\/routes\/\w+\//, "").replace(/\.tsx?$/, ""));
    const patterns = routes.map((route) => ({ route, pattern: patternOf(route) }));
    const addresses = namedIn(section(path, "Permanent addresses"));
    // The route that says most of the address itself answers it.
    const leadsTo = (address: string) => patterns.findLast(({ pattern }) => pattern.test(address))?.route;
    expect(addresses.filter((address) => !leadsTo(address) && !existsSync(projectPath(`public${address}`)))).toEqual([]);
    const resources = filesBelow("app/routes/resource", /\.ts$/).map((each) => each.replace(/^.*\//, "").replace(/\.ts$/, ""));
    const reached = new Set(addresses.map(leadsTo));
    expect(resources.filter((route) => !reached.has(route))).toEqual([]);
  });

  test("the formats it names are those of the code", () => {
    const inCode = sources.flatMap((source) => source.text.match(/"mingxuan-[a-z-]+\/\d+(?=["\\])/g) ?? []).map((name) => name.slice(1));
    // The tags that are hashed into a beacon's message are no files and no records.
    const isTag = /^mingxuan-(?:open|local)\//;
    expect(sorted(codeIn(section(path, "Formats")).filter((name) => name.startsWith("mingxuan-")))).toEqual(
      sorted(inCode.filter((name) => !isTag.test(name))),
    );
  });
});

describe("decisions", () => {
  const titles = decisions.map((path) => /^# (.+)\n/.exec(read(path))?.[1] ?? "");

  test("each has its day in its name and its text, and a title that no other has", () => {
    expect(decisions.filter((path) => !/\/20\d\d-\d\d-\d\d-[a-z0-9-]+\.md$/.test(path))).toEqual([]);
    expect(decisions.filter((path) => !read(path).includes(/\/(20\d\d-\d\d-\d\d)/.exec(path)?.[1] ?? "no day"))).toEqual([]);
    expect(titles.filter((title, place) => title === "" || titles.indexOf(title) !== place)).toEqual([]);
  });
});

/** What addresses a flat route's file name answers: `c.$number.watch`, `feed[.]xml`, `items._index`. */
function patternOf(route: string): RegExp {
  const literals: string[] = [];
  const kept = route.replace(/\[(.+?)\]/g, (_whole, text: string) => `\0${literals.push(text) - 1}\0`);
  const parts = kept.split(".").filter((part) => part !== "_index" && kept !== "$");
  const path = parts.map((part) =>
    part === "$"
      ? ".+"
      : part.startsWith("$")
        ? "[^/]+"
        : part.replace(/\0(\d+)\0/g, (_w, n) => (literals[Number(n)] ?? "").replace(".", "\\.")),
  );
  return new RegExp(`^/${path.join("/")}$`);
}
