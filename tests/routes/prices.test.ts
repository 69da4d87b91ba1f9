import { beforeAll, describe, expect, it } from "vitest";
import { lowPriceQuestions } from "#db/queries/low-prices";
import type { UserActor } from "~/domain/kernel/actor";
import type { Json } from "~/domain/kernel/jcs";
import { biddersOfLock, orderFindings } from "~/domain/selection/monitor-order";
import { verifyReplay } from "~/domain/selection/replay";
import type { Leaf } from "~/domain/verifiable/log-leaf";
import { verifyOpenedBid } from "~/domain/verifiable/opened-bid-file";
import { advanceDue } from "~/workflows/engine/advance-due";
import { sequencer } from "~/workflows/log/sequence";
import { pricedMarket, publishedByPrice, selectionRow, sendBids } from "../support/bids";
import { withDatabase } from "../support/database";
import { type Market, rowOf } from "../support/market";
import { posted, type TestSite, testSite } from "../support/site";
import { advanceUntil } from "../support/stages";

const database = withDatabase();
let market: Market;
let site: TestSite;
let id: string;
let number: string;

const agency = (n: number): UserActor => market.agencies[n] as UserActor;
// 5,555,500 leads by more than the rule allows; two others are equal.
const PRICES = ["9111100", "5555500", "9111100", "9777700"];
const AMOUNTS = ["91,111.00", "55,555.00", "97,777.00"];

beforeAll(async () => {
  market = await pricedMarket(database());
  site = await testSite(market.shell);
  id = await publishedByPrice(market);
  number = (await rowOf(market.shell, id)).number as string;
  await sendBids(market, id, PRICES);
});

const plain = (html: string) => html.replaceAll("<!-- -->", "").replaceAll("&quot;", '"');
async function page(path: string, who: UserActor | null = null, status = 200): Promise<string> {
  const answer = await site.ask(path, who ? { headers: { cookie: await site.signIn(who.userId) } } : {});
  expect([path, answer.status]).toEqual([path, status]);
  return plain(await answer.text());
}
const press = async (path: string, who: UserActor, fields: Record<string, string>) =>
  site.ask(path, posted(fields, { cookie: await site.signIn(who.userId) }));
const revision = async () => String((await selectionRow(market.shell, id)).revision);
const shown = (html: string) => AMOUNTS.filter((amount) => html.includes(amount));
const everywhere = () => [`/c/${number}`, `/c/${number}/watch`, `/en/c/${number}`, `/en/c/${number}/watch`];

const ANSWER = `/agency/commissions/AT/low-price`;
const at = (path: string) => path.replace("AT", id);
const DECIDE = `/department/commissions/AT/low-price`;
const REASON = "成本表逐项成立，人员和设备与合同要求相符，可以按期完成全部工作内容。";

describe("the pages of a selection by sealed prices", () => {
  it("tell neither number nor amount before the close, and no replay", async () => {
    for (const path of everywhere()) expect([path, shown(await page(path))]).toEqual([path, []]);
    expect(await page(`/c/${number}/watch`)).toContain("截止前不公开家数和名单");
    await page(`/proofs/${number}.json`, null, 404);
    await page(`/c/${number}/verify`, null, 404);
  });

  it("tell between opening and result who is asked by number, until when, and no amount", async () => {
    await advanceUntil(market, id, (status) => status === "registration_closed");
    market.shell.clock.set((await rowOf(market.shell, id)).selectsAt as Date);
    await advanceDue(market.shell);
    await advanceDue(market.shell);
    for (const path of everywhere()) {
      const html = await page(path);
      expect([path, shown(html)]).toEqual([path, []]);
      expect([path, /向投标人 \d 询问|Bidder \d is asked/.test(html)]).toEqual([path, true]);
    }
    await page(`/proofs/${number}.json`, null, 404);
    const { bidder } = (await lowPriceQuestions(database().db, number))[0] ?? {};
    await page(`/proofs/${number}-bid-${bidder}.json`, null, 404);
  });

  it("ask the bidder line by line, and nobody else finds the page", async () => {
    for (const other of [agency(0), agency(2)]) {
      const html = await page(at(ANSWER), other);
      expect(html).not.toContain("55,555.00");
      expect(html).not.toContain('name="line-0"');
    }
    const own = await page(at(ANSWER), agency(1));
    for (const words of ["第 1 行（人工（工日））的理由", "第 2 行（检测、试验）的理由", "55,555.00", "44,444.00"])
      expect(own).toContain(words);
    expect(await page("/agency", agency(1))).toContain("说明报价理由");
    expect(await page("/agency", agency(0))).not.toContain("说明报价理由");
    const blank = await press(at(ANSWER), agency(1), { revision: await revision(), "line-0": "两天完成", "line-1": "", whole: "" });
    expect(blank.status).toBe(422);
    const kept = plain(await blank.text());
    expect(kept).toContain("两天完成");
    const foreign = await press(at(ANSWER), agency(0), { revision: await revision(), "line-0": "x", "line-1": "y", whole: "z" });
    expect(foreign.status).toBe(403);
    const seen = await revision();
    const fields = { revision: seen, "line-0": "两天完成", "line-1": "自有仪器", whole: "就在本区" };
    expect((await press(at(ANSWER), agency(1), fields)).status).toBe(303);
    expect((await press(at(ANSWER), agency(1), fields)).status).toBe(303);
    const stale = await press(at(ANSWER), agency(1), { ...fields, whole: "另一个说法" });
    expect(stale.status).toBe(409);
  });

  it("let the approver decide with a reason; the clerk reads neither price nor reasons", async () => {
    const clerks = await page(`/department/commissions/${id}`, market.clerk);
    for (const secret of ["55,555.00", "自有仪器"]) expect(clerks).not.toContain(secret);
    const approvers = await page(at(DECIDE), market.approver);
    for (const words of ["55,555.00", "自有仪器", "接受：成本逐项成立", "拒绝：低于成本，难以履约", "5 个工作日"])
      expect(approvers).toContain(words);
    expect(approvers).not.toContain(agency(1).uscc);
    expect(await page("/department", market.approver)).toContain("决定异常低价");
    const short = await press(at(DECIDE), market.approver, { revision: await revision(), code: "costs-shown", reason: "可以" });
    expect([short.status, plain(await short.text()).includes("理由不少于 30 个字")]).toEqual([422, true]);
    const none = await press(at(DECIDE), market.approver, { revision: await revision(), reason: REASON });
    expect(none.status).toBe(422);
    const clerk = await press(at(DECIDE), market.clerk, { revision: await revision(), code: "costs-shown", reason: REASON });
    expect(clerk.status).toBe(403);
    const done = await press(at(DECIDE), market.approver, { revision: await revision(), code: "below-cost", reason: REASON });
    expect(done.status).toBe(303);
  });

  it("show with the result every price under its number, how the order came about, and the file to compute it again", async () => {
    for (const path of [...everywhere(), `/c/${number}/verify`]) expect([path, shown(await page(path))]).toEqual([path, AMOUNTS]);
    const notice = await page(`/c/${number}`);
    for (const words of ["异常低价，被拒绝", "以信标值抽签排序", REASON, "投标人 1", "最高限价"]) expect(notice).toContain(words);
    expect(notice).toMatch(/role="img" aria-label="3 份有效报价/);
    expect(notice).not.toContain(agency(1).uscc);
    const verdict = verifyReplay(JSON.parse(await page(`/proofs/${number}.json`)) as Json);
    expect(verdict).toMatchObject({ answer: "yes", facts: { status: "selected" } });
    const files = [...notice.matchAll(/\/proofs\/[^"]*-bid-h-[0-9a-f]{32}\.json/g)].map(([path]) => path);
    expect(files).toHaveLength(PRICES.length);
    const opened = await Promise.all(files.map(async (path) => verifyOpenedBid(JSON.parse(await page(path)) as Json)));
    const prices = opened.map((each) => (each.answer === "yes" ? String(each.facts.priceFen) : each.answer));
    expect(prices.sort()).toEqual([...PRICES].sort());
    await page(`/proofs/${number}-bid-h-${"0".repeat(32)}.json`, null, 404);
    const proof = JSON.parse(await page(`/proofs/${number}.json`)) as { readonly [key: string]: Json };
    await sequencer(market.shell).round();
    const lock = { lock: JSON.parse(await page(`/proofs/${number}-lock.json`)) as Json, proof };
    const bids = new Map<string, Json | null>();
    for (const path of files) bids.set(/h-[0-9a-f]{32}/.exec(path)?.[0] ?? "", JSON.parse(await page(path)) as Json);
    expect(biddersOfLock(lock.lock)).toHaveLength(PRICES.length);
    const line = { index: 1, leaf: { subject: number } as Leaf };
    expect(orderFindings(line, lock, bids)).toEqual([]);
    const codes = (...given: Parameters<typeof orderFindings>) => orderFindings(...given).map(({ code }) => code);
    expect(codes(line, { ...lock, proof: null }, bids)).toEqual(["no-proof"]);
    expect(codes(line, { ...lock, proof: { ...proof, caseHash: "0".repeat(64) } as Json }, bids)).toEqual(["draw"]);
    const [one, two] = [...bids.keys()];
    expect(codes(line, lock, new Map(bids).set(one as string, bids.get(two as string) ?? null))).toEqual(["other-draw"]);
    expect(codes(line, { ...lock, lock: null }, bids)).toEqual(["other-draw"]);
  });

  it("hand the purchaser what the selected agency sealed, opened anew, and nobody else", async () => {
    const desk = await page(`/department/commissions/${id}`, market.clerk);
    expect(desk).toContain("cost-sheet.json");
    const path = `/department/commissions/${id}/bid-files/0`;
    const opened = await site.ask(path, { headers: { cookie: await site.signIn(market.clerk.userId) } });
    expect([opened.status, opened.headers.get("content-disposition")]).toEqual([200, expect.stringContaining("cost-sheet.json")]);
    expect(JSON.parse(await opened.text())).toMatchObject({ v: "mingxuan-cost/1", commission: number });
    for (const wrong of ["1", "x", "99"]) await page(`/department/commissions/${id}/bid-files/${wrong}`, market.clerk, 404);
    for (const other of [agency(0), agency(1), market.supervisor]) await page(path, other, 403);
    expect((await site.ask(path)).status).toBe(302);
    expect(await page(`/office/commissions/${id}`, market.supervisor)).not.toContain("cost-sheet.json");
  });

  it("name the others once the period to object is over", async () => {
    const table = async () => (await page(`/c/${number}`)).split("全部报价")[1]?.split("</table>")[0] ?? "";
    expect(await table()).not.toContain('<th scope="col">名称');
    await advanceUntil(market, id, (status) => status === "awarded");
    const names = await table();
    const roster = await page(`/c/${number}`);
    expect([names.includes("名称"), roster.includes("异议期已满")]).toEqual([true, true]);
  });
});
