import type { Server } from "node:http";
import closeWithGrace from "close-with-grace";
import type { ViteDevServer } from "vite";
import type { OpenedShell } from "./open-shell";
import type { Scheduler } from "./scheduler";

/** Long enough for the largest upload under way; after it the process goes, and the database keeps what it acknowledged. */
const DRAIN_MILLISECONDS = 25_000;

type Parts = {
  readonly server: Server;
  readonly opened: OpenedShell;
  /** Stops recording that the process serves. */
  readonly service: () => Promise<void>;
  readonly scheduler: Scheduler | null;
  readonly vite: ViteDevServer | undefined;
};

/** Takes no new requests, lets those under way finish, and closes idle connections at once. */
function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    // A connection that becomes idle after its answer would otherwise wait for its keep-alive time.
    const sweep = setInterval(() => server.closeIdleConnections(), 100);
    server.once("close", () => clearInterval(sweep));
  });
}

/** Stops in the order in which things depend on each other: visitors, the clock's work, the database. */
export function stopGracefully({ server, opened, service, scheduler, vite }: Parts): () => Promise<void> {
  const stop = async () => {
    // From here on it takes no visitor: whatever it asks itself would hold up its own end.
    await service();
    await drain(server);
    await vite?.close();
    await scheduler?.stop();
    await opened.close();
  };
  const handle = closeWithGrace({ delay: DRAIN_MILLISECONDS, logger: false }, async ({ err }) => {
    if (err) opened.shell.log.error({ err }, "stopping after a fault");
    await stop();
  });
  return async () => {
    handle.uninstall();
    await stop();
  };
}
