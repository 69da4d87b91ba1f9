import type { TestRoute, TestSite } from "./site";

/** The key that a page makes anew for each draft. */
const DRAFT_KEY = /name="idempotencyKey" value="[^"]*"/g;

/** What answers an address: its status, its headers but the request's own number, and its body without what is new on every page. */
export async function wholeAnswer(site: TestSite, address: string, cookie: string | null = null): Promise<string> {
  const answer = await site.ask(address, { headers: cookie ? { cookie } : {} });
  const number = answer.headers.get("x-request-id") ?? "none";
  const headers = [...answer.headers].filter(([name]) => name !== "date" && name !== "x-request-id");
  const bytes = Buffer.from(await answer.arrayBuffer());
  const text = bytes.toString("utf8").replaceAll(number, "").replace(DRAFT_KEY, "");
  // What is no text is compared byte by byte all the same.
  return JSON.stringify([answer.status, headers, Buffer.from(text).includes("\ufffd") ? bytes.toString("base64") : text]);
}

/** One address of each kind of page: the ids and numbers of whatever a test is not about stand for each other. */
const kindOf = (address: string, named: ReadonlySet<string>) =>
  address.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|MX-\d{4}-\d+|\b9\d{5}[0-9A-Z]{12}\b|TJ-ZJ-\d+|=[^&#]*/g, (part) =>
    named.has(part) ? part : "*",
  );

/** Every kind of page that whoever has the cookie is led to from the given addresses, at most so many, with what it answers. */
export async function everyKindOfPage(
  site: TestSite,
  cookie: string | null,
  from: readonly string[],
  { named, most }: { readonly named: ReadonlySet<string>; readonly most: number },
): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const seen = new Set<string>();
  const waiting = [...from];
  for (let address = waiting.shift(); address !== undefined && pages.size < most; address = waiting.shift()) {
    const kind = kindOf(address, named);
    if (seen.has(kind)) continue;
    seen.add(kind);
    const answer = await wholeAnswer(site, address, cookie);
    pages.set(address, answer);
    // Who takes a list away leaves an event: tests/routes/exports.test.ts and event-log.test.ts look into those.
    for (const [, link = ""] of answer.matchAll(/href=\\"(\/(?!en\b|assets|build|downloads|exports)[^\\"#]*)/g))
      waiting.push(link.replaceAll("&amp;", "&"));
  }
  return pages;
}

/** What may stand in the place of a route's address, by the route's file; a route without a place needs none. */
export type Places = Readonly<Record<string, readonly string[]>>;

const nameOf = ({ file }: TestRoute): string => file.replace(/^.*\//, "").replace(/\.tsx?$/, "");

/** Every address of the site that anybody may ask, with each of the given words in its place. Throws for a route whose places nobody gave. */
export function publicAddresses(site: TestSite, places: Places): string[] {
  const open = site.routes.filter(({ module }) => module.handle?.access === "public" && module.loader);
  return open.flatMap((route) => {
    const path = route.path.replace(/^\/en\?/, "") || "/";
    if (!/[:*]/.test(path)) return [path];
    const words = places[nameOf(route)];
    if (!words) throw new Error(`nobody says what stands in ${path} (${nameOf(route)})`);
    return words.map((word) => path.replace(/:[a-z]+|\*/, word));
  });
}

/** The addresses whose answers differ, or of which one alone answers. */
export const differing = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((key) => a.get(key) !== b.get(key));

/** A page with its numbers and what is derived from all of its bytes taken out. */
export const uncounted = (text: string | undefined) => text?.replace(/\["(?:etag|content-length)","[^"]*"\],?/g, "").replace(/\d+/g, "0");
