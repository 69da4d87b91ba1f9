import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import vectors from "../../fixtures/draw-vectors.json";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "verifier-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

it("is one file that runs with Node alone", async () => {
  await build({ configFile: "vite.verifier.config.ts", logLevel: "silent", build: { outDir: folder, emptyOutDir: false } });
  const { name: _, ...proof } = vectors[0] as (typeof vectors)[number];
  await writeFile(join(folder, "proof.json"), JSON.stringify(proof));
  const { stdout } = await promisify(execFile)(process.execPath, ["mingxuan-verify.mjs", "proof.json", "--lang", "en"], {
    cwd: folder,
    env: { NODE_ENV: "production" },
  });
  expect(stdout).toMatch(/^Verified: draw MX-2026-000101 /);
}, 60_000);
