import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new folder of a test's own; it goes with all others when the run ends (tidy-up.ts). */
export const testFolder = (name: string): string => mkdtempSync(join(process.env.TEST_FOLDER ?? tmpdir(), `${name}-`));
