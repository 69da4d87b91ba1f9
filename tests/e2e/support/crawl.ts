import type { APIRequestContext } from "@playwright/test";
import { pageAt } from "./routes";

/** Addresses looked at for one page, so that it is met in many states without reading every row of the market. */
export const LOOKS = 30;

const LINK = /href="(\/[^"#]*)/g;
const NOT_PAGES = /^\/(en\/|en$|assets|exports|files|proofs|samples|downloads|favicon|feed|log\/(proof|tile|checkpoint|key))/;

/**
 * Follows the links from the starts as this visitor sees them, within the desks named; a start may lie at another desk. Where only
 * some pages are wanted it ends when it has met them; `read` gets the text of each page. Out: addresses by route pattern, at most
 * `most` of each.
 */
export async function crawl(
  request: APIRequestContext,
  starts: readonly string[],
  desks: RegExp,
  {
    most = 2,
    wanted,
    read,
  }: { readonly most?: number; readonly wanted?: readonly string[]; readonly read?: (path: string, html: string) => void } = {},
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const looked = new Map<string, number>();
  const seen = new Set<string>();
  const queue = [...starts];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const [plain = "/"] = path.split("?");
    const page = pageAt(plain);
    if (seen.has(path) || NOT_PAGES.test(path) || !page || !(desks.test(page.desk) || starts.includes(path))) continue;
    seen.add(path);
    const looks = looked.get(page.pattern) ?? 0;
    if (looks >= LOOKS) continue;
    looked.set(page.pattern, looks + 1);
    const answer = await request.get(path, { maxRedirects: 0 });
    if (answer.status() !== 200) continue;
    const kept = found.get(page.pattern) ?? [];
    if (kept.length < most) found.set(page.pattern, [...kept, path]);
    if (wanted?.every((pattern) => found.has(pattern))) break;
    const html = await answer.text();
    read?.(path, html);
    for (const [, link = ""] of html.matchAll(LINK)) queue.push(link.replaceAll("&amp;", "&"));
  }
  return found;
}
