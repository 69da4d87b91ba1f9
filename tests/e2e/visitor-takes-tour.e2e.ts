import type { Locator, Page } from "@playwright/test";
import { audit, auditWords } from "./support/audit";
import { pdfNamed } from "./support/documents";
import { expect, test } from "./support/site";
import { seenText } from "./support/text";
import { today } from "./support/time";

test.use({ story: "visitor-takes-tour" });

/** More presses than a commission needs from its award to its end. */
const MOST = 40;

const main = (page: Page) => page.locator("main");
const coach = (page: Page) => page.locator(".tour-coach");

/** Presses what opens another page, and waits for that. */
async function leaveBy(page: Page, press: Locator): Promise<void> {
  await Promise.all([page.waitForEvent("load"), press.click()]);
}

/** What the coach says of the page stands there: each word that it names. */
async function expectTrue(page: Page, step: number): Promise<void> {
  await expect(coach(page)).toContainText(`导览第 ${step} 步，共 8 步`);
  for (const [, named = ""] of (await seenText(coach(page))).matchAll(/“([^”]+)”/g)) await expect(main(page)).toContainText(named);
}

/** The coach's one way on. */
async function goOn(page: Page, press: string, step: number): Promise<void> {
  await leaveBy(page, coach(page).getByRole("button", { name: `下一步：${press}`, exact: true }));
  await expectTrue(page, step);
}

/** What is asked on the page of each move of the last step, by the last word of its address. */
const FILLED: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "confirm-award": async () => {},
  "file-contract": async (page) => {
    await main(page)
      .getByLabel("签订日期")
      .fill(await today(page));
    await main(page).getByLabel("合同扫描件").setInputFiles(pdfNamed("合同.pdf"));
  },
  "confirm-filing": async () => {},
  deliver: async (page) => {
    await main(page).getByLabel("提交说明").fill("技术评估报告 4 份及专家意见。");
    await main(page).getByLabel("成果文件").setInputFiles(pdfNamed("技术评估报告.pdf"));
  },
  accept: (page) => main(page).getByLabel("验收意见").fill("成果齐全，结论明确，同意验收。"),
  "record-payment": async (page) => {
    await main(page)
      .getByLabel("付款日期")
      .fill(await today(page));
    await main(page).getByLabel("金额").fill("96,000.00");
    await main(page).getByLabel("凭证号").fill("SPJ-2026-0928-001");
  },
  rate: async (page) => {
    for (const item of ["quality", "timeliness", "price", "attitude", "norms"]) await main(page).locator(`[name=score-${item}]`).fill("80");
    await main(page).getByLabel("总体评价").fill("评估意见清楚，整改及时。");
  },
  "confirm-payment": async () => {},
};

/** From the award to the end by the coach alone: to whose turn it is, to the page of the move, or on to the moment that is waited for. */
async function finish(page: Page): Promise<readonly string[]> {
  const moves: string[] = [];
  for (let presses = 0; presses < MOST; presses++) {
    if ((await seenText(coach(page))).includes("这条委托已办结")) return moves;
    const act = coach(page).getByRole("link", { name: /^去办理/ });
    if ((await act.count()) === 0) {
      await leaveBy(page, coach(page).getByRole("button").first());
      continue;
    }
    await leaveBy(page, act);
    await expect(coach(page)).toContainText("在本页办理");
    const move = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    moves.push(move);
    await FILLED[move]?.(page);
    await leaveBy(page, main(page).locator("form[method=post] button.button-primary").last());
  }
  throw new Error(`the tour never came to its end; last ${page.url()}`);
}

test("eight steps by the coach on each page: what it says to look at is there, and its press opens the next; then a reset", async ({
  page,
}) => {
  await page.goto("/tour");
  await leaveBy(page, main(page).getByRole("button", { name: "打开一条已办结的委托", exact: true }));
  await expectTrue(page, 1);
  await expect(main(page)).toContainText("已办结");
  await goOn(page, "验证这次摇号", 2);
  await expect(page.locator("[data-verdict]")).toContainText("结果与公布一致");
  await goOn(page, "改动一个字符", 3);
  await coach(page).getByRole("link", { name: "到本页的这个按钮" }).click();
  await expect(page.locator("#tamper")).toBeInViewport();
  await page.getByRole("button", { name: "改一个字再验" }).click();
  await expect(page.locator("[data-change]")).toContainText("已将第 1 名代码末位由");
  await goOn(page, "以经办人身份试一试", 4);
  await leaveBy(
    page,
    main(page)
      .getByRole("button", { name: /选择此事项/ })
      .first(),
  );
  await expect(main(page)).toContainText("已取消，不得发布委托");
  await expectTrue(page, 4);
  await goOn(page, "以机构身份去报名", 5);
  const { pathname } = new URL(page.url());
  expect([...(await audit(page, pathname)), ...(await auditWords(page, `/en${pathname}`))]).toEqual([]);
  await page.goto("/commissions");
  await expect(coach(page)).toContainText("您打开了导览之外的页面");
  await leaveBy(page, coach(page).getByRole("button", { name: "回到这一步" }));
  await leaveBy(page, main(page).getByRole("button", { name: "确认报名" }));
  await expect(main(page)).toContainText("报名成功");
  await expectTrue(page, 5);
  await goOn(page, "快进到摇号", 6);
  await goOn(page, "观看摇号过程", 7);
  await leaveBy(page, coach(page).getByRole("button", { name: /^下一步：快进到/ }));
  const moves = await finish(page);
  expect([...moves].sort()).toEqual(Object.keys(FILLED).sort());
  await leaveBy(page, coach(page).getByRole("button", { name: "结束导览" }));
  await expect(page.getByRole("status").first()).toContainText("已完成 8 / 8 步");
  await page.goto("/");
  await expect(coach(page)).toHaveCount(0);

  await page.goto("/demonstration/reset");
  await page.getByRole("button", { name: "清空并重新开始" }).click();
  await expect(page).toHaveURL(/\/tour$/);
  await expect(page.getByRole("status").first()).toContainText("已完成 0 / 8 步");
  await expect(page.locator(".demo-strip time").first()).toContainText("2026年9月14日 09:0");
});
