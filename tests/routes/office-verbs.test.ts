import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { selectionRun } from "#db/schema/selection";
import type { BeaconSource } from "~/adapters/beacon/beacon-source";
import { dateKey } from "~/domain/kernel/time";
import { signatureName } from "~/forms/selection/beacon";
import { advanceDue } from "~/workflows/engine/advance-due";
import { withDatabase } from "../support/database";
import { type Market, rowOf, testMarket } from "../support/market";
import { answerStanding } from "../support/objections";
import { type TestSite, testSite } from "../support/site";
import { advanceUntil, drawn, entered } from "../support/stages";
import { visitor } from "../support/visitor";

const database = withDatabase();
let market: Market;
let site: TestSite;
type Person = Awaited<ReturnType<typeof visitor>>;
let operator: Person;
let supervisor: Person;
let day = 0;

/** Switched off: the network is closed, and only what an officer carries in is there. */
let closed = false;

beforeAll(async () => {
  const open = await testMarket(database());
  const beacon: BeaconSource = {
    kind: "local",
    describe: (opensAt) => open.shell.beacon.describe(opensAt),
    value: async (...given) => (closed ? null : open.shell.beacon.value(...given)),
  };
  market = { ...open, shell: { ...open.shell, beacon } };
  site = await testSite(market.shell);
  operator = await visitor(site, market.operator);
  supervisor = await visitor(site, market.supervisor);
});

const office = (id: string, verb: string) => `/office/commissions/${id}/${verb}`;
const nextDay = () => market.shell.clock.set(new Date(Date.UTC(2026, 8, 14, 1, 0, day++)));

/** The working pages of office and auditor, department, provider-to-be: everybody who works on it reads why it stands still. */
const workPages = async (id: string, prefix = "") => {
  const agency = market.agencies[0];
  if (!agency) throw new Error("no agency");
  const desks = [
    [supervisor, "office"],
    [operator, "office"],
    [await visitor(site, market.clerk), "department"],
    [await visitor(site, agency), "agency"],
  ] as const;
  return Promise.all(desks.map(async ([person, desk]) => (await person.open(`${prefix}/${desk}/commissions/${id}`)).html));
};
const HISTORY = /id="progress"[\s\S]*?<\/ol>/;
/** What stands beside the history, and the history. */
const partsOf = (html: string) => {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
  return { beside: main.replace(HISTORY, ""), history: HISTORY.exec(main)?.[0] ?? "" };
};

describe("the office's own moves, by the pages", () => {
  it("an objection is recorded, stands beside its decision with its author, and is dismissed", async () => {
    nextDay();
    const id = await drawn(market);
    const given = {
      objector: "某环境技术公司",
      receivedOn: dateKey(await market.shell.clock.now()),
      digest: "认为中选机构不具备相应资质",
    };
    const path = office(id, "record-objection");
    expect((await operator.fill(path, { ...given, digest: "" })).html).toContain('id="f-digest-error"');
    const tomorrow = await operator.fill(path, { ...given, receivedOn: "2027-03-01" });
    expect(tomorrow.status).toBe(422);
    expect(tomorrow.html).toContain('id="f-receivedOn-error"');
    expect((await operator.fill(path, { ...given, receivedOn: "1900-01-01" })).html).toMatch(
      /id="f-receivedOn-error"[\s\S]*结果于 2026年9月/,
    );
    expect((await operator.fillTwice(path, given)).to).toBe(`/office/commissions/${id}?done=record-objection`);
    expect((await operator.open(`/office/commissions/${id}?done=record-objection`)).html).toContain("异议已登记");
    expect((await operator.open(office(id, "dismiss-objection"))).status).toBe(403);
    expect((await supervisor.open(office(id, "dismiss-objection"))).html).toContain("委托部门还在答复期内");
    await answerStanding(market, id);
    const page = await supervisor.open(office(id, "dismiss-objection"));
    for (const words of ["某环境技术公司", "不具备相应资质", "异议不成立？"]) expect(page.html).toContain(words);
    const clerk = await visitor(site, market.clerk);
    expect((await clerk.open(`/department/commissions/${id}`)).html).toContain("某环境技术公司");
    const number = (await rowOf(market.shell, id)).number ?? "";
    expect((await clerk.open(`/c/${number}`)).html).not.toContain("某环境技术公司");
    const stale = await supervisor.send(office(id, "uphold-objection"), {
      revision: "1",
      seenAt: "2026-09-01T00:00:00Z",
      decision: "查明属实",
    });
    expect(stale.status).toBe(409);
    for (const words of ["您打开页面之后发生的变化", "查明属实", "异议成立？"]) expect(stale.html).toContain(words);
    for (const html of await workPages(id)) {
      const { beside, history } = partsOf(html);
      for (const words of ["起暂停", "收到异议，处理期间中选通知书暂缓发出", given.digest]) expect(beside).toContain(words);
      expect(history).toContain(given.digest);
    }
    // An entrant may object; whoever did not enter has no such page.
    const pageOf = async (agency: (typeof market.agencies)[number] | undefined) => {
      if (!agency) throw new Error("no agency");
      return (await (await visitor(site, agency)).open(`/agency/commissions/${id}/objection`)).status;
    };
    expect([await pageOf(market.agencies[0]), await pageOf(market.agencies[4])]).toEqual([200, 404]);
    // Who objected is read by the office and the purchaser, not by agencies.
    expect((await workPages(id)).map((html) => html.includes(given.objector))).toEqual([true, true, true, false]);
    expect((await supervisor.fillTwice(office(id, "dismiss-objection"), { decision: "资质证书经核验有效" })).status).toBe(303);
    for (const html of await workPages(id)) {
      const { beside, history } = partsOf(html);
      for (const words of ["异议不成立（", given.digest, "处理决定", "资质证书经核验有效"]) expect(beside).toContain(words);
      expect(beside).not.toContain("起暂停");
      expect(history).toContain("资质证书经核验有效");
    }
  });

  it("a hold is set with a reason and lifted with another", async () => {
    nextDay();
    const id = await entered(market, 3);
    const asking = (await supervisor.open(office(id, "set-hold"))).html;
    for (const words of ["委托情况", "恢复后报名截止按剩余的工作日顺延", "委托部门和已报名的机构收到通知"]) expect(asking).toContain(words);
    expect(asking).not.toMatch(/中选情况|已锁定的报名名单|双方收到通知/);
    expect((await supervisor.fill(office(id, "set-hold"), { reason: " " })).status).toBe(422);
    expect((await supervisor.fillTwice(office(id, "set-hold"), { reason: "核查公告内容" })).status).toBe(303);
    for (const html of await workPages(id)) {
      expect(partsOf(html).beside).toMatch(/自 [^<]+ 起暂停[\s\S]*暂停原因：[\s\S]*核查公告内容/);
      expect(partsOf(html).history).toContain("核查公告内容");
    }
    for (const html of await workPages(id, "/en")) {
      expect(html).toContain("On hold since");
      expect(html).toContain('lang="zh-CN">核查公告内容');
    }
    const page = await supervisor.open(`/en${office(id, "lift-hold")}`);
    for (const words of ["核查公告内容", "Lift the hold?", "On hold since"]) expect(page.html).toContain(words);
    expect((await supervisor.fillTwice(office(id, "lift-hold"), { reason: "核查无误" })).status).toBe(303);
    expect((await supervisor.open(office(id, "lift-hold"))).html).toContain("该委托没有处于暂停中");
  });

  it("a published commission is cancelled with its reason in public, and the pages say so", async () => {
    nextDay();
    const id = await entered(market, 3);
    const approver = await visitor(site, market.approver);
    const path = `/department/commissions/${id}/cancel`;
    const asking = (await approver.open(path)).html;
    for (const words of ["取消原因和所处阶段将公开", "会公开，不要写个人姓名。"]) expect(asking).toContain(words);
    const { to } = await approver.fillTwice(path, { reason: "budget_lost", note: "年度预算调整" });
    expect((await approver.open(to)).html).toContain("委托已取消，原因已公开");
  });

  it("a cancellation after the close is consented to with the request in view", async () => {
    nextDay();
    const id = await entered(market, 4);
    await advanceUntil(market, id, (status) => status === "registration_closed");
    const request = { reason: "budget_lost", note: "年度预算调整" } as const;
    const approver = await visitor(site, market.approver);
    const path = `/department/commissions/${id}`;
    expect((await approver.open(path)).html).toContain(`${path}/cancel`);
    const asking = (await approver.open(`${path}/cancel`)).html;
    expect(asking).toContain("申请取消这项委托");
    // The way out is never called by the word of the thing itself.
    expect(asking).toContain(">不取消，返回</a>");
    expect(asking).not.toMatch(/>取消<\/(a|button)>/);
    expect((await approver.open(`/en${path}/cancel`)).html).toContain(">Keep the commission</a>");
    expect((await approver.fillTwice(`${path}/cancel`, request)).to).toBe(`${path}?done=request-cancel`);
    expect((await approver.open(`${path}?done=request-cancel`)).html).toContain("取消申请已提交");
    for (const html of await workPages(id)) {
      const { beside, history } = partsOf(html);
      for (const words of ["申请取消，待政务办答复", "取消原因：", "预算取消", "委托部门说明：", request.note])
        expect(beside).toContain(words);
      expect(history).toContain(request.note);
    }
    expect((await supervisor.open(office(id, "refuse-cancel"))).html).toContain("年度预算调整");
    expect((await supervisor.fillTwice(office(id, "consent-cancel"), { answer: "预算文件属实" })).status).toBe(303);
    expect((await rowOf(market.shell, id)).status).toBe("cancelled");
    for (const html of await workPages(id)) {
      expect(html).not.toContain("待政务办答复");
      expect(partsOf(html).history).toContain("预算文件属实");
    }
  });

  it("says on every page of a held request that the draw's moment is over, and promises no selection that stands still", async () => {
    nextDay();
    const id = await entered(market, 4);
    await advanceUntil(market, id, (status) => status === "registration_closed");
    const approver = await visitor(site, market.approver);
    expect((await approver.open(`/department/commissions/${id}`)).html).not.toContain("摇号时刻已过");
    await approver.fill(`/department/commissions/${id}/cancel`, { reason: "budget_lost", note: "年度预算调整" });
    expect((await supervisor.open(office(id, "refuse-cancel"))).html).toContain("选取照常进行，按公告的时间摇号。");
    for (const html of await workPages(id)) expect(html).not.toContain("摇号时刻已过");
    const { selectsAt, number } = await rowOf(market.shell, id);
    const watch = async () => (await operator.open(`/c/${number}/watch`)).html;
    const waiting = async () => (await operator.open("/office/beacon")).html.split(`id="${number}"`)[1] ?? "";
    expect(await waiting()).toContain("开启时刻未到，签名尚不存在。");
    const holding = (await supervisor.open(office(id, "set-hold"))).html;
    for (const words of ["委托情况", "已锁定的报名名单不受影响"]) expect(holding).toContain(words);
    expect(holding).not.toMatch(/中选情况|截止按剩余的工作日顺延/);
    await supervisor.fill(office(id, "set-hold"), { reason: "核查报名材料" });
    expect(await watch()).toContain("名单已锁定，4 家，不再变动；恢复前不摇号。");
    expect(await watch()).not.toContain("恢复前不锁定名单");
    if (selectsAt) market.shell.clock.set(new Date(selectsAt.getTime() + 1000));
    expect(await waiting()).toContain("委托暂停中，恢复后才能录入签名并摇号。");
    expect(await waiting()).not.toContain("开启时刻未到");
    const consent = (await supervisor.open(office(id, "consent-cancel"))).html;
    expect(consent).toContain("摇号时刻已过，信标随之产生，结果已经确定，不能再取消。");
    expect(consent).not.toContain("请稍后刷新");
    for (const html of await workPages(id)) expect(html).toContain("摇号时刻已过，结果已经确定，政务办只能答复不同意。");
    const refusing = (await supervisor.open(office(id, "refuse-cancel"))).html;
    expect(refusing).toContain("委托继续暂停；恢复后摇号，名单和信标不变。");
    const { to } = await supervisor.fillTwice(office(id, "refuse-cancel"), { answer: "没有预算调整文件" });
    const done = (await supervisor.open(to)).html;
    expect(done).toContain("不同意取消，委托部门已收到答复。委托继续暂停，恢复后摇号。");
    for (const html of [refusing, done]) expect(html).not.toContain("选取照常进行");
    await supervisor.fill(office(id, "lift-hold"), { reason: "核查无误" });
    await advanceUntil(market, id, (status) => status === "result_published");
    const after = (await supervisor.open(office(id, "set-hold"))).html;
    for (const words of ["中选情况", "双方收到通知"]) expect(after).toContain(words);
    expect(after).not.toMatch(/已锁定的报名名单|顺延/);
  });

  it("a beacon's signature is pasted: a wrong one is refused by name, the right one draws", async () => {
    nextDay();
    const id = await entered(market, 4);
    await advanceUntil(market, id, (status) => status === "registration_closed");
    expect((await operator.open("/office/beacon")).html).toContain("开启时刻未到");
    closed = true;
    const { selectsAt } = await rowOf(market.shell, id);
    if (selectsAt) market.shell.clock.set(new Date(selectsAt.getTime() + 1000));
    await advanceDue(market.shell);
    closed = false;
    expect((await rowOf(market.shell, id)).status).toBe("selecting");
    const [run] = await database().db.select().from(selectionRun).where(eq(selectionRun.commissionId, id));
    if (!run?.inputs) throw new Error("no roster");
    const { beacon } = run.inputs;
    const right = (await market.shell.beacon.value(beacon, run.id, await market.shell.clock.now()))?.signature ?? "";
    const field = signatureName(id);
    const paste = (signature: string) => operator.send("/office/beacon", { commission: id, [field]: signature });
    const page = await operator.open("/office/beacon");
    for (const words of [run.id, "公钥指纹", "待签消息", field]) expect(page.html).toContain(words);
    expect((await paste("")).html).toContain(`id="f-${field}-error"`);
    expect((await paste("abc")).html).toContain("信标签名的写法有误");
    expect((await paste("a".repeat(96))).html).toContain("信标签名不是有效的曲线点");
    const other = (await market.shell.beacon.value(beacon, "MX-2026-999999", await market.shell.clock.now()))?.signature ?? "";
    const wrong = await paste(other);
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain("信标签名不是该公钥对该时刻所签");
    expect((await operator.send("/office/beacon", { commission: "nobody", "signature-nobody": right })).status).toBe(404);
    const clerk = await visitor(site, market.clerk);
    expect((await clerk.send("/office/beacon", { commission: id, [field]: right })).status).toBe(403);
    const presses = await Promise.all(Array.from({ length: 5 }, () => paste(` 0x${right.toUpperCase()}\n`)));
    // One of them draws; the equal others are led where it led.
    expect(presses.map((each) => each.status)).toEqual(presses.map(() => 303));
    expect(await rowOf(market.shell, id)).toMatchObject({ status: "result_published" });
    const [after] = await database().db.select().from(selectionRun).where(eq(selectionRun.commissionId, id));
    expect(after?.receivedFrom).toBe(market.operator.organisationName);
    expect((await operator.open(`/office/beacon?drawn=${run.id}`)).html).toContain("签名核验通过");
  });
});
