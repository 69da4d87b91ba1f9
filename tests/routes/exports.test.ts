import { desc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { event } from "#db/schema/event";
import type { UserActor } from "~/domain/kernel/actor";
import { paths } from "~/lib/paths";
import { withDatabase } from "../support/database";
import { csvRows, sheetRows, takenAway, textWithMark } from "../support/list-files";
import { tellsWhy } from "../support/looks";
import { type Market, testMarket, testTerms } from "../support/market";
import { ORIGIN, type TestSite, testSite } from "../support/site";
import { drafted, drawn, entered } from "../support/stages";

/** A watchdog alone. */
const PATIENCE = { timeout: 60_000 };

const database = withDatabase();
let market: Market;
let site: TestSite;

beforeAll(async () => {
  market = await testMarket(database());
  site = await testSite(market.shell);
  await drawn(market);
  await entered(market, 3, testTerms({ title: "=HYPERLINK(河道防洪评估)", priceFen: 1_234_567 }));
  await drafted(market);
  await tellsWhy(market, market.supervisor, "people", market.clerk.organisationId);
});

type Exported = keyof typeof paths.exports;
type Case = {
  readonly page: string;
  readonly list: Exported;
  readonly who: (all: Market) => UserActor | null;
  /** Where the value stands in a row by which the page names it. */
  readonly named: number;
  readonly rows: number;
  /** What the file's address has behind it, where it is not the page's own query. */
  readonly query?: (actor: UserActor | null) => string;
};
const entrant = (all: Market) => all.agencies[0] ?? null;
const peopleOf = (actor: UserActor | null) => `?organisation=${actor?.organisationId}`;

const CASES: readonly Case[] = [
  { page: "/commissions", list: "commissions", who: () => null, named: 0, rows: 2 },
  { page: "/commissions", list: "commissions", who: (all) => all.clerk, named: 0, rows: 2 },
  { page: "/results", list: "results", who: () => null, named: 0, rows: 1 },
  { page: "/agencies", list: "agencies", who: () => null, named: 1, rows: 5 },
  { page: "/items?q=TJ-ZJ-002", list: "items", who: () => null, named: 1, rows: 1 },
  { page: "/office/commissions", list: "officeCommissions", who: (all) => all.operator, named: 0, rows: 2 },
  { page: "/office/commissions?mark=held", list: "officeCommissions", who: (all) => all.supervisor, named: 0, rows: 0 },
  { page: "/office/admissions?pile=admitted", list: "admissions", who: (all) => all.operator, named: 1, rows: 5 },
  { page: "/office/departments", list: "departments", who: (all) => all.supervisor, named: 1, rows: 1 },
  { page: "/department/commissions", list: "departmentCommissions", who: (all) => all.clerk, named: 1, rows: 3 },
  { page: "/department/commissions", list: "departmentCommissions", who: (all) => all.approver, named: 1, rows: 3 },
  { page: "/agency/find", list: "openCommissions", who: entrant, named: 1, rows: 1 },
  { page: "/account/messages", list: "messages", who: (all) => all.clerk, named: 4, rows: 6 },
  { page: "/agency/members", list: "members", who: entrant, named: 0, rows: 1, query: peopleOf },
  { page: "/log/looks?period=2026", list: "looks", who: () => null, named: 0, rows: 1 },
  { page: "/account/looks", list: "ownLooks", who: (all) => all.clerk, named: 0, rows: 1 },
  { page: "/office/people", list: "members", who: (all) => all.supervisor, named: 0, rows: 2, query: peopleOf },
];

const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, "")
    .replaceAll("&amp;", "&")
    .replaceAll("&#x27;", "'");

async function pageAs(actor: UserActor | null, path: string) {
  const answer = await site.ask(path, actor ? { headers: { cookie: await site.signIn(actor.userId) } } : {});
  const html = await answer.text();
  const table = /<table class="data-table data-grid[^"]*".*?<\/table>/s.exec(html)?.[0] ?? "";
  const cards = [...html.matchAll(/<li class="agency-card">.*?<\/li>/gs)];
  const rows = [...(/<tbody.*?<\/tbody>/s.exec(table)?.[0] ?? "").matchAll(/<tr.*?<\/tr>/gs), ...cards].map(([row]) => words(row));
  const links = [...html.matchAll(/href="([^"]*\/exports\/[^"]*)"/g)].map(([, link = ""]) => link.replaceAll("&amp;", "&"));
  return { rows, links };
}

describe.each(CASES)("the list $list of $page", ({ page, list, who, named, rows, query }) => {
  test("leaves as it stands on the page, in both formats and both languages", async () => {
    const actor = who(market);
    for (const prefix of ["", "/en"]) {
      const shown = await pageAs(actor, prefix + page);
      const address = (format: string) => `${prefix}${paths.exports[list](format)}${query?.(actor) ?? page.replace(/^[^?]*/, "")}`;
      expect(shown.links).toEqual(rows === 0 ? [] : ["csv", "xlsx"].map(address));
      const { csv, xlsx } = await takenAway(site, actor, address);
      expect(csv.slice(1).map((row) => row.map((cell) => cell.replace(/^'/, "")))).toEqual(xlsx.slice(1));
      expect(csv[0]).toEqual(xlsx[0]);
      expect(csv).toHaveLength(rows + 1);
      expect(shown.rows).toHaveLength(rows);
      for (const [at, row] of shown.rows.entries()) expect(row).toContain(xlsx[at + 1]?.[named]);
    }
  });
});

describe("a list's file", () => {
  test("calculates nothing of what somebody typed, and keeps numbers", async () => {
    const answer = await site.ask(`${paths.exports.commissions("csv")}?q=防洪`);
    const [head, row] = csvRows(await textWithMark(answer));
    expect(head?.slice(0, 5)).toEqual(["编号", "项目名称", "事项", "委托部门", "服务费"]);
    expect(row?.[1]).toBe("'=HYPERLINK(河道防洪评估)");
    expect(row?.[4]).toBe("12345.67");
    expect(answer.headers.get("content-disposition")).toMatch(/filename\*=UTF-8''%E5%A7%94.*\.csv$/);
    const sheet = Buffer.from(await (await site.ask(`${paths.exports.commissions("xlsx")}?q=防洪`)).arrayBuffer());
    expect((await sheetRows(sheet))[1]?.[1]).toBe("=HYPERLINK(河道防洪评估)");
  });

  test("of a signed-in person is an event with its filter; of a visitor, or of the head alone, it is none", async () => {
    const events = () => database().db.select().from(event).where(eq(event.kind, "list.exported")).orderBy(desc(event.id));
    const before = (await events()).length;
    const address = `${paths.exports.commissions("csv")}?q=评估&order=-price`;
    await (await site.ask(address)).text();
    const cookie = await site.signIn(market.clerk.userId);
    await site.ask(address, { method: "HEAD", headers: { cookie } });
    expect(await events()).toHaveLength(before);
    await (await site.ask(address, { headers: { cookie } })).text();
    const [last, ...rest] = await events();
    expect(rest).toHaveLength(before);
    expect(last).toMatchObject({ subject: "commissions", userId: market.clerk.userId, public: false });
    expect(last?.payload).toMatchObject({ format: "csv", query: new URL(address, "http://x").search.slice(1) });
  });

  test("is written for two at a time: the third is told when to come again, in words", async () => {
    const ask = async () => site.answer(new Request(new URL(paths.exports.commissions("csv"), ORIGIN)));
    const [one, two] = [await ask(), await ask()];
    const third = await ask();
    expect([one.status, two.status, third.status]).toEqual([200, 200, 429]);
    expect(third.headers.get("retry-after")).toBe("15");
    expect(await third.text()).toContain("系统同时只生成两份导出文件");
    await one.text();
    await two.body?.cancel();
    // A place is free once the page that was being read has come: how long that takes says nothing.
    await vi.waitFor(async () => {
      const again = [await ask(), await ask()];
      for (const each of again) await each.text();
      expect(again.map(({ status }) => status)).toEqual([200, 200]);
    }, PATIENCE);
  });

  test("holds the people and messages of nobody else", async () => {
    const cookie = await site.signIn(entrant(market)?.userId ?? "");
    const ask = (address: string) => site.ask(address, { headers: { cookie } });
    expect((await ask(`${paths.exports.members("csv")}${peopleOf(market.clerk)}`)).status).toBe(404);
    expect(csvRows(await textWithMark(await ask(paths.exports.openCommissions("csv")))).length).toBeGreaterThan(1);
    expect(await (await ask(paths.exports.messages("csv"))).text()).not.toContain("审核");
    for (const list of ["members", "messages", "openCommissions"] as const)
      expect((await site.ask(paths.exports[list]("csv"), { redirect: "manual" })).status).not.toBe(200);
  });

  test("of an unknown kind is not there", async () => {
    expect((await site.ask(paths.exports.commissions("pdf"))).status).toBe(404);
  });
});
