import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";

const READY = /Ready: http:\/\/localhost:(\d+)/;

export type Site = { readonly address: string };

/** Starts the program as a person would, on a data folder of its own; `ready` is its address, or what it said before it ended. */
export function serve(
  dataDirectory: string,
  settings: Readonly<Record<string, string>> = {},
): { child: ChildProcess; ready: Promise<string> } {
  const env = {
    ...process.env,
    MODE: "demonstration",
    NODE_ENV: "production",
    PORT: "0",
    DATA_DIR: dataDirectory,
    DATABASE_URL: "",
    ...settings,
  };
  const child = spawn(process.execPath, ["server/start.mjs", "--serve"], {
    env: env as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ready = new Promise<string>((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const port = READY.exec(said)?.[1];
      if (port) resolve(`http://localhost:${port}`);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", (code) => reject(new Error(`the site ended with ${code}:\n${said}`)));
  });
  return { child, ready };
}

/** `test` with a site of the worker's own: the whole program as a person would start it, on a demonstration just seeded. */
export const test = base.extend<object, { site: Site }>({
  site: [
    async ({ browserName }, use) => {
      const dataDirectory = mkdtempSync(join(tmpdir(), `mingxuan-${browserName}-`));
      const { child, ready } = serve(dataDirectory);
      await use({ address: await ready });
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
      rmSync(dataDirectory, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ site }, use) => {
    await use(site.address);
  },
});

export { expect };
