import { beforeAll, describe, expect, test } from "vitest";
import { dateKey } from "~/domain/kernel/time";
import { paths } from "~/lib/paths";
import { confirmPayment, disputePayment, recordPayment } from "~/workflows/contract/record-payment";
import { withDatabase } from "../support/database";
import { figuresOf, plainText } from "../support/figures";
import { type Market, must, rowOf, seenOf, testMarket, testTerms } from "../support/market";
import { type TestSite, testSite } from "../support/site";
import { accepted, advanceUntil, entered, providerOf, published } from "../support/stages";

const database = withDatabase();
const BEGIN = "2026-09-14T01:00:00Z";
const END = "2026-12-10T02:00:00Z";
const DAY = 86_400_000;
const PRICE = testTerms().priceFen;
let market: Market;
let site: TestSite;
let ids: Readonly<Record<"inTime" | "late" | "never" | "rest" | "pending" | "disputed" | "failed", string>>;

/** A commission accepted in autumn 2026; its payment is due thirty days after. */
async function work(): Promise<string> {
  market.shell.clock.set(BEGIN);
  return accepted(market);
}

const wait = async (days: number) => market.shell.clock.set(new Date((await market.shell.clock.now()).getTime() + days * DAY));

/** A transfer of today, with what the provider says of it. */
async function pay(id: string, amountFen: number, answer: "confirm" | "dispute" | null): Promise<void> {
  const { shell, clerk } = market;
  const now = await shell.clock.now();
  const record = { paidOn: dateKey(now), amountFen, voucher: `P-${now.getTime()}` };
  must(await recordPayment(shell, clerk, id, await seenOf(shell, id), record));
  const provider = await providerOf(market, id);
  if (answer === "confirm") must(await confirmPayment(shell, provider, id, await seenOf(shell, id)));
  if (answer === "dispute") must(await disputePayment(shell, provider, id, await seenOf(shell, id), "账上没有这笔款"));
}

async function told() {
  const inTime = await work();
  await wait(5);
  await pay(inTime, PRICE, "confirm");
  const late = await work();
  await wait(40);
  await pay(late, PRICE, "confirm");
  const never = await work();
  const rest = await work();
  await pay(rest, PRICE - 1_000_000, "confirm");
  await wait(45);
  await pay(rest, 1_000_000, "confirm");
  const pending = await work();
  await wait(5);
  await pay(pending, PRICE, null);
  const disputed = await work();
  await wait(5);
  await pay(disputed, PRICE, "dispute");
  market.shell.clock.set("2026-10-12T01:00:00Z");
  const failed = await entered(market, 2);
  await advanceUntil(market, failed, (status) => status === "failed");
  market.shell.clock.set("2026-12-09T01:00:00Z");
  await published(market);
  market.shell.clock.set(END);
  return { inTime, late, never, rest, pending, disputed, failed };
}

beforeAll(async () => {
  market = await testMarket(database(), BEGIN);
  site = await testSite(market.shell);
  ids = await told();
});

const textOf = async (path: string): Promise<string> => plainText(await (await site.ask(path)).text());
const notice = async (id: string, prefix = "") => textOf(`${prefix}/c/${(await rowOf(market.shell, id)).number}`);

describe("付款与履约情况", () => {
  test("counts each commission by when it was paid in full, and what is owed or disputed as late once its day is over", async () => {
    const file = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
      await (await site.ask(paths.exports.performance("csv"))).arrayBuffer(),
    );
    const lines = file.split("\r\n");
    expect(lines[0]).toMatch(/^\uFEFF部门,统一社会信用代码,委托,流标/);
    const [name, , ...cells] = lines[1]?.split(",") ?? [];
    expect(name).toBe("示范区生态环境局");
    // Published, failed and its share, accepted, of these in time, days; paid in time, its share and late; overdue now.
    expect(cells.slice(0, 10)).toEqual(["8", "1", "12.5", "6", "6", "0", "1", "20", "4", "6"]);
    expect(lines[2]?.split(",").slice(2, 12)).toEqual(cells.slice(0, 10));
  });

  test("is anybody's to read, in both languages, with the longest overdue in the words of its notice", async () => {
    const page = await textOf("/performance");
    expect(page).toContain("按时付款 1 项，逾期付款 4 项，按时率 20%");
    const [longest = ""] = /(评价逾期 \d+ 个工作日：委托部门应于[^ ]+前评价)/.exec(page) ?? [];
    expect(longest).not.toBe("");
    expect(page.split(longest).length).toBeGreaterThan(2);
    expect(await textOf("/en/performance")).toContain("20% on time");
    expect((await site.ask("/performance/91129900000000000X")).status).toBe(404);
  });

  test.each(["/performance", "/performance?period=2026-10", "/performance?period=2025", "/"])(
    "%s: each number equals its list",
    async (path) => {
      const figures = await figuresOf(site, path);
      expect(figures.length).toBeGreaterThan(2);
      for (const figure of figures) expect(figure).toEqual({ ...figure, lists: figure.says });
    },
  );

  test("a department's page equals its lists by month and in all, and its desk's numbers do", async () => {
    const { uscc, userId } = market.clerk;
    const figures = await figuresOf(site, `/performance/${uscc}`);
    // Three months and all of them, five numbers each, and what is overdue.
    expect(figures).toHaveLength(21);
    expect(figures.some(({ says }) => says > 1)).toBe(true);
    const desk = await figuresOf(site, "/department", await site.signIn(userId));
    expect(desk.map(({ says }) => says)).toEqual([8, 1, 6, 1, 4]);
    const office = await figuresOf(site, "/office?tab=units", await site.signIn(market.operator.userId));
    expect(office.length).toBeGreaterThan(3);
    for (const figure of [...figures, ...desk, ...office]) expect(figure).toEqual({ ...figure, lists: figure.says });
  });

  test("a list is narrowed by department, month and how it was paid, and says so", async () => {
    const page = await textOf(`/commissions?unit=${market.clerk.uscc}&period=2026-10&mark=paid-late`);
    expect(page).toMatch(/共 0 项 · 示范区生态环境局 · 2026年10月发布 · 逾期付款/);
    const list = await textOf(`/commissions?unit=${market.clerk.uscc}&mark=paid-in-time`);
    expect(list).toContain((await rowOf(market.shell, ids.inTime)).number);
    expect(list).not.toContain((await rowOf(market.shell, ids.late)).number);
    const panel = await (await site.ask(`/commissions?unit=${market.clerk.uscc}&period=2026-10&mark=paid-late`)).text();
    for (const set of [
      `value="${market.clerk.uscc}" selected=""`,
      'value="2026-10-01"',
      'value="2026-10-31"',
      'value="paid-late" selected=""',
    ])
      expect([set, panel.includes(set)]).toEqual([set, true]);
    const late = await textOf("/commissions?mark=was-late&size=100");
    expect(late).toContain((await rowOf(market.shell, ids.late)).number);
    expect(late).not.toContain((await rowOf(market.shell, ids.inTime)).number);
  });
});

describe("the public page of a commission that is late", () => {
  test("says whose, since when and how much, in the words of the lists and the desks", async () => {
    const page = await notice(ids.never);
    const [line = ""] = /付款逾期 \d+ 个工作日：委托部门应于\d+月\d+日前付清 ¥92,000\.00/.exec(page) ?? [];
    expect(line).not.toBe("");
    expect(page).toMatch(/评价逾期 \d+ 个工作日：委托部门应于\d+月\d+日前评价/);
    expect(page).not.toContain("下一步");
    expect(await textOf("/commissions?status=overdue&size=100")).toContain(line);
    expect(await (await site.ask("/exports/commissions/csv?status=overdue")).text()).toContain(line);
    const cookie = await site.signIn(market.clerk.userId);
    for (const address of ["/department", `/department/commissions/${ids.never}`, "/department/commissions"]) {
      const own = plainText(await (await site.ask(address, { headers: { cookie } })).text());
      expect([address, own.includes(line)]).toEqual([address, true]);
    }
    expect(await notice(ids.never, "/en")).toMatch(
      /Payment \d+ working days late ?: ?the commissioning department had to pay CNY 92,000\.00 in full by/,
    );
  });

  test("keeps what was late and is done as history, and says of each payment whether it was in time", async () => {
    const late = await notice(ids.late);
    expect(late).toMatch(/曾逾期：示范区生态环境局付款逾期 \d+ 个工作日/);
    expect(late).toMatch(/支付 · 逾期 \d+ 个工作日 · 机构已确认收款/);
    const inTime = await notice(ids.inTime);
    expect(inTime).not.toContain("曾逾期");
    expect(inTime).toContain("支付 · 按时 · 机构已确认收款");
    // The first transfer came in time, the rest did not.
    const rest = await notice(ids.rest);
    expect(rest).toContain("支付 · 按时 · 机构已确认收款");
    expect(rest).toMatch(/曾逾期：示范区生态环境局付款逾期/);
  });

  test("says of a recorded transfer no lateness, and of a disputed one that it is owed again", async () => {
    const pending = await notice(ids.pending);
    expect(pending).not.toContain("付款逾期");
    expect(pending).toMatch(/确认收款逾期 \d+ 个工作日：中选机构应于/);
    const disputed = await notice(ids.disputed);
    expect(disputed).toMatch(/付款逾期 \d+ 个工作日：委托部门应于\d+月\d+日前付清 ¥92,000\.00/);
    expect(disputed).not.toContain("曾逾期");
  });

  test("shows no status as done beside what is late", async () => {
    const html = await (await site.ask(`/c/${(await rowOf(market.shell, ids.never)).number}`)).text();
    const [status = ""] = /<p class="status-line">.*?<\/p>/s.exec(html) ?? [];
    expect(status).toContain("已验收（待付款、待评价）");
    expect(status).not.toContain("tone-success");
  });
});
