import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { projectPath } from "./project-path";

/** The verifier as one file, as the build left it, with the fingerprint that its readers compare. */
export type VerifierFile = { readonly bytes: Uint8Array<ArrayBuffer>; readonly sha256: string };

let kept: VerifierFile | null = null;

/** The file that the build made; null where nothing has been built (development, tests). It never changes while a process lives. */
export function verifierFile(): VerifierFile | null {
  const path = projectPath("build/verifier/mingxuan-verify.mjs");
  if (!kept && existsSync(path)) {
    const bytes = new Uint8Array(readFileSync(path));
    kept = { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
  }
  return kept;
}
