import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { dateKey } from "~/domain/kernel/time";
import { recordObjection } from "~/workflows/objection/record-objection";
import { withDatabase } from "../support/database";
import { type Market, must, rowOf, seenOf, testMarket, testTerms } from "../support/market";
import { answerStanding, decideStanding } from "../support/objections";
import { type TestSite, testSite } from "../support/site";
import { advanceUntil, awarded, drawn, entered, published } from "../support/stages";

const database = withDatabase();
let market: Market;
let site: TestSite;

beforeAll(async () => {
  market = await testMarket(database());
  site = await testSite(market.shell);
});
beforeEach(() => market.shell.clock.set("2026-09-14T01:00:00Z"));

/** A notice with its marks, and what it says without them. */
async function noticeOf(id: string, prefix = "") {
  const number = (await rowOf(market.shell, id)).number ?? "";
  const html = await (await site.ask(`${prefix}/c/${number}`)).text();
  const text = html
    .replace(/<(?:script|style|svg)\b.*?<\/(?:script|style|svg)>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
  return { number, html, text };
}

const PROOFS = ["watch", "verify"].map((verb) => (number: string) => `href="/c/${number}/${verb}"`);

describe("the notice of a commission that has ended without a contract", () => {
  it("that failed before its draw tells why, the numbers, what follows and the locked roster, and nothing as coming", async () => {
    const id = await entered(market, 2);
    await advanceUntil(market, id, (status) => status === "failed");
    const { number, html, text } = await noticeOf(id);
    expect(text).toContain("流标 ：报名 2 家，不足 3 家，未摇号");
    expect(text).toMatch(/流标原因 .*报名 2 家，不足 3 家，流标。.*委托部门可以重新发布该需求/);
    expect(text).toMatch(/名单指纹 [0-9a-f]{64} 参与名单 · 2 家参与/);
    for (const words of ["选取结果 20", "观看摇号", "摇号时间", "演示信标", "在浏览器中验证", "F01"]) expect(text).not.toContain(words);
    for (const link of PROOFS) expect(html).not.toContain(link(number));
    expect(html).not.toContain('id="result"');
    expect(html).toContain(`/proofs/${number}-close.json`);
    const english = (await noticeOf(id, "/en")).text;
    expect(english).toContain("2 entered, fewer than 3, nothing was drawn");
  });

  it("whose result an objection ended keeps draw, order and proof as void, and marks nobody as selected", async () => {
    const { shell, operator, supervisor } = market;
    const id = await drawn(market);
    const objection = { objector: "某机构", receivedOn: dateKey(await shell.clock.now()), digest: "回避名单有遗漏" };
    must(await recordObjection(shell, operator, id, await seenOf(shell, id), objection));
    const held = (await noticeOf(id)).text;
    expect(held).toMatch(/收到异议，处理期间中选通知书暂缓发出.*异议摘要：\s*回避名单有遗漏/);
    expect(held).not.toContain("某机构");
    await answerStanding(market, id);
    must(await decideStanding(shell, supervisor, id, "upheld", "回避名单确有遗漏"));
    const { number, html, text } = await noticeOf(id);
    expect(text).toMatch(/流标 ：异议成立，2026年\d+月\d+日从 4 家中摇出的结果作废/);
    expect(text).toMatch(/选取结果（已作废） .*异议成立，以下摇号结果作废。.*流标，中选无效 1 至 4 号中摇出 \d 号/);
    expect(text).toMatch(/名单指纹 [0-9a-f]{64}/);
    for (const link of PROOFS) expect(html).toContain(link(number));
    expect(html).toContain(`/proofs/${number}.json`);
    expect(html).not.toContain('class="is-current"');
  });

  it("whose drawn agencies gave up tells so, with the proof", async () => {
    const id = await awarded(market);
    await advanceUntil(market, id, (status) => status === "failed");
    const { number, html, text } = await noticeOf(id);
    expect(text).toMatch(/流标 ：2026年\d+月\d+日从 4 家中摇出的 3 家均未签约，结果作废/);
    expect(text).toMatch(/选取结果（已作废） .*中选机构放弃，且无候补，以下摇号结果作废/);
    for (const link of PROOFS) expect(html).toContain(link(number));
    expect((await noticeOf(id, "/en")).text).toMatch(/but none of the 3 signed; the result is void/);
  });
});

describe("a text of more than twelve lines", () => {
  it("is folded on the notice, and cut on paper", async () => {
    const line = "逐条核对导则条款，注明页码。";
    const content = Array.from({ length: 30 }, (_, at) => `${at + 1}. ${line}`).join("\n");
    const { html } = await noticeOf(await published(market, testTerms({ content })));
    const [shown = "", rest = ""] = html.split('<details class="long-text">');
    expect(shown).toContain(`12. ${line}`);
    expect(shown).not.toContain(`13. ${line}`);
    expect(rest.split("</details>")[0]).toContain(`30. ${line}`);
    expect(rest).toMatch(/class="print-only">（以下略/);
  });
});
