import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const READY = /Ready: http:\/\/localhost:(\d+)/;

/** The data of a demonstration just seeded, made once before all journeys. */
export const TEMPLATE = ".cache/test/seeded";

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
    // Within the folder, so that a copy of a site takes its log along.
    LOG_DIR: join(dataDirectory, "log"),
    DATABASE_URL: "",
    ...settings,
  };
  // Without V8's second compiler for the engine, which pays only in a process that lives long.
  const child = spawn(process.execPath, ["--liftoff-only", "server/start.mjs", "--serve"], {
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

/** Asks the program to end and waits until it has. */
export async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}

/** A folder with the seeded demonstration's data, for the site of one story. */
export function seededFolder(story: string): string {
  const folder = mkdtempSync(join(tmpdir(), `mingxuan-${story}-`));
  cpSync(TEMPLATE, folder, { recursive: true });
  return folder;
}

export type Served = { readonly address: string; readonly stop: () => Promise<void> };

/** A site for one story, on a demonstration just seeded, until it is stopped. */
export async function serveSeeded(story: string): Promise<Served> {
  const folder = seededFolder(story);
  const { child, ready } = serve(folder);
  const end = async () => {
    await stop(child);
    rmSync(folder, { recursive: true, force: true });
  };
  return { address: await ready, stop: end };
}
