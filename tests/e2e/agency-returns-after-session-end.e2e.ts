import { inventedCode } from "~/lib/demonstration-cast";
import { AGENT, actAs } from "./support/people";
import { expect, test } from "./support/site";

/** A new agency of the journey's own: unlike the demonstration's cast, its person has a password. */
const AGENCY = {
  code: inventedCode("company", 901),
  name: "示范新来评估有限公司",
  login: "xinlai@jigou.example",
  password: "风筝 青山 纸船 灯塔",
};

test("what was typed into a form whose session had ended is there again after the sign-in, and is sent by an own press", async ({
  page,
  context,
}) => {
  await page.goto("/account/join");
  await page.locator("[name=uscc]").fill(AGENCY.code);
  await page.locator("[name=organisationName]").fill(AGENCY.name);
  await page.locator("[name=name]").fill("赵新来");
  await page.locator("[name=login]").fill(AGENCY.login);
  for (const field of await page.locator("input[type=password]").all()) await field.fill(AGENCY.password);
  await page.locator("[name=agree]").check();
  await page.getByRole("button", { name: "建立账号" }).click();
  await page.goto("/agency/profile/facts");
  await page.locator("[name=businessScope]").fill("环境影响评价技术评估；环保咨询");
  await page.locator("[name=address]").fill("天津市示范区新来路 1 号");
  await context.clearCookies();
  await page.locator("main form button").first().click();
  await expect(page.locator("main")).toContainText("您填写的内容还在");
  await page.locator("[name=login]").fill(AGENCY.login);
  await page.locator("[name=password]").fill("不是这个");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.locator("main")).toContainText("已保留您填写的");
  await page.locator("[name=password]").fill(AGENCY.password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.locator("main")).toContainText("天津市示范区新来路 1 号");
  await page.getByRole("button", { name: "继续提交" }).click();
  await expect(page.locator("[name=address]")).toHaveValue("天津市示范区新来路 1 号");
});

test("a person of the demonstration, who has no password, goes on by one click", async ({ page, context }) => {
  await actAs(page, AGENT);
  await page.goto("/en/agency/profile/facts");
  await page.locator("[name=address]").fill("天津市示范区续填路 2 号");
  // Something is missing, so that what was sent comes back as it was, and nobody else's file changes.
  await page.locator("[name=phone]").fill("");
  await context.clearCookies();
  await page.locator("main form button").first().click();
  await expect(page.locator("main")).toContainText("what you typed is still here");
  await page.getByRole("button", { name: "one click" }).click();
  await page.locator("tr", { hasText: AGENT }).getByRole("button").click();
  await expect(page.locator("main")).toContainText("天津市示范区续填路 2 号");
  await page.getByRole("button", { name: "Send it now" }).click();
  await expect(page.locator("[name=address]")).toHaveValue("天津市示范区续填路 2 号");
});

test("whoever opens the form again instead finds what was typed in its place, until the form itself has answered", async ({
  page,
  context,
}) => {
  await actAs(page, AGENT);
  await page.goto("/agency/profile/facts");
  const address = page.locator("[name=address]");
  await address.fill("天津市示范区重开路 3 号");
  await page.locator("[name=phone]").fill("");
  const cookies = await context.cookies();
  await context.clearCookies();
  await page.locator("main form button").first().click();
  await expect(page.locator("main")).toContainText("您填写的内容还在");
  await context.addCookies(cookies);
  await page.goto("/agency");
  await page.goto("/agency/profile/facts");
  await expect(address).toHaveValue("天津市示范区重开路 3 号");
  await page.locator("main form button:not([type=button])").first().click();
  await expect(page.locator("[data-error-summary]")).toBeVisible();
  await page.goto("/agency/profile/facts");
  await expect(address).not.toHaveValue("天津市示范区重开路 3 号");
});
