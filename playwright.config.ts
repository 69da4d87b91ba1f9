import { defineConfig } from "@playwright/test";
import { CHROMIUM_FLAGS, findChromium } from "./tests/run/browser.mjs";

/** Each worker serves a demonstration of its own (tests/e2e/support/site.ts), so journeys never meet each other's commissions. */
export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.e2e.ts",
  outputDir: "test-results",
  workers: 2,
  // Watchdogs over what hangs, never a judgement: a busy machine is slow everywhere.
  timeout: 1_200_000,
  expect: { timeout: 120_000 },
  forbidOnly: true,
  reporter: [["json", { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? ".cache/test/journeys.json" }], ["line"]],
  globalSetup: "./tests/e2e/support/build-once.ts",
  use: {
    actionTimeout: 240_000,
    navigationTimeout: 240_000,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1366, height: 768 },
    screenshot: "only-on-failure",
    launchOptions: { executablePath: findChromium() ?? undefined, args: CHROMIUM_FLAGS },
  },
});
