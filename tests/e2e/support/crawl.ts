import type { APIRequestContext, APIResponse } from "@playwright/test";
import { pageAt } from "./routes";

/** Addresses looked at for one page, so that it is met in many states without reading every row of the market. */
export const LOOKS = 30;

const LINK = /href="(\/[^"#]*)/g;
const NOT_PAGES = /^\/(en\/|en$|assets|exports|files|proofs|samples|downloads|favicon|feed|log\/(proof|tile|checkpoint|key))/;

/** Where whoever is asked why they look is led; null for every other answer. */
const askedIn = (answer: APIResponse): string | null => {
  const to = answer.headers().location ?? "";
  return answer.status() === 302 && /^(\/en)?\/office\/why\//.test(to) ? to : null;
};

/** Opens a page; asked why, the visitor chooses a reason as everybody does. The first question about a record is left standing. */
async function opened(request: APIRequestContext, path: string, found: Map<string, string[]>): Promise<APIResponse> {
  const answer = await request.get(path, { maxRedirects: 0 });
  const to = askedIn(answer);
  const pattern = to && pageAt(to.split("?")[0] ?? "")?.pattern;
  if (!to || !pattern) return answer;
  if (!found.has(pattern) && !to.includes("/event-log/")) {
    found.set(pattern, [to]);
    return answer;
  }
  const { origin } = new URL(answer.url());
  await request.post(to, { form: { reason: "supervision" }, headers: { origin }, maxRedirects: 0 });
  return request.get(path, { maxRedirects: 0 });
}

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
    const answer = await opened(request, path, found);
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
