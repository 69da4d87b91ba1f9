import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, run } from "./steps.mjs";

const readJson = (path) => JSON.parse(readFileSync(join(ROOT, path), "utf8"));

/** The lowest Node.js of package.json ("20.19") when the running one is older, else null. */
export function nodeIsTooOld(running = process.versions.node) {
  const [needMajor, needMinor] = readJson("package.json")
    .engines.node.replace(/[^\d.]/g, "")
    .split(".")
    .map(Number);
  const [major, minor] = running.split(".").map(Number);
  return major < needMajor || (major === needMajor && minor < needMinor) ? `${needMajor}.${needMinor}` : null;
}

/**
 * Whether node_modules differs from the lock file. npm writes its own list there as the last thing it does, so a list that agrees
 * is an install that ended well. Packages for other machines are optional and may be absent.
 */
export function mustInstall() {
  if (!existsSync(join(ROOT, "node_modules/.package-lock.json"))) return true;
  const installed = readJson("node_modules/.package-lock.json").packages;
  const wanted = Object.entries(readJson("package-lock.json").packages);
  return wanted.some(([name, entry]) => name !== "" && !entry.optional && installed[name]?.version !== entry.version);
}

/** Installs what the lock file names, development tools too, because the build needs them. */
export function install() {
  const args = ["ci", "--no-audit", "--no-fund", "--prefer-offline", "--include=dev", "--loglevel=error"];
  return run("npm", args, { env: { NODE_ENV: "" } });
}
