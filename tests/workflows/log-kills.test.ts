import { beforeAll, describe, expect, test } from "vitest";
import { logWaiting } from "#db/schema/log";
import type { Shell } from "~/lib/shell";
import { sequencer } from "~/workflows/log/sequence";
import { cutting } from "../support/cut-off";
import { withDatabase } from "../support/database";
import { happen, leavesOf, wholeLog } from "../support/log";
import { testShell } from "../support/market";

const database = withDatabase();
/** So many are told by each round, so that bundles fill on the way. */
const EVENTS = 9;
/** More steps no round has; a test fails that comes so far. */
const MOST_STEPS = 60;
let shell: Shell;
let power: ReturnType<typeof cutting>;
let events = 0;

beforeAll(async () => {
  const whole = await testShell(database(), "2026-09-14T01:00:00Z", "log-kills");
  power = cutting(database().pool, whole.logStore);
  shell = { ...whole, logStore: power.store };
});

async function more(): Promise<void> {
  events += (await happen(shell, EVENTS)).length;
}

/** Rounds are cut off at one step after the other, until one comes to its end. Out: how many steps there were. */
async function everyStep(when: "before" | "after", rounds: () => Promise<unknown>): Promise<number> {
  for (let step = 1; step < MOST_STEPS; step++) {
    await more();
    if (!(await power.at({ step, when }, rounds))) return step - 1;
    await sequencer(shell).round();
    expect([step, await wholeLog(shell)]).toEqual([step, events]);
    expect(await database().db.select().from(logWaiting)).toEqual([]);
  }
  throw new Error("a round that does not end");
}

describe("cut off at any statement, the next start finds one tree, no leaf twice and none lost", () => {
  test.each(["before", "after"] as const)("%s each statement, and each step in the log's folder", async (when) => {
    expect(await everyStep(when, () => sequencer(shell).round())).toBeGreaterThan(12);
    const indices = (await leavesOf(shell)).map(({ eventId }) => eventId);
    expect(new Set(indices).size).toBe(indices.length);
  });

  test("while another process works at the same time", async () => {
    const both = () => Promise.all([sequencer(shell).round(), sequencer(shell).round()]);
    expect(await everyStep("before", both)).toBeGreaterThan(20);
    expect(await shell.logStore.readTile(1, "tile/0/000")).not.toBeNull();
  });
});
