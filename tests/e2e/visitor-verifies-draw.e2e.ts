import { concat, fromHex, toHex } from "~/domain/kernel/bytes";
import { jcs } from "~/domain/kernel/jcs";
import { portableHashes } from "~/domain/verifiable/hash";
import { formatKey } from "~/domain/verifiable/note";
import { HONEST } from "../domain/verifiable/honest";
import { lockOf, TRUSTED } from "../domain/verifiable/lock-support";
import { expect, test } from "./support/site";
import { seenText } from "./support/text";

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
  await expect(verdict).toContainText("结果与公布一致；演示信标不能防止运营者作假");
  await expect(verdict).toHaveClass(/warning/);
  for (const part of ["✓ 名单", "✓ 信标", "✓ 摇号"]) await expect(verdict).toContainText(part);
  await expect(page.locator("main")).toContainText("它不能证明什么");
  const winner = verdict.locator("tbody tr").first();
  const name = await seenText(winner.locator("a"));
  await expect(page.locator(".paper-drawn").first()).toContainText(name);

  // Each press changes another place, shows it, and says which part does not agree; the real verdict stays.
  const trial = page.locator("[data-trial]");
  const places = [
    ["第 1 名代码末位", "✗ 摇号"],
    ["名单 1 号的代码末位", "✗ 名单"],
    ["信标签名末位", "✗ 信标"],
  ] as const;
  for (const [place, part] of places) {
    await page.getByRole("button", { name: "改一个字再验" }).click();
    await expect(page.locator("[data-change]")).toContainText(`已将${place}由`);
    await expect(page.locator("[data-change] mark")).toHaveCount(2);
    await expect(trial).toHaveClass(/danger/);
    await expect(trial).toContainText("核验不通过");
    await expect(trial).toContainText(part);
  }
  await expect(verdict).toHaveClass(/warning/);

  await page.getByRole("button", { name: "再验一次" }).click();
  await page.getByRole("button", { name: "换一份真实公开信标的样例" }).click();
  await expect(verdict).toContainText("drand 公共网络第 1000 轮");
  await expect(verdict).toHaveClass(/warning/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("验证样例：drand 公共网络第 1000 轮的摇号");
  await expect(page).toHaveTitle(/^验证样例/);
  await expect(verdict.locator("tbody code").first()).toHaveText("A0008");
  await expect(page.locator(".paper-drawn").first()).toContainText("A0008");
  expect(await seenText(page.locator("main"))).not.toContain(name);
});

const SAID = {
  draw: "摇号证明计算正确",
  selection: "选取回放计算正确",
  auction: "竞价记录计算正确",
  bid: "开标文件计算正确",
  opening: "委员会开启文件计算正确",
} as const;

test("a file of one's own, of any kind, with at most 40 kB of scripts", async ({ page, request }) => {
  for (const [kind, said] of Object.entries(SAID)) {
    const scripts = new Set<string>();
    const listen = (asked: { url: () => string }) => scripts.add(asked.url());
    page.on("request", listen);
    await page.goto("/verify");
    await expect(page.getByRole("button", { name: "改一个字再验" })).toBeHidden();
    const buffer = Buffer.from(HONEST[kind as keyof typeof SAID]()[0]?.text ?? "");
    await page.getByLabel("核验您手上的文件").setInputFiles({ name: `${kind}.json`, mimeType: "application/json", buffer });
    await expect(page.locator("[data-verdict]")).toContainText(said);
    page.off("request", listen);

    let bytes = 0;
    for (const address of scripts) {
      if (!/\/assets\/zh\/(?:verify|part-)/.test(address)) continue;
      const answer = await request.get(address, { headers: { "accept-encoding": "gzip" } });
      expect(answer.headers()["content-encoding"]).toBe("gzip");
      bytes += Number(answer.headers()["content-length"]);
    }
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThanOrEqual(40_000);

    await page.getByRole("button", { name: "改一个字再验" }).click();
    await expect(page.locator("[data-change]")).toContainText("已将");
    await expect(page.locator("[data-trial]")).toHaveClass(/danger/);
  }

  // A line of the log is checked on its own page, and one that is not what the page shows is found out.
  const line = page.locator("[data-log-line]");
  await page.goto("/log/0");
  await line.getByRole("button").click();
  await expect(line.getByRole("status")).toContainText("核验通过");
  await page.route("**/0.tlog-proof", async (route) =>
    route.fulfill({ body: await (await request.get("/log/proof/1.tlog-proof")).text() }),
  );
  await line.getByRole("button").click();
  await expect(line.getByRole("status")).toContainText("证明的是另一行");
});

test("what a reader has makes it green: the committee, a close that a witness saw in time, the keys", async ({ page }) => {
  const [draw] = HONEST.draw();
  const lock = draw?.brought.lock;
  if (!draw || !lock?.close) throw new Error("no locked draw");
  const json = (name: string, value: unknown) => ({ name, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(value)) });
  const verdict = page.locator("[data-verdict]");
  const evidence = page.locator("[data-evidence]");
  const check = () => evidence.locator("button").click();
  await page.goto("/verify");
  await page.getByLabel("核验您手上的文件").setInputFiles(json("draw.json", JSON.parse(draw.text)));
  await expect(verdict).toHaveClass(/warning/);

  await page.locator("details:has([data-evidence]) > summary").click();
  await evidence.locator("[name=committee]").fill(draw.brought.committeeId ?? "");
  await evidence.locator("[name=log-key]").fill(formatKey(TRUSTED.log));
  await evidence.locator("[name=witness]").fill(TRUSTED.witnesses.map(formatKey).join("\n"));
  await evidence.locator("[name=files]").setInputFiles(json("locked.json", lock));
  await check();
  await expect(verdict).toHaveClass(/success/);
  await expect(verdict).toContainText("核验通过");
  await expect(verdict.locator("ul:not(.parts) > li.answer-yes")).toHaveCount(3);

  // A time said of a typed hash is no time of the close, whose event only the log signed.
  const unseen = lockOf(lock.close, { seen: null });
  await evidence.locator("[name=files]").setInputFiles(json("unseen.json", unseen));
  await evidence.locator("[name=receipt]").fill(lock.close.inputsHash ?? "");
  await evidence.locator("[name=received-before]").fill("2026-12-01T09:00");
  await check();
  await expect(verdict).toContainText("没有外部见证确认是什么时候");
  await expect(verdict).toHaveClass(/warning/);

  await evidence.locator("[name=committee]").fill("1234");
  await check();
  await expect(verdict).toHaveClass(/danger/);
});

test("the paper desk reads a photographed code, a proof and a receipt, and says what to do with a photograph of something else", async ({
  page,
  request,
}) => {
  await page.goto("/results");
  await page.locator("main a[href^='/c/MX']").first().click();
  const number = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await page.locator("summary", { hasText: "二维码" }).first().click();
  const code = await page.locator(".qr-code").first().screenshot();
  const give = async (name: string, mimeType: string, buffer: Buffer) => {
    await page.goto("/check");
    await page.getByLabel("选择文件").setInputFiles({ name, mimeType, buffer });
  };
  const answer = page.getByRole("region", { name: "查证结果" });

  await give("照片.png", "image/png", code);
  await expect(answer).toContainText(`${number} 是本站`);
  await give("风景.png", "image/png", await page.locator("h1").screenshot());
  await expect(answer).toContainText("照片里没有读到二维码");

  const proof = (await (await request.get(`/proofs/${number}.json`)).json()) as { result: string[] };
  const close = (await (await request.get(`/proofs/${number}-close.json`)).json()) as object;
  const json = (value: object) => Buffer.from(JSON.stringify(value));
  for (const whole of [proof, close]) {
    await give("文件.json", "application/json", json(whole));
    await expect(answer).toContainText("与本站公布的一致，未改动");
  }
  await give("改过.json", "application/json", json({ ...proof, result: [...proof.result].reverse() }));
  await expect(answer).toContainText("与本站公布的不一致，不同之处： result");
  await give("改过.json", "application/json", json({ ...close, ceilingFen: 1 }));
  await expect(answer).toContainText("不同之处： ceilingFen");

  // A receipt says what the hash of its own line is of; whether the line is here is asked by that hash.
  const salt = "ab".repeat(16);
  const payload = { entrant: "h-1" };
  const h = toHex(portableHashes.sha256(concat(fromHex(salt) ?? new Uint8Array(), jcs(payload))));
  const receipt = { v: "mingxuan-receipt/1", salt, payload, leaf: { h } };
  await give("凭证.json", "application/json", json(receipt));
  await expect(answer).toContainText("不是本站公布的");
  await give("凭证.json", "application/json", json({ ...receipt, payload: { entrant: "h-2" } }));
  await expect(answer).toContainText("内容与它自己的日志行不一致");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says what it needs and hands out the proof", async ({ page, request }) => {
    await page.goto("/results");
    await page.locator("main a[href^='/c/MX']").first().click();
    await page.getByRole("link", { name: "在浏览器中验证" }).first().click();
    expect(await page.locator("main noscript").first().textContent()).toContain("需要打开 JavaScript");
    await expect(page.locator("[data-verdict] tbody tr")).toHaveCount(3);
    await expect(page.locator(".paper-step")).toHaveCount(3);
    const proof = await page.getByRole("link", { name: "下载证明" }).getAttribute("href");
    const answer = await request.get(proof ?? "");
    expect(answer.headers()["access-control-allow-origin"]).toBe("*");
    expect(await answer.json()).toHaveProperty("inputs");
  });
});
