import type { Page } from "@playwright/test";
import { inventedCode } from "~/lib/demonstration-cast";
import { pdfNamed } from "./support/documents";
import { auditOnTheWay, MET_ON_THE_WAY, meet } from "./support/met";
import { actAs, OPERATOR } from "./support/people";
import { expect, test } from "./support/site";

const AGENCY = { code: inventedCode("company", 902), name: "示范新安防雷检测有限公司" };
const PASSWORD = "石桥 白帆 麦田 晨钟";

const main = (page: Page) => page.locator("main");
async function press(page: Page, name: string): Promise<void> {
  await meet(page);
  await main(page).getByRole("button", { name, exact: true }).first().click();
}

/** Name, login and password of somebody new. */
async function introduce(page: Page, name: string, login: string): Promise<void> {
  await page.locator("[name=name]").fill(name);
  await page.locator("[name=login]").fill(login);
  for (const field of await page.locator("input[type=password]").all()) await field.fill(PASSWORD);
}

async function fillFacts(page: Page): Promise<void> {
  await page.goto("/agency/profile/facts");
  await main(page).getByLabel("法定代表人").fill("钱立新");
  await main(page).getByLabel("注册资本").fill("3,000,000");
  await main(page).getByLabel("成立日期").fill("2019-05-20");
  await main(page).getByLabel("经营范围").fill("雷电防护装置检测");
  await main(page).getByLabel("办公电话").fill("022-00009902");
  await main(page).getByLabel("地址", { exact: true }).fill("天津市示范区安澜路 9 号");
  await main(page).getByLabel("营业执照").setInputFiles(pdfNamed("营业执照.pdf"));
  await press(page, "保存");
}

async function chooseItem(page: Page): Promise<void> {
  await page.goto("/agency/profile/items");
  await main(page).getByRole("searchbox", { name: "查找事项" }).fill("雷电");
  await press(page, "查找");
  await main(page)
    .getByRole("button", { name: /^选择 / })
    .first()
    .click();
  await expect(main(page)).toContainText("缺");
}

async function addCertificate(page: Page): Promise<void> {
  await main(page)
    .getByRole("link", { name: /登记证书/ })
    .first()
    .click();
  await main(page).getByLabel("等级").selectOption({ index: 1 });
  await main(page).getByLabel("证书编号").fill("1-02-2026-0902");
  await main(page).getByLabel("发证机关").fill("天津市示范区气象局");
  await main(page).getByLabel("有效期起").fill("2024-01-01");
  await main(page).getByLabel("有效期止").fill("2028-12-31");
  await main(page).getByLabel("证书扫描件或照片").setInputFiles(pdfNamed("资质证书.pdf"));
  await press(page, "保存");
  await expect(main(page)).toContainText("1-02-2026-0902");
}

test("a new agency makes its account, proves what it may do, commits itself, and is admitted; a colleague joins by link", async ({
  page,
}) => {
  const met = auditOnTheWay(page, MET_ON_THE_WAY.admission);
  await page.goto("/account/join");
  await page.locator("[name=uscc]").fill(AGENCY.code);
  await page.locator("[name=organisationName]").fill(AGENCY.name);
  await introduce(page, "钱立新", "qianlixin@jigou.example");
  await page.locator("[name=agree]").check();
  await press(page, "建立账号");
  await fillFacts(page);
  await chooseItem(page);
  await addCertificate(page);
  await page.goto("/agency/profile/commitment");
  await main(page)
    .getByLabel(/我已阅读全文/)
    .check();
  await press(page, "下一步：确认签署");
  await press(page, "确认签署");
  await expect(main(page)).toContainText("承诺书已签署，本机构已入驻，现在可以报名。");

  await page.goto("/agency/members");
  await main(page).getByLabel("发给谁").fill("吴小满");
  await main(page)
    .getByLabel(/业务授权人/)
    .check();
  await press(page, "生成邀请链接");
  const link = await main(page).getByLabel("一次性链接").inputValue();
  await page.context().clearCookies();
  await page.goto(new URL(link).pathname);
  await introduce(page, "吴小满", "wuxiaoman@jigou.example");
  await press(page, "加入");
  await expect(page).toHaveURL(/\/agency$/);

  await actAs(page, OPERATOR);
  await page.goto("/office/admissions");
  await main(page).getByRole("link", { name: AGENCY.name }).click();
  await press(page, "通过");
  await expect(main(page)).toContainText("已通过形式审查。");
  await page.goto(`/agencies/${AGENCY.code}`);
  await expect(main(page)).toContainText("公示");
  expect(met.wrong).toEqual([]);
  expect([...met.pages].sort()).toEqual([...met.wanted].sort());
});
