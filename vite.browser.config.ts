import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { defineConfig, type Plugin } from "vite";
import { alias, at, BROWSER_TARGETS } from "./vite.shared";

const FOLDER = "app/browser";
const entries = readdirSync(FOLDER).filter((name) => name.endsWith(".ts"));

const SERVER_ONLY = /\/(app\/(workflows|reads|auth|adapters|routes|components)|db|server)\/[^?]*$/;

/** A page's own script may share pure rules and words with the server, nothing else. */
function pureRoomsOnly(): Plugin {
  return {
    name: "pure-rooms-only",
    enforce: "pre",
    load(id) {
      const path = id.startsWith(at(".")) ? id.slice(at(".").length - 1) : "";
      if (SERVER_ONLY.test(path) || id.startsWith("__vite-browser-external")) this.error(`${path || id} cannot run in a browser`);
    },
  };
}

/** The small scripts of the pages, one file each, without any framework. Files in folders below app/browser are their parts. */
export default defineConfig({
  resolve: { alias },
  publicDir: false,
  plugins: [pureRoomsOnly()],
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
