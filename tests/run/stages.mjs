import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { mustBuild } from "../../server/setup/build.mjs";
import { ROOT, run, tool } from "../../server/setup/steps.mjs";
import { playwrightFiles, vitestFiles } from "./slowest.mjs";

const REPORTS = join(ROOT, ".cache/test");

function reportOf(name) {
  const path = join(REPORTS, `${name}.json`);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}

/** A test file that does not even load counts as one failure; a skipped test was not checked, so it counts as one too. */
function countVitest(report) {
  const broken = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + report.numPendingTests + broken, files: vitestFiles(report) };
}

function countPlaywright(report) {
  const { stats, errors } = report;
  const failed = stats.unexpected + stats.flaky + stats.skipped + (errors?.length ?? 0);
  return { passed: stats.expected, failed, files: playwrightFiles(report) };
}

/** Runs a test program that writes a report, and counts what it says; without a report the program itself is the failure. */
async function counted(name, count, start) {
  mkdirSync(REPORTS, { recursive: true });
  rmSync(join(REPORTS, `${name}.json`), { force: true });
  let output = "";
  let ended = true;
  try {
    output = await start(join(REPORTS, `${name}.json`));
  } catch (error) {
    ended = false;
    output = error.output ?? String(error);
  }
  const report = reportOf(name);
  const counts = report ? count(report) : { passed: 0, failed: 1 };
  if (!ended && counts.failed === 0) counts.failed = 1;
  return { ...counts, output };
}

/** As the program runs in production: React's other half looks for mistakes of its users, and draws pages in three times the time. */
function vitest(name, projects, started, env = {}, more = []) {
  return counted(name, countVitest, (file) => {
    const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
    const chosen = projects.flatMap((project) => ["--project", project]);
    return tool("vitest/vitest.mjs", ["run", ...chosen, "--passWithNoTests", ...reporters, ...more], {
      env: { NODE_ENV: "production", ...env },
      started,
    });
  });
}

/** A program whose success is one check passed. */
async function single(start) {
  try {
    return { passed: 1, failed: 0, output: await start() };
  } catch (error) {
    return { passed: 0, failed: 1, output: error.output ?? String(error.stack ?? error) };
  }
}

// Every stage takes `started`, which hears of the processes that it starts.
/** One checker: two would each work out half of the same types again. */
export const types = (started) =>
  single(() =>
    tool("typescript-7/bin/tsc", ["--noEmit", "--checkers", "1", "--incremental", "--tsBuildInfoFile", ".cache/tsc.json"], { started }),
  );
export const lint = (started) => single(() => tool("@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."], { started }));
export const lock = (started) =>
  single(() => run("npm", ["ci", "--dry-run", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"], { started }));
export const unit = (started) => vitest("unit", ["unit"], started);

/** What takes its time because it tries thousands of cases, runs commands or builds bundles: left to the whole run. */
const SLOW = [
  "tests/domain/commands/**",
  "tests/domain/lifecycle/walks.test.ts",
  "tests/domain/selection/{auction-properties,bundle,fuzz,mutation}.test.ts",
  "tests/domain/verifiable/{age-container,committee,draw-fairness,log-proof,opening-files,seal-bundle,sealed}.test.ts",
  "tests/house/browser.test.ts",
  "tests/lib/handle-pages.test.ts",
];
export const unitQuick = (started) =>
  vitest(
    "unit-quick",
    ["unit"],
    started,
    {},
    SLOW.map((pattern) => `--exclude=${pattern}`),
  );
export const buildAll = (started) =>
  single(async () => (mustBuild() ? run(process.execPath, ["server/setup/build.mjs"], { started }) : ""));

/** What depends on the engine, on the embedded one; and everything else where no server is to be had. */
export const embedded = (started, alone) =>
  vitest("embedded", alone ? ["engine", "integration"] : ["engine"], started, { TEST_DATABASE_URL: "" });

/** What depends on the engine, on a PostgreSQL server started for it and stopped after it; and everything else, once. */
export async function server(started) {
  const { startServerPostgres } = await import("../support/server-postgres.mjs");
  const postgres = await startServerPostgres();
  started(postgres.pid);
  try {
    return await vitest("server", ["engine", "integration"], started, { TEST_DATABASE_URL: postgres.url });
  } finally {
    await postgres.stop();
  }
}

export const journeys = (started) =>
  counted("journeys", countPlaywright, (file) =>
    tool("@playwright/test/cli.js", ["test"], { env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file, NODE_ENV: "production" }, started }),
  );

/** The main tasks of each kind of reader, in another family of browsers than the journeys: part of the long run. */
export const firefox = (started) => vitest("firefox", ["firefox"], started);
