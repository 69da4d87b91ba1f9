import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { findChromium, findFirefox } from "./browser.mjs";

const env = { ...process.env, LC_ALL: "C" };
const answers = (command, args) => spawnSync(command, args, { stdio: ["ignore", "pipe", "ignore"], encoding: "utf8", env });

function hasChineseFonts() {
  if (process.platform !== "linux") return true;
  return (answers("fc-list", [":lang=zh", "family"]).stdout ?? "").trim() !== "";
}

/** The folder with initdb and postgres, or null. */
export function findPostgres() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const told = (answers("pg_config", ["--bindir"]).stdout ?? "").trim();
  const folders = [...versions.map((version) => join(debian, version, "bin")), told].filter(Boolean);
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres"))) ?? null;
}

const offered = (name) => /Candidate: \d/.test(answers("apt-cache", ["policy", name]).stdout ?? "");

/** What the tests need from the system: what it is for, and the Debian packages that bring it, the best first; some for the long run alone. */
const PARTS = [
  {
    name: "chromium",
    packages: ["chromium-headless-shell", "chromium"],
    missing: () => findChromium() === null,
    without: "browser journeys",
  },
  { name: "Chinese fonts", packages: ["fonts-noto-cjk"], missing: () => !hasChineseFonts(), without: "screenshots with Chinese text" },
  {
    name: "PostgreSQL",
    packages: ["postgresql"],
    missing: () => findPostgres() === null,
    without: "integration tests on server PostgreSQL",
  },
  { name: "Firefox", packages: ["firefox-esr", "firefox"], missing: () => findFirefox() === null, without: "tasks in Firefox", long: true },
];

/** The first of its packages that this system offers. */
const packageOf = ({ packages }) => packages.find(offered) ?? packages.at(-1);

/** How packages can be installed here: as root, by sudo without a password, or not at all (null). */
function installer() {
  if (answers("apt-get", ["--version"]).status !== 0) return null;
  if (process.getuid?.() === 0) return ["apt-get"];
  return answers("sudo", ["-n", "true"]).status === 0 ? ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"] : null;
}

function apt(command, args) {
  const [program, ...before] = command;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(program, [...before, ...args], { stdio: ["ignore", "ignore", "inherit"], env }).status === 0;
}

/** Installs what is missing for this run if it may. Returns the parts that are still missing. */
export function ensureParts(say, long) {
  const missing = () => PARTS.filter((part) => (long || !part.long) && part.missing());
  const before = missing();
  const command = installer();
  if (before.length === 0 || !command) return before;
  say(`installing ${before.map((part) => part.name).join(", ")}`);
  const install = () => apt(command, ["install", "-y", "-q", "--no-install-recommends", ...before.map(packageOf)]);
  if (!install() && apt(command, ["update", "-q"])) install();
  return missing();
}

/** The command a person would type for what is missing. */
export function commandFor(parts) {
  return `sudo apt-get install -y ${parts.map(packageOf).join(" ")}`;
}
