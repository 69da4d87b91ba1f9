import { type ChildProcess, spawn } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundled } from "../support/bundled";
import { cases, numbersFrom, SEED } from "../support/cases";
import { layDatabase } from "../support/database";

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

let folder: string;
let program: string;
beforeAll(async () => {
  folder = mkdtempSync(join(place(), "mingxuan-kill-"));
  program = await bundled("tests/embedded/writer.ts");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Writer = {
  readonly child: ChildProcess;
  readonly messages: AsyncIterator<Message>;
  readonly kill: () => Promise<void>;
};

function write(directory: string): Writer {
  // Without V8's second compiler a process of a second's life starts in half the time.
  const child = spawn(process.execPath, ["--liftoff-only", program, directory], {
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
async function killRepeatedly(directory: string, times: number, seed: number): Promise<number> {
  const below = numbersFrom(seed);
  let acknowledged = 0;
  for (let time = 0; time <= times; time++) {
    const run = await writeAndKill(directory, 3 + below(11), below(29));
    expect(run.found.n).toBeGreaterThanOrEqual(acknowledged);
    expect(run.found.n).toBeLessThanOrEqual(acknowledged + 1);
    expect(run.found).toEqual({ n: run.found.n, numbers: run.found.n, sides: 2 * run.found.n, fsync: "on" });
    acknowledged = run.acknowledged;
  }
  return acknowledged;
}

describe("kill -9", () => {
  test("again and again during writes loses nothing acknowledged and leaves nothing half done", async () => {
    const times = cases(25);
    const lanes = ["one", "two"].map(async (lane, at) => {
      // A first start has its own test.
      await layDatabase(join(folder, lane, "database"));
      return killRepeatedly(join(folder, lane, "database"), times, SEED + at);
    });
    for (const acknowledged of await Promise.all(lanes)) expect(acknowledged).toBeGreaterThanOrEqual(3 * times);
  });

  test("during the very first start leaves nothing that the next start stumbles over", async () => {
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

test("a second process on the same directory refuses with a sentence, and the first goes on", async () => {
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
