// npm test: everything that is checked, in one command. --quick leaves out what needs a database, a build or a browser, and the slow proofs.
import { install, mustInstall } from "../server/setup/install.mjs";
import { ROOT } from "../server/setup/steps.mjs";
import { commandFor, ensureParts } from "./run/parts.mjs";

const quick = process.argv.includes("--quick");
const total = { passed: 0, failed: 0 };
const say = (line) => console.log(`  ${line}`);

/** Runs one stage, shows how it went, and what it said if it failed. */
async function stage(name, work) {
  const begun = performance.now();
  process.stdout.write(`▸ ${name}\n`);
  const result = await work().catch((error) => ({ passed: 0, failed: 1, output: String(error.stack ?? error) }));
  total.passed += result.passed;
  total.failed += result.failed;
  const mark = result.failed > 0 ? "✗" : "✓";
  say(`${mark} ${name}: ${result.passed} passed, ${result.failed} failed in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  if (result.failed > 0) console.log(String(result.output).slice(-20_000));
}

process.chdir(ROOT);
if (mustInstall()) {
  say("installing packages");
  await install();
}
const missing = quick ? [] : ensureParts(say);
const lacks = (part) => missing.some(({ name }) => name === part);
const stages = await import("./run/stages.mjs");

await Promise.all([
  stage("types", stages.types),
  stage("lint", stages.lint),
  stage("unit tests and house rules", quick ? stages.unitQuick : stages.unit),
]);
if (!quick) {
  await Promise.all([stage("lock file", stages.lock), stage("build", stages.buildAll)]);
  await stage("integration, embedded database", stages.embedded);
  if (!lacks("PostgreSQL")) await stage("integration, server PostgreSQL", stages.server);
  if (!lacks("chromium")) await stage("browser journeys", stages.journeys);
}

for (const part of missing) say(`missing: ${part.name}; not run: ${part.without}`);
if (missing.length > 0) say(`install it with: ${commandFor(missing)}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
if (missing.length > 0) console.log("passed in part");
process.exitCode = total.failed > 0 || (missing.length > 0 && process.env.CI) ? 1 : 0;
