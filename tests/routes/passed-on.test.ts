import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { event } from "#db/schema/event";
import type { UserActor } from "~/domain/kernel/actor";
import { confirmAward } from "~/workflows/award/confirm-award";
import { withDatabase } from "../support/database";
import { type Market, must, rowOf, seenOf, testMarket } from "../support/market";
import { type TestSite, testSite } from "../support/site";
import { advanceUntil, awarded, drafted, drawn, providerOf } from "../support/stages";
import { hiddenIn, PDF, visitor } from "../support/visitor";

const database = withDatabase();
let market: Market;
let site: TestSite;
let day = 0;

beforeAll(async () => {
  market = await testMarket(database());
  site = await testSite(market.shell);
});

/** Each story begins on a day of its own, so that numbers and clocks do not meet. */
async function story(stage: (market: Market, count?: number) => Promise<string>, count?: number) {
  market.shell.clock.set(new Date(Date.UTC(2026, 8, 14, 1, 0, day++)));
  const id = await stage(market, count);
  const actor = await providerOf(market, id);
  return { id, actor, provider: await visitor(site, actor) };
}

const page = (id: string, verb = "") => `/agency/commissions/${id}${verb && `/${verb}`}`;
const declined = (id: string) =>
  database()
    .db.select()
    .from(event)
    .where(and(eq(event.commissionId, id), eq(event.kind, "award.declined")));
const others = (actor: UserActor) => market.agencies.filter((each) => each.organisationId !== actor.organisationId);

describe("a press on an award that is another's by now", () => {
  it("declining twice from one page is the same as once", async () => {
    const { id, provider } = await story(awarded);
    const sent = { ...hiddenIn((await provider.open(page(id, "decline-award"))).html), reason: "负责人离职\r\n无法到岗 " };
    const done = { status: 303, to: "/agency/contracts?done=decline-award" };
    expect(await provider.send(page(id, "decline-award"), sent)).toMatchObject(done);
    expect(await provider.send(page(id, "decline-award"), sent)).toMatchObject(done);
    expect(await declined(id)).toHaveLength(1);
    const other = await provider.send(page(id, "decline-award"), { ...sent, reason: "另一个理由" });
    expect(other.status).toBe(409);
    for (const words of ["这项委托现在不由本机构办理", "本机构：已放弃", "放弃的理由", "另一个理由"]) expect(other.html).toContain(words);
    expect((await provider.send(page(id, "decline-award"), { ...sent, reason: "字".repeat(301) })).html).toContain("字".repeat(301));
    expect((await provider.open(page(id))).html).toContain("本机构：已放弃");
  });

  it("a confirmation after the deadline, and a contract after the award was void, say how it stands and keep what was typed", async () => {
    const { id, actor, provider } = await story(awarded);
    const stale = hiddenIn((await provider.open(page(id, "confirm-award"))).html);
    await advanceUntil(market, id, (status) => status === "result_published");
    await advanceUntil(market, id, (status) => status === "awarded");
    const late = await provider.send(page(id, "confirm-award"), stale);
    expect(late.status).toBe(409);
    for (const words of ["这项委托当前是“待确认”", "逾期未确认", "查看这项委托"]) expect(late.html).toContain(words);
    const second = await providerOf(market, id);
    expect(second.organisationId).not.toBe(actor.organisationId);
    must(await confirmAward(market.shell, second, id, await seenOf(market.shell, id)));
    const drafter = await visitor(site, second);
    const form = hiddenIn((await drafter.open(page(id, "file-contract"))).html);
    await advanceUntil(market, id, (status) => status === "result_published");
    const whole = {
      ...{ ...form, signedOn: "2026-10-20", price: "92000.00", durationCount: "15", durationUnit: "WD", payDays: "30" },
      ...{ "deliverables-name-0": "技术评估报告", "deliverables-form-0": "纸质", "deliverables-copies-0": "3" },
      ...{ "deliverables-standard-0": "评估导则", "deviation-payment": "分两次支付" },
    };
    for (const fields of [whole, { ...whole, payDays: "三十" }]) {
      const gone = await drafter.send(`/en${page(id, "file-contract")}`, fields, [["document", "合同.pdf", PDF]]);
      expect(gone.status).toBe(409);
      for (const words of ["Did not sign in time", "分两次支付", "working days", "Row 1 · "]) expect(gone.html).toContain(words);
    }
  });

  it("the last of the drawn, after whom the selection failed, is told so as well", async () => {
    const { id, provider } = await story(awarded, 3);
    const stale = hiddenIn((await provider.open(page(id, "decline-award"))).html);
    for (let left = 3; left > 0; left--) {
      await advanceUntil(market, id, (status) => status === "awarded");
      await (await visitor(site, await providerOf(market, id))).fillTwice(page(id, "decline-award"), { reason: "不能承接" });
    }
    expect((await rowOf(market.shell, id)).status).toBe("failed");
    const again = await provider.send(page(id, "decline-award"), { ...stale, reason: "改口" });
    expect(again.status).toBe(409);
    for (const words of ["流标", "改口"]) expect(again.html).toContain(words);
  });

  it("whoever was never called reads what is public, and nothing of the other's", async () => {
    const { id, actor, provider } = await story(awarded);
    must(await confirmAward(market.shell, actor, id, await seenOf(market.shell, id)));
    await provider.open(page(id, "file-contract"));
    for (const one of others(actor)) {
      const stranger = await visitor(site, one);
      const answer = await stranger.send(page(id, "decline-award"), { revision: "1", reason: "与我无关" });
      expect(answer.status).toBe(409);
      expect(answer.html).toContain("这项委托现在不由本机构办理");
      for (const secret of [actor.organisationName, actor.name, "本机构：", 'name="revision"', "/files/"]) {
        expect(answer.html, secret).not.toContain(secret);
      }
      expect((await stranger.open(page(id, "decline-award"))).status).toBe(404);
    }
    const draft = await drafted(market);
    for (const answer of [
      await provider.send(page(draft, "confirm-award"), { revision: "1" }),
      await provider.send(page(draft), { verb: "enter" }),
    ]) {
      expect(answer.html).toContain("没有这一页");
      expect(answer.html).not.toContain("示范区再生水厂");
    }
  });
});

describe("a press of 报名 or 撤回 on a page from before the draw", () => {
  it("is answered with the state to every agency alike, drawn or not", async () => {
    const { id } = await story(drawn);
    for (const one of market.agencies) {
      for (const verb of ["enter", "withdraw"]) {
        const answer = await (await visitor(site, one)).send(page(id), { verb });
        expect([one.organisationName, verb, answer.status]).toEqual([one.organisationName, verb, 409]);
        for (const words of ["当前状态不能办理", "页面已更新", "公开页面"]) expect(answer.html).toContain(words);
      }
    }
  });
});
