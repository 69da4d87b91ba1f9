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

/**
 * Ed25519 shares its field and hash modules with the pairing. It gets copies for itself, so that a draw's check loads nothing of
 * SHA-512 and a log proof's nothing of the pairing.
 */
function signaturesApart(): Plugin {
  const COPY = "?signatures";
  return {
    name: "signatures-apart",
    enforce: "pre",
    async resolveId(source, importer) {
      if (!importer?.endsWith("/ed25519.js") && !importer?.endsWith(COPY)) return null;
      const found = await this.resolve(source, importer.replace(COPY, ""), { skipSelf: true });
      return found && found.id + COPY;
    },
  };
}

/** Parts are scripts alone, without style sheets or preloading, so asking for one is a plain import. */
function plainParts(): Plugin {
  return {
    name: "plain-parts",
    enforce: "pre",
    load: (id) => (id.endsWith("vite/preload-helper.js") ? "export const __vitePreload = (part) => part();" : null),
  };
}

/** What several kinds of file need, in two parts, so that no kind loads what only another needs (tests/house/browser.test.ts weighs them). */
const PARTS = {
  pairing: [/@noble\/curves\/(?!ed25519)[\w/-]+\.js$/, /verifiable\/(?:bls|beacon|read-beacon)\.ts$/, /verdict\/beacon-codes\.ts$/],
  check: [
    /@noble\/hashes\/(?:sha2|hmac|utils|_md)\.js$/,
    /kernel\/(?:bytes|jcs|json-parse)\.ts$/,
    /verifiable\/(?:shape|verdict|hash|instant)\.ts$/,
    /copy\/(?:define|verdict\/frame)\.ts$/,
    /verify\/sentence\.ts$/,
  ],
};

const partOf = (id: string) => Object.entries(PARTS).find(([, modules]) => modules.some((each) => each.test(id)))?.[0];

/** The small scripts of the pages, one file each, without any framework. Files in folders below app/browser are their parts. */
export default defineConfig({
  resolve: { alias },
  publicDir: false,
  plugins: [pureRoomsOnly(), signaturesApart(), plainParts()],
  build: {
    outDir: "build/browser",
    emptyOutDir: true,
    target: BROWSER_TARGETS,
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: Object.fromEntries(entries.map((name) => [basename(name, ".ts"), `${FOLDER}/${name}`])),
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "part-[name]-[hash].js",
        assetFileNames: "[name][extname]",
        manualChunks: partOf,
      },
    },
  },
});
