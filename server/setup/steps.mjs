// Built-ins only: this runs before anything is installed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const CACHE = join(ROOT, ".cache");

/** Runs a program of this project; its output is shown only when it fails, or as it comes with `show`. `started` hears of its process. */
export function run(command, args, { show = false, env = {}, started = () => {} } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = show ? "inherit" : ["ignore", "pipe", "pipe"];
    const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio, shell: process.platform === "win32" });
    if (child.pid) started(child.pid);
    const output = [];
    child.stdout?.on("data", (chunk) => output.push(chunk));
    child.stderr?.on("data", (chunk) => output.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      const text = Buffer.concat(output).toString("utf8");
      if (code === 0) resolve(text);
      else reject(Object.assign(new Error(`${args.join(" ")}: exit ${code}\n${text.slice(-4000)}`), { output: text }));
    });
  });
}

/** Runs a tool of node_modules by its script, without a shell and without npx. */
export function tool(script, args, options) {
  return run(process.execPath, [join(ROOT, "node_modules", script), ...args], options);
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith("."))
    .flatMap((entry) => filesBelow(join(path, entry.name)));
}

/** One hash over the content of files and folders. */
export function contentHash(paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((path) => filesBelow(join(ROOT, path))).sort()) {
    hash.update(file.slice(ROOT.length)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** What a finished step remembered, or null. */
export function marker(name) {
  const path = join(CACHE, name);
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

/** Remembers that a step is finished for this content. */
export function setMarker(name, value) {
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, name), value);
}
