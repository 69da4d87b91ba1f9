import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { audit, auditWords } from "./support/audit";
import { MET_ON_THE_WAY } from "./support/met";
import { AGENT, AGENTS, actAs } from "./support/people";
import { publishPriced } from "./support/priced";
import { type Recorder, recorderBefore } from "./support/recorder";
import { pageAt } from "./support/routes";
import { test as base, expect } from "./support/site";

/** The site behind what writes down everything that is sent to it. */
const test = base.extend<{ recorder: Recorder }>({
  recorder: async ({ site }, use) => {
    const recorder = await recorderBefore(site.address);
    await use(recorder);
    recorder.stop();
  },
  baseURL: ({ recorder }, use) => use(recorder.address),
});
test.use({ story: "sealed-price" });

/** What must never leave the page, each as it is typed and in every other spelling: price, rate, unit, attachment. */
const CANARIES = ["81357", "8135793", "81,357.93", "捌万壹仟叁佰伍拾柒", "金丝雀单位", "canary-attachment-7f3a", "canary-name-51c9"];
const ATTACHMENT = Buffer.from(`%PDF-1.4 canary-attachment-7f3a ${"x".repeat(70_000)}`);
const PASSPHRASE = "canary-passphrase-0b5d";
const hidden = [...CANARIES, PASSPHRASE];

const found = (text: string): readonly string[] => hidden.filter((each) => text.includes(each));

/** What a browser keeps for a site. */
const keptBy = (page: Page) =>
  page.evaluate(async () => {
    const databases = "databases" in indexedDB ? (await indexedDB.databases()).map(({ name }) => name) : [];
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, databases, history.state, location.href]);
  });

async function type(page: Page, price: string): Promise<void> {
  await page.getByLabel("报价", { exact: true }).fill(price);
  await page.locator("#bid-quantity-0").fill("1");
  await page.locator("#bid-unit-0").fill("金丝雀单位");
  await page.locator("#bid-rate-0").fill(price);
}

test("types, checks, seals, sends and replaces a price on a phone; only cipher text leaves the page", async ({ page, recorder }) => {
  const { id, number } = await publishPriced(page, "示范湿地修复工程环境影响报告书技术评估（竞价）", "100,000.00");
  await page.setViewportSize({ width: 390, height: 844 });
  await actAs(page, AGENT);
  await page.goto(`/c/${number}`);
  await page.locator("main").getByRole("link", { name: "报名参加" }).click();
  await expect(page).toHaveURL(`/agency/commissions/${id}/bid`);

  // What is wrong is told before anything is sealed.
  await type(page, "100000.01");
  await expect(page.locator("#bid-price-error")).toContainText("高于最高限价");
  await page.getByRole("button", { name: "核对" }).click();
  await expect(page.locator("[data-problems]")).toBeFocused();
  await type(page, "0");
  await page.getByRole("button", { name: "核对" }).click();
  await expect(page.locator("[data-problems]")).toContainText("金额必须大于零");
  await type(page, "81357.93");
  await page.getByLabel("税费（元）").fill("1");
  await page.getByRole("button", { name: "核对" }).click();
  await expect(page.locator("#bid-sum-error")).toContainText("不相等");
  await page.getByLabel("税费（元）").fill("0");
  await expect(page.locator("[data-capital]")).toHaveText("人民币捌万壹仟叁佰伍拾柒元玖角叁分");
  await page.locator("#bid-files").setInputFiles({ name: "canary-name-51c9.pdf", mimeType: "application/pdf", buffer: ATTACHMENT });

  // The keyboard is enough.
  await page.getByRole("button", { name: "核对" }).press("Enter");
  await expect(page.locator("#bid-check-title")).toBeFocused();
  const shown = page.locator("[data-shown]");
  for (const words of [
    "¥81,357.93",
    "人民币捌万壹仟叁佰伍拾柒元玖角叁分",
    "金丝雀单位",
    "cost-sheet.json",
    "16,384 字节",
    "attachment-1.pdf",
    "canary-name-51c9.pdf",
  ])
    await expect(shown).toContainText(words);

  // A copy for the bidder alone.
  await page.locator("#bid-passphrase").fill(PASSPHRASE);
  await page.locator("#bid-again").fill(PASSPHRASE);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载加密副本" }).click();
  const copy = await (await downloading).path();
  expect(found(readFileSync(copy).toString("latin1"))).toEqual([]);

  await page.getByRole("button", { name: "密封并提交" }).click();
  await expect(page.locator("main")).toContainText("密封报价已提交");
  await expect(page.locator("main")).toContainText("报价密文校验值");

  // The copy fills the form again; what is sealed then takes the place of the first.
  await page.getByRole("link", { name: "替换报价" }).click();
  await page.getByText("打开此前保留的副本").click();
  await page.locator("#bid-copy").setInputFiles(copy);
  await page.locator("#bid-copy-passphrase").fill(PASSPHRASE);
  await page.getByRole("button", { name: "打开并填入" }).click();
  await expect(page.locator("#bid-price")).toHaveValue("81357.93");
  await expect(page.locator("#bid-unit-0")).toHaveValue("金丝雀单位");
  await page.getByRole("button", { name: "核对" }).click();
  // Signed out meanwhile: nothing is lost.
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await page.getByRole("button", { name: "密封并提交" }).click();
  await expect(page.locator("[data-refused]")).toContainText("登录已过期");
  await page.context().addCookies(cookies);
  await page.getByRole("button", { name: "密封并提交" }).click();
  await expect(page.locator("main")).toContainText("密封报价已提交");

  expect(await keptBy(page)).not.toMatch(/mingxuan-typed/);
  expect(found(await keptBy(page))).toEqual([]);
  const sent = recorder.sent();
  // Two prices with their cost sheets, and one attachment with the first.
  expect(sent.toString("latin1").split("age-encryption.org/v1").length - 1).toBeGreaterThanOrEqual(5);
  for (const encoding of ["utf8", "latin1"] as const) expect(found(sent.toString(encoding))).toEqual([]);
  const encoded = hidden.flatMap((each) => [encodeURIComponent(each), Buffer.from(each).toString("base64").replace(/=+$/, "")]);
  expect(encoded.filter((each) => sent.includes(each))).toEqual([]);

  const bid = `/agency/commissions/${id}/bid`;
  expect(MET_ON_THE_WAY.bidding).toEqual([pageAt(bid)?.pattern]);
  expect([...(await audit(page, bid)), ...(await auditWords(page, `/en${bid}`))]).toEqual([]);
  await actAs(page, AGENTS[1]);
  await page.goto(bid);
  await type(page, "90000");
  await page.getByRole("button", { name: "核对" }).click();
  await expect(page.locator("[data-shown]")).toContainText("¥90,000.00");
});
