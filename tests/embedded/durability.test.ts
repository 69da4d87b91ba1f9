import { type ChildProcess, spawn } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectPath } from "~/lib/paths";
import { alias } from "../../vite.shared";

type Found = { readonly n: number; readonly numbers: number; readonly sides: number; readonly fsync: string };
type Message = { readonly found?: Found; readonly done?: number; readonly refused?: string };

/** Memory where the system offers it: a killed process leaves the kernel's files as they are, on a disk or not. */
function place(): string {
  try {
    accessSync("/dev/shm", constants.W_OK);
    return "/dev/shm";
  } catch {
    return tmpdir();
  }
}

const BUILT = projectPath(".cache/writer");

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(place(), "mingxuan-kill-"));
  // Bundled as the server is, since it starts more than fifty times.
  await build({
    configFile: false,
    logLevel: "silent",
    resolve: { alias },
    build: { ssr: projectPath("tests/embedded/writer.ts"), outDir: BUILT, emptyOutDir: true, copyPublicDir: false, target: "node20" },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Writer = {
  readonly child: ChildProcess;
  readonly messages: AsyncIterator<Message>;
  readonly kill: () => Promise<void>;
};

function write(directory: string): Writer {
  // Without V8's second compiler a process of a second's life starts in half the time.
  const child = spawn(process.execPath, ["--liftoff-only", join(BUILT, "writer.js"), directory], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  async function* read(): AsyncGenerator<Message> {
    for await (const line of createInterface({ input: child.stdout })) yield JSON.parse(line) as Message;
  }
  const kill = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  return { child, messages: read(), kill };
}

/** Lets a writer run and kills it after some acknowledged writes and a moment more. Out: what it found, and the last it acknowledged. */
async function writeAndKill(directory: string, writes: number, moment: number): Promise<{ found: Found; acknowledged: number }> {
  const writer = write(directory);
  const first = await writer.messages.next();
  if (!first.value?.found) throw new Error(`The writer did not start: ${JSON.stringify(first.value)}`);
  const found: Found = first.value.found;
  let acknowledged = found.n;
  const killed = { by: null as Promise<void> | null };
  for (let message = await writer.messages.next(); !message.done; message = await writer.messages.next()) {
    acknowledged = message.value.done ?? acknowledged;
    if (acknowledged - found.n >= writes) killed.by ??= pause(moment).then(writer.kill);
  }
  await killed.by;
  return { found, acknowledged };
}

/** One directory, killed again and again: every start finds all that was acknowledged, at most one more, and nothing half done. */
async function killRepeatedly(directory: string, times: number, offset: number): Promise<number> {
  let acknowledged = 0;
  for (let time = 0; time <= times; time++) {
    const run = await writeAndKill(directory, 3 + ((time * 7) % 11), (time * 13 + offset) % 29);
    expect(run.found.n).toBeGreaterThanOrEqual(acknowledged);
    expect(run.found.n).toBeLessThanOrEqual(acknowledged + 1);
    expect(run.found).toEqual({ n: run.found.n, numbers: run.found.n, sides: 2 * run.found.n, fsync: "on" });
    acknowledged = run.acknowledged;
  }
  return acknowledged;
}

// The suite runs once more on a server: what concerns the embedded database alone is checked in the first run.
if (!process.env.TEST_DATABASE_URL) {
  describe("kill -9", () => {
    test("fifty times during writes loses nothing acknowledged and leaves nothing half done", { timeout: 240_000 }, async () => {
      const lanes = [killRepeatedly(join(folder, "one", "database"), 25, 0), killRepeatedly(join(folder, "two", "database"), 25, 5)];
      for (const acknowledged of await Promise.all(lanes)) expect(acknowledged).toBeGreaterThan(100);
    });

    test("during the very first start leaves nothing that the next start stumbles over", { timeout: 60_000 }, async () => {
      const home = join(folder, "first");
      const directory = join(home, "database");
      mkdirSync(home, { mode: 0o700 });
      const writer = write(directory);
      while (!readdirSync(home).some((name) => name.includes(".initialising-"))) await pause(10);
      await pause(400);
      await writer.kill();
      expect(existsSync(directory)).toBe(false);
      const { found } = await writeAndKill(directory, 1, 0);
      expect(found.n).toBe(0);
      expect(readdirSync(home)).toEqual(["database"]);
    });
  });
}

test("a second process on the same directory refuses with a sentence, and the first goes on", { timeout: 60_000 }, async () => {
  const directory = join(folder, "shared", "database");
  const first = write(directory);
  expect((await first.messages.next()).value?.found?.n).toBe(0);
  const second = write(directory);
  expect((await second.messages.next()).value?.refused).toBe(`Another process is using the database in ${directory}.`);
  expect((await first.messages.next()).value?.done).toBe(1);
  await first.kill();
});

test("nobody else on the machine can look into the directory", () => {
  for (const path of ["shared", "shared/database"]) expect(statSync(join(folder, path)).mode & 0o777).toBe(0o700);
});
