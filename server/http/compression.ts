import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { MiddlewareHandler } from "hono";
import { acceptsEncoding } from "./accepted-encoding";

const compress = promisify(gzip);
const TEXT = /^(text\/|application\/(json|xml|atom\+xml|manifest\+json))/;
/** The log's entries are texts behind each other (C2SP tlog-tiles asks for it); its hashes are as chance made them. */
const ENTRIES = /\/tile\/entries\//;
const WORTH_IT = 1024;

/** Compresses the texts that pages and feeds answer with. Downloads pass as they are: they are streamed, and packed already. */
export function compression(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const answer = context.res;
    const type = answer.headers.get("content-type") ?? "";
    const isText = TEXT.test(type) || ENTRIES.test(context.req.path);
    if (!answer.body || !isText || answer.headers.has("content-encoding") || answer.headers.has("content-disposition")) return;
    answer.headers.append("Vary", "Accept-Encoding");
    if (context.req.method === "HEAD" || !acceptsEncoding(context.req.header("accept-encoding"), "gzip")) return;
    const plain = Buffer.from(await answer.arrayBuffer());
    const headers = new Headers(answer.headers);
    const packed = plain.length < WORTH_IT ? null : await compress(plain, { level: 5 });
    if (packed) headers.set("Content-Encoding", "gzip");
    headers.set("Content-Length", String((packed ?? plain).length));
    context.res = undefined;
    context.res = new Response(packed ?? plain, { status: answer.status, statusText: answer.statusText, headers });
  };
}
