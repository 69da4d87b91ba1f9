// The first thing that runs on a fresh clone: built-ins only. Installs, builds, migrates, serves.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, mustBuild } from "./setup/build.mjs";
import { install, mustInstall, nodeIsTooOld } from "./setup/install.mjs";
import { ROOT } from "./setup/steps.mjs";

const development = process.argv.includes("--dev");
/** Only serves what is built: for a second process of one site, and for the browser tests. */
const serveOnly = process.argv.includes("--serve");
const begun = performance.now();
const seconds = () => `${Math.round((performance.now() - begun) / 1000)} s`;
const say = (line) => console.log(`  ${line}`);

/** Ends with one clear line, and what the failing tool said above it. */
function fail(zh, en, detail) {
  // A failing tool says what matters first and its whole inner state after it.
  if (detail) console.error(detail.split("\n").slice(0, 40).join("\n"));
  console.error(`\n✗ ${zh} ${en}`);
  process.exit(1);
}

async function step(zh, en, work) {
  say(`${zh} ${en}…`);
  try {
    await work();
  } catch (error) {
    fail(`${zh}没有成功。`, `${en}: failed.`, error.output ?? error.stack ?? String(error));
  }
}

async function prepare() {
  const needed = nodeIsTooOld();
  if (needed) fail(`需要 Node.js ${needed} 或更高版本，现在是 ${process.versions.node}。`, `Node.js ${needed} or newer is needed.`);
  if (mustInstall()) await step("安装依赖（第一次约一分钟）", "Installing packages (about a minute the first time)", install);
  if (!development && mustBuild()) await step("构建", "Building", build);
}

async function loadServer() {
  if (!development) return { server: await import(pathToFileURL(join(ROOT, "build/server/index.js")).href) };
  const { createServer } = await import("vite");
  const vite = await createServer({ root: ROOT, appType: "custom", server: { middlewareMode: true } });
  return { vite, server: await vite.ssrLoadModule("/server/main.ts") };
}

console.log("明选 Mingxuan");
process.chdir(ROOT);
process.env.NODE_ENV ??= development ? "development" : "production";
if (!serveOnly) await prepare();
const { server, vite } = await loadServer();
try {
  const { port, demonstration, origin } = await server.start({ vite, say });
  const address = origin ?? `http://localhost:${port}`;
  if (demonstration) say(`十分钟导览 Ten-minute tour: ${address}/tour`);
  console.log(`\n✓ 已就绪（${seconds()}） Ready: ${address}\n`);
} catch (error) {
  if (error?.code === "EADDRINUSE")
    fail(`端口 ${error.port} 已被占用，请用 PORT 指定另一个。`, `Port ${error.port} is in use; choose another with PORT.`);
  if (error?.name === "DatabaseInUseError") {
    fail(
      "这个数据目录正由另一个进程使用，请先停止它，或用 DATA_DIR 指定另一个目录。",
      "Another process uses this data directory; stop it or choose another DATA_DIR.",
    );
  }
  const sentences = Array.isArray(error?.sentences) ? error.sentences.join("\n") : (error?.stack ?? String(error));
  fail("没有启动。", "Not started.", sentences);
}
