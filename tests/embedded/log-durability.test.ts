import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { beforeAll, expect, test } from "vitest";
import type { Step } from "~/workflows/log/sequence";
import { bundled } from "../support/bundled";
import { cases } from "../support/cases";
import { layDatabase } from "../support/database";
import { testFolder } from "../support/folder";

type Found = {
  readonly events: number;
  readonly waiting: number;
  readonly size: number;
  readonly once: number;
  readonly fsync: string;
};
type Message = { readonly found?: Found; readonly happened?: number; readonly at?: Step };

/** The steps of a round: two in its transaction, one after it, one before the checkpoint outside takes its place. */
const STEPS: readonly Step[] = ["tiles", "leaves", "committed", "prepared"];

let program: string;
beforeAll(async () => {
  program = await bundled("tests/workflows/children/cut-sequencer.ts");
});

/** Starts the site's writer, and cuts it off where its round has come to a step. Out: what it found at its start. */
async function cutAt(directory: string, folder: string, step: Step): Promise<Found> {
  const child = spawn(process.execPath, ["--liftoff-only", program, directory, folder, step], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const messages: Message[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const message = JSON.parse(line) as Message;
    messages.push(message);
    if (message.at) child.kill("SIGKILL");
  }
  await ended;
  expect(messages.slice(1)).toEqual([{ happened: 130 }, { at: step }]);
  const found = messages[0]?.found;
  if (!found) throw new Error("the writer did not start");
  return found;
}

test("kill -9 in the middle of a round: one tree, no leaf twice and none lost, the checkpoint outside the same", async () => {
  const home = testFolder("log-cut");
  const [directory, folder] = [join(home, "database"), join(home, "log")];
  await layDatabase(directory);
  let events = 0;
  // Each start looks at what the one before left behind, so that one more follows the last.
  for (const step of [...Array.from({ length: cases(10) }, () => STEPS).flat(), "published" as const]) {
    const found = await cutAt(directory, folder, step);
    expect([step, found]).toEqual([step, { events, waiting: 0, size: events, once: events, fsync: "on" }]);
    events += 130;
  }
});
