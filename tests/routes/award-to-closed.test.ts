import { beforeAll, describe, expect, it } from "vitest";
import { dateKey } from "~/domain/kernel/time";
import { RATING_ITEM_KEYS } from "~/domain/rating/purchaser-rating";
import { evidenceName, scoreName } from "~/forms/contract/rating";
import { withDatabase } from "../support/database";
import { type Market, rowOf, testMarket } from "../support/market";
import { type TestSite, testSite } from "../support/site";
import { awarded, providerOf } from "../support/stages";
import { hiddenIn, PDF, visitor } from "../support/visitor";

const database = withDatabase();
let market: Market;
let site: TestSite;
let id: string;
type Person = Awaited<ReturnType<typeof visitor>>;
let provider: Person;
let clerk: Person;

beforeAll(async () => {
  market = await testMarket(database());
  site = await testSite(market.shell);
  id = await awarded(market);
  provider = await visitor(site, await providerOf(market, id));
  clerk = await visitor(site, market.clerk);
});

const agency = (verb: string) => `/agency/commissions/${id}/${verb}`;
const department = (verb: string) => `/department/commissions/${id}/${verb}`;
const statusOf = async () => (await rowOf(market.shell, id)).status;
const today = async () => dateKey(await market.shell.clock.now());
const pdf = (field: string, name = "文件.pdf") => [field, name, PDF] as const;

const scores = (score: string) => Object.fromEntries(RATING_ITEM_KEYS.map((key) => [scoreName(key), score]));

describe("from the award to the close, by the pages", () => {
  it("the provider reads what follows and confirms", async () => {
    const page = await provider.open(agency("confirm-award"));
    expect(page.status).toBe(200);
    for (const words of ["确认中选？", "10 个工作日", "视为放弃中选", "办理期限", "¥92,000.00"]) expect(page.html).toContain(words);
    const done = await provider.fill(agency("confirm-award"));
    expect(done).toMatchObject({ status: 303, to: `/agency/commissions/${id}?done=confirm-award` });
    expect((await provider.open(done.to)).html).toContain("已确认中选");
    expect(await statusOf()).toBe("contract_signing");
  });

  it("a second press of the same page is told what happened, and changes nothing", async () => {
    const again = await provider.send(agency("confirm-award"), { revision: "1", seenAt: "2026-09-01T00:00:00Z" });
    expect(again.status).toBe(409);
    expect(again.html).toContain("您打开页面之后发生的变化");
    expect(again.html).toContain("待签合同");
  });

  it("the contract form is filled in from the notice, refuses another price, and asks a reason for what differs", async () => {
    const page = await provider.open(agency("file-contract"));
    expect(page.html).toContain('value="92000.00"');
    expect(page.html).toContain('value="技术评估报告"');
    const whole = {
      signedOn: await today(),
      price: "92000.00",
      durationCount: "15",
      durationUnit: "WD",
      payDays: "30",
      "deliverables-name-0": "技术评估报告",
      "deliverables-form-0": "纸质与 PDF",
      "deliverables-copies-0": "3",
      "deliverables-standard-0": "建设项目环境影响评价技术评估导则",
    };
    const file = (fields: Record<string, string>, uploads = [pdf("document")]) =>
      provider.fillTwice(agency("file-contract"), fields, uploads);
    const dear = await file({ ...whole, price: "92000.01" });
    expect(dear.status).toBe(422);
    expect(dear.html).toContain("合同价款必须等于公告的固定价");
    const longer = await file({ ...whole, durationCount: "20" });
    expect(longer.html).toContain('id="f-deviation-duration-error"');
    expect(longer.html).toContain('value="20"');
    const wrong = { ...whole, signedOn: "2027-01-01", payDays: "90", "deliverables-copies-0": "0", "deliverables-name-0": "" };
    const atOnce = await file(wrong, []);
    for (const name of ["signedOn", "payDays", "deviation-payment", "deliverables-name-0", "deliverables-copies-0", "document"])
      expect(atOnce.html).toContain(`id="f-${name}-error"`);
    const bare = await file(whole, []);
    expect(bare.html).toContain('id="f-document-error"');
    const disguised = await provider.fill(agency("file-contract"), whole, [["document", "合同.pdf", new TextEncoder().encode("hello")]]);
    expect(disguised.status).toBe(422);
    expect(disguised.html).toContain('id="f-document-error"');
    const more = await provider.fill(agency("file-contract"), { ...whole, "deliverables-name-1": "专家意见", add: "row" });
    expect(more.status).toBe(200);
    expect(more.html).toContain("deliverables-name-2");
    const again = await provider.send(agency("file-contract"), { ...whole, ...hiddenIn(more.html), add: "row" });
    expect(again.html).toMatch(/<input[^>]*name="deliverables-name-3"[^>]*autofocus=""/);
    expect(again.html).not.toContain("deliverables-name-4");
    expect(again.html).toContain('data-adds-row="20"');
    const done = await file({ ...whole, durationCount: "20", "deviation-duration": "业主资料补齐较晚" });
    expect(done.to).toBe(`/agency/commissions/${id}?done=file-contract`);
  });

  it("the filer cannot confirm its own filing; the department rejects with a reason, and the provider files again", async () => {
    const own = await provider.open(agency("confirm-filing"));
    expect(own.html).toContain("当前状态不能办理");
    expect((await provider.send(agency("confirm-filing"), { revision: "1" })).status).toBe(403);
    const page = await clerk.open(department("reject-filing"));
    for (const words of ["不一致", "业主资料补齐较晚", "/files/"]) expect(page.html).toContain(words);
    expect((await clerk.fill(department("reject-filing"), { reason: "" })).html).toContain('id="f-reason-error"');
    expect((await clerk.fillTwice(department("reject-filing"), { reason: "期限应为 15 个工作日" })).status).toBe(303);
    const back = await provider.open(agency("file-contract"));
    expect(back.html).toContain("期限应为 15 个工作日");
    const fields = {
      signedOn: await today(),
      price: "92,000",
      durationCount: "15",
      durationUnit: "WD",
      payDays: "30",
      "deliverables-name-0": "技术评估报告",
      "deliverables-form-0": "纸质与 PDF",
      "deliverables-copies-0": "3",
      "deliverables-standard-0": "建设项目环境影响评价技术评估导则",
    };
    expect((await provider.fill(agency("file-contract"), fields, [pdf("document", "合同二.pdf")])).status).toBe(303);
    expect((await clerk.fill(department("confirm-filing"))).status).toBe(303);
    expect(await statusOf()).toBe("in_performance");
  });

  it("deliverables come with files; the department returns them with defects, row by row without a script", async () => {
    expect((await provider.fill(agency("deliver"), { note: "终稿" })).html).toContain('id="f-files-error"');
    const uploads = [pdf("files", "报告.pdf"), pdf("files", "附件.pdf")];
    expect((await provider.fillTwice(agency("deliver"), { note: "终稿" }, uploads)).status).toBe(303);
    const path = department("reject-delivery");
    const more = await clerk.fill(path, { "clause-0": "合同第三条", "defect-0": "缺水平衡图", add: "row" });
    expect(more.status).toBe(200);
    expect(more.html).toContain("clause-2");
    expect(more.html).toContain("缺水平衡图");
    const half = await clerk.fill(path, { "clause-0": "合同第三条", "defect-0": "" });
    expect(half.html).toContain('id="f-defect-0-error"');
    expect((await clerk.fill(path)).status).toBe(422);
    const sent = { "clause-0": "合同第三条", "defect-0": "缺水平衡图", "clause-2": "成果清单 1", "defect-2": "份数不足" };
    expect((await clerk.fillTwice(path, sent)).to).toBe(`/department/commissions/${id}?done=reject-delivery`);
    const again = await provider.open(agency("deliver"));
    for (const words of ["缺水平衡图", "份数不足", "整改", "合同约定的成果"]) expect(again.html).toContain(words);
    expect((await provider.fill(agency("deliver"), { note: "已补水平衡图" }, [pdf("files")])).status).toBe(303);
    const before = await clerk.open(department("accept"));
    const work = await provider.open(`/agency/commissions/${id}`);
    expect(work.html).toContain("4 家参与");
    expect(work.html).not.toContain("已报名 4 家");
    const english = (await provider.open(`/en/agency/commissions/${id}`)).html;
    expect(english).toContain("4 took part");
    expect(english).toContain("Registration closes");
    expect(english).not.toMatch(/Entry (?:opens|close)/);
    const correct = [...work.html.matchAll(/href="(\/agency\/commissions\/[^"]*\/correct\/[^"]*)"/g)].at(-1)?.[1] ?? "";
    expect(correct).not.toBe("");
    expect((await provider.fill(correct, { reason: "" }, [pdf("upload")])).html).toContain('id="f-reason-error"');
    expect((await clerk.open(correct.replace("/agency/", "/department/"))).status).toBe(404);
    const corrected = await provider.fillTwice(correct, { reason: "封面日期有误" }, [pdf("upload", "更正.pdf")]);
    expect(corrected.to).toBe(`/agency/commissions/${id}?done=corrected`);
    expect((await provider.open(corrected.to)).html).toContain("封面日期有误");
    expect((await provider.open(correct)).html).toContain("这份文件已经更替");
    const older = await clerk.send(department("accept"), { ...hiddenIn(before.html), opinion: "齐全" });
    expect(older.status).toBe(409);
    expect(older.html).toContain("齐全");
    expect((await clerk.fillTwice(department("accept"), { opinion: "齐全" })).status).toBe(303);
    expect((await clerk.open(`/department/commissions/${id}`)).html).toContain("更正.pdf");
  });

  it("a payment is recorded, not received, recorded again and confirmed; every refusal stands beside its field", async () => {
    const pay = { paidOn: await today(), amount: "92000", voucher: "2026-1" };
    const refusedAt = async (fields: object, field: string) => {
      const answer = await clerk.fill(department("record-payment"), { ...pay, ...fields });
      expect(answer.status).toBe(422);
      expect(answer.html).toContain(`id="f-${field}-error"`);
    };
    await refusedAt({ amount: "92000.01" }, "amount");
    await refusedAt({ paidOn: "2026-01-01" }, "paidOn");
    await refusedAt({ voucher: "" }, "voucher");
    const allWrong = { amount: "999999999", paidOn: "2026-01-01", voucher: "字".repeat(61) };
    for (const field of ["amount", "paidOn", "voucher"]) await refusedAt(allWrong, field);
    expect((await clerk.fillTwice(department("record-payment"), pay)).status).toBe(303);
    expect((await clerk.open(department("record-payment"))).html).toContain("上一笔付款尚待机构确认");
    expect((await provider.fillTwice(agency("dispute-payment"), { note: "基本户截至今日未见入账" })).status).toBe(303);
    expect((await clerk.open(department("record-payment"))).html).toContain("基本户截至今日未见入账");
    expect((await clerk.fill(department("record-payment"), { ...pay, voucher: "2026-2" })).status).toBe(303);
    expect((await provider.fill(agency("confirm-payment"))).status).toBe(303);
  });

  it("the rating asks for evidence where it must, closes the file, and is answered once", async () => {
    const path = department("rate");
    const bad = await clerk.fill(path, { ...scores("85"), [scoreName("quality")]: "100", text: "按期" });
    expect(bad.html).toContain('id="f-evidence-quality-error"');
    expect((await clerk.fill(path, { ...scores("85"), [scoreName("norms")]: "八十", text: "按期" })).html).toContain(
      'id="f-score-norms-error"',
    );
    const good = { ...scores("85"), [scoreName("quality")]: "100", [evidenceName("quality")]: "环评批复一次通过", text: "按期" };
    expect((await clerk.fillTwice(path, good)).status).toBe(303);
    expect(await statusOf()).toBe("closed");
    const given = (await clerk.open(`/department/commissions/${id}`)).html;
    expect(given).toContain("委托部门评价</h2>");
    expect(given).not.toContain("收到的评价");
    const received = (await provider.open(agency("reply-rating"))).html;
    for (const words of ["环评批复一次通过", "收到的评价", "可答复至"]) expect(received).toContain(words);
    expect((await provider.fill(agency("reply-rating"), { reply: "字".repeat(301) })).status).toBe(422);
    expect((await provider.fillTwice(agency("reply-rating"), { reply: "感谢配合" })).status).toBe(303);
    expect((await provider.fill(agency("reply-rating"), { reply: "再说一次" })).status).toBe(422);
  });

  it("every page opens in English, for those it is for, and for nobody else", async () => {
    const stranger = await visitor(site, market.agencies.at(-1) ?? market.operator);
    for (const verb of ["confirm-award", "file-contract", "deliver", "confirm-payment", "reply-rating"]) {
      const page = await provider.open(`/en${agency(verb)}`);
      expect(page.status, verb).toBe(200);
      expect(page.html, verb).toContain("Not possible in the present state");
    }
    expect((await stranger.open(agency("deliver"))).status).toBe(404);
    expect((await stranger.send(agency("deliver"), { revision: "1", note: "x" }, [pdf("files")])).status).toBe(404);
    expect((await provider.open("/agency/contracts?status=ended")).html).toContain((await rowOf(market.shell, id)).number ?? "none");
  });
});
