import { defineConfig } from "vite";
import { alias } from "./vite.shared";

/** The verifier as one file that anybody can keep and run with Node alone, offline: `node mingxuan-verify.mjs file…`. */
export default defineConfig({
  resolve: { alias },
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: "server/commands/verify.ts",
    outDir: "build/verifier",
    emptyOutDir: true,
    target: "node20",
    // Left readable: whoever runs it may want to read it first.
    minify: false,
    reportCompressedSize: false,
    rollupOptions: { output: { entryFileNames: "mingxuan-verify.mjs", inlineDynamicImports: true } },
  },
});
