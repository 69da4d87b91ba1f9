import { randomInt } from "node:crypto";
import { defineConfig } from "vitest/config";
import type { VitestPluginContext } from "vitest/node";
import { alias, at } from "./vite.shared";

const pure = ["tests/domain/**/*.test.ts", "tests/forms/**/*.test.{ts,tsx}", "tests/lib/**/*.test.ts", "tests/house/**/*.test.ts"];
/** What depends on the engine: checked on the embedded one and on a server. Everything else that needs a database is checked once. */
const engine = ["tests/embedded/**/*.test.ts", "tests/workflows/{presses,processes,log-processes,life,people-races}.test.ts"];
/** What concerns the embedded engine alone. */
const embeddedAlone = ["tests/embedded/{durability,log-durability}.test.ts"];

/** The embedded engine without V8's second compiler, which pays only in a process that lives long. */
const execArgv = process.env.TEST_DATABASE_URL ? [] : ["--liftoff-only"];

/** A watchdog over what hangs, never a judgement: many times what the slowest test takes on a busy machine. */
const WATCHDOG = process.env.MINGXUAN_LONG === "1" ? 7_200_000 : 1_200_000;

// Of what is random a run says its seed, and repeats it by that (tests/support/cases.ts).
if (!process.env.MINGXUAN_SEED) {
  process.env.MINGXUAN_SEED = String(randomInt(2 ** 31));
  console.log(`MINGXUAN_SEED=${process.env.MINGXUAN_SEED}`);
}

const shared = { environment: "node", testTimeout: WATCHDOG, hookTimeout: WATCHDOG, maxWorkers: 2, isolate: false } as const;
/** What lists a folder is made anew: it changes when a file is added there, while its own text stays. */
const listsFolders = {
  name: "lists-folders",
  configureVitest: ({ experimental_defineCacheKeyGenerator: keyOf }: VitestPluginContext) =>
    keyOf(({ sourceCode }) => (sourceCode.includes("import.meta.glob") ? false : undefined)),
};

const project = { plugins: [listsFolders], resolve: { alias }, esbuild: { jsx: "automatic" as const } };

/** Unit tests take milliseconds; integration tests build a real database by the migrations and wait for each other's turn. */
export default defineConfig({
  resolve: { alias },
  test: {
    // What a source becomes is kept by its content: each stage and project would make the same anew.
    experimental: { fsModuleCache: true, fsModuleCachePath: at("./.cache/vitest") },
    projects: [
      { ...project, test: { ...shared, name: "unit", include: pure } },
      {
        ...project,
        test: {
          ...shared,
          name: "engine",
          execArgv,
          include: engine,
          exclude: process.env.TEST_DATABASE_URL ? embeddedAlone : [],
          globalSetup: "tests/support/tidy-up.ts",
          sequence: { groupOrder: 1 },
        },
      },
      {
        ...project,
        test: {
          ...shared,
          name: "integration",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...pure, ...engine, "tests/e2e/**", "tests/bench/**", "tests/firefox/**"],
          globalSetup: "tests/support/tidy-up.ts",
          sequence: { groupOrder: 1 },
        },
      },
      // Asked for by name alone: by the long run, or by hand. Both need the built program.
      {
        ...project,
        test: { ...shared, name: "firefox", include: ["tests/firefox/**/*.test.ts"], globalSetup: "tests/e2e/support/build-once.ts" },
      },
    ],
  },
});
