import type { Page } from "@playwright/test";
import { AGENT, actAs } from "./support/people";
import { expect, test } from "./support/site";
import { seenText } from "./support/text";

test.use({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true });

const count = async (page: Page) => /已报名 (\d+) 家/.exec(await seenText(page.locator("main")))?.[1];

test("enters in at most four taps from the sign-in, and withdraws", async ({ page }) => {
  let taps = 0;
  await page.goto("/account/demonstration");
  await page.locator("tr", { hasText: AGENT }).first().getByRole("button").tap();
  taps += 1;
  const card = page.locator(".agency-card", { has: page.getByText("可报名", { exact: true }) }).first();
  const title = await seenText(card.locator(".agency-card-title"));
  await expect(card).toContainText(/¥[\d,.]+ · 部门预算支付/);
  await card.getByRole("link", { name: "报名" }).last().tap();
  taps += 1;
  await expect(page.locator("main")).toContainText("确认前请了解");
  await expect(page.locator("main")).toContainText("逾期不确认视为放弃");
  await expect(page.locator("main")).toContainText("可撤回至");
  await page.getByRole("button", { name: "确认报名" }).tap();
  taps += 1;
  await expect(page.locator("main")).toContainText("报名成功");
  expect(taps).toBeLessThanOrEqual(4);

  await page.goto("/agency");
  await expect(page.locator("#entered")).toContainText(title);
  await page.locator("#entered li", { hasText: title }).getByRole("link", { name: title }).tap();
  await page.getByText("撤回报名", { exact: true }).tap();
  await page.getByRole("button", { name: "确认撤回报名" }).tap();
  await expect(page.locator("main")).toContainText("报名已撤回");
});

test("sees only how many have entered, never who", async ({ page }) => {
  await actAs(page, AGENT);
  await page.goto("/commissions?status=published");
  await page.locator("main a[href^='/c/MX']").first().tap();
  expect(await count(page)).toBeDefined();
  await expect(page.locator("main")).not.toContainText("参与名单 ·");
});
