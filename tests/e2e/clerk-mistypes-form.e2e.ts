import type { Page } from "@playwright/test";
import { pdfNamed } from "./support/documents";
import { actAs, CLERK } from "./support/people";
import { expect, test } from "./support/site";

const main = (page: Page) => page.locator("main");

/** A new draft of the clerk's; answers with its address. */
async function startDraft(page: Page): Promise<string> {
  await actAs(page, CLERK);
  await page.goto(`/department/commissions/new?q=${encodeURIComponent("环境影响评价技术评估")}`);
  await main(page).locator("tr", { hasText: "TJ-ZJ-002" }).getByRole("button").click();
  await page.waitForURL(/\/edit$/);
  return new URL(page.url()).pathname;
}

test("a wrong check digit says which character, focus goes there, nothing typed is lost", async ({ page }) => {
  const draft = await startDraft(page);
  await page.goto(`${draft}/agencies`);
  await page.locator("[name=reportAuthors-uscc-0]").fill("91350100M000100Y44");
  await page.locator("[name=reportAuthors-name-0]").fill("示范环科咨询有限公司");
  await main(page).getByRole("button", { name: "保存并返回" }).click();
  await expect(main(page)).toContainText("第 18 位");
  await expect(page.locator("[name=reportAuthors-uscc-0]")).toHaveValue("91350100M000100Y44");
  await expect(page.locator("[name=reportAuthors-name-0]")).toHaveValue("示范环科咨询有限公司");
  const focused = page.locator("*:focus");
  await expect(focused).toHaveCount(1);
  await main(page).locator("a[href='#f-reportAuthors-uscc-0']").click();
  await expect(page.locator("[name=reportAuthors-uscc-0]")).toBeFocused();
});

test("a file of the wrong kind, an empty one and one too large say the limit before anything is sent", async ({ page }) => {
  const draft = await startDraft(page);
  await page.goto(`${draft}/attachments`);
  const field = page.locator("input[type=file]");
  await field.setInputFiles({ name: "说明.exe", mimeType: "application/octet-stream", buffer: Buffer.from("MZ") });
  await expect(main(page)).toContainText("可上传 PDF");
  await field.setInputFiles({ name: "空.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(0) });
  await expect(main(page)).toContainText("文件是空的");
  await field.setInputFiles({ name: "大.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(21 * 1024 * 1024, "%") });
  await expect(main(page)).toContainText("20 MB");
  await field.setInputFiles(pdfNamed("图纸目录.pdf"));
  await main(page).getByRole("button", { name: "上传", exact: true }).click();
  await expect(main(page)).toContainText("图纸目录.pdf");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the server says the same of a wrong and of an empty file", async ({ page }) => {
    const draft = await startDraft(page);
    await page.goto(`${draft}/attachments`);
    const upload = async (name: string, buffer: Buffer) => {
      await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/pdf", buffer });
      await main(page).getByRole("button", { name: "上传", exact: true }).click();
    };
    await upload("报告.pdf", Buffer.from("<html>"));
    await expect(main(page).locator(".field-error")).toContainText("系统按内容识别");
    await upload("空.pdf", Buffer.alloc(0));
    await expect(main(page).locator(".field-error")).toContainText("空");
  });
});

test("a form that grew old in a second tab shows what is stored now beside what was typed", async ({ page, context }) => {
  const draft = await startDraft(page);
  await page.goto(`${draft}/basics`);
  const second = await context.newPage();
  await second.goto(`${draft}/basics`);
  await second.getByLabel("委托名称").fill("先存的标题");
  await second.locator("main").getByRole("button", { name: "保存并返回" }).click();
  await second.waitForURL(/\/edit$/);
  await page.getByLabel("委托名称").fill("后来的标题");
  await main(page).getByRole("button", { name: "保存并返回" }).click();
  await expect(main(page)).toContainText("先存的标题");
  await expect(page.getByLabel("委托名称")).toHaveValue("后来的标题");
});
