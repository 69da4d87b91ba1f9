import { defineConfig } from "vitest/config";
import { alias } from "./vite.shared";

const pure = ["tests/domain/**/*.test.ts", "tests/forms/**/*.test.{ts,tsx}", "tests/lib/**/*.test.ts", "tests/house/**/*.test.ts"];

/** Unit tests take milliseconds; integration tests build a real database by the migrations and wait for each other's turn. */
export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        esbuild: { jsx: "automatic" },
        test: { name: "unit", include: pure, environment: "node", testTimeout: 30_000, isolate: false, maxWorkers: 2 },
      },
      {
        resolve: { alias },
        esbuild: { jsx: "automatic" },
        test: {
          name: "integration",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...pure, "tests/e2e/**", "tests/bench/**"],
          globalSetup: "tests/support/tidy-up.ts",
          environment: "node",
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
