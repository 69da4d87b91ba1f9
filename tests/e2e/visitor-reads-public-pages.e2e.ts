import type { APIRequestContext } from "@playwright/test";
import { hasMobileNumber } from "../support/telephones";
import { crawl, LOOKS } from "./support/crawl";
import { expect, test } from "./support/site";

type Read = { readonly found: ReadonlyMap<string, readonly string[]>; readonly texts: ReadonlyMap<string, string> };
let reading: Promise<Read> | undefined;

async function readMarket(request: APIRequestContext): Promise<Read> {
  const texts = new Map<string, string>();
  const found = await crawl(request, ["/"], /^public$/, { most: LOOKS, read: (path, html) => texts.set(path, html) });
  return { found, texts };
}

/** The market is read once for all who look at it: addresses in both languages, and the texts that were met on the way. */
async function publicPages(request: APIRequestContext, most: number) {
  reading ??= readMarket(request);
  const { found, texts } = await reading;
  const paths = [...found.values()].flatMap((all) => all.slice(0, most)).flatMap((path) => [path, `/en${path}`.replace(/\/$/, "")]);
  return { paths, texts };
}

/** Region, date of birth, sequence, check character: unlike an organisation's code it holds a date. */
const IDENTITY = /(?<![0-9A-Z])[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX](?![0-9A-Z])/;

/** The demonstration's clock stands in the strip, to the minute. */
const still = (html: string) => html.replace(/<time[^>]*>[^<]*<\/time>/g, "");

test("no framework script, nothing inline, the same bytes for everybody who is not signed in", async ({ request, playwright, baseURL }) => {
  const other = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { "accept-language": "fr", "user-agent": "another" } });
  const wrong: string[] = [];
  for (const path of (await publicPages(request, 2)).paths) {
    const answer = await request.get(path);
    const html = await answer.text();
    const scripts = [...html.matchAll(/<script([^>]*)>/g)].map(([, attributes = ""]) => attributes);
    for (const attributes of scripts)
      if (!/src="\/assets\/(zh|en)\/(check|enhance|log-line|sealing-toy|verify|watch)\.js/.test(attributes))
        wrong.push(`${path}: <script${attributes}>`);
    if (/<style[\s>]|\sstyle="|\son[a-z]+="/.test(html)) wrong.push(`${path}: inline style or handler`);
    if (/__remix|entry\.client|modulepreload/.test(html)) wrong.push(`${path}: the framework's script`);
    if (answer.headers()["set-cookie"]) wrong.push(`${path}: sets a cookie`);
    if (still(html) !== still(await (await other.get(path)).text())) wrong.push(`${path}: other bytes for another visitor`);
  }
  await other.dispose();
  expect(wrong).toEqual([]);
});

test("no person's full name, personal telephone or identity number stands on a public page", async ({ page, request }) => {
  await page.goto("/account/demonstration");
  const names = (await page.locator("tbody tr > :first-child span[lang=zh-CN]").allInnerTexts()).map((name) => name.trim());
  expect(names.length).toBeGreaterThan(10);
  const anyName = new RegExp(`(?<![\\u4e00-\\u9fff])(?:${names.join("|")})(?![\\u4e00-\\u9fff])`, "g");
  const wrong: string[] = [];
  const { paths, texts } = await publicPages(request, LOOKS);
  for (const path of paths) {
    const text = (texts.get(path) ?? (await (await request.get(path)).text())).replace(/<[^>]+>/g, " ");
    for (const [name] of text.matchAll(anyName)) wrong.push(`${path}: ${name}`);
    if (hasMobileNumber(text)) wrong.push(`${path}: a personal telephone`);
    if (IDENTITY.test(text)) wrong.push(`${path}: an identity number`);
  }
  expect(wrong).toEqual([]);
});

test("one box finds commissions by another word for the item, by the approval and by the agency that won", async ({ page }) => {
  for (const [word, least] of [
    ["环评", 5],
    ["文件审批", 5],
    ["清源", 1],
    ["MX-2026-000022", 1],
  ] as const) {
    await page.goto("/");
    await page.getByRole("searchbox").fill(word);
    await page.getByRole("button", { name: "搜索" }).click();
    expect(await page.locator("main tbody tr").count(), word).toBeGreaterThanOrEqual(least);
  }
  await page.goto("/commissions?q=%E4%B8%8D%E5%AD%98%E5%9C%A8");
  await expect(page.locator("main")).toContainText("没有符合条件的委托");
  await expect(page.locator("main").getByRole("link", { name: "中介机构" })).toHaveAttribute("href", /\/agencies\?q=/);
});

test("on a phone a card has its name on one line, what is told of it below, and nothing sticks out", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  for (const path of ["/commissions", "/en/commissions", "/en/results", "/items", "/agencies"]) {
    await page.goto(path);
    const astray = await page.locator("main .data-cards tbody tr").evaluateAll((cards) =>
      cards.flatMap((card) => {
        const box = card.getBoundingClientRect();
        const name = card.querySelector("th")?.getBoundingClientRect();
        const told = [...card.querySelectorAll("td")].map((cell) => cell.getBoundingClientRect()).filter(({ width }) => width > 0);
        const isWhole = name !== undefined && name.height < 32 && told.some(({ top }) => top >= name.bottom - 1);
        return isWhole && told.every(({ right }) => right <= box.right) ? [] : [card.textContent];
      }),
    );
    expect(astray, path).toEqual([]);
    expect(await page.locator("main .data-cards tbody tr").count(), path).toBeGreaterThan(0);
  }
});

test("a printed notice says where it came from and when, with its code", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  for (const path of ["/c/MX-2026-000001", "/en/c/MX-2026-000001/watch"]) {
    await page.goto(path);
    await expect(page.locator(".print-foot")).toContainText(/\/c\/MX-2026-000001/);
    await expect(page.locator(".print-foot time")).toContainText(/2026/);
    await expect(page.locator(".qr-code")).toBeVisible();
    await expect(page.getByText(/[0-9a-f]{64}/).first()).toBeVisible();
  }
});
