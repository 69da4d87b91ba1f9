import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { contentHash, marker, ROOT, run, setMarker } from "./steps.mjs";

const NEEDED = ["package.json", "package-lock.json"];

/** "20.19" of engines, compared with what runs. */
export function nodeIsTooOld(running = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const [needMajor, needMinor] = engines.node
    .replace(/[^\d.]/g, "")
    .split(".")
    .map(Number);
  const [major, minor] = running.split(".").map(Number);
  return major < needMajor || (major === needMajor && minor < needMinor) ? `${needMajor}.${needMinor}` : null;
}

/** Whether node_modules is what the lock file says. npm writes its own copy of the lock; ours marks that the install ended well. */
export function mustInstall() {
  return !existsSync(join(ROOT, "node_modules/.package-lock.json")) || marker("installed") !== contentHash(NEEDED);
}

/** Installs what the lock file names, development tools too, because the build needs them. */
export async function install() {
  await run("npm", ["ci", "--no-audit", "--no-fund", "--prefer-offline", "--include=dev", "--loglevel=error"], { env: { NODE_ENV: "" } });
  setMarker("installed", contentHash(NEEDED));
}
