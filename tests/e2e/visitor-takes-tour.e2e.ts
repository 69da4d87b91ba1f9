import type { Page } from "@playwright/test";
import { confirmAndFile, deliverAndAccept, payAndRate } from "./support/life";
import { expect, test } from "./support/site";
import { seenText } from "./support/text";

test.use({ story: "visitor-takes-tour" });

/** One press on the tour's page. */
async function step(page: Page, press: string): Promise<void> {
  await page.goto("/tour");
  await page.locator("main").getByRole("button", { name: press, exact: true }).click();
}

test("eight steps, each one press that changes role and opens the right page; then a reset", async ({ page }) => {
  const main = page.locator("main");
  await step(page, "打开一条已办结的委托");
  await expect(main).toContainText("已办结");
  await step(page, "验证这次摇号");
  await expect(page.locator("[data-verdict]")).toContainText("结果与公布一致");
  await step(page, "改动一个字符");
  await page.getByRole("button", { name: "改一个字再验" }).click();
  await expect(page.locator("[data-change]")).toContainText("已将第 1 名代码末位由");
  await step(page, "以经办人身份试一试");
  await expect(main).toContainText("人防工程施工图审查");
  await main
    .getByRole("button", { name: /选择此事项/ })
    .first()
    .click();
  await expect(main).toContainText("已取消，不得发布委托");
  await step(page, "以机构身份去报名");
  await main.getByRole("button", { name: "确认报名" }).click();
  await expect(main).toContainText("报名成功");
  await step(page, "快进到摇号");
  await step(page, "观看摇号过程");
  await expect(main).toContainText("摇号步骤");
  await expect(main).toContainText("您的机构");
  const number = /MX-\d{4}-\d{6}/.exec(page.url())?.[0] ?? "";
  const finish = "切换为当前责任方并办理";
  // The award notice leaves by itself after the objection period: the press moves time until it is somebody's turn.
  for (let presses = 0; presses < 4 && !/\/agency\/commissions\//.test(page.url()); presses++) await step(page, finish);
  const id = /\/agency\/commissions\/([^/?#]+)/.exec(page.url())?.[1] ?? "";
  const winner = await seenText(page.locator("header strong").first());
  const commission = { id, number, title: "", price: "96,000.00" };
  await confirmAndFile(page, commission, winner);
  await deliverAndAccept(page, commission, winner);
  await step(page, finish);
  await expect(page).toHaveURL(new RegExp(`/department/commissions/${id}`));
  await payAndRate(page, commission, winner);
  await page.goto("/tour");
  await expect(page.getByRole("status").first()).toContainText("已完成 8 / 8 步");

  await page.goto("/demonstration/reset");
  await page.getByRole("button", { name: "清空并重新开始" }).click();
  await expect(page).toHaveURL(/\/tour$/);
  await expect(page.getByRole("status").first()).toContainText("已完成 0 / 8 步");
  await expect(page.locator(".demo-strip time").first()).toContainText("2026年9月14日 09:0");
});
