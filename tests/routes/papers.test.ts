import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { UserActor } from "~/domain/kernel/actor";
import { confirmAward } from "~/workflows/award/confirm-award";
import { declineAward } from "~/workflows/award/decline-award";
import { withDatabase } from "../support/database";
import { tellsWhy } from "../support/looks";
import { type Market, must, organisationWith, rowOf, seenOf, testMarket, testUscc } from "../support/market";
import { ORIGIN, type TestSite, testSite } from "../support/site";
import { advanceUntil, awarded, delivered, drawn, providerOf } from "../support/stages";

const database = withDatabase();
let market: Market;
let site: TestSite;

beforeAll(async () => {
  market = await testMarket(database());
  site = await testSite(market.shell);
});
beforeEach(() => market.shell.clock.set("2026-09-14T01:00:00Z"));

const ask = async (path: string, actor?: UserActor) =>
  site.ask(path, actor ? { headers: { cookie: await site.signIn(actor.userId) } } : {});
const htmlOf = async (path: string, actor?: UserActor) => (await ask(path, actor)).text();
const plain = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const noticeOf = async (id: string) => `/c/${(await rowOf(market.shell, id)).number}/award`;

describe("the award notice", () => {
  it("is no page before the award; from then on it is public, and the public page and both working pages lead to it", async () => {
    const early = await drawn(market);
    expect((await ask(await noticeOf(early))).status).toBe(404);
    expect(await htmlOf(`/c/${(await rowOf(market.shell, early)).number}`)).not.toContain('/award"');
    const id = await awarded(market);
    const path = await noticeOf(id);
    const provider = await providerOf(market, id);
    expect((await ask(path)).status).toBe(200);
    for (const [page, actor] of [
      [path.replace("/award", ""), undefined],
      [`/agency/commissions/${id}`, provider],
      [`/department/commissions/${id}`, market.clerk],
      [`/office/commissions/${id}`, market.operator],
    ] as const)
      expect([page, (await htmlOf(page, actor)).includes(`href="${path}"`)]).toEqual([page, true]);
  });

  it("names parties, price in figures and capitals, terms, days with their basis, and has code and place for the seal", async () => {
    const id = await awarded(market);
    const path = await noticeOf(id);
    const provider = await providerOf(market, id);
    const html = await htmlOf(path);
    const page = plain(html);
    for (const words of [
      `示范区生态环境局 统一社会信用代码 ${market.clerk.uscc}`,
      `${provider.organisationName} 统一社会信用代码 ${provider.uscc}`,
      "小写 ¥92,000.00",
      "大写 人民币玖万贰仟元整",
      "自合同签订之日起 15 个工作日",
      "技术评估报告 · 纸质与 PDF × 3",
      "确认中选 2 个工作日",
      "签订合同 10 个工作日 签订合同：平台规则：中选通知书之日起 10 个工作日内签订",
      "付款期限（自验收） 30 日 付款期限（自验收）：《保障中小企业款项支付条例》（国务院令第802号）",
      "委托部门（盖章处）",
    ])
      expect(page).toContain(words);
    expect(html).toContain('class="qr-code"');
    expect(page).toContain(`${ORIGIN}${path.replace("/award", "")}`);
  });

  it("says in English that the Chinese text is the document, and leaves what was typed and the capitals Chinese", async () => {
    const html = await htmlOf(`/en${await noticeOf(await awarded(market))}`);
    expect(html).toContain("The Chinese text is the document.");
    expect(html).toMatch(/<strong lang="zh-CN">人民币玖万贰仟元整<\/strong>/);
  });

  it("says that it lapsed when the agency declined, until the next one is sent", async () => {
    const id = await awarded(market);
    const first = await providerOf(market, id);
    must(await declineAward(market.shell, first, id, await seenOf(market.shell, id), "项目负责人同期承担其他任务"));
    const path = await noticeOf(id);
    const second = await providerOf(market, id);
    expect(plain(await htmlOf(path))).toContain("本通知书已失效：中选机构放弃中选");
    expect((await ask(`/agency/commissions/${id}/contract`, first)).status).toBe(404);
    await advanceUntil(market, id, (status) => status === "awarded");
    const page = plain(await htmlOf(path));
    expect(page).toContain(`致 ${second.organisationName}`);
    expect(page).not.toContain("本通知书已失效");
  });
});

describe("the form of the contract", () => {
  it("opens from the page on which the contract is filed, for the two parties and the office alone", async () => {
    const id = await awarded(market);
    const provider = await providerOf(market, id);
    must(await confirmAward(market.shell, provider, id, await seenOf(market.shell, id)));
    const other = market.agencies.find(({ organisationId }) => organisationId !== provider.organisationId);
    const [stranger] = await organisationWith(market.shell, {
      ...{ kind: "department", name: "另一部门", uscc: testUscc(731) },
      people: [{ name: "某", roles: ["purchaser_agent"] }],
    });
    for (const [actor, desk, status] of [
      [provider, "agency", 200],
      [other, "agency", 404],
      [market.clerk, "department", 200],
      [stranger, "department", 404],
      [market.operator, "office", 200],
      [undefined, "agency", 302],
    ] as const)
      expect([desk, actor?.name, (await ask(`/${desk}/commissions/${id}/contract`, actor)).status]).toEqual([desk, actor?.name, status]);
    for (const [actor, desk] of [
      [provider, "agency"],
      [market.clerk, "department"],
    ] as const)
      for (const page of ["/file-contract", ""])
        expect(await htmlOf(`/${desk}/commissions/${id}${page}`, actor)).toContain(`href="/${desk}/commissions/${id}/contract"`);
    const page = plain(await htmlOf(`/agency/commissions/${id}/contract`, provider));
    for (const words of ["甲方（盖章处）", "乙方（盖章处）", "大写 人民币玖万贰仟元整", "合同签订后 2 个工作日内", "收款账户"])
      expect(page).toContain(words);
  });

  it("does not exist before the award notice", async () => {
    const id = await drawn(market);
    expect((await ask(`/department/commissions/${id}/contract`, market.clerk)).status).toBe(404);
    expect((await ask(`/agency/commissions/${id}/contract`, await providerOf(market, id))).status).toBe(404);
  });
});

describe("the files of a contract", () => {
  it("are listed with kind, size, day, side and checksum for those who work on it; the public compares and does not open", async () => {
    const id = await delivered(market);
    const provider = await providerOf(market, id);
    await tellsWhy(market, market.operator, "commission-papers", id);
    const rows = (html: string) => plain(html.slice(html.indexOf('id="files"'))).slice(0, 900);
    const files = /href="\/files\/[^"]+"/g;
    for (const [page, actor] of [
      [`/agency/commissions/${id}`, provider],
      [`/department/commissions/${id}`, market.clerk],
      [`/office/commissions/${id}`, market.operator],
    ] as const) {
      const html = await htmlOf(page, actor);
      expect(rows(html)).toMatch(/合同.pdf 合同 3 B .*中选机构 a{64} .*第 1 次成果/);
      expect(html.slice(html.indexOf('id="files"')).match(files)?.length).toBeGreaterThanOrEqual(2);
    }
    const open = await htmlOf(`/c/${(await rowOf(market.shell, id)).number}`);
    expect(rows(open)).toMatch(/合同.pdf 合同 3 B .*中选机构 a{64} .*第 1 次成果/);
    expect(open.match(files)).toBeNull();
  });
});
