import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { defineConfig } from "vite";
import { alias, BROWSER_TARGETS } from "./vite.shared";

const FOLDER = "app/browser";
const entries = readdirSync(FOLDER).filter((name) => name.endsWith(".ts"));

/** The small scripts of the pages, one file each, without any framework. Files in folders below app/browser are their parts. */
export default defineConfig({
  resolve: { alias },
  publicDir: false,
  build: {
    outDir: "build/browser",
    emptyOutDir: true,
    target: BROWSER_TARGETS,
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: Object.fromEntries(entries.map((name) => [basename(name, ".ts"), `${FOLDER}/${name}`])),
      output: { entryFileNames: "[name].js", chunkFileNames: "part-[name]-[hash].js", assetFileNames: "[name][extname]" },
    },
  },
});
