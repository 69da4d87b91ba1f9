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
  await expect(verdict).toContainText("计算正确");
  await expect(verdict).toHaveClass(/amber|warning/);
  await expect(page.locator("main")).toContainText("它不能证明什么");

  await page.getByRole("button", { name: "改一个字再验" }).click();
  await expect(page.locator("[data-change]")).toContainText("已改动一个字");
  await expect(verdict).toHaveClass(/red|danger/);
  await expect(verdict).toContainText(/不符|不一致|不通过|没有通过/);

  await page.getByRole("button", { name: "再验一次" }).click();
  await page.getByRole("button", { name: "换一份真实公开信标的样例" }).click();
  await expect(verdict).toHaveClass(/warning/);
  await expect(verdict).toContainText("drand 公共网络第 1000 轮");
  await expect(verdict).toContainText("没有外部见证");
});

test("what the visitor kept is weighed: the right receipt, another draw's, one that differs, one that is none", async ({ page }) => {
  await page.goto("/results");
  await page.locator("main a[href^='/c/MX']").first().click();
  await page.getByRole("link", { name: "观看" }).first().click();
  const kept = (await page.getByRole("button", { name: "复制凭证" }).getAttribute("data-copy")) ?? "";
  expect(kept).toContain("mingxuan-lock-receipt/1");
  const number = /MX-\d{4}-\d{6}/.exec(kept)?.[0] ?? "";
  await page.goto(`/c/${number}/verify`);
  const verdict = page.locator("[data-verdict]");
  await expect(verdict).toContainText("计算正确");
  await page.locator("summary", { hasText: "凭证" }).click();
  const weighs = async (receipt: string, said: string, tone: RegExp): Promise<void> => {
    await page.getByLabel("名单锁定凭证或指纹").fill(receipt);
    await page.getByRole("button", { name: "一并核对" }).click();
    await expect(verdict).toContainText(said);
    await expect(verdict).toHaveClass(tone);
  };
  await weighs(kept, "与您给出的凭证一致", /warning/);
  await weighs(kept.replaceAll(number, "MX-2026-999999"), "属于另一次摇号", /warning/);
  await weighs("ab".repeat(32), "与您给出的凭证不一致", /danger/);
  await weighs("abcd", "没有完整的 64 位指纹", /danger/);
});

const SAID = {
  draw: "摇号证明计算正确",
  selection: "选取回放计算正确",
  auction: "竞价记录计算正确",
  bid: "开标文件计算正确",
  opening: "委员会开启文件计算正确",
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
      if (!/\/assets\/\w+\/(?:verify|part-)/.test(address)) continue;
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
