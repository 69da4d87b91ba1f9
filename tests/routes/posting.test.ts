import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { commission } from "#db/schema/commission";
import type { UserActor } from "~/domain/kernel/actor";
import { withDatabase } from "../support/database";
import { postingPeople, postingShell } from "../support/posting";
import { ORIGIN, posted, type TestSite, testSite } from "../support/site";

const database = withDatabase();
let site: TestSite;
let people: Awaited<ReturnType<typeof postingPeople>>;
const cookies = new Map<string, string>();

beforeAll(async () => {
  const shell = postingShell(database(), "2026-09-14T09:30:00+08:00");
  people = await postingPeople(database());
  site = await testSite(shell);
});

async function cookieOf({ userId }: UserActor): Promise<string> {
  const cookie = cookies.get(userId) ?? (await site.signIn(userId));
  cookies.set(userId, cookie);
  return cookie;
}

const plain = (html: string) =>
  html.replaceAll("<!-- -->", "").replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");

async function page(actor: UserActor, path: string, status = 200): Promise<string> {
  const answer = await site.ask(path, { headers: { cookie: await cookieOf(actor) } });
  expect([path, answer.status]).toEqual([path, status]);
  return plain(await answer.text());
}

type Fields = Readonly<Record<string, string>>;

/** Posts a form as a browser does: the hidden fields of the page that stands at the address, and what was typed. */
async function press(actor: UserActor, path: string, typed: Fields = {}, status = 303) {
  const html = await page(actor, path);
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"\/>/g)].map(([, name = "", value = ""]) => [
    name,
    value,
  ]);
  const fields = { ...Object.fromEntries(hidden), ...typed };
  const answer = await site.ask(path, posted(fields, { cookie: await cookieOf(actor) }));
  const text = plain(await answer.text());
  expect([path, answer.status, text.slice(0, status === answer.status ? 0 : 2000)]).toEqual([path, status, ""]);
  return { to: answer.headers.get("location") ?? "", html: text };
}

const SECTIONS: Readonly<Record<string, Fields>> = {
  basics: { title: "示范新材料产业园项目环评报告书技术评估", approvalItem: "建设项目环评审批", projectCode: "" },
  content: { content: "评估报告书，提出意见。", scale: "报告书 1 份", quality: "依据充分" },
  deliverables: {
    "deliverables-name-0": "技术评估报告",
    "deliverables-form-0": "纸质及 PDF",
    "deliverables-copies-0": "4",
    "deliverables-standard-0": "HJ 2.1",
  },
  schedule: { site: "示范区", "duration-count": "15", "duration-unit": "WD", windowWorkingDays: "3", closeMinute: "10:00" },
  price: { priceFen: "92,000.00", feeBasis: "三家询价平均", budgetSource: "2026 年部门预算" },
  agencies: { "reportAuthors-uscc-0": "91350100M000100Y43", "reportAuthors-name-0": "示范环科咨询有限公司", "affiliation-kind": "none" },
  legal: { legalBasis: "建设项目环境保护管理条例第九条", tenderLawApplies: "no", tenderLawBasis: "不足 100 万元" },
  contact: { complaintPhone: "022-00001234", contactName: "环境审批科", contactPhone: "022-00001235" },
};

/** The button that saves and goes on. */
const ON = Object.fromEntries(new URLSearchParams("then=next"));

async function start(): Promise<string> {
  const { to } = await press(people.clerk, "/department/commissions/new?q=环境影响评价技术评估", { item: "TJ-ZJ-002" });
  return to.replace("/edit", "");
}

async function submitted(): Promise<string> {
  const base = await start();
  for (const [section, fields] of Object.entries(SECTIONS)) {
    expect((await press(people.clerk, `${base}/edit/${section}`, fields)).to).toBe(`${base}/edit`);
  }
  expect((await press(people.clerk, `${base}/check`, { declared: "yes" })).to).toBe(`${base}/submitted`);
  return base;
}

const idOf = (base: string) => base.split("/").at(-1) ?? "";
async function statusOf(base: string): Promise<string> {
  const [row] = await database()
    .db.select({ status: commission.status })
    .from(commission)
    .where(eq(commission.id, idOf(base)));
  return row?.status ?? "";
}

describe("from the choice of an item to the notice", () => {
  it("searches the list, refuses an abolished item with its document, in both languages", async () => {
    expect(await page(people.clerk, "/department/commissions/new?q=环评")).toContain("TJ-ZJ-002");
    const refused = await press(people.clerk, "/department/commissions/new?q=环评", { item: "TJ-ZJ-022" }, 422);
    expect(refused.html).toContain("已取消");
    const english = await press(people.clerk, "/en/department/commissions/new", { item: "TJ-ZJ-022" }, 422);
    expect(english.html).toContain("has been abolished");
  });

  it("cancels what is not published yet, and claims nothing public of it before or after", async () => {
    const base = await submitted();
    const asking = await page(people.approver, `${base}/cancel`);
    for (const words of ["委托尚未发布，取消原因不公开", "不公开，留存在办理记录中。"]) expect(asking).toContain(words);
    expect(asking).not.toContain("将公开");
    const { to } = await press(people.approver, `${base}/cancel`, { reason: "need_ended", note: "项目已停止" });
    const done = await page(people.approver, to);
    expect(done).toContain("委托已取消，没有公开；本单位经办人和政务办已收到通知。");
    for (const html of [asking, done]) expect(html).not.toMatch(/已报名的机构|原因已公开|会公开，不要写/);
    expect(await page(people.approver, `/en${to}`)).toContain("Cancelled without having been published");
  });

  it("section by section, checked, submitted, approved, checked and published", async () => {
    const base = await submitted();
    expect(await page(people.clerk, `${base}/submitted`)).toContain("编号 MX-2026-");
    const review = await page(people.approver, `${base}/approve`);
    for (const words of [
      "服务费（固定价）",
      "由本部门预算支付，不得向申请人收取",
      "预计报名截止",
      "2026年9月17日 10:00",
      "被评审成果的编制单位，自动回避",
    ]) {
      expect(review).toContain(words);
    }
    for (const words of ["公众将看到的公告", "起草人", "今日收到"]) expect(review).toContain(words);
    expect((await press(people.approver, `${base}/approve`)).to).toBe(`${base}?done=approve`);
    expect(await page(people.approver, `${base}?done=approve`)).toContain("已批准，报政务办格式审查");
    const office = base.replace("/department", "/office");
    expect(await page(people.operator, office)).toContain("通过并发布");
    expect((await press(people.operator, `${office}/publish`)).to).toBe(`${office}?done=publish`);
    expect(await statusOf(base)).toBe("published");
    expect(await page(people.clerk, base)).toContain("当前责任方");
  });

  it("comes back with remarks by section, shown where they are mended, and the approver sees what changed", async () => {
    const base = await submitted();
    const empty = await press(people.approver, `${base}/send-back`, {}, 422);
    expect(empty.html).toMatch(/<a href="#f-remark-basics">[^<]*请至少写一条意见/);
    await press(people.approver, `${base}/send-back`, { "remark-price": "请写明预算科目编号" });
    expect(await page(people.clerk, `${base}/edit`)).toContain("需修改");
    expect(await page(people.clerk, `${base}/edit/price`)).toContain("请写明预算科目编号");
    await press(people.clerk, `${base}/edit/price`, { ...SECTIONS.price, budgetSource: "2026 年部门预算 2130299" });
    expect((await press(people.clerk, `${base}/check`, {}, 422)).html).toContain('<a href="#f-declared">');
    await press(people.clerk, `${base}/check`, { declared: "yes" });
    const review = await page(people.approver, `${base}/approve`);
    expect(review).toContain("上次退回之后的修改");
    expect(review).toContain("2026 年部门预算 2130299");
  });

  it("copies and submits with at most twelve fields touched", async () => {
    const base = await submitted();
    const { to } = await press(people.clerk, `${base}/copy`);
    const touched = {
      title: "示范河口湿地项目环评报告书技术评估",
      projectCode: "2609-120000-04-01-123457",
      content: "评估湿地修复项目的报告书，提出意见。",
      scale: "报告书 1 份，约 280 页",
      site: "示范河口",
      priceFen: "88,000.00",
      "reportAuthors-uscc-0": "91350100M000100Y43",
      "reportAuthors-name-0": "示范环科咨询有限公司",
    };
    const { to: check } = await press(people.clerk, to, touched);
    const done = await press(people.clerk, check, { declared: "yes" });
    expect(done.to).toMatch(/\/submitted$/);
    expect(Object.keys(touched).length + 1).toBeLessThanOrEqual(12);
  });
});

describe("what is typed wrongly", () => {
  it("a section keeps everything typed and names each field", async () => {
    const base = await start();
    const { html } = await press(
      people.clerk,
      `${base}/edit/agencies`,
      { "reportAuthors-uscc-0": "91350100M000100Y44", "reportAuthors-name-0": "甲公司", "affiliation-kind": "exists" },
      422,
    );
    expect(html).toContain("第 18 位");
    expect(html).toContain('value="91350100M000100Y44"');
    expect(html).toContain('href="#f-reportAuthors-uscc-0"');
    const phones = await press(people.clerk, `${base}/edit/contact`, { complaintPhone: "13800000000" }, 422);
    expect(phones.html).toContain("不要填写个人手机");
  });

  it("a stale form says what is stored now and offers to save again", async () => {
    const base = await start();
    const old = { revision: "1", title: "后来的标题" };
    await press(people.clerk, `${base}/edit/basics`, { title: "先存的标题" });
    const { html } = await press(people.clerk, `${base}/edit/basics`, old, 409);
    expect(html).toContain("先存的标题");
    expect(html).toContain('value="后来的标题"');
    expect(html).toContain('name="revision" value="2"');
  });

  it("a stale form with a field to mend goes on from what the person saw, so that the next press tells what a colleague stored", async () => {
    const base = await start();
    await press(people.clerk, `${base}/edit/basics`, { title: "先存的标题" });
    const mended = await press(people.clerk, `${base}/edit/basics`, { revision: "1", title: "长".repeat(2_000) }, 422);
    expect(mended.html).toContain('name="revision" value="1"');
    const { html } = await press(people.clerk, `${base}/edit/basics`, { revision: "1", title: "后来的标题" }, 409);
    expect(html).toContain("先存的标题");
  });

  it("what the rules refuse is said at its field when the section is saved, nothing typed is lost", async () => {
    const base = await start();
    const price = await press(people.clerk, `${base}/edit/price`, { ...SECTIONS.price, priceFen: "300000" }, 422);
    for (const words of [
      'id="f-priceFen-error"',
      "不能在本市场选取：金额达到 ¥300,000.00 的限额标准",
      "规则：部门委托服务的采购限额",
      'value="300000"',
      "三家询价平均",
    ])
      expect(price.html).toContain(words);
    expect(price.html).not.toContain("threshold.dept_service");
    const legal = await press(people.clerk, `${base}/edit/legal`, { ...SECTIONS.legal, tenderLawApplies: "yes" }, 422);
    expect(legal.html).toContain("不能在本市场选取：依法必须招标的项目");
    const hint = await page(people.clerk, `${base}/edit/schedule`);
    expect(hint).toContain("3 至 20 个工作日");
    const window = await press(people.clerk, `${base}/edit/schedule`, { ...SECTIONS.schedule, windowWorkingDays: "2" }, 422);
    expect(window.html).toContain("报名时间不少于 3 个工作日。");
    const code = await press(people.clerk, `${base}/edit/basics`, { ...SECTIONS.basics, projectCode: "12-34" }, 422);
    expect(code.html).toContain("这不是投资项目代码");
    expect(await statusOf(base)).toBe("draft");
  });

  it("goes on from section to section, and names at the check all that is to be mended, with where", async () => {
    const base = await start();
    expect((await press(people.clerk, `${base}/edit/basics`, { ...SECTIONS.basics, ...ON })).to).toBe(`${base}/edit/content`);
    expect((await press(people.clerk, `${base}/edit/contact`, { ...SECTIONS.contact, ...ON })).to).toBe(`${base}/check`);
    expect(await page(people.clerk, `${base}/edit/basics`)).toContain("保存并继续：需求与规模");
    const html = await page(people.clerk, `${base}/check`);
    const list = /需要完善，完善后才能提交[\s\S]*?<\/ul>/.exec(html)?.[0] ?? "";
    for (const [section, words] of [
      ["price", "服务费（固定价）：还没有填写"],
      ["legal", "不属于依法必须招标的依据：还没有填写"],
    ]) {
      expect(list).toContain(`href="${base}/edit/${section}"`);
      expect(list).toContain(words);
    }
  });

  it("an equal second press leads where the first did; one from another state shows the present one with 409", async () => {
    const base = await submitted();
    const cookie = await cookieOf(people.approver);
    const again = () => site.ask(`${base}/approve`, posted({ revision: "1" }, { cookie }));
    const html = await page(people.approver, `${base}/approve`);
    const revision = /name="revision" value="(\d+)"/.exec(html)?.[1] ?? "";
    const answers = await Promise.all([1, 2].map(() => site.ask(`${base}/approve`, posted({ revision }, { cookie }))));
    expect(answers.map((answer) => [answer.status, answer.headers.get("location")])).toEqual(
      answers.map(() => [303, `${base}?done=approve`]),
    );
    const other = await again();
    expect(other.status).toBe(409);
    const told = plain(await other.text());
    expect(told).toContain("这项委托当前是“待格式审查”");
    expect(told).not.toContain("该委托当前处于");
    const late = await site.ask(`${base}/send-back`, posted({ revision, "remark-price": "请写明预算科目编号" }, { cookie }));
    expect(late.status).toBe(409);
    const kept = plain(await late.text());
    for (const words of ["待格式审查", "您刚才填写", "请写明预算科目编号"]) expect(kept).toContain(words);
  });
});

describe("attachments and autosave", () => {
  const PNG = Uint8Array.from(
    Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"),
  );

  async function upload(base: string, bytes: Uint8Array<ArrayBuffer>, name: string, revision = "1") {
    const body = new FormData();
    body.set("revision", revision);
    body.set("verb", "upload");
    body.set("files", new File([bytes], name));
    const request = new Request(`${ORIGIN}/`, { method: "POST", body });
    const whole = await request.arrayBuffer();
    const headers = {
      origin: ORIGIN,
      cookie: await cookieOf(people.clerk),
      "content-type": request.headers.get("content-type") ?? "",
      "content-length": String(whole.byteLength),
    };
    return site.ask(`${base}/edit/attachments`, { method: "POST", body: whole, headers });
  }

  it("takes a picture, hands it out as an attachment to its department, and to nobody else before publication", async () => {
    const base = await start();
    expect((await upload(base, PNG, "现场.png")).status).toBe(303);
    const html = await page(people.clerk, `${base}/edit/attachments`);
    const path = /href="(\/files\/[^"]+)"/.exec(html)?.[1] ?? "";
    const answer = await site.ask(path, { headers: { cookie: await cookieOf(people.clerk) } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-disposition")).toContain("attachment");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(PNG);
    for (const cookie of ["", await cookieOf(people.operator), await cookieOf(people.stranger)]) {
      expect((await site.ask(path, { headers: { cookie } })).status).toBe(404);
    }
  });

  it("recognises a file by its content", async () => {
    const base = await start();
    const wrong = await upload(base, new TextEncoder().encode("<script>alert(1)</script>"), "报告.pdf");
    expect(wrong.status).toBe(422);
    expect(plain(await wrong.text())).toContain("系统按内容识别");
    const renamed = await upload(base, PNG, "现场.pdf");
    expect(plain(await renamed.text())).toContain("文件内容是 PNG");
  });

  it("keeps what is being typed as far as it can be read", async () => {
    const base = await start();
    const cookie = await cookieOf(people.clerk);
    const body = { revision: "1", title: "正在输入的标题", autosave: "1" };
    const answer = await site.ask(`${base}/autosave?section=basics`, posted(body, { cookie }));
    expect(answer.status).toBe(204);
    expect(await page(people.clerk, `${base}/edit/basics`)).toContain("正在输入的标题");
  });
});

describe("both languages, every page", () => {
  it("draws each page of a draft in English too", async () => {
    const base = await start();
    for (const path of [
      "",
      "/edit",
      ...Object.keys(SECTIONS).map((section) => `/edit/${section}`),
      "/edit/attachments",
      "/edit/copy",
      "/check",
      "/discard",
      "/copy",
    ]) {
      const html = await page(people.clerk, `/en${base}${path}`);
      expect(html).toMatch(/<h1/);
    }
    expect(await page(people.clerk, "/en/department/commissions")).toContain("Our commissions");
  });
});
