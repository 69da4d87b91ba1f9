import { expect, test } from "./support/site";
import { seenText } from "./support/text";
import { forwardUntil } from "./support/time";

test.use({ story: "visitor-watches-draw" });

test("the locked roster with its receipt, then each step and the order", async ({ page }) => {
  await page.goto("/");
  await page.locator("main").getByRole("link", { name: "观看摇号" }).last().click();
  const path = new URL(page.url()).pathname;
  await forwardUntil(page, path, "名单已锁定");
  const receipt = page.locator("#receipt");
  await expect(receipt).toContainText("名单指纹");
  const hash = /[0-9a-f]{64}/.exec(await seenText(receipt))?.[0];
  expect(hash).toBeDefined();
  await expect(page.locator("#roster li")).not.toHaveCount(0);
  await forwardUntil(page, path, "逐步抽取");
  await expect(page.locator("#steps")).toContainText("第 1 次：从");
  await expect(page.locator(".drawn li").first()).toContainText("中选");
  await expect(receipt).toContainText(hash ?? "");
});
