import { beforeAll, describe, expect, it } from "vitest";
import { filesOf } from "#db/queries/files";
import { dateKey } from "~/domain/kernel/time";
import { RATING_ITEM_KEYS } from "~/domain/rating/purchaser-rating";
import { evidenceName, scoreName } from "~/forms/contract/rating";
import { confirmAward } from "~/workflows/award/confirm-award";
import { rejectFiling } from "~/workflows/contract/answer-filing";
import { recordPayment } from "~/workflows/contract/record-payment";
import { setHold } from "~/workflows/hold/set-hold";
import { recordObjection } from "~/workflows/objection/record-objection";
import { attachFiles } from "~/workflows/posting/attach-files";
import { discardDraft } from "~/workflows/posting/discard-draft";
import { submitForApproval } from "~/workflows/posting/submit-for-approval";
import { withDatabase } from "../support/database";
import { type Market, must, seenOf, testMarket } from "../support/market";
import { type TestSite, testSite } from "../support/site";
import { accepted, awarded, delivered, drafted, drawn, inPerformance, providerOf, publishDraft, signed } from "../support/stages";
import { type Fields, hiddenIn, PDF, type Upload, visitor } from "../support/visitor";

const database = withDatabase();
let market: Market;
let site: TestSite;
let day = 0;
type Person = Awaited<ReturnType<typeof visitor>>;
let clerk: Person;

beforeAll(async () => {
  market = await testMarket(database());
  site = await testSite(market.shell);
  clerk = await visitor(site, market.clerk);
});

/** Each story begins on a day of its own, so that numbers and clocks do not meet. */
async function story(stage: (market: Market) => Promise<string>): Promise<{ id: string; provider: Person }> {
  market.shell.clock.set(new Date(Date.UTC(2026, 8, 14, 1, 0, day++)));
  const id = await stage(market);
  return { id, provider: await visitor(site, await providerOf(market, id)) };
}

const today = async () => dateKey(await market.shell.clock.now());
const pdf = (field: string): Upload => [field, "文件.pdf", PDF];

/** Opens a form, lets something happen meanwhile, and sends it as it was opened. */
async function overtaken(person: Person, path: string, typed: Fields, happens: () => Promise<unknown>, uploads: readonly Upload[] = []) {
  const { html } = await person.open(path);
  await happens();
  return person.send(path, { ...hiddenIn(html), ...typed }, uploads);
}

/** What the card of typed texts shows, as text. */
function typedCard(html: string): string {
  const card = /<section class="card" id="typed"[\s\S]*?<\/section>/.exec(html)?.[0] ?? "";
  return card.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
}

async function paymentWaits(one: Market): Promise<string> {
  const id = await accepted(one);
  const paid = { paidOn: await today(), amountFen: 9_200_000, voucher: "2026-1" };
  must(await recordPayment(one.shell, one.clerk, id, await seenOf(one.shell, id), paid));
  return id;
}

async function toBeFiled(one: Market): Promise<string> {
  const id = await awarded(one);
  must(await confirmAward(one.shell, await providerOf(one, id), id, await seenOf(one.shell, id)));
  return id;
}

const FILING = {
  ...{ signedOn: "2026-09-20", price: "92000.00", durationCount: "15", durationUnit: "WD", payDays: "30" },
  ...{ "deliverables-name-0": "技术评估报告", "deliverables-form-0": "纸质", "deliverables-copies-0": "3" },
  ...{ "deliverables-standard-0": "评估导则", "deviation-payment": "分两次支付" },
};
const RATING = Object.fromEntries(RATING_ITEM_KEYS.map((key) => [scoreName(key), "85"]));

type Case = {
  readonly verb: string;
  readonly side: "agency" | "department";
  readonly stage: (market: Market) => Promise<string>;
  readonly typed: Fields;
  readonly shown: readonly string[];
  readonly uploads?: readonly Upload[];
};

const CASES: readonly Case[] = [
  { verb: "decline-award", side: "agency", stage: awarded, typed: { reason: "负责人离职" }, shown: ["放弃的理由 负责人离职"] },
  {
    ...{ verb: "file-contract", side: "agency", stage: toBeFiled, typed: FILING, uploads: [pdf("document")] },
    shown: ["92000.00", "第 1 行 · 名称 技术评估报告", "个工作日", "分两次支付"],
  },
  { verb: "deliver", side: "agency", stage: inPerformance, typed: { note: "报告终稿" }, uploads: [pdf("files")], shown: ["报告终稿"] },
  { verb: "dispute-payment", side: "agency", stage: paymentWaits, typed: { note: "基本户未见入账" }, shown: ["基本户未见入账"] },
  { verb: "reject-filing", side: "department", stage: signed, typed: { reason: "期限不符" }, shown: ["期限不符"] },
  { verb: "accept", side: "department", stage: delivered, typed: { opinion: "成果齐全" }, shown: ["成果齐全"] },
  {
    ...{ verb: "reject-delivery", side: "department", stage: delivered },
    ...{ typed: { "clause-0": "合同第三条", "defect-0": "缺水平衡图" }, shown: ["第 1 行 · ", "合同第三条", "缺水平衡图"] },
  },
  {
    ...{ verb: "record-payment", side: "department", stage: accepted },
    ...{ typed: { paidOn: "2026-11-02", amount: "92,000.00", voucher: "财支〔2026〕77 号" }, shown: ["92,000.00", "财支〔2026〕77 号"] },
  },
  {
    ...{ verb: "rate", side: "department", stage: accepted },
    typed: { ...RATING, [evidenceName("quality")]: "环评批复一次通过", text: "总体按期" },
    shown: ["85", "环评批复一次通过", "总体按期"],
  },
];

describe("what was typed when the office put the commission on hold meanwhile", () => {
  it.each(CASES)("is still to be read: $verb", async ({ verb, side, stage, typed, shown, uploads }) => {
    const { id, provider } = await story(stage);
    const person = side === "agency" ? provider : clerk;
    const hold = async () => must(await setHold(market.shell, market.supervisor, id, await seenOf(market.shell, id), "核查"));
    const answer = await overtaken(person, `/${side}/commissions/${id}/${verb}`, typed, hold, uploads);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain("当前状态不能办理");
    expect(answer.html).not.toContain("<textarea");
    const card = typedCard(answer.html);
    expect(card).toContain("您刚才填写的");
    for (const words of shown) expect(card).toContain(words);
    expect(card).not.toMatch(/seenAt|\d{4}-\d{2}-\d{2}T/);
  });
});

describe("what was typed when a colleague was faster", () => {
  it("is told what happened, before the publication too: a cancellation, and a remark", async () => {
    market.shell.clock.set(new Date(Date.UTC(2026, 8, 14, 1, 0, day++)));
    const id = await drafted(market);
    must(await submitForApproval(market.shell, market.clerk, id, await seenOf(market.shell, id)));
    const approver = await visitor(site, market.approver);
    const path = (slug: string) => `/department/commissions/${id}/${slug}`;
    const { html } = await approver.open(path("send-back"));
    const approve = () => approver.fill(path("approve"));
    const still = await overtaken(approver, path("cancel"), { reason: "need_ended", note: "项目并入二期" }, approve);
    expect(still.status).toBe(409);
    for (const words of ["您打开页面之后发生的变化", "批准，报政务办格式审查", "您填写的内容仍在下面", "项目并入二期"])
      expect(still.html).toContain(words);
    const gone = await approver.send(path("send-back"), { ...hiddenIn(html), "remark-price": "请写明预算科目" });
    expect(gone.status).toBe(409);
    for (const words of ["您打开页面之后发生的变化", "批准，报政务办格式审查", "当前状态不能办理"]) expect(gone.html).toContain(words);
    expect(typedCard(gone.html)).toContain("请写明预算科目");
    // What is looked at afresh has changed for nobody.
    expect((await approver.open(path("cancel"))).html).not.toContain("您打开页面之后发生的变化");
  });

  it("is still to be read: the answer to an objection that a colleague drafted already", async () => {
    const { id } = await story(drawn);
    const given = { objector: "某环境技术公司", receivedOn: await today(), digest: "认为资质不足" };
    must(await recordObjection(market.shell, market.operator, id, await seenOf(market.shell, id), given));
    const path = `/department/commissions/${id}/answer-objection`;
    const draft = (answer: string) => ({ verb: "draft-answer", answer });
    const answer = await overtaken(clerk, path, draft("经核对资质有效"), () => clerk.fill(path, draft("同事的答复稿")));
    expect(answer.status).toBe(422);
    expect(typedCard(answer.html)).toContain("经核对资质有效");
  });

  it.each([
    ["submitted", submitForApproval],
    ["discarded", discardDraft],
  ] as const)("is still to be read: a section of a draft that was %s", async (_what, act) => {
    market.shell.clock.set(new Date(Date.UTC(2026, 8, 14, 1, 0, day++)));
    const id = await drafted(market);
    const path = (section: string) => `/department/commissions/${id}/edit/${section}`;
    const happens = async () => must(await act(market.shell, market.clerk, id, await seenOf(market.shell, id)));
    const basics = await overtaken(clerk, path("basics"), { title: "改过的标题" }, happens);
    expect(basics.status).toBe(409);
    expect(basics.html).toContain("当前状态不能办理");
    expect(typedCard(basics.html)).toContain("改过的标题");
    const legal = await clerk.send(path("legal"), { revision: "1", legalBasis: "条例第九条", tenderLawApplies: "no" });
    expect(typedCard(legal.html)).toMatch(/条例第九条.*不属于/);
    const rows = await clerk.send(`/en${path("deliverables")}`, {
      ...{ revision: "1", "deliverables-name-0": "技术评估报告", "deliverables-form-0": "纸质" },
      ...{ "deliverables-copies-0": "3", "deliverables-standard-0": "评估导则" },
    });
    expect(typedCard(rows.html)).toMatch(/What you typed .*Row 1 · \S.* 技术评估报告/);
  });

  it("is still to be read: the reason for superseding a published file that was superseded already", async () => {
    market.shell.clock.set(new Date(Date.UTC(2026, 8, 14, 1, 0, day++)));
    const draft = await drafted(market);
    must(await attachFiles(market.shell, market.clerk, draft, await seenOf(market.shell, draft), [new File([PDF], "附图.pdf")]));
    const id = await publishDraft(market, draft);
    const [file] = await filesOf(database().db, "commission", id);
    const path = `/department/commissions/${id}/supersede/${file?.id}`;
    const colleague = () => clerk.fill(path, { reason: "比例尺有误" }, [pdf("upload")]);
    const answer = await overtaken(clerk, path, { reason: "图例有误" }, colleague, [pdf("upload")]);
    expect(answer.status).toBe(409);
    for (const words of ["这份文件已经更替", "比例尺有误"]) expect(answer.html).toContain(words);
    expect(typedCard(answer.html)).toContain("更替原因 图例有误");
    expect(typedCard(answer.html)).not.toContain(file?.id);
    expect((await clerk.open(path)).html).not.toContain("<textarea");
    expect((await clerk.open(`/department/commissions/${id}/supersede/${market.shell.entropy.id()}`)).status).toBe(404);
  });

  it("is still to be read: the reason for a contract's corrected file, superseded or rejected meanwhile", async () => {
    const { id, provider } = await story(signed);
    const { html } = await provider.open(`/agency/commissions/${id}`);
    const path = /href="(\/agency\/commissions\/[^"]*\/correct\/[^"]*)"/.exec(html)?.[1] ?? "";
    const other = () => provider.fill(path, { reason: "封面有误" }, [pdf("upload")]);
    const answer = await overtaken(provider, path, { reason: "日期有误" }, other, [pdf("upload")]);
    expect(answer.status).toBe(409);
    for (const words of ["这份文件已经更替", "封面有误"]) expect(answer.html).toContain(words);
    expect(typedCard(answer.html)).toContain("更替原因 日期有误");
    const later = await provider.open(`/agency/commissions/${id}`);
    const next = [...later.html.matchAll(/href="(\/agency\/commissions\/[^"]*\/correct\/[^"]*)"/g)].at(-1)?.[1] ?? "";
    expect(next).not.toBe(path);
    const reject = async () => must(await rejectFiling(market.shell, market.clerk, id, await seenOf(market.shell, id), "期限不符"));
    const decided = await overtaken(provider, next, { reason: "页码有误" }, reject, [pdf("upload")]);
    expect(decided.status).toBe(409);
    expect(decided.html).toContain("不能再更替");
    expect(typedCard(decided.html)).toContain("页码有误");
  });
});
