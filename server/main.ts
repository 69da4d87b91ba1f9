import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import type { ViteDevServer } from "vite";
import { ConfigError, parseConfig } from "~/lib/config";
import { projectPath } from "~/lib/project-path";
import { createApp } from "./http/app";
import { handlePages } from "./http/handle-pages";
import { plainTarget } from "./http/request-target";
import { openShell } from "./open-shell";
import { prepareSite } from "./prepare-site";
import { startScheduler } from "./scheduler";
import { ownAddress, recordingService } from "./service";
import { stopGracefully } from "./shutdown";

/** How long a visitor may take to send the head and the whole of a request; a slow office line sends 20 MB in less. */
const HEAD_MILLISECONDS = 15_000;
const REQUEST_MILLISECONDS = 300_000;
const KEEP_ALIVE_MILLISECONDS = 65_000;
/** More than any browser sends: an address beyond the limit of ours is still told in words. */
const HEAD_BYTES = 32 * 1024;

export type StartOptions = {
  /** Vite, when developing; the build's own files are served otherwise. */
  readonly vite?: ViteDevServer;
  /** Says in one line what is being done, for the person at the terminal. */
  readonly say?: (line: string) => void;
};

export type Started = {
  readonly port: number;
  readonly origin: string | null;
  readonly demonstration: boolean;
  readonly stop: () => Promise<void>;
};

const BUILT = [
  { folder: projectPath("build/client/assets"), at: "/assets", hashed: true },
  { folder: projectPath("build/browser"), at: "/assets", hashed: false },
  { folder: projectPath("public"), at: "", hashed: false },
];

function limited(server: Server): Server {
  server.headersTimeout = HEAD_MILLISECONDS;
  server.requestTimeout = REQUEST_MILLISECONDS;
  server.keepAliveTimeout = KEEP_ALIVE_MILLISECONDS;
  server.maxHeadersCount = 100;
  return server;
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

/** Asked before anything is opened: seeding takes a while, and a port that is taken is no reason to begin it. Throws EADDRINUSE. */
async function askForPort(port: number, host: string): Promise<void> {
  const probe = createServer();
  await listen(probe, port, host);
  await new Promise((resolve) => probe.close(resolve));
}

/** Opens the database, applies the migrations, starts the scheduler and serves. Throws ConfigError before anything is touched. */
export async function start({ vite, say = () => {} }: StartOptions = {}): Promise<Started> {
  const config = parseConfig(process.env);
  await askForPort(config.port, config.host);
  const opened = await openShell(config, say);
  await prepareSite(opened.shell, say);
  const loadBuild = vite
    ? () => vite.ssrLoadModule("virtual:remix/server-build") as unknown as Promise<ServerBuild>
    : () => import("virtual:remix/server-build") as unknown as Promise<ServerBuild>;
  const app = createApp({
    shell: opened.shell,
    handle: vite ? createRequestHandler(loadBuild, "development") : handlePages(await loadBuild(), "production"),
    staticFolders: vite ? BUILT.slice(2) : BUILT,
    development: vite !== undefined,
  });
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = limited(
    createServer({ maxHeaderSize: HEAD_BYTES }, (request, response) => {
      request.url = plainTarget(request.url ?? "/");
      if (vite) vite.middlewares(request, response, () => void answer(request, response));
      else void answer(request, response);
    }),
  );
  const port = await listen(server, config.port, config.host);
  // The record of service comes first: what moves a close is known before the clock's work begins.
  const service = await recordingService(opened.shell, ownAddress(config.host, port));
  const scheduler = config.scheduler ? startScheduler(opened.shell) : null;
  const stop = stopGracefully({ server, opened, service, scheduler, vite });
  return { port, origin: config.origin, demonstration: config.mode === "demonstration", stop };
}

export { ConfigError };
