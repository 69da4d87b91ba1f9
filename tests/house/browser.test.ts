import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { describe, expect, test } from "vitest";
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

describe("the pages' own scripts", () => {
  test("hold nothing of the server", async () => {
    const folder = join(PROJECT_ROOT, "app/browser");
    if (!existsSync(folder) || readdirSync(folder).filter((name) => name.endsWith(".ts")).length === 0) return;
    const result = await build({ configFile: join(PROJECT_ROOT, "vite.browser.config.ts"), logLevel: "silent", build: { write: false } });
    const outputs = [result].flat().flatMap((each) => ("output" in each ? each.output : []));
    const code = outputs.map((each) => ("code" in each ? each.code : "")).join("\n");
    expect(code).not.toMatch(/drizzle|argon2|postgres:|node:fs|node:crypto|react-dom|process\.env/);
  });
});
