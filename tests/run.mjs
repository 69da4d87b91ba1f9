// npm test: everything that is checked, in one command. --quick leaves out what needs a database, a build or a browser, and the slow proofs;
// --long tries every case of what otherwise tries a tenth.
import { randomInt } from "node:crypto";
import { join } from "node:path";
import { install, mustInstall } from "../server/setup/install.mjs";
import { ROOT, run } from "../server/setup/steps.mjs";
import { longRunLine, readLongRun, writeLongRun } from "./run/long-run.mjs";
import { commandFor, ensureParts } from "./run/parts.mjs";
import { APART, createMeter } from "./run/processor.mjs";
import { slowestLines } from "./run/slowest.mjs";

const [quick, long] = ["--quick", "--long"].map((option) => process.argv.includes(option));
const LONG_RUN = join(ROOT, "tests/long-run.json");
const total = { passed: 0, failed: 0 };
const files = [];
const say = (line) => console.log(`  ${line}`);

process.env.MINGXUAN_SEED ||= String(randomInt(2 ** 31));
if (long) process.env.MINGXUAN_LONG = "1";
const seed = process.env.MINGXUAN_SEED;

const inSeconds = (seconds) => (seconds === null ? "" : `, ${seconds.toFixed(0)} processor seconds`);

/** Runs one stage, shows how it went, and what it said if it failed. npm's own work is not counted. */
async function stage(name, work, part = name) {
  const begun = performance.now();
  process.stdout.write(`▸ ${name}\n`);
  const started = (pid) => meter.watch(pid, part);
  const result = await work(started).catch((error) => ({ passed: 0, failed: 1, output: String(error.stack ?? error) }));
  total.passed += result.passed;
  total.failed += result.failed;
  files.push(...(result.files ?? []).map((file) => ({ ...file, stage: name })));
  const mark = result.failed > 0 ? "✗" : "✓";
  const took = `${((performance.now() - begun) / 1000).toFixed(1)} s${inSeconds(meter.seconds(part))}`;
  say(`${mark} ${name}: ${result.passed} passed, ${result.failed} failed in ${took}`);
  if (result.failed > 0) console.log(String(result.output).slice(-20_000));
}

process.chdir(ROOT);
if (mustInstall()) {
  say("installing packages");
  await install();
}
const missing = quick ? [] : ensureParts(say, long);
const lacks = (part) => missing.some(({ name }) => name === part);
const stages = await import("./run/stages.mjs");
// From here on: what apt and npm took is not counted.
const meter = createMeter();
meter.watch(process.pid, "runner");
say(
  `${long ? "every case" : "a tenth of the cases"}, seed ${seed}; the same again: MINGXUAN_SEED=${seed} npm ${long ? "run test:long" : "test"}`,
);

await Promise.all([
  stage("types", stages.types),
  stage("lint", stages.lint),
  ...(quick ? [] : [stage("lock file", stages.lock, APART), stage("build", stages.buildAll)]),
]);
// After the build: what is said of the pages' scripts is said of those that were built.
await stage("unit tests and house rules", quick ? stages.unitQuick : stages.unit);
if (!quick) {
  const alone = lacks("PostgreSQL");
  await stage("integration, embedded database", (started) => stages.embedded(started, alone));
  if (!alone) await stage("integration, server PostgreSQL", stages.server);
  if (!lacks("chromium")) await stage("browser journeys", stages.journeys);
  if (long && !lacks("Firefox")) await stage("tasks in Firefox", stages.firefox);
}

console.log("the slowest test files:");
for (const line of slowestLines(files, ROOT)) say(line);
for (const part of missing) say(`missing: ${part.name}; not run: ${part.without}`);
if (missing.length > 0) say(`install it with: ${commandFor(missing)}`);
if (long && total.failed === 0 && missing.length === 0) {
  const git = async (...args) => (await run("git", args)).trim();
  const changed = (await git("status", "--porcelain", "--", ".", ":!tests/long-run.json")) !== "";
  const commit = `${await git("rev-parse", "--short=10", "HEAD")}${changed ? " with changes" : ""}`;
  writeLongRun(LONG_RUN, { date: new Date().toISOString().slice(0, 10), commit, seed, passed: total.passed });
}
if (!quick) say(longRunLine(readLongRun(LONG_RUN), new Date()));
console.log(`${total.passed} passed, ${total.failed} failed${inSeconds(meter.seconds())}`);
if (missing.length > 0) console.log("passed in part");
meter.stop();
process.exitCode = total.failed > 0 || (missing.length > 0 && process.env.CI) ? 1 : 0;
