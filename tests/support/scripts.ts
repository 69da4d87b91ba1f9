import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import type { Lang } from "~/copy/define";
import { PROJECT_ROOT } from "~/lib/project-path";
import { mustBuild } from "../../server/setup/build.mjs";
import { type Part, partOf, partsFile } from "../../vite.browser.config";

export type Script = Part & { readonly code: string };
export const SCRIPTS_CONFIG = join(PROJECT_ROOT, "vite.browser.config.ts");

/** The pages' own scripts in a language, by file: those that are served, or the same built here where the build is older than the sources. */
export async function scriptsOf(lang: Lang): Promise<Map<string, Script>> {
  const folder = join(PROJECT_ROOT, "build/browser", lang);
  if (!mustBuild()) {
    const parts: Part[] = JSON.parse(readFileSync(partsFile(lang), "utf8"));
    return new Map(parts.map((part) => [part.fileName, { ...part, code: readFileSync(join(folder, part.fileName), "utf8") }]));
  }
  const result = await build({ configFile: SCRIPTS_CONFIG, mode: lang, logLevel: "silent", build: { write: false } });
  const outputs = [result].flat().flatMap((each) => ("output" in each ? each.output : []));
  return new Map(
    outputs.flatMap((each) => (each.type === "chunk" ? [[each.fileName, { ...partOf(each), code: each.code }] as const] : [])),
  );
}
