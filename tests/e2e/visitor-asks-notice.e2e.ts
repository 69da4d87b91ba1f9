import type { Page } from "@playwright/test";
import { expect, test } from "./support/site";
import { seenText } from "./support/text";

/** The demonstration's notices in states that a visitor meets: their status, whether somebody was drawn, and whether more is to come. */
const NOTICES = [
  { number: 1, status: "已办结", drawn: true, over: true },
  { number: 3, status: "已验收", drawn: true, over: false },
  { number: 7, status: "待验收", drawn: true, over: false },
  { number: 9, status: "履约中", drawn: true, over: false },
  { number: 14, status: "待签合同", drawn: true, over: false },
  { number: 16, status: "待确认", drawn: true, over: false },
  { number: 22, status: "结果公示", drawn: true, over: false },
  { number: 28, status: "报名中", drawn: false, over: false },
  { number: 25, status: "报名截止", drawn: false, over: false },
  { number: 13, status: "流标", drawn: false, over: true },
  { number: 12, status: "已取消", drawn: false, over: true },
] as const;
/** The longest story that has ended. */
const LONGEST = "/c/MX-2026-000001";

const addressOf = (number: number) => `/c/MX-2026-${String(number).padStart(6, "0")}`;

/** What stands on the screen now: texts of elements whose whole box is within it. */
async function screenText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const seen = (element: Element): boolean => {
      const { top, bottom, width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 && top >= 0 && bottom <= innerHeight && element.checkVisibility({ contentVisibilityAuto: true });
    };
    const told = [...document.querySelectorAll<HTMLElement>("main :is(h1, h2, p, dt, dd, li, a, summary, .notice-number > span)")];
    return told
      .filter(seen)
      .map((each) => each.textContent)
      .join("\n");
  });
}

/** What stands on the page without a press; on a phone, in the part that is shown. */
const pageText = (page: Page) => seenText(page.locator("main"));

async function asksHead(page: Page, { status, drawn, over }: (typeof NOTICES)[number], screen: string): Promise<void> {
  // Where does it stand, in a sentence; who; how much.
  await expect(page.locator(".notice-outcome")).toHaveText(new RegExp(`^${status}.{4,}`));
  expect(screen).toMatch(new RegExp(`^${status}.{4,}`, "m"));
  expect(screen).toMatch(/天津市示范区\S+[局委会]/);
  expect(screen).toMatch(/¥[\d,]+\.\d\d/);
  // Who won and when.
  if (drawn) expect(screen).toMatch(/20\d\d年\d+月\d+日从 \d+ 家中摇出/);
  // Who is at turn, and what comes next; lateness where there is any.
  if (!over) expect(screen).toContain("当前责任方：");
  for (const late of await page.locator(".notice-head .light").allInnerTexts()) expect(screen).toContain(late.split("\n").at(-1) ?? late);
}

test("a desk's first screen answers status, who, money, lateness, result and next; the rest is one press away", async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  for (const notice of NOTICES) {
    await page.goto(addressOf(notice.number));
    await asksHead(page, notice, await screenText(page));
    // Whom do I call, and for how long: without a press.
    const text = await pageText(page);
    for (const words of ["业务咨询", "投诉电话", "服务内容", "进程"]) expect(text).toContain(words);
    // Who took part, why this one, can I check it.
    if (notice.drawn) {
      expect(text).toMatch(/1 至 \d+ 号中摇出 \d+ 号/);
      await page.locator("#roster > summary").click();
      await expect(page.locator("#roster li").first()).toBeVisible();
      await page.locator("#steps > summary").click();
      await expect(page.locator("#steps .paper-step").first()).toBeVisible();
      await expect(page.getByRole("link", { name: "在浏览器中验证" })).toBeVisible();
    } else {
      expect(await page.locator("#result:has-text('中选'), main a:has-text('在浏览器中验证')").count()).toBe(0);
    }
    if (notice.over && !notice.drawn) expect(text).not.toMatch(/观看摇号|摇号时间/);
  }
});

test("on a phone head and parts answer the same, one part at a time, each with one press", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const part = (name: string) => page.getByRole("link", { name, exact: true });
  for (const notice of NOTICES) {
    await page.goto(addressOf(notice.number));
    await asksHead(page, notice, await pageText(page));
    const overview = page.locator("#overview");
    await expect(overview).toContainText("投诉电话");
    await expect(page.locator("#service-title")).not.toBeVisible();
    await part("服务与合同").click();
    await expect(page.locator("#service-title")).toBeInViewport();
    await expect(overview).not.toBeVisible();
    await part("进程").click();
    await expect(page.locator("#progress li").first()).toBeInViewport();
    await part("概况").click();
    await expect(overview).toBeInViewport();
  }
  // A part that is not shown is found, and one is led to it by an address.
  expect(await page.locator("[data-part=progress]").getAttribute("hidden")).toBe("until-found");
  await page.goto(`${LONGEST}#performance`);
  await expect(page.locator("#performance-title")).toBeVisible();
  await expect(part("服务与合同")).toHaveAttribute("aria-current", "true");
  await page.setViewportSize({ width: 1366, height: 768 });
  await expect(page.locator("#overview")).toBeVisible();
});

test("the longest story stands within 3200 pixels on a desk and on two sheets of paper, in its parts' order", async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(LONGEST);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(3200);
  const lefts = await page
    .locator("h1, .notice-outcome, .notice-main h2, .notice-main dt, .notice-main summary")
    .evaluateAll((all) => all.filter((each) => each.checkVisibility()).map((each) => Math.round(each.getBoundingClientRect().left)));
  // Key facts stand in two columns, folded headings behind their mark.
  expect(new Set(lefts.filter((left) => left < 200)).size).toBeLessThanOrEqual(2);
  const steps = await page.locator("#progress li").evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
  expect(Math.max(...steps)).toBeLessThanOrEqual(28);
  await page.getByLabel("显示说明和依据").check();
  await expect(page.locator(".timeline-rule").first()).toBeVisible();
  await page.reload();
  // On a phone a part is hidden, on paper all of them stand.
  for (const width of [1366, 390])
    for (const path of [LONGEST, `/en${LONGEST}`]) {
      await page.setViewportSize({ width, height: 768 });
      await page.goto(path);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length, `${path} from ${width}`).toBe(2);
    }
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#service-title")).toBeVisible();
  await expect(page.locator("#progress li").last()).toBeVisible();
  await expect(page.locator("#steps")).not.toBeVisible();
});

test("without the script all parts stand in a row", async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto(LONGEST);
  const tops = [];
  for (const id of ["overview", "result-title", "service-title", "performance-title", "progress-title"])
    tops.push((await page.locator(`#${id}`).boundingBox())?.y ?? 0);
  expect(tops).toEqual([...tops].sort((one, other) => one - other));
  expect(tops.every((top) => top > 0)).toBe(true);
  await page.getByRole("link", { name: "进程", exact: true }).click();
  await expect(page.locator("#progress-title")).toBeInViewport();
  await context.close();
});
