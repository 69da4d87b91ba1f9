import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { acceptsEncoding } from "./accepted-encoding";

const KINDS: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};
const COMPRESSIBLE = /^text\/|json|svg/;

type StaticFile = {
  readonly type: string;
  readonly tag: string;
  readonly immutable: boolean;
  readonly plain: Uint8Array<ArrayBuffer>;
  /** Packed for the first who asks and kept: most files of a site are asked for seldom, and packing them all is most of its start. */
  readonly gzip: (() => Uint8Array<ArrayBuffer>) | null;
  readonly brotli: (() => Uint8Array<ArrayBuffer>) | null;
};

const BEST = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

function once(pack: () => Buffer): () => Uint8Array<ArrayBuffer> {
  let packed: Uint8Array<ArrayBuffer> | undefined;
  return () => (packed ??= new Uint8Array(pack()));
}

function load(path: string, immutable: boolean): StaticFile {
  const content = readFileSync(path);
  const type = KINDS[extname(path)] ?? "application/octet-stream";
  const worth = COMPRESSIBLE.test(type) && content.length > 512;
  return {
    type,
    immutable,
    tag: `"${createHash("sha256").update(content).digest("base64url").slice(0, 20)}"`,
    plain: new Uint8Array(content),
    gzip: worth ? once(() => gzipSync(content, { level: 9 })) : null,
    brotli: worth ? once(() => brotliCompressSync(content, BEST)) : null,
  };
}

function filesBelow(folder: string, prefix = ""): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith(".")) return [];
    const name = `${prefix}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(join(folder, entry.name), name) : [name];
  });
}

/** A folder whose files are served below an address. Names with a content hash, or asked for by version, never change. */
export type StaticFolder = { readonly folder: string; readonly at: string; readonly hashed: boolean };

/** Reads all static files once: they are few and small, and an address outside the list reaches no disk. */
export function loadStaticFiles(folders: readonly StaticFolder[]): ReadonlyMap<string, StaticFile> {
  const found = new Map<string, StaticFile>();
  for (const { folder, at, hashed } of folders) {
    for (const name of filesBelow(folder)) found.set(`${at}${name}`, load(join(folder, name), hashed));
  }
  return found;
}

function encoded(file: StaticFile, accepted: string | null): readonly [Uint8Array<ArrayBuffer>, string | null] {
  if (file.brotli && acceptsEncoding(accepted, "br")) return [file.brotli(), "br"];
  if (file.gzip && acceptsEncoding(accepted, "gzip")) return [file.gzip(), "gzip"];
  return [file.plain, null];
}

/** The answer for a static file, or null when the address names none. */
export function serveStatic(files: ReadonlyMap<string, StaticFile>, request: Request, url: URL): Response | null {
  if (request.method !== "GET" && request.method !== "HEAD") return null;
  const file = files.get(url.pathname);
  if (!file) return null;
  const forever = file.immutable || url.searchParams.has("v");
  const headers = new Headers({
    "Content-Type": file.type,
    ETag: file.tag,
    "Cache-Control": forever ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    Vary: "Accept-Encoding",
  });
  if (request.headers.get("if-none-match") === file.tag) return new Response(null, { status: 304, headers });
  const [body, encoding] = encoded(file, request.headers.get("accept-encoding"));
  if (encoding) headers.set("Content-Encoding", encoding);
  headers.set("Content-Length", String(body.byteLength));
  return new Response(request.method === "HEAD" ? null : body, { headers });
}
