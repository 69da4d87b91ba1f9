import type { TestSite } from "./site";

/** What a page says, without its marks and what only scripts read. */
export const plainText = (html: string): string =>
  html
    .replace(/<(?:script|style|svg)\b.*?<\/(?:script|style|svg)>/gs, "")
    .replace(/<!--.*?-->/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .replace(/ ?：\s*/g, "：");

/** A number of a page, and how many the list has that it opens. */
export type Figure = { readonly address: string; readonly says: number; readonly lists: number };

/** How many a list says it has: 共 12 项, on the public pages and on the desks. */
const countOf = (html: string): number => Number(/共\s*(\d+)\s*项/.exec(plainText(html))?.[1] ?? Number.NaN);

/** Every number of a page that opens a list of commissions, each with the count of that list; `cookie` is the reader's. */
export async function figuresOf(site: TestSite, path: string, cookie = ""): Promise<Figure[]> {
  const ask = async (address: string) => (await site.ask(address, { headers: { cookie } })).text();
  const html = (await ask(path)).replace(/<!--.*?-->/gs, "");
  const links = [...html.matchAll(/<a\b[^>]*href="([^"]*commissions\?[^"]*)"[^>]*>(?:[^<\d]*)(\d+)<\/a>/g)];
  const found: Figure[] = [];
  for (const [, href = "", n] of links) {
    const address = href.replaceAll("&amp;", "&");
    found.push({ address, says: Number(n), lists: countOf(await ask(address)) });
  }
  return found;
}
