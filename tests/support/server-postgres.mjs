// A throwaway PostgreSQL server on a free port of this machine, for the tests that run on a server. Plain JavaScript, usable by node alone.
import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);
const OLDEST = 15;

/** Folder of initdb and pg_ctl: Debian keeps them off the path, by version. Null when there is no PostgreSQL of version 15 or newer. */
export function findPostgres() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).map(Number) : [];
  const newest = versions.filter((version) => version >= OLDEST).sort((a, b) => b - a);
  const folders = [...newest.map((version) => join(debian, String(version), "bin")), ...(process.env.PATH ?? "").split(delimiter)];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "pg_ctl"))) ?? null;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** PostgreSQL refuses to run as root: there the account `postgres`, which its package made, runs it. */
function asServer(command, args) {
  return process.getuid?.() === 0 ? execute("runuser", ["-u", "postgres", "--", command, ...args]) : execute(command, args);
}

/**
 * Starts the server. Out: `url` of its database `postgres` for a superuser without a password, `pid`, and `stop`, which also removes
 * its files. Nothing survives a crash of the machine: syncing is off. Throws when PostgreSQL is not installed.
 */
export async function startServerPostgres() {
  const bin = findPostgres();
  if (!bin) throw new Error("PostgreSQL 15 or newer is not installed.");
  const folder = mkdtempSync(join(tmpdir(), "mingxuan-server-"));
  chmodSync(folder, 0o777);
  const data = join(folder, "data");
  const port = await freePort();
  const initdb = ["-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"];
  await asServer(join(bin, "initdb"), initdb);
  const settings = ["fsync=off", "full_page_writes=off", "max_connections=200", "shared_buffers=64MB", "listen_addresses=127.0.0.1"];
  const options = [`-p ${port}`, `-k ${folder}`, ...settings.map((setting) => `-c ${setting}`)].join(" ");
  const log = join(folder, "log");
  await asServer(join(bin, "pg_ctl"), ["-D", data, "-l", log, "-w", "-t", "60", "-o", options, "start"]);
  const pid = Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]);
  const stop = async () => {
    await asServer(join(bin, "pg_ctl"), ["-D", data, "-w", "-m", "immediate", "stop"]).catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, pid, stop };
}
