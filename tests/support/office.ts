import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { layDatabase, type TestDatabase } from "./database";

export type Office = {
  readonly folder: string;
  /** The environment of an office whose database is this one; on a server it runs beside the tests, embedded it takes a directory. */
  readonly environment: (database: TestDatabase) => Promise<Record<string, string>>;
  /** A calendar file of 2027, changed as told. Out: its path. */
  readonly year2027: (change?: Record<string, unknown>) => string;
};

/** A folder in which a file's tests run commands as an office does; it goes when they have ended. */
export function withOffice(): Office {
  const folder = mkdtempSync(join(tmpdir(), "mingxuan-commands-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    environment: async ({ url }): Promise<Record<string, string>> => {
      if (url) return { DATABASE_URL: url, DATA_DIR: folder };
      const directory = join(folder, "database");
      if (!existsSync(directory)) await layDatabase(directory);
      return { DATA_DIR: folder };
    },
    year2027: (change = {}) => {
      const path = join(folder, "2027.json");
      const holidays = ["2027-01-01", "2027-01-02", "2027-01-03", "2027-10-01"];
      writeFileSync(path, JSON.stringify({ year: 2027, notice: "国办发明电〔2026〕9号", holidays, workdays: ["2027-01-10"], ...change }));
      return path;
    },
  };
}
