import { expect, type Page } from "@playwright/test";
import { pdfNamed } from "./documents";
import { meet } from "./met";
import { AGENTS, APPROVER, actAs, CLERK, OPERATOR } from "./people";
import { seenText } from "./text";
import { forwardUntil, today } from "./time";

/** A finished commission of the clerk's department, worth copying. */
export const EARLIER = "示范新材料产业园一期项目环境影响报告书技术评估";

const main = (page: Page) => page.locator("main");
async function press(page: Page, name: string | RegExp): Promise<void> {
  await meet(page);
  // What was done last is said once: earlier answers do not stay beside it.
  expect(await main(page).locator(".notice.tone-success").count()).toBeLessThanOrEqual(1);
  await main(page)
    .getByRole("button", { name, exact: typeof name === "string" })
    .click();
}
const follow = (page: Page, name: string | RegExp) =>
  main(page)
    .getByRole("link", { name, exact: typeof name === "string" })
    .first()
    .click();

const CONTENT = "对报告书进行技术评估，出具评估意见。\n本项目重点：湿地水文连通、鸟类栖息地影响、施工期悬浮物控制。";

export type Commission = { readonly id: string; readonly number: string; readonly title: string; readonly price: string };

/** The clerk copies an earlier commission, changes what is different and submits. Counts the fields that were touched. */
export async function copyAndSubmit(page: Page, title: string): Promise<Commission & { readonly touched: number }> {
  let touched = 0;
  const price = "88,000.00";
  const touch = async (label: string | RegExp, value: string) => {
    touched += 1;
    await main(page).getByLabel(label).first().fill(value);
  };
  await actAs(page, CLERK);
  await page.goto(`/department/commissions?q=${encodeURIComponent(EARLIER)}`);
  await follow(page, EARLIER);
  await follow(page, "复制为新委托");
  await press(page, "复制为新委托");
  await touch("委托名称", title);
  await touch(/^投资项目代码/, "2609-120000-04-01-123457");
  await expect(main(page).getByLabel("服务内容")).toHaveValue(/本项目重点/);
  await touch("服务内容", CONTENT);
  await touch("规模", "报告书 1 份，约 280 页");
  await touch("服务地点", "示范河口湿地");
  await touch("服务费（固定价）", price);
  await main(page).locator("[name=reportAuthors-uscc-0]").fill("91350100M000100Y43");
  await main(page).locator("[name=reportAuthors-name-0]").fill("示范环科咨询有限公司");
  touched += 2;
  await press(page, "保存并检查");
  await main(page)
    .getByLabel(/以上内容真实完整/)
    .check();
  touched += 1;
  await press(page, "提交审核");
  await expect(main(page)).toContainText("已提交审核");
  await meet(page);
  const number = /MX-\d{4}-\d{6}/.exec(await seenText(main(page)))?.[0] ?? "";
  const id = /commissions\/([^/]+)/.exec(page.url())?.[1] ?? "";
  return { id, number, title, price, touched };
}

/** Another person of the department approves, the office checks the format: the notice is public. */
export async function approveAndPublish(page: Page, { id, number }: Commission): Promise<void> {
  await actAs(page, APPROVER);
  await page.goto(`/department/commissions/${id}/approve`);
  await expect(main(page)).toContainText("公众将看到");
  await press(page, "批准");
  await expect(main(page)).toContainText("待格式审查");
  await actAs(page, OPERATOR);
  await page.goto(`/office/commissions/${id}`);
  await follow(page, "通过并发布");
  await press(page, "通过并发布");
  await page.goto(`/c/${number}`);
  await expect(main(page)).toContainText("报名中");
  // Nothing of the copied project stands in the notice: its focus, and its price in the reason why no tender is required.
  expect((await seenText(main(page))).split("本项目重点")).toHaveLength(2);
  await expect(main(page)).toContainText("单项合同估算价 88,000 元");
}

/** As many agencies enter as a draw needs. */
export async function enterAll(page: Page, { id }: Commission): Promise<void> {
  for (const agent of AGENTS) {
    await actAs(page, agent);
    await page.goto(`/agency/commissions/${id}`);
    await press(page, "确认报名");
    await expect(main(page)).toContainText("报名成功");
  }
}

/** Time passes to the draw and to the award; answers with the organisation whose turn it is. */
export async function drawAndAward(page: Page, { number }: Commission): Promise<string> {
  await forwardUntil(page, `/c/${number}`, "待确认");
  return seenText(main(page).locator(".drawn li.is-current a").first());
}

async function fileContract(page: Page, path: string): Promise<void> {
  await page.goto(`${path}/file-contract`);
  await main(page)
    .getByLabel("签订日期")
    .fill(await today(page));
  await main(page).getByLabel("合同扫描件").setInputFiles(pdfNamed("合同.pdf"));
  await press(page, "上传合同备案");
  await expect(main(page)).toContainText("合同已上传备案");
}

/** Confirmed; filed by the winner, rejected by the department, which files it itself; confirmed by the winner. */
export async function confirmAndFile(page: Page, { id }: Commission, winner: string): Promise<void> {
  const [atAgency, atDepartment] = [`/agency/commissions/${id}`, `/department/commissions/${id}`];
  await actAs(page, winner);
  await page.goto(atAgency);
  await follow(page, "确认中选");
  await press(page, "确认中选");
  await expect(main(page)).toContainText("已确认中选");
  await fileContract(page, atAgency);
  await actAs(page, CLERK);
  await page.goto(`${atDepartment}/confirm-filing`);
  await meet(page);
  await page.goto(`${atDepartment}/reject-filing`);
  await main(page).getByLabel("与约定不符之处").fill("扫描件缺第 3 页，请双方核对后重新上传。");
  await press(page, "退回合同备案");
  await expect(main(page)).toContainText("待签合同");
  await fileContract(page, atDepartment);
  await page.goto(atDepartment);
  await main(page).locator(`a[href*="/correct/"]`).first().click();
  await meet(page);
  await actAs(page, winner);
  await page.goto(`${atAgency}/reject-filing`);
  await meet(page);
  await page.goto(`${atAgency}/confirm-filing`);
  await press(page, "确认合同备案");
  await expect(main(page)).toContainText("合同备案已确认");
}

async function deliver(page: Page, { id }: Commission, winner: string, note: string): Promise<void> {
  await actAs(page, winner);
  await page.goto(`/agency/commissions/${id}/deliver`);
  await main(page).getByLabel("提交说明").fill(note);
  await main(page)
    .getByLabel("成果文件")
    .setInputFiles([pdfNamed("技术评估报告.pdf"), pdfNamed("专家意见.pdf")]);
  await press(page, "提交成果");
  await expect(main(page)).toContainText("成果已提交");
}

/** Delivered, returned with defects, delivered again, accepted. */
export async function deliverAndAccept(page: Page, commission: Commission, winner: string): Promise<void> {
  await deliver(page, commission, winner, "技术评估报告 4 份及专家意见。");
  await actAs(page, CLERK);
  await page.goto(`/department/commissions/${commission.id}/reject-delivery`);
  await main(page).locator("[name=clause-0]").fill("合同第三条（成果要求）");
  await main(page).locator("[name=defect-0]").fill("第 4 章缺少大气环境防护距离的核算过程。");
  await press(page, "退回整改");
  await expect(main(page)).toContainText("已退回整改");
  await deliver(page, commission, winner, "已补充第 4 章核算过程，见附件。");
  await actAs(page, CLERK);
  await page.goto(`/department/commissions/${commission.id}/accept`);
  await main(page).getByLabel("验收意见").fill("成果齐全，结论明确，同意验收。");
  await press(page, "验收通过");
  await expect(main(page)).toContainText("已验收");
}

/** Paid and confirmed, rated and answered: closed. */
export async function payAndRate(page: Page, { id, number, price }: Commission, winner: string): Promise<void> {
  await page.goto(`/department/commissions/${id}/record-payment`);
  await main(page)
    .getByLabel("付款日期")
    .fill(await today(page));
  await main(page).getByLabel("金额").fill(price);
  await main(page).getByLabel("凭证号").fill("SPJ-2026-0928-001");
  await press(page, "登记付款");
  await expect(main(page)).toContainText("付款已登记");
  await page.goto(`/department/commissions/${id}/rate`);
  for (const item of ["quality", "timeliness", "price", "attitude", "norms"]) await main(page).locator(`[name=score-${item}]`).fill("80");
  await main(page).getByLabel("总体评价").fill("评估意见清楚，整改及时。");
  await press(page, "提交评价");
  await expect(main(page)).toContainText("评价已提交");
  await actAs(page, winner);
  await page.goto(`/agency/commissions/${id}/reply-rating`);
  await main(page).getByLabel("答复").fill("感谢评价，核算过程已列入内部复核清单。");
  await press(page, "答复评价");
  await expect(main(page)).toContainText("答复已公开");
  await page.goto(`/agency/commissions/${id}/dispute-payment`);
  await meet(page);
  await page.goto(`/agency/commissions/${id}/confirm-payment`);
  await press(page, "确认收款");
  await page.goto(`/c/${number}`);
  await expect(main(page)).toContainText("已办结");
}
