import { defineConfig } from "vite";
import { alias } from "./vite.shared";

/** What anybody can keep as one file and run with Node alone: the verifier; with `--mode witness` or `--mode monitor` those. */
const PROGRAMS: Readonly<Record<string, { readonly entry: string; readonly file: string }>> = {
  production: { entry: "server/commands/verify.ts", file: "mingxuan-verify.mjs" },
  witness: { entry: "server/commands/witness.ts", file: "mingxuan-witness.mjs" },
  monitor: { entry: "server/commands/monitor.ts", file: "mingxuan-monitor.mjs" },
};

/** One of these programs: `node mingxuan-verify.mjs file…`, offline. */
export default defineConfig(({ mode }) => {
  const program = PROGRAMS[mode] ?? PROGRAMS.production;
  if (!program) throw new Error(`no program ${mode}`);
  return {
    resolve: { alias },
    publicDir: false as const,
    ssr: { noExternal: true as const },
    build: {
      ssr: program.entry,
      outDir: "build/verifier",
      // Three programs share the folder.
      emptyOutDir: false,
      target: "node20",
      // Left readable: whoever runs it may want to read it first.
      minify: false,
      reportCompressedSize: false,
      rollupOptions: { output: { entryFileNames: program.file, inlineDynamicImports: true } },
    },
  };
});
