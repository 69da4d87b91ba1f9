import type { Page } from "@playwright/test";
import { AGENT, actAs } from "./support/people";
import { expect, test } from "./support/site";

/** More stops than any page has before its form. */
const MOST = 80;

/** Goes on with the tab key until the focus stands where it should. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < MOST; stops++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`the tab key never reached ${selector}`);
}

test("reaches and sends the sign-in by the keyboard alone", async ({ page }) => {
  await page.goto("/sign-in");
  await page.keyboard.press("Tab");
  await expect(page.locator("*:focus")).toHaveText("跳到主要内容");
  await page.keyboard.press("Enter");
  await tabTo(page, "[name=login]");
  await page.keyboard.type("nobody@example.com");
  await page.keyboard.press("Tab");
  await page.keyboard.type("wrong password here");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").or(page.locator(".error-summary")).first()).toBeVisible();
  await expect(page.locator("[name=login]")).toHaveValue("nobody@example.com");
});

test("enters a commission by the keyboard alone", async ({ page }) => {
  await actAs(page, AGENT);
  await page.goto("/agency/find");
  const path = await page.locator(".agency-card a.button-primary, .agency-card .button-primary").first().getAttribute("href");
  await tabTo(page, `a[href='${path}'].button`);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${path}`);
  await tabTo(page, "#enter form button");
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toContainText("报名成功");
  await tabTo(page, "#entered summary");
  await page.keyboard.press("Enter");
  await tabTo(page, "#entered form button");
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toContainText("报名已撤回");
});
