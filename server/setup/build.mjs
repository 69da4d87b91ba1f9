import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { contentHash, marker, ROOT, setMarker, tool } from "./steps.mjs";

const SOURCES = ["app", "db", "server", "public", "package-lock.json", "tsconfig.json", "remix.config.js", "vite.config.ts"];
const SHARED = ["vite.shared.ts", "vite.browser.config.ts", "vite.verifier.config.ts"];
const SERVER_ENTRY = join(ROOT, "build/server/index.js");

const sourcesHash = () => contentHash([...SOURCES, ...SHARED]);

/** Whether the built server is older than the sources. */
export function mustBuild() {
  return !existsSync(SERVER_ENTRY) || marker("built") !== sourcesHash();
}

/** No page loads the framework's scripts, so none are kept: what is not there cannot be served. */
function dropFrameworkScripts() {
  const assets = join(ROOT, "build/client/assets");
  for (const name of readdirSync(assets)) if (name.endsWith(".js")) rmSync(join(assets, name));
}

const bundle = (config, ...more) => tool("vite/bin/vite.js", ["build", "--config", config, ...more], { env: { NODE_ENV: "production" } });

/** Builds the pages and the server, the pages' own scripts and the one-file programs, and lowers the style sheets to what old office browsers read. */
export async function build() {
  const hash = sourcesHash();
  await tool("@remix-run/dev/dist/cli.js", ["vite:build"], { env: { NODE_ENV: "production" } });
  dropFrameworkScripts();
  const { lowerStyles } = await import("./lower-css.mjs");
  const scripts = ["zh", "en"].map((lang) => bundle("vite.browser.config.ts", "--mode", lang));
  const programs = ["production", "witness", "monitor"].map((mode) => bundle("vite.verifier.config.ts", "--mode", mode));
  await Promise.all([...scripts, ...programs, lowerStyles(join(ROOT, "build/client/assets"))]);
  setMarker("built", hash);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await build();
    console.log("构建完成。 Built.");
  } catch (error) {
    console.error(error.output ?? error);
    process.exitCode = 1;
  }
}
