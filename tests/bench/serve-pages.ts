// Run as a process of its own by the bench: the built site, or a bare server that sends given bytes. Counts what reaches the database.
import { createServer } from "node:http";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { projectPath } from "~/lib/project-path";

let queries = 0;
const { query } = pg.Client.prototype;
pg.Client.prototype.query = function counted(this: pg.Client, ...given: unknown[]) {
  queries += 1;
  return Reflect.apply(query, this, given);
} as typeof query;

const say = (message: object) => process.send?.(message);

async function site(): Promise<void> {
  const { start } = (await import(pathToFileURL(projectPath("build/server/index.js")).href)) as { start(): Promise<{ port: number }> };
  say({ port: (await start()).port });
}

function bare(): void {
  let body = Buffer.alloc(0);
  let headers: Record<string, string> = {};
  const server = createServer((_request, response) => response.writeHead(200, headers).end(body));
  process.on("message", (message: { body?: string; headers?: Record<string, string> }) => {
    if (message.body === undefined) return;
    body = Buffer.from(message.body, "base64");
    headers = message.headers ?? {};
    say({ set: true });
  });
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    say({ port: typeof address === "object" && address ? address.port : 0 });
  });
}

process.on("message", (message: { count?: boolean }) => {
  if (!message.count) return;
  say({ queries });
  queries = 0;
});
if (process.argv[2] === "bare") bare();
else await site();
