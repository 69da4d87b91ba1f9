import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One temporary folder for all that the integration tests lay down; it goes when the last has ended, however its process ended. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "mingxuan-tests-"));
  process.env.TEST_FOLDER = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
