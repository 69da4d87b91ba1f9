import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PROJECT_ROOT } from "~/lib/project-path";

const listed = execFileSync("git", ["ls-files", "-z"], { cwd: PROJECT_ROOT, encoding: "utf8" })
  .split("\0")
  .filter((path) => path !== "");
const tracked = listed.filter((path) => existsSync(join(PROJECT_ROOT, path)));
/** The one file that may name what lies beside the project: an extra check, made only where that is at hand. */
const OPTIONAL_EXTRA = "tests/support/go-tool-file.ts";
const isText = (path: string) => !/\.(png|jpe?g|webp|ico|pdf|ofd|docx|xlsx|woff2|gz)$/.test(path);

describe("repository", () => {
  test("nothing leans on the machine it was written on", () => {
    const elsewhere = new RegExp(["(^|[\\s\"'`(=])/wo", "rk/|\\.\\./sha", "red|\\.libr", "ary/"].join(""));
    const found = tracked
      .filter(isText)
      .filter((path) => path !== OPTIONAL_EXTRA)
      .filter((path) => elsewhere.test(readFileSync(join(PROJECT_ROOT, path), "utf8")));
    expect(found).toEqual([]);
  });

  test("the lock file installs on the usual machines and names no download address", () => {
    const text = readFileSync(join(PROJECT_ROOT, "package-lock.json"), "utf8");
    const { packages } = JSON.parse(text) as { packages: Record<string, { optional?: boolean; resolved?: string }> };
    for (const system of ["linux-x64", "darwin-arm64", "win32-x64"]) {
      for (const tool of ["@biomejs/cli", "@esbuild/"]) {
        expect(Object.keys(packages).some((name) => name.includes(tool) && name.includes(system))).toBe(true);
      }
    }
    expect(
      Object.values(packages).filter((entry) => entry.resolved !== undefined && !entry.resolved.startsWith("https://registry.npmjs.org/")),
    ).toEqual([]);
  });
});
