import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { projectPath } from "./project-path";

/** The programs that anybody can take as one file. */
export type ProgramName = "verify" | "witness" | "monitor";
/** A program as one file, as the build left it, with the fingerprint that its readers compare. */
export type ProgramFile = { readonly bytes: Uint8Array<ArrayBuffer>; readonly sha256: string };

const kept = new Map<ProgramName, ProgramFile>();

/** The file that the build made; null where nothing has been built (development, tests). It never changes while a process lives. */
export function programFile(name: ProgramName): ProgramFile | null {
  const known = kept.get(name);
  const path = projectPath(`build/verifier/mingxuan-${name}.mjs`);
  if (known || !existsSync(path)) return known ?? null;
  const bytes = new Uint8Array(readFileSync(path));
  const file = { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
  kept.set(name, file);
  return file;
}
