import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { firstCharacters } from "~/domain/kernel/characters";
import type { Block, Shell } from "~/lib/shell";
import { isAddress, led, singleSlashes } from "./address";
import { compression } from "./compression";
import type { RemixHandler } from "./handle-pages";
import { pageInWords, silentRefusal } from "./in-words";
import { language } from "./language";
import { blockedByLimits } from "./limits";
import { isFromThisSite } from "./origin-check";
import { type RequestNumber, requestNumbers } from "./request-number";
import { securityHeaders } from "./security-headers";
import { loadStaticFiles, type StaticFolder, serveStatic } from "./static-files";

export type AppOptions = {
  readonly shell: Shell;
  readonly handle: RemixHandler;
  readonly staticFolders: readonly StaticFolder[];
  readonly development: boolean;
};

type Env = { Bindings: Partial<HttpBindings>; Variables: { requestId: string } };

/** The framework's own data addresses: no page of ours asks them, so nobody else gets to. */
function isInternal(url: URL): boolean {
  return url.pathname.endsWith(".data") || url.pathname.endsWith("/__manifest") || url.searchParams.has("_data");
}

function blockOf(request: Request, url: URL, shell: Shell): Block | null {
  if (isInternal(url) || !isAddress(url)) return "internal";
  const limit = blockedByLimits(request.method, url, request.headers);
  if (limit) return limit;
  return request.method === "POST" && !isFromThisSite(request.headers, url, shell.config.origin) ? "origin" : null;
}

function clientAddress(context: Context<Env>, trustProxy: boolean): string {
  const forwarded = trustProxy ? context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return forwarded || context.env?.incoming?.socket.remoteAddress || "unknown";
}

/** Often it is the setting that is wrong, and then nobody can sign in: the log names both sides. */
function tellOrigin({ log, config }: Shell, origin: string | null, { host }: URL, request: string): void {
  log.warn(
    { request, origin: origin === null ? null : firstCharacters(origin, 200), host, ORIGIN: config.origin },
    "a post came from another origin than this site's",
  );
}

/** The framework compares Origin with Host itself, and believes X-Forwarded-Host; after our own check both are told the same host. */
function trustedRequest(request: Request): Request {
  const origin = request.headers.get("origin");
  if (request.method !== "POST" || !origin) return request;
  const headers = new Headers(request.headers);
  headers.set("host", new URL(origin).host);
  headers.delete("x-forwarded-host");
  // Built from its parts: the HTTP library's request is a look-alike that the platform's constructor does not take.
  const { url, method, body, signal } = request;
  return new Request(url, { method, headers, body, signal, duplex: "half" } as RequestInit);
}

/** The whole HTTP side: numbers, headers, limits, origin check, static files, then the pages. */
export function createApp({ shell, handle, staticFolders, development }: AppOptions): Hono<Env> {
  const app = new Hono<Env>();
  const numbers: RequestNumber = requestNumbers(shell.entropy);
  const files = loadStaticFiles(staticFolders);

  app.use(numbers.middleware(shell.log));
  app.use(securityHeaders({ secure: shell.config.mode === "production", development }));
  app.use(compression());
  app.use(language({ secure: shell.config.mode === "production" }));
  app.all("*", async (context) => {
    const request = context.req.raw;
    const url = new URL(request.url);
    const file = serveStatic(files, request, url);
    if (file) return file;
    const block = blockOf(request, url, shell);
    const elsewhere = block ? null : singleSlashes(url);
    if (elsewhere !== null) return led(elsewhere);
    const requestId = context.get("requestId");
    if (block === "origin") tellOrigin(shell, request.headers.get("origin"), url, requestId);
    const facts = {
      ...{ ...shell, log: shell.log.child({ request: requestId }), requestId, asked: `${url.pathname}${url.search}` },
      clientAddress: clientAddress(context, shell.config.trustProxy),
    };
    if (block) return pageInWords(handle, request, url, { ...facts, block });
    const answer = await handle(trustedRequest(request), { ...facts, block });
    const silent = silentRefusal(request, url, answer);
    return silent ? pageInWords(handle, request, url, { ...facts, block: silent }) : answer;
  });
  return app;
}
