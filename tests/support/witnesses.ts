import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { type NoteKey, parseKey } from "~/domain/verifiable/note";
import { bundled } from "./bundled";

/** A witness that runs as a process of its own. */
export type WitnessProcess = {
  readonly key: NoteKey;
  readonly line: string;
  /** Where it takes checkpoints; empty where it follows sites alone. */
  readonly url: string;
  readonly child: ChildProcess;
  /** Every line that it has said. */
  readonly said: string[];
  readonly ended: Promise<void>;
};

const running: ChildProcess[] = [];

/** Ends every witness that was started, as kill -9 does. */
export async function endWitnesses(): Promise<void> {
  for (const child of running.splice(0)) {
    const ended = child.exitCode !== null || child.signalCode !== null ? null : new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
  }
}

/** Starts a program of tests/workflows/children and waits until it has said its key and, where it serves, its address. Throws with what it said where it ends before. */
export async function startWitness(
  program: "witness" | "lying-witness",
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<WitnessProcess> {
  const child = spawn(process.execPath, [await bundled(`tests/workflows/children/${program}.ts`), ...argv], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.push(child);
  const said: string[] = [];
  const until = argv.includes("--follow") ? /^每 10 秒/ : /http:\/\/[0-9.:]+/;
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on("line", (line) => {
        said.push(line);
        if (until.test(line)) resolve();
      });
    child.once("exit", () => reject(new Error(said.join("\n"))));
  });
  const line = /：(\S+\+[0-9a-f]{8}\+\S+)/.exec(said.join("\n"))?.[1] ?? "";
  const key = parseKey(line);
  if (!key) throw new Error(`no key in ${said.join("\n")}`);
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said.filter((each) => !each.startsWith("每")).join("\n"))?.[0] ?? "";
  const ended = new Promise<void>((resolve) =>
    child.exitCode === null && child.signalCode === null ? child.once("exit", () => resolve()) : resolve(),
  );
  return { key, line, url, child, said, ended };
}
