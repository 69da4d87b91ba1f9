import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, mustBuild } from "../../server/setup/build.mjs";
import { ROOT, run, tool } from "../../server/setup/steps.mjs";

const REPORTS = join(ROOT, ".cache/test");

function reportOf(name) {
  const path = join(REPORTS, `${name}.json`);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}

/** A test file that does not even load counts as one failure; a skipped test was not checked, so it counts as one too. */
function countVitest(report) {
  const broken = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + report.numPendingTests + broken };
}

function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + (errors?.length ?? 0) };
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

function vitest(name, project, env = {}, more = []) {
  return counted(name, countVitest, (file) => {
    const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
    return tool("vitest/vitest.mjs", ["run", "--project", project, "--passWithNoTests", ...reporters, ...more], {
      env: { NODE_ENV: "test", ...env },
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

export const types = () => single(() => tool("typescript/bin/tsc", ["--noEmit", "--incremental", "--tsBuildInfoFile", ".cache/tsc.json"]));
export const lint = () => single(() => tool("@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]));
export const lock = () => single(() => run("npm", ["ci", "--dry-run", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"]));
export const unit = () => vitest("unit", "unit");

/** What takes its time because it tries thousands of cases, runs commands or builds bundles: left to the whole run. */
const SLOW = [
  "tests/domain/commands/**",
  "tests/domain/lifecycle/walks.test.ts",
  "tests/domain/selection/{auction-properties,bundle,fuzz,mutation}.test.ts",
  "tests/domain/verifiable/{age-container,committee,draw-fairness,log-proof,opening-files,seal-bundle,sealed}.test.ts",
  "tests/house/browser.test.ts",
  "tests/lib/handle-pages.test.ts",
];
export const unitQuick = () =>
  vitest(
    "unit-quick",
    "unit",
    {},
    SLOW.map((pattern) => `--exclude=${pattern}`),
  );
export const embedded = () => vitest("embedded", "integration", { TEST_DATABASE_URL: "" });
export const buildAll = () => single(async () => (mustBuild() ? build() : undefined));

/** The integration tests again, on a PostgreSQL server started for them and stopped after them. */
export async function server() {
  const { startServerPostgres } = await import("../support/server-postgres.mjs");
  const postgres = await startServerPostgres();
  try {
    return await vitest("server", "integration", { TEST_DATABASE_URL: postgres.url });
  } finally {
    await postgres.stop();
  }
}

export const journeys = () =>
  counted("journeys", countPlaywright, (file) =>
    tool("@playwright/test/cli.js", ["test"], { env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file, NODE_ENV: "production" } }),
  );
