import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { fromUtf8 } from "~/domain/kernel/bytes";
import type { Witness, WitnessReply } from "./witness-core";

/** A note of 64 KiB and a proof of 63 hashes, and some more. */
const BODY_BYTES = 80 * 1024;
const HEAD_MILLISECONDS = 10_000;
const REQUEST_MILLISECONDS = 20_000;
const CONNECTIONS = 200;

const TEXT = "text/plain; charset=utf-8";
const MALFORMED: WitnessReply = { status: 400, type: TEXT, body: "malformed\n" };

/** The body of a request; null where it is too long or no text. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += part.length;
    if (bytes > BODY_BYTES) return null;
    parts.push(part);
  }
  return fromUtf8(Buffer.concat(parts));
}

async function answer(witness: Witness, request: IncomingMessage): Promise<WitnessReply> {
  const path = (request.url ?? "/").split("?")[0] ?? "/";
  if (path === "/add-checkpoint") {
    if (request.method !== "POST") return { status: 405, type: TEXT, body: "POST\n" };
    const body = await bodyOf(request);
    return body === null ? MALFORMED : witness.add(body);
  }
  const hash = /^\/([0-9a-f]{64})\/checkpoint$/.exec(path)?.[1];
  const note = hash && request.method === "GET" ? witness.folder.noteAt(hash) : null;
  return note ? { status: 200, type: TEXT, body: note } : { status: 404, type: TEXT, body: "not here\n" };
}

function send(response: ServerResponse, { status, type, body }: WitnessReply, isRead: boolean): void {
  const headers = { "Content-Type": type, "Content-Length": Buffer.byteLength(body), "Cache-Control": "no-store" };
  // What was not read to its end cannot be followed by another request.
  response.writeHead(status, isRead ? headers : { ...headers, Connection: "close" }).end(body);
}

/** The witness's two addresses over HTTP: `POST /add-checkpoint`, and `GET /HASH/checkpoint` for monitors. It listens when this returns. */
export function serveWitness(witness: Witness, port: number, host: string): Promise<Server> {
  const server = createServer((request, response) => {
    answer(witness, request).then(
      (reply) => send(response, reply, request.complete),
      () => send(response, { status: 500, type: TEXT, body: "the state could not be written\n" }, request.complete),
    );
  });
  Object.assign(server, { headersTimeout: HEAD_MILLISECONDS, requestTimeout: REQUEST_MILLISECONDS, maxConnections: CONNECTIONS });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}
