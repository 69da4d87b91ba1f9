import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Rollup } from "vite";
import { beforeAll, describe, expect, test } from "vitest";
import type { ArtefactKind } from "~/domain/verifiable/verdict";
import { PROJECT_ROOT } from "~/lib/paths";
import { lower, unreadable } from "../../server/setup/lower-css.mjs";

describe("old browsers", () => {
  test("ranges of media queries and new colours are rewritten", () => {
    const css = lower("@media (width >= 40rem) { a { inset: 0; color: #12495d } }");
    expect(css).toContain("min-width:40rem");
    expect(unreadable(css)).toEqual([]);
  });

  test.each([
    "a { translate: 1px }",
    "a { rotate: 3deg }",
    "a { scale: 2 }",
    "a { color: color-mix(in oklab, currentcolor 50%, transparent) }",
    "a:has(b) { color: red }",
    "a { height: 100dvh }",
    "@container (min-width: 1px) { a { color: red } }",
  ])("%s fails the build", (css) => {
    expect(unreadable(lower(css))).toHaveLength(1);
  });

  test("what states its own condition may stay", () => {
    expect(unreadable(lower("@supports (translate: 1px) { a { translate: 1px } }"))).toEqual([]);
  });
});

/** Bytes, gzipped, that a visitor loads to have a file of each kind checked, the page's own script with it. */
const CHECK_LIMITS = {
  draw: 40_000,
  opening: 40_000,
  log: 30_000,
  selection: 45_000,
  bid: 48_000,
  auction: 58_500,
} as const satisfies Record<ArtefactKind, number>;
/** What comes on top for a file that is not of the form it should have: words for every field and expectation. */
const UNREADABLE_LIMIT = 2_500;

describe("the pages' own scripts, as they are built and served", () => {
  let chunks: Map<string, Rollup.OutputChunk>;

  beforeAll(async () => {
    const result = await build({ configFile: join(PROJECT_ROOT, "vite.browser.config.ts"), logLevel: "silent", build: { write: false } });
    const outputs = [result].flat().flatMap((each) => ("output" in each ? each.output : []));
    chunks = new Map(outputs.flatMap((each) => (each.type === "chunk" ? [[each.fileName, each] as const] : [])));
  }, 120_000);

  /** The files that a browser has loaded once it has loaded these: whatever they import without being asked. */
  function loadedWith(names: readonly string[], loaded = new Set<string>()): Set<string> {
    for (const name of names) {
      if (loaded.has(name)) continue;
      loaded.add(name);
      loadedWith(chunks.get(name)?.imports ?? [], loaded);
    }
    return loaded;
  }

  const weight = (names: Iterable<string>): number =>
    [...names].reduce((sum, name) => sum + gzipSync(chunks.get(name)?.code ?? "", { level: 9 }).length, 0);

  function partWith(path: string): string {
    const found = [...chunks.values()].find((chunk) => chunk.facadeModuleId?.endsWith(path));
    if (!found) throw new Error(`no part of its own for ${path}`);
    return found.fileName;
  }

  test("hold nothing of the server", () => {
    const code = [...chunks.values()].map((chunk) => chunk.code).join("\n");
    expect(code.length).toBeGreaterThan(100_000);
    expect(code).not.toMatch(/drizzle|argon2|postgres:|node:fs|node:crypto|react-dom|process\.env/);
  });

  test.each(Object.entries(CHECK_LIMITS))("check a file of kind %s with at most %i bytes", (kind, limit) => {
    const loaded = loadedWith(["verify.js", partWith(`app/browser/verify/${kind}.ts`)]);
    expect(weight(loaded)).toBeLessThanOrEqual(limit);
    const more = [...loadedWith([partWith("app/copy/verdict/unreadable.ts")])].filter((name) => !loaded.has(name));
    expect(weight(more)).toBeLessThanOrEqual(UNREADABLE_LIMIT);
  });

  test("load no pairing for a log proof and no Ed25519 for a draw", () => {
    const has = (kind: string, module: string): boolean =>
      [...loadedWith(["verify.js", partWith(`app/browser/verify/${kind}.ts`)])].some((name) =>
        Object.keys(chunks.get(name)?.modules ?? {}).some((id) => id.includes(module)),
      );
    expect(has("log", "ed25519.js")).toBe(true);
    expect(has("log", "bls12-381.js")).toBe(false);
    expect(has("draw", "bls12-381.js")).toBe(true);
    expect(has("draw", "ed25519.js")).toBe(false);
  });
});
