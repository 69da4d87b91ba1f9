import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "vite";
import { projectPath } from "~/lib/project-path";
import { contentHash, marker, setMarker } from "../../server/setup/steps.mjs";
import { alias } from "../../vite.shared";

/** Whatever a program of the tests can be made from. */
const SOURCES = ["app", "db", "server", "tests", "vite.shared.ts", "package-lock.json"];

/**
 * Bundles a program of the tests as the server is bundled, since it starts again and again and the sources would be read anew each time.
 * It is kept for as long as no source changes: the tests on the other engine start the same. In: its path from the project's root. Out:
 * the file that `node` runs.
 */
export async function bundled(entry: string): Promise<string> {
  const name = basename(entry, ".ts");
  const outDir = projectPath(".cache", "programs", name);
  const program = join(outDir, `${name}.js`);
  const [mark, hash] = [`program-${name}`, contentHash(SOURCES)];
  if (marker(mark) === hash && existsSync(program)) return program;
  await build({
    configFile: false,
    logLevel: "silent",
    resolve: { alias },
    build: {
      ssr: projectPath(entry),
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      target: "node20",
      rollupOptions: { treeshake: false },
    },
  });
  setMarker(mark, hash);
  return program;
}
