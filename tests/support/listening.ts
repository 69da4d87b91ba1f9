import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";

/** What answers requests behind a real socket, on a free port of this machine; it can be changed under way. */
export async function listening(
  answer: () => (request: Request) => Response | Promise<Response>,
): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer(getRequestListener((request) => answer()(request)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
