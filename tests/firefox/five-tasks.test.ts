import type { Browser } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inventedCode } from "~/lib/demonstration-cast";
import { APPROVER, CLERK, OPERATOR } from "../e2e/support/people";
import { type Served, serveSeeded } from "../e2e/support/serve";
import { type Counts, Person, startFirefox } from "./person";

/** CSS pixels of a phone. */
const PHONE = { width: 375, height: 812 };
const PASSWORD = "石桥 白帆 麦田 晨钟";

let browser: Browser;
let site: Served;
const costs: Record<string, Counts> = {};

beforeAll(async () => {
  site = await serveSeeded("firefox");
  browser = await startFirefox();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  for (const [task, { loads, presses, fields }] of Object.entries(costs))
    console.log(`  ${task}: ${loads} page loads, ${presses} presses, ${fields} fields`);
});

/** Somebody does a task, and what it cost is compared with what it may cost: page loads, presses, fields. */
async function does(task: string, most: Counts, work: (person: Person) => Promise<void>, size?: typeof PHONE): Promise<void> {
  const person = await Person.sitsDown(browser, site.address, size);
  await work(person);
  const counts = { ...person.counts };
  costs[task] = counts;
  await person.leaves();
  for (const key of ["loads", "presses", "fields"] as const) expect(counts[key], `${task}: ${key}`).toBeLessThanOrEqual(most[key]);
}

test("a journalist finds who pays late, and the commission behind the number", async () => {
  await does("journalist to who pays late", { loads: 4, presses: 3, fields: 0 }, async (person) => {
    await person.opens("/");
    await person.follows("付款与履约情况", "body");
    await person.reads("最长逾期");
    // The number of the department that pays late opens what it counts.
    await person.follows("1", "tbody tr:first-child td:nth-of-type(5)");
    await person.follows("示范区中医医院迁址新建项目可行性研究报告咨询评估");
    await person.reads("付款逾期");
  });
});

test("a visitor reads a verdict, and sees it fail when one character changes", async () => {
  await does("visitor to a verdict", { loads: 2, presses: 2, fields: 0 }, async (person) => {
    await person.opens("/");
    await person.follows("验证");
    await person.reads("结果与公布一致");
    await person.presses("改一个字再验");
    await person.reads("核验不通过");
  });
});

test("a new agency proves what it may do, is admitted, and enters, on a phone", async () => {
  const work = async (person: Person) => {
    await person.opens("/");
    await person.presses("菜单", "body");
    await person.follows("机构入驻", "body");
    await person.fills("统一社会信用代码", inventedCode("company", 902));
    await person.fills("机构名称", "示范新安防雷检测有限公司");
    await person.fills("姓名", "钱立新");
    await person.fills("手机号或邮箱", "qianlixin@jigou.example");
    await person.fills("设置密码", PASSWORD);
    await person.fills("确认密码", PASSWORD);
    await person.ticks("本人受该机构委托");
    await person.follows("建立账号");
    await person.follows("继续");
    await person.fills("法定代表人", "钱立新");
    await person.fills("注册资本", "3,000,000");
    await person.fills("成立日期", "2019-05-20");
    await person.fills("经营范围", "雷电防护装置检测");
    await person.fills("办公电话", "022-00009902");
    await person.fills("地址", "天津市示范区安澜路 9 号");
    await person.attaches("营业执照", "营业执照.pdf");
    await person.follows("保存");
    await person.follows("下一步：承接事项");
    await person.fills("查找事项", "雷电");
    await person.follows("查找");
    await person.follows("选择");
    await person.follows("登记证书");
    await person.fills("等级", "甲级");
    await person.fills("证书编号", "1-02-2026-0902");
    await person.fills("发证机关", "天津市示范区气象局");
    await person.fills("有效期起", "2024-01-01");
    await person.fills("有效期止", "2028-12-31");
    await person.attaches("证书扫描件或照片", "资质证书.pdf");
    await person.follows("保存");
    await person.follows("下一步：签署承诺书");
    await person.ticks("我已阅读全文");
    await person.follows("下一步：确认签署");
    await person.follows("确认签署");
    await person.reads("现在可以报名");
    await person.follows("找委托", "body");
    await person.follows("报名");
    await person.follows("确认报名");
    await person.reads("报名成功");
  };
  await does("new agency to entered", { loads: 16, presses: 16, fields: 22 }, work, PHONE);
});

test("a clerk posts from nothing, the approver approves, the office does its day's queue with it", async () => {
  const title = "示范加油加氢站新建雷电防护装置检测";
  await does("clerk from nothing to submitted", { loads: 15, presses: 14, fields: 10 }, async (person) => {
    await person.signsInAs(CLERK);
    await person.follows("发布委托");
    await person.follows("选择此事项 新建雷电防护装置检测");
    await person.follows("基本信息");
    await person.fills("委托名称", title);
    await person.follows("保存并继续");
    await person.fills("规模", "加油加氢站 1 座，检测点约 60 处");
    await person.follows("保存并继续");
    await person.follows("保存并继续");
    await person.fills("服务地点", "示范区滨海大道 8 号");
    await person.follows("保存并继续");
    await person.fills("服务费（固定价）", "18,000");
    await person.fills("预算来源", "2026 年部门预算，雷电防护装置检测费");
    await person.follows("保存并继续");
    await person.ticks("是");
    await person.ticks("没有关联关系");
    await person.follows("保存并继续");
    await person.ticks("不属于依法必须招标的项目");
    await person.fills("不属于依法必须招标的依据", "单项合同估算价 18,000 元，不足 100 万元。");
    await person.follows("保存并继续");
    await person.follows("继续");
    await person.follows("保存并检查");
    await person.ticks("以上内容真实完整");
    await person.follows("提交审核");
    await person.reads("已提交审核");
  });
  await does("approver approves it", { loads: 4, presses: 3, fields: 0 }, async (person) => {
    await person.signsInAs(APPROVER);
    await person.follows(`审核 ${title}`);
    await person.reads("公众将看到");
    await person.follows("批准");
    await person.reads("待格式审查");
  });
  await does("office through a day's queue", { loads: 17, presses: 11, fields: 0 }, async (person) => {
    await person.signsInAs(OPERATOR);
    const waiting = async () => /待我办理\s*(\d+)/.exec(await person.text())?.[1] ?? "0";
    expect(Number(await waiting())).toBeGreaterThanOrEqual(4);
    for (let left = await waiting(); left !== "0"; left = await waiting()) {
      await person.follows("审查");
      await person.follows((await person.text()).includes("通过并发布") ? "通过并发布" : "通过");
      await person.opens("/office");
      expect(Number(await waiting())).toBe(Number(left) - 1);
    }
  });
});
