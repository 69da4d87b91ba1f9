import { basename, join } from "node:path";
import { build } from "vite";
import { projectPath } from "~/lib/project-path";
import { alias } from "../../vite.shared";

/**
 * Bundles a program of the tests as the server is bundled, since it starts again and again and the sources would be read anew each time.
 * In: its path from the project's root. Out: the file that `node` runs.
 */
export async function bundled(entry: string): Promise<string> {
  const name = basename(entry, ".ts");
  const outDir = projectPath(".cache", "programs", name);
  await build({
    configFile: false,
    logLevel: "silent",
    resolve: { alias },
    build: { ssr: projectPath(entry), outDir, emptyOutDir: true, copyPublicDir: false, target: "node20" },
  });
  return join(outDir, `${name}.js`);
}
