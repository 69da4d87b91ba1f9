import { beforeAll, describe, expect, it } from "vitest";
import { rejectDelivery } from "~/workflows/decide-delivery";
import { submitDelivery } from "~/workflows/submit-delivery";
import { withDatabase } from "../support/database";
import { type Market, must, rowOf, seenOf, testMarket } from "../support/market";
import { type TestSite, testSite } from "../support/site";
import { inPerformance, providerOf, TEST_DOCUMENT } from "../support/stages";

const database = withDatabase();
const DAY = 86_400_000;
let market: Market;
let site: TestSite;

beforeAll(async () => {
  market = await testMarket(database());
  site = await testSite(market.shell);
}, 120_000);

const later = async (days: number) => market.shell.clock.set(new Date((await market.shell.clock.now()).getTime() + days * DAY));

/** What a page says, without its marks. */
const textOf = async (path: string): Promise<string> =>
  (await (await site.ask(path)).text())
    .replace(/<(?:script|style|svg)\b.*?<\/(?:script|style|svg)>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
const noticeOf = async (id: string, prefix = "") => textOf(`${prefix}/c/${(await rowOf(market.shell, id)).number}`);

describe("the public page of a commission", { timeout: 60_000 }, () => {
  it("judges each delivery once: what was late stays late when a rejection gives more time", async () => {
    const id = await inPerformance(market);
    const { shell, clerk } = market;
    const provider = await providerOf(market, id);
    const handIn = async () =>
      must(await submitDelivery(shell, provider, id, await seenOf(shell, id), { note: "终稿", files: [TEST_DOCUMENT] }));
    await later(40);
    await handIn();
    expect(await noticeOf(id)).toContain("逾期 · 待验收");
    must(await rejectDelivery(shell, clerk, id, await seenOf(shell, id), [{ clause: "合同第三条", defect: "缺水平衡图" }]));
    await later(1);
    await handIn();
    const page = await noticeOf(id);
    expect(page).toContain("逾期 · 退回整改 · 1 项问题");
    expect(page).toContain("按时 · 待验收");
    expect(await textOf(`/agencies/${provider.uscc}`)).toContain("逾期 · 退回整改 1 次");
  });
});
