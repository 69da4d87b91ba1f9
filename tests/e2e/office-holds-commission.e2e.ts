import type { Page } from "@playwright/test";
import { auditOnTheWay, MET_ON_THE_WAY, meet } from "./support/met";
import { AGENT, actAs, OPERATOR, SUPERVISOR } from "./support/people";
import { expect, test } from "./support/site";
import { seenText } from "./support/text";
import { today } from "./support/time";

test.use({ story: "office-holds-commission" });

const main = (page: Page) => page.locator("main");
const idOf = (address: string | null) => /commissions\/([^/?]+)/.exec(address ?? "")?.[1] ?? "";
const numberOn = async (page: Page) => /MX-\d{4}-\d{6}/.exec(await seenText(main(page)))?.[0] ?? "";

test("consents to a cancellation that a department asks for after the close and before the draw", async ({ page }) => {
  const met = auditOnTheWay(page, MET_ON_THE_WAY.cancellation);
  await actAs(page, "马骁");
  await page.goto(`/department/commissions?q=${encodeURIComponent("便民市场")}`);
  await main(page).locator("a[href*='/department/commissions/']", { hasText: "便民市场" }).first().click();
  const number = await numberOn(page);
  const id = idOf(page.url());
  await main(page).getByRole("link", { name: "申请取消", exact: true }).click();
  await main(page).getByRole("radio").first().check();
  await main(page).locator("textarea").first().fill("改造工程暂缓实施，结算审核不再需要。");
  await main(page).getByRole("button", { name: "申请取消", exact: true }).click();
  await actAs(page, SUPERVISOR);
  await page.goto(`/office/commissions/${id}`);
  await main(page).getByRole("link", { name: "同意取消", exact: true }).click();
  await meet(page);
  await main(page).locator("textarea").first().fill("工程暂缓属实，同意取消。");
  await main(page).getByRole("button", { name: "同意取消", exact: true }).click();
  await page.goto(`/c/${number}`);
  await expect(main(page)).toContainText("已取消");
  expect(met.wrong).toEqual([]);
  expect([...met.pages].sort()).toEqual([...met.wanted].sort());
});

test("sets and lifts a hold, with reasons that everybody reads", async ({ page }) => {
  await actAs(page, AGENT);
  await page.goto("/agency/find");
  const open = page.locator(".agency-card", { has: page.getByText("可报名", { exact: true }) }).first();
  const id = idOf(await open.locator("a[href*='/agency/commissions/']").first().getAttribute("href"));
  await actAs(page, SUPERVISOR);
  await page.goto(`/office/commissions/${id}`);
  const number = await numberOn(page);
  await main(page).getByRole("link", { name: "暂停", exact: true }).click();
  await main(page).locator("textarea").first().fill("预算科目核对中，暂停报名。");
  await main(page).getByRole("button", { name: "暂停", exact: true }).click();
  await expect(main(page)).toContainText("已暂停");
  await page.goto(`/c/${number}`);
  await expect(main(page)).toContainText("预算科目核对中");
  await page.goto("/office?tab=held");
  await expect(page.locator("#held").getByRole("link", { name: /^恢复/ }).first()).toHaveCSS("white-space", "nowrap");
  await page.goto(`/office/commissions/${id}`);
  await main(page).getByRole("link", { name: "恢复", exact: true }).click();
  await main(page).locator("textarea").first().fill("预算科目已核对。");
  await main(page).getByRole("button", { name: "恢复", exact: true }).click();
  await expect(main(page)).toContainText("已恢复");
});

test("records an objection to a result, which holds the award back and keeps who made it from the public", async ({ page }) => {
  await actAs(page, "曹宇");
  await page.goto(`/department/commissions?q=${encodeURIComponent("博物馆文物库房")}`);
  const id = idOf(await main(page).locator("a[href*='/department/commissions/']", { hasText: "博物馆" }).first().getAttribute("href"));
  await actAs(page, OPERATOR);
  await page.goto(`/office/commissions/${id}`);
  const number = await numberOn(page);
  await main(page).getByRole("link", { name: "登记异议", exact: true }).click();
  await page.getByLabel("提出人").fill("某参与机构");
  await page.getByLabel("收到日期").fill(await today(page));
  await page.getByLabel("异议摘要").fill("认为中选机构资质等级与公告不符，请核实。");
  await page.getByRole("button", { name: "登记异议", exact: true }).click();
  await expect(main(page)).toContainText("异议已登记");
  await page.goto(`/c/${number}`);
  await expect(main(page)).toContainText("暂停");
  await expect(main(page)).not.toContainText("某参与机构");
});
