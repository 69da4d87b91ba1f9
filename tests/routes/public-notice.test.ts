import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { dateKey } from "~/domain/kernel/time";
import { confirmAward } from "~/workflows/award/confirm-award";
import { declineAward } from "~/workflows/award/decline-award";
import { rejectDelivery } from "~/workflows/contract/decide-delivery";
import { fileContract } from "~/workflows/contract/file-contract";
import { confirmPayment, disputePayment, recordPayment } from "~/workflows/contract/record-payment";
import { submitDelivery } from "~/workflows/contract/submit-delivery";
import { answerCancellation } from "~/workflows/hold/answer-cancellation";
import { requestCancellation } from "~/workflows/hold/cancel-commission";
import { setHold } from "~/workflows/hold/set-hold";
import { withDatabase } from "../support/database";
import { type Market, must, rowOf, seenOf, testMarket, testTerms } from "../support/market";
import { type TestSite, testSite } from "../support/site";
import { accepted, advanceUntil, awarded, drawn, entered, inPerformance, providerOf, TEST_DOCUMENT } from "../support/stages";

const database = withDatabase();
const DAY = 86_400_000;
let market: Market;
let site: TestSite;

beforeAll(async () => {
  market = await testMarket(database());
  site = await testSite(market.shell);
});
beforeEach(() => market.shell.clock.set("2026-09-14T01:00:00Z"));

const later = async (days: number) => market.shell.clock.set(new Date((await market.shell.clock.now()).getTime() + days * DAY));

/** What a page says, without its marks. */
const textOf = async (path: string, userId?: string): Promise<string> =>
  (await (await site.ask(path, userId ? { headers: { cookie: await site.signIn(userId) } } : {})).text())
    .replace(/<(?:script|style|svg)\b.*?<\/(?:script|style|svg)>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
const noticeOf = async (id: string, prefix = "") => textOf(`${prefix}/c/${(await rowOf(market.shell, id)).number}`);

describe("the public page of a commission", () => {
  it("judges each delivery once: what was late stays late when a rejection gives more time", async () => {
    const id = await inPerformance(market);
    const { shell, clerk } = market;
    const provider = await providerOf(market, id);
    const handIn = async () =>
      must(await submitDelivery(shell, provider, id, await seenOf(shell, id), { note: "终稿", files: [TEST_DOCUMENT] }));
    await later(40);
    await handIn();
    expect(await noticeOf(id)).toMatch(/逾期 \d+ 个工作日 · 待验收/);
    must(await rejectDelivery(shell, clerk, id, await seenOf(shell, id), [{ clause: "合同第三条", defect: "缺水平衡图" }]));
    await later(1);
    await handIn();
    const page = await noticeOf(id);
    expect(page).toMatch(/逾期 \d+ 个工作日 · 退回整改 · 1 项问题/);
    expect(page).toContain("按时 · 待验收");
    expect(await textOf(`/agencies/${provider.uscc}`)).toContain("逾期 · 退回整改 1 次");
  });

  it("shows notice and contract side by side where they differ, and their duration and payment term always", async () => {
    const { shell } = market;
    const id = await awarded(market);
    const provider = await providerOf(market, id);
    must(await confirmAward(shell, provider, id, await seenOf(shell, id)));
    const { priceFen, deliverables } = testTerms();
    const contract = {
      ...{ signedOn: dateKey(await shell.clock.now()), priceFen, payDays: 30 },
      duration: { count: 20, unit: "WD" as const },
      deliverables: deliverables.map((each) => ({ ...each, copies: 2 })),
    };
    const deviations = { duration: "踏勘须待汛期结束", deliverables: "另附电子版" };
    must(await fileContract(shell, provider, id, await seenOf(shell, id), { contract, deviations, document: TEST_DOCUMENT }));
    const page = await noticeOf(id);
    for (const words of [
      `合同双方 示范区生态环境局 ${provider.organisationName}`,
      "与公告不一致：期限 · 成果",
      "期限 15 个工作日 20 个工作日 不一致 理由 踏勘须待汛期结束",
      "技术评估报告 · 纸质与 PDF × 3",
      "技术评估报告 · 纸质与 PDF × 2",
      "付款期限 验收合格后 30 日内 验收合格后 30 日内 一致",
      "价款 ¥92,000.00 ¥92,000.00 一致",
      "付款期限 验收合格后 30 日内 依据 付款期限（自验收）：《保障中小企业款项支付条例》",
    ])
      expect(page).toContain(words);
    expect(await noticeOf(id, "/en")).toContain("Payment term within 30 days of acceptance within 30 days of acceptance equal");
  });

  it("names the alternate who was called as the selected one, and strikes who gave up, also where the draw is watched", async () => {
    const { shell } = market;
    const id = await awarded(market);
    const first = await providerOf(market, id);
    must(await declineAward(shell, first, id, await seenOf(shell, id), "项目负责人同期承担其他任务"));
    const second = await providerOf(market, id);
    const marked = /<s>中选<\/s>/;
    const { number } = await rowOf(shell, id);
    for (const path of [`/c/${number}`, `/c/${number}/watch`]) {
      expect(await (await site.ask(path)).text()).toMatch(marked);
      const page = (await textOf(path)).replace(/ 1 至 \d+ 号中摇出 \d+ 号/g, "");
      expect(page).toContain(`中选 ${first.organisationName} 已放弃 候补一（已递补中选） ${second.organisationName} 候补二`);
      expect(page).toContain(`当前中选机构： ${second.organisationName}`);
    }
    for (const verb of ["watch", "verify"]) {
      expect(await textOf(`/c/${number}/${verb}`)).toContain(
        `首位摇出的${first.organisationName}未签约，现由${second.organisationName}递补中选`,
      );
    }
    expect(await textOf(`/en/c/${number}`)).toContain(`First alternate (now selected) ${second.organisationName}`);
    await advanceUntil(market, id, (status) => status === "failed");
    expect(await textOf(`/c/${number}/watch`)).toContain("摇号完成，其后流标：中选机构放弃，且无候补");
  });

  it("marks the dates that a hold stops, by what lifting it does to them, and breaks no sentence", async () => {
    const { shell, supervisor } = market;
    const hold = async (id: string) => must(await setHold(shell, supervisor, id, await seenOf(shell, id), "核查报名材料"));
    const open = await entered(market);
    await hold(open);
    const moving = await noticeOf(open);
    expect(moving).toMatch(/报名截止 \S+ \d\d:\d\d（暂停中，恢复后按剩余的工作日顺延）/);
    expect(moving).toMatch(/摇号时间 \S+ \d\d:\d\d（暂停中，恢复后按剩余的工作日顺延）/);
    expect(moving).not.toMatch(/至 暂停|算 摇号/);
    expect(await noticeOf(open, "/en")).not.toMatch(/by On hold|, On hold/);
    const frozen = await entered(market);
    await advanceUntil(market, frozen, (status) => status === "registration_closed");
    await hold(frozen);
    const waiting = await noticeOf(frozen);
    expect(waiting).toMatch(/摇号时间 \S+ \d\d:\d\d（暂停中；名单已锁定，时刻不变，恢复后摇号）/);
    expect(waiting).not.toContain("恢复后按剩余的工作日顺延");
  });

  it.each([
    ["refused", "不同意取消"],
    ["consented", "取消委托"],
  ] as const)(
    "tells a cancellation that was %s by the office's answer, and the request by the department's words",
    async (outcome, event) => {
      const { shell, approver, supervisor } = market;
      const id = await entered(market);
      await advanceUntil(market, id, (status) => status === "registration_closed");
      const asked = { reason: "budget_lost", note: "年度预算调整，项目停止" } as const;
      must(await requestCancellation(shell, approver, id, await seenOf(shell, id), asked));
      must(await answerCancellation(shell, supervisor, id, await seenOf(shell, id), outcome, "文号 2026-17"));
      const history = (await noticeOf(id)).split("申请取消 ")[1] ?? "";
      const [request = "", rest = ""] = history.split(` ${event} `);
      const [answer = ""] = rest.split(outcome === "consented" ? "取消原因" : "将发生");
      expect(request).toContain(asked.note);
      expect(answer).toContain("文号 2026-17");
      expect(answer).not.toContain(asked.note);
    },
  );

  it("invites objections in their period alone", async () => {
    const invited = "书面提交委托部门或政务办";
    const id = await drawn(market);
    expect(await noticeOf(id)).toMatch(new RegExp(`${invited}.*异议期最后一日：\\d+年`));
    await advanceUntil(market, id, (status) => status === "awarded");
    const page = await noticeOf(id);
    expect(page).toMatch(/异议期已于 \d+年\d+月\d+日 结束/);
    expect(page).not.toContain(invited);
  });

  it("claims no timeliness for a payment that did not arrive", async () => {
    const { shell, clerk } = market;
    const id = await accepted(market);
    const provider = await providerOf(market, id);
    const pay = async (voucher: string) => {
      const record = { voucher, amountFen: 9_200_000, paidOn: dateKey(await shell.clock.now()) };
      must(await recordPayment(shell, clerk, id, await seenOf(shell, id), record));
    };
    await pay("A-1");
    must(await disputePayment(shell, provider, id, await seenOf(shell, id), "未见入账"));
    const disputed = await noticeOf(id);
    expect(disputed).toContain("支付 · 机构注明未收到");
    expect(disputed).toContain("应于 ");
    await pay("A-2");
    must(await confirmPayment(shell, provider, id, await seenOf(shell, id)));
    expect(await noticeOf(id)).toContain("支付 · 按时 · 机构已确认收款");
  });

  it("says that a step is overdue, in the working days and with the mark of the desks, on the page and in the list", async () => {
    const { shell, clerk } = market;
    const id = await inPerformance(market);
    const { number, turnDueAt } = await rowOf(shell, id);
    if (!number || !turnDueAt) throw new Error("nothing is due");
    expect(await noticeOf(id)).not.toMatch(/逾期 \d+ 个工作日/);
    shell.clock.set(new Date(turnDueAt.getTime() + 3 * DAY));
    const words = /逾期 \d+ 个工作日/.exec(await textOf(`/department/commissions/${id}`, clerk.userId))?.[0] ?? "none";
    expect(await noticeOf(id)).toMatch(new RegExp(`提交成果${words} ： ?中选机构应于\\S+前提交成果.* 当前责任方： 中选机构 · 提交成果 `));
    expect(await noticeOf(id, "/en")).toMatch(
      /Delivery \d+ working days? late : ?the selected agency had to hand in deliverables by .* Whose turn: /,
    );
    const list = await (await site.ask("/commissions?status=overdue")).text();
    const row = list.split("<tr").find((part) => part.includes(`/c/${number}"`)) ?? "";
    expect(row).toContain(words);
    expect(row).toContain("light-red");
    expect(await (await site.ask("/commissions?status=overdue")).text()).toBe(list);
  });
});
