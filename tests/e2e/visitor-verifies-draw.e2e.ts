import { expect, test } from "./support/site";

test("from doubt to verdict in two clicks, from the home page", async ({ page }) => {
  await page.goto("/");
  await page.locator("main").getByRole("link", { name: "验证", exact: true }).first().click();
  await expect(page.locator("[data-verdict]")).toContainText("演示信标不能防止运营者作假");
});

test("from a result's page in one, amber with the demonstration's beacon, red when one character changes", async ({ page }) => {
  await page.goto("/results");
  await page.locator("main a[href^='/c/MX']").first().click();
  await page.getByRole("link", { name: "在浏览器中验证" }).first().click();
  const verdict = page.locator("[data-verdict]");
  await expect(verdict).toContainText("计算无误");
  await expect(verdict).toHaveClass(/amber|warning/);
  await expect(page.locator("main")).toContainText("它不能证明什么");

  await page.getByRole("button", { name: "改一个字再验" }).click();
  await expect(page.locator("[data-change]")).toContainText("已改动一个字");
  await expect(verdict).toHaveClass(/red|danger/);
  await expect(verdict).toContainText(/不符|不一致|不通过|没有通过/);

  await page.getByRole("button", { name: "再验一次" }).click();
  await page.getByRole("button", { name: "换一份真实公开信标的样例" }).click();
  await expect(verdict).toHaveClass(/green|success/);
  await expect(verdict).toContainText("drand 公共网络第 1000 轮");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says what it needs and hands out the proof", async ({ page, request }) => {
    await page.goto("/results");
    await page.locator("main a[href^='/c/MX']").first().click();
    await page.getByRole("link", { name: "在浏览器中验证" }).first().click();
    expect(await page.locator("main noscript").first().textContent()).toContain("需要打开 JavaScript");
    const proof = await page.getByRole("link", { name: "下载证明" }).getAttribute("href");
    const answer = await request.get(proof ?? "");
    expect(answer.headers()["access-control-allow-origin"]).toBe("*");
    expect(await answer.json()).toHaveProperty("inputs");
  });
});
