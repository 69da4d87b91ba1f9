import type { AppLoadContext } from "@remix-run/node";
import { href, langOf, plainPath } from "~/lib/lang";
import { FILES, paths } from "~/lib/paths";
import { BLOCK_STATUS, type Block } from "~/lib/shell";
import type { RemixHandler } from "./handle-pages";

/** Which page in words each status has, where an address has no page of its own to say it. */
const REFUSALS: ReadonlyMap<number, Block> = new Map([
  [404, "internal"],
  [405, "method"],
  [422, "narrow"],
  [429, "busy"],
  [500, "fault"],
  [503, "outage"],
]);

/** When a list's file can be asked for again: one of a few thousand rows is written in less. */
const RETRY_SECONDS = "15";

/** Whether an answer says why in a form that whoever asked can read: a page, the facts of /readyz, a line for the programs that read the log. */
function speaks({ headers }: Response): boolean {
  const type = headers.get("content-type") ?? "";
  if (/^text\/plain/.test(type) && headers.get("access-control-allow-origin") === "*") return true;
  return /^text\/html/.test(type) || (/^application\/json/.test(type) && !headers.has("x-remix-error"));
}

/**
 * The refusal whose words an answer to a GET lacks; null where the answer has words of its own. Files, proofs and feeds are no pages, so
 * their refusals have none. A private file and a missing one are told alike, so that nobody learns which exist.
 */
export function silentRefusal({ method }: Request, url: URL, answer: Response): Block | null {
  if ((method !== "GET" && method !== "HEAD") || answer.status < 400 || speaks(answer)) return null;
  const isFile = answer.status === 404 && plainPath(url.pathname).startsWith(`${FILES}/`);
  return isFile ? "file" : (REFUSALS.get(answer.status) ?? null);
}

/** A GET of the address that answers with the refusal in words; what was sent is never read. Who is signed in matters for files alone. */
function lookFor(request: Request, url: URL, names: readonly string[]): Request {
  const place = new URL(href(langOf(url), paths.refused), url.origin);
  const headers = new Headers({ accept: "text/html" });
  for (const name of names) {
    const value = request.headers.get(name);
    if (value) headers.set(name, value);
  }
  return new Request(place, { headers, signal: request.signal });
}

/** The page that says in the reader's language why there is nothing else, with the status of the refusal. */
export async function pageInWords(handle: RemixHandler, request: Request, url: URL, context: AppLoadContext & { readonly block: Block }) {
  const answer = await handle(
    lookFor(request, url, context.block === "file" ? ["accept-language", "cookie"] : ["accept-language"]),
    context,
  );
  if (context.block === "method") answer.headers.set("Allow", "GET, HEAD, POST");
  if (context.block === "busy") answer.headers.set("Retry-After", RETRY_SECONDS);
  const body = request.method === "HEAD" ? null : answer.body;
  return new Response(body, { status: BLOCK_STATUS[context.block], headers: answer.headers });
}
