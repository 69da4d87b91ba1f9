import { oneOfEach } from "../domain/artefacts";
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

const SAID = {
  draw: "核验通过：摇号证明",
  selection: "核验通过：选取回放",
  auction: "核验通过：竞价记录",
  bid: "核验通过：开标文件",
  opening: "核验通过：委员会开启文件",
} as const;

test("a file of one's own, of any kind, with at most 40 kB of scripts", async ({ page, request }) => {
  const files = oneOfEach();
  for (const [kind, said] of Object.entries(SAID)) {
    const scripts = new Set<string>();
    const listen = (asked: { url: () => string }) => scripts.add(asked.url());
    page.on("request", listen);
    await page.goto("/verify");
    await expect(page.getByRole("button", { name: "改一个字再验" })).toBeHidden();
    const buffer = Buffer.from(files[kind as keyof typeof SAID]);
    await page.getByLabel("核验您手上的文件").setInputFiles({ name: `${kind}.json`, mimeType: "application/json", buffer });
    await expect(page.locator("[data-verdict]")).toContainText(said);
    page.off("request", listen);

    let bytes = 0;
    for (const address of scripts) {
      if (!/\/assets\/(?:verify|part-)/.test(address)) continue;
      const answer = await request.get(address, { headers: { "accept-encoding": "gzip" } });
      expect(answer.headers()["content-encoding"]).toBe("gzip");
      bytes += Number(answer.headers()["content-length"]);
    }
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThanOrEqual(40_000);

    await page.getByRole("button", { name: "改一个字再验" }).click();
    await expect(page.locator("[data-change]")).toContainText("已改动一个字");
    await expect(page.locator("[data-verdict]")).toHaveClass(/danger/);
  }
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
