import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { build, type Rollup } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { alias, BROWSER_TARGETS } from "../../../vite.shared";
import vectors from "../../fixtures/draw-vectors.json";

const LIMIT_BYTES = 40_000;
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "verifier-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

function chunksOf(result: Awaited<ReturnType<typeof build>>): Rollup.OutputChunk[] {
  const outputs = (Array.isArray(result) ? result : [result]) as Rollup.RollupOutput[];
  return outputs.flatMap(({ output }) => output).filter((part) => part.type === "chunk");
}

it("loads at most 40 kB, gzipped, to check a draw in a browser", async () => {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    resolve: { alias },
    build: {
      write: false,
      target: BROWSER_TARGETS,
      modulePreload: false,
      rollupOptions: { input: "app/browser/verify-core.ts", preserveEntrySignatures: "strict" },
    },
  });
  const chunks = new Map(chunksOf(result).map((chunk) => [chunk.fileName, chunk]));
  const needed = new Set<string>();
  const follow = (name: string): void => {
    if (needed.has(name)) return;
    needed.add(name);
    for (const inner of chunks.get(name)?.imports ?? []) follow(inner);
  };
  for (const chunk of chunks.values()) if (chunk.isEntry) follow(chunk.fileName);
  const size = [...needed].reduce((sum, name) => sum + gzipSync(chunks.get(name)?.code ?? "", { level: 9 }).length, 0);
  expect(size).toBeLessThanOrEqual(LIMIT_BYTES);
}, 60_000);

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
