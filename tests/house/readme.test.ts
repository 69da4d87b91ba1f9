import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { projectPath } from "~/lib/project-path";
import { filesBelow, sources } from "./sources";

const readme = readFileSync(projectPath("README.md"), "utf8");
const { scripts } = JSON.parse(readFileSync(projectPath("package.json"), "utf8")) as { scripts: Record<string, string> };

/** The text of one section, up to the next of the same height. */
function section(title: string): string {
  const [, text] = readme.split(`\n## ${title}\n`);
  if (text === undefined) throw new Error(`README.md has no section ${title}`);
  return text.split("\n## ")[0] ?? "";
}

const settings = readFileSync(projectPath("app/lib/config.ts"), "utf8").split("const settings = z.object({")[1]?.split("\n});")[0] ?? "";
const settingNames = [...settings.matchAll(/^ {2}([A-Z_]+):/gm)].map((found) => found[1] ?? "");

const codeIn = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map((found) => found[1] ?? "");
/** The first cells of a table's rows, in code. */
const namedIn = (title: string) =>
  section(title)
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .flatMap((line) => codeIn(line.split(" | ")[0] ?? ""));
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

describe("the README", () => {
  test("names every command, and none that is not there", () => {
    const named = [...readme.matchAll(/\bnpm (?:run (?:--silent )?([\w:]+)|(start|test)\b)/g)].map(([, run, plain]) => run ?? plain ?? "");
    expect(sorted(named)).toEqual(sorted(Object.keys(scripts)));
  });

  test("every command runs a file that is there", () => {
    const files = Object.values(scripts).flatMap((script) => script.match(/\S+\.(mjs|ts)\b/g) ?? []);
    expect(files.filter((file) => !existsSync(projectPath(file)))).toEqual([]);
  });

  test("explains every variable of the configuration, and no other", () => {
    expect(settingNames).toContain("MODE");
    expect(sorted(namedIn("Configuration"))).toEqual(sorted(settingNames));
  });

  test("its permanent addresses lead to routes or files, and every resource is among them", () => {
    const routes = filesBelow("app/routes", /\.tsx?$/)
      .filter((path) => !/\/(common|frame)/.test(path))
      .map((path) => path.replace(/^app\/routes\/\w+\//, "").replace(/\.tsx?$/, ""));
    const patterns = routes.map((route) => ({ route, pattern: patternOf(route) }));
    const addresses = namedIn("Permanent addresses");
    // The route that says most of the address itself answers it.
    const leadsTo = (address: string) => patterns.findLast(({ pattern }) => pattern.test(address))?.route;
    expect(addresses.filter((address) => !leadsTo(address) && !existsSync(projectPath(`public${address}`)))).toEqual([]);
    const resources = filesBelow("app/routes/resource", /\.ts$/).map((path) => path.replace(/^.*\//, "").replace(/\.ts$/, ""));
    const reached = new Set(addresses.map(leadsTo));
    expect(resources.filter((route) => !reached.has(route))).toEqual([]);
  });

  test("the formats it names are those of the code", () => {
    const inCode = sources.flatMap((source) => source.text.match(/"mingxuan-[a-z-]+\/\d+(?=["\\])/g) ?? []).map((name) => name.slice(1));
    // The tags that are hashed into a beacon's message are no files and no records.
    const isTag = /^mingxuan-(?:open|local)\//;
    expect(sorted(codeIn(section("Permanent addresses")).filter((name) => name.startsWith("mingxuan-")))).toEqual(
      sorted(inCode.filter((name) => !isTag.test(name))),
    );
  });

  test("every file and folder that it names is there", () => {
    const paths = codeIn(readme).filter((name) => /^(app|db|server|tests|drizzle|public)\/\S+$/.test(name) && !/[…*]/.test(name));
    expect(paths.filter((path) => !existsSync(projectPath(path)))).toEqual([]);
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map((found) => found[1] ?? "");
    expect(pictures.filter((path) => !existsSync(projectPath(path)))).toEqual([]);
  });

  test("its map shows every room", () => {
    const map = section("Map of rooms");
    const rooms = sources.flatMap(({ path }) => /^(?:app|db|server|app\/domain)\/([\w-]+)\//.exec(path)?.slice(1) ?? []);
    expect(sorted(rooms).filter((room) => !new RegExp(`\\b${room}/`).test(map))).toEqual([]);
  });

  test("its links inside the page lead somewhere", () => {
    const anchors = [...readme.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
      (title ?? "")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, "")
        .trim()
        .replaceAll(" ", "-"),
    );
    const links = [...readme.matchAll(/\]\(#([^)]+)\)/g)].map((found) => found[1] ?? "");
    expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
  });
});

/** What addresses a flat route's file name answers: `c.$number.watch`, `feed[.]xml`, `items._index`. */
function patternOf(route: string): RegExp {
  const literals: string[] = [];
  const kept = route.replace(/\[(.+?)\]/g, (_whole, text: string) => `\0${literals.push(text) - 1}\0`);
  const parts = kept.split(".").filter((part) => part !== "_index" && part !== "$");
  const path = parts.map((part) =>
    part.startsWith("$") ? "[^/]+" : part.replace(/\0(\d+)\0/g, (_w, n) => (literals[Number(n)] ?? "").replace(".", "\\.")),
  );
  return new RegExp(`^/${path.join("/")}$`);
}
