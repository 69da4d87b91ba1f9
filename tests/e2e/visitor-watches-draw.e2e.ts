import { expect, test } from "./support/site";
import { seenText } from "./support/text";
import { forwardUntil } from "./support/time";

test.use({ story: "visitor-watches-draw" });

test("the locked roster with its receipt, then each step and the order", async ({ page }) => {
  await page.goto("/");
  await page.locator("main").getByRole("link", { name: "观看过程" }).last().click();
  const path = new URL(page.url()).pathname;
  await forwardUntil(page, path, "名单已锁定");
  const receipt = page.locator("#receipt");
  await expect(receipt).toContainText("名单指纹");
  const hash = /[0-9a-f]{64}/.exec(await seenText(receipt))?.[0];
  expect(hash).toBeDefined();
  await expect(page.locator("#roster li")).not.toHaveCount(0);
  await forwardUntil(page, path, "摇号步骤");
  await expect(page.locator("#steps")).toContainText("第 1 次");
  // With the roster alone and what each step says, a slip moved after another, a reader comes to the same order.
  const slips = await page.locator("#roster .slip > span").allInnerTexts();
  for (const row of await page.locator(".paper-step").all()) {
    expect(await row.locator(".slip > span").allInnerTexts()).toEqual(slips);
    const number = Number(/摇出 (\d+) 号/.exec(await seenText(row.locator(".paper-drawn")))?.[1]);
    await expect(row.locator(".paper-drawn")).toContainText(slips[number - 1] ?? "?");
    slips[number - 1] = slips[0] ?? "";
    slips.shift();
  }
  await expect(page.locator(".drawn li").first()).toContainText("中选");
  await expect(receipt).toContainText(hash ?? "");
});
