import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { projectPath } from "~/lib/project-path";
import { longRunLine } from "../run/long-run.mjs";
import { APART, createMeter } from "../run/processor.mjs";
import { slowestLines, vitestFiles } from "../run/slowest.mjs";
import { cases, LONG, runs, SEED } from "../support/cases";
import { filesBelow } from "./sources";

const BUSY = "const t = process.cpuUsage(); while (process.cpuUsage(t).user < 500_000) for (let n = 0; n < 1e6; n++);";
/** Keeps a processor busy for half a second, and leaves a child behind that does so too and that nobody waits for. */
const LEAVES_A_CHILD = `
  const child = require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(`${BUSY} console.log("done"); setInterval(() => {}, 1_000)`)}],
    { stdio: ["ignore", "pipe", "ignore"], detached: true });
  ${BUSY}
  child.stdout.once("data", () => { console.log(child.pid); process.exit(); });`;

/** Says how many processor seconds this process has used, and those below it. */
const TELLS = "const { user, system } = process.cpuUsage(); console.log(below + (user + system) / 1e6);";
const USES_A_SECOND = `const below = 0; ${BUSY} ${BUSY.replace("const t", "const u").replaceAll("(t)", "(u)")} ${TELLS}`;
/** Waits for another process, which it begins when the meter has looked at it: both ways of counting are there. */
const waitsFor = (script: string) => `setTimeout(() => {
  const below = Number(require("node:child_process").execFileSync(process.execPath, ["-e", ${JSON.stringify(script)}]));
  ${TELLS}
}, 1_500);`;

describe("what npm test tells at its end", () => {
  test("processor seconds of a process, of its children, and of those that nobody waits for; not of what stands apart", async () => {
    const meter = createMeter();
    const child = spawn(process.execPath, ["-e", LEAVES_A_CHILD], { stdio: ["ignore", "pipe", "ignore"] });
    meter.watch(child.pid ?? 0, "busy");
    const apart = spawn(process.execPath, ["-e", BUSY], { stdio: "ignore" });
    meter.watch(apart.pid ?? 0, APART);
    const left = Number(await new Promise((resolve) => child.stdout.once("data", resolve)));
    if (child.exitCode === null) await once(child, "exit");
    if (apart.exitCode === null) await once(apart, "exit");
    const [busy, all, another] = [meter.seconds("busy"), meter.seconds(), meter.seconds("another")];
    process.kill(left);
    meter.stop();
    // Elsewhere nothing is measured, and nothing is claimed.
    if (process.platform !== "linux") expect([busy, all, another]).toEqual([null, null, null]);
    else {
      expect(busy).toBeGreaterThan(0.9);
      // What was left goes on between two looks; what stands apart would add as much as the busy one again.
      expect(Number(all) - Number(busy)).toBeGreaterThanOrEqual(0);
      expect(Number(all) - Number(busy)).toBeLessThan(0.5);
      expect(another).toBe(0);
    }
  });

  // Judged by what the processes themselves have used, never by a number: a busy machine makes every start longer.
  test("processor seconds of children that are waited for, once", async () => {
    const meter = createMeter();
    const stays = `${waitsFor(waitsFor(USES_A_SECOND))} setInterval(() => {}, 1_000);`;
    const child = spawn(process.execPath, ["-e", stays], { stdio: ["ignore", "pipe", "ignore"] });
    meter.watch(child.pid ?? 0, "busy");
    const used = Number(await new Promise((resolve) => child.stdout.once("data", resolve)));
    const told = meter.seconds("busy");
    child.kill();
    await once(child, "exit");
    meter.stop();
    if (process.platform === "linux") {
      expect(told).toBeGreaterThan(used * 0.9);
      expect(told).toBeLessThan(used * 1.5);
    }
  });

  test("the twenty slowest files of all stages, the slowest first", () => {
    const report = {
      testResults: Array.from({ length: 30 }, (_, n) => ({ name: `/project/tests/${n}.test.ts`, startTime: 0, endTime: n * 1_000 })),
    };
    const lines = slowestLines(
      vitestFiles(report).map((file: { name: string; seconds: number }) => ({ ...file, stage: "unit" })),
      "/project",
    );
    expect(lines).toHaveLength(20);
    expect(lines[0]).toBe("   29.0 s  tests/29.test.ts (unit)");
  });

  test("when the full counts were last run, with a warning after fourteen days", () => {
    const run = { date: "2026-11-30", commit: "0123456789", seed: "7", passed: 1 };
    expect(longRunLine(run, new Date("2026-12-14T23:00:00Z"))).toBe("full counts last run on 2026-11-30 at 0123456789, seed 7");
    expect(longRunLine(run, new Date("2026-12-15T01:00:00Z"))).toMatch(/^! .* 15 days ago/);
    expect(longRunLine(null, new Date())).toMatch(/^! .*never/);
  });
});

describe("what is random in the tests", () => {
  test("runs a tenth of its cases, from the run's seed", () => {
    expect([cases(1_000), cases(3)]).toEqual(LONG ? [1_000, 3] : [100, 1]);
    expect(runs(50)).toEqual({ numRuns: LONG ? 50 : 5, seed: SEED });
    expect(String(SEED)).toBe(process.env.MINGXUAN_SEED);
  });

  test("takes number and seed from tests/support/cases.ts, every property of it", () => {
    const properties = filesBelow("tests", /\.test\.tsx?$/).flatMap((file) => {
      const [, ...after] = readFileSync(projectPath(file), "utf8").split(/\bfc\.(?:assert|check)\(/);
      return after.map((text) => ({ file, told: /\bruns\(/.test(text) && !/numRuns|seed:/.test(text) }));
    });
    expect(properties.length).toBeGreaterThan(25);
    expect(properties.filter(({ told }) => !told).map(({ file }) => file)).toEqual([]);
  });
});
