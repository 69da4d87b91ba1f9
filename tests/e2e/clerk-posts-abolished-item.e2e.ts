import { actAs, CLERK } from "./support/people";
import { expect, test } from "./support/site";

test("an abolished item cannot be posted: the refusal says by which document, and what applies instead", async ({ page }) => {
  await actAs(page, CLERK);
  await page.goto(`/department/commissions/new?q=${encodeURIComponent("环评")}`);
  const form = page.locator("main form", { has: page.locator("input[name=item]") }).first();
  await form.locator("input[name=item]").evaluate((input: HTMLInputElement) => {
    input.value = "TJ-ZJ-022";
  });
  await form.getByRole("button").click();
  const refusal = page.locator("main .notice").first();
  await expect(refusal).toContainText("已取消，不得发布委托，也不得要求申请人提供");
  await expect(refusal).toContainText("国办发〔2018〕33号");
});
