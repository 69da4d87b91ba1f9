import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { formatKey } from "~/domain/verifiable/note";
import { HONEST } from "../verifiable/honest";
import { TRUSTED } from "../verifiable/lock-support";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "verifier-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

it.each(["witness", "monitor"])("is one file for a %s too", async (mode) => {
  await build({ configFile: "vite.verifier.config.ts", mode, logLevel: "silent", build: { outDir: folder, emptyOutDir: false } });
  const settings = { cwd: folder, env: { NODE_ENV: "production" as const } };
  const run = promisify(execFile)(process.execPath, [`mingxuan-${mode}.mjs`, "--lang", "en"], settings);
  await expect(run).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining(`node mingxuan-${mode}.mjs`) });
});

it("is one file that runs with Node alone", async () => {
  await build({ configFile: "vite.verifier.config.ts", logLevel: "silent", build: { outDir: folder, emptyOutDir: false } });
  const [honest] = HONEST.draw();
  const { committeeId, lock } = honest?.brought ?? {};
  await writeFile(join(folder, "proof.json"), honest?.text ?? "");
  await writeFile(join(folder, "close.json"), JSON.stringify(lock));
  const run = (...argv: string[]) => {
    const settings = { cwd: folder, env: { NODE_ENV: "production" as const } };
    const all = ["mingxuan-verify.mjs", "proof.json", ...argv];
    return promisify(execFile)(process.execPath, all, settings).catch((failed: { code: number; stdout: string }) => failed);
  };
  const bare = await run("--lang", "en");
  expect(bare).toMatchObject({ code: 3, stdout: expect.stringMatching(/^The draw proof is right, but /) });
  const keys = [TRUSTED.log, ...TRUSTED.witnesses].map(formatKey);
  const given = ["--committee", committeeId ?? "", "--close", "close.json", "--log-key", keys[0] ?? "", "--witness", keys[1] ?? ""];
  const green = await run(...given, "--json");
  expect(green).not.toHaveProperty("code");
  expect(JSON.parse(green.stdout)).toEqual({ calculation: "yes", unknowable: "yes", locked: "yes", exit: 0 });
});
