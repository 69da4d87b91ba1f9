import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { migrate } from "#db/migrate";
import { organisation } from "#db/schema/people";
import { readOfficeFilter } from "~/forms/desk/office-filter";
import { LIGHT_COLOURS } from "~/forms/narrow";
import { readFilter } from "~/forms/notice/commission-filter";
import { type Cell, type ListSource, MOST_ROWS } from "~/lib/list-file";
import { nameKey } from "~/lib/name-key";
import { officeSource } from "~/reads/desk/office-commissions";
import { commissionSource, readCommissionList } from "~/reads/notice/commission-list";
import { exportList } from "~/workflows/desk/export-list";
import { withDatabase } from "../support/database";
import { csvRows } from "../support/list-files";
import { type Market, organisationWith, rowOf, testMarket, testTerms, testUscc } from "../support/market";
import { type TestSite, testSite } from "../support/site";
import { accepted, published } from "../support/stages";

const database = withDatabase();
let market: Market;
let site: TestSite;
/** Departments in the order of their names by pinyin: Chinese before letters. */
const NAMES = ["安全监管局", "重庆路街道办", "示范区水务局", "ABC 管委会"] as const;
/** Their codes by name. */
const units = new Map<string, string>();

beforeAll(async () => {
  market = await testMarket(database());
  site = await testSite(market.shell);
  const prices = [3_000_000, 1_000_000, 4_000_000, 2_000_000];
  for (const [at, name] of [...NAMES.entries()].reverse()) {
    const uscc = testUscc(60 + at, "11");
    const [clerk, approver] = await organisationWith(market.shell, {
      ...{ kind: "department", name, uscc },
      people: [
        { name: "甲", roles: ["purchaser_agent"] },
        { name: "乙", roles: ["purchaser_approver"] },
      ],
    });
    if (!clerk || !approver) throw new Error("nobody");
    units.set(name, uscc);
    await published({ ...market, clerk, approver }, testTerms({ priceFen: prices[at] ?? 0, title: `项目${at}评估` }));
  }
});

const now = () => market.shell.clock.now();
const listed = async (query: string) => readCommissionList(database().db, new URLSearchParams(query), await now());
const html = async (path: string) => (await (await site.ask(path)).text()).replaceAll("&amp;", "&");

describe("the heads of a list", () => {
  test("sort by names as people read them, by amount and by day, in either direction, and keep what the list was narrowed to", async () => {
    const column = async (query: string) => (await listed(query)).rows.map((row) => row.purchaser);
    expect(await column("order=unit")).toEqual(NAMES);
    expect(await column("order=-unit")).toEqual([...NAMES].reverse());
    const prices = (await listed("order=price")).rows.map((row) => row.priceFen);
    expect(prices).toEqual([1_000_000, 2_000_000, 3_000_000, 4_000_000]);
    expect((await listed("order=-price")).rows.map((row) => row.priceFen)).toEqual([...prices].reverse());

    const head = (page: string, name: string) =>
      new RegExp(
        `<th[^>]*aria-sort="(\\w+)"[^>]*><a class="sort-link" href="([^"]+)"[^>]*><span class="visually-hidden">按${name}排序`,
      ).exec(page);
    const [, unsorted, first = ""] = head(await html("/commissions?q=评估&min=15000"), "服务费") ?? [];
    expect([unsorted, first]).toEqual(["none", "/commissions?q=%E8%AF%84%E4%BC%B0&min=15000.00&order=price"]);
    const [, up, second = ""] = head(await html(first), "服务费") ?? [];
    expect([up, new URL(second, "http://x").searchParams.get("order")]).toEqual(["ascending", "-price"]);
    const sorted = await html(second);
    expect(head(sorted, "服务费")?.[1]).toBe("descending");
    expect(sorted).toContain('<option value="-price" selected="">');
  });

  test("go on by pages without a gap in every order", async () => {
    for (const order of ["published", "-published", "closing", "price", "-price", "unit", "-unit"]) {
      const all = (await listed(`order=${order}&size=100`)).rows.map(({ id }) => id);
      const found: string[] = [];
      const filter = readFilter(new URLSearchParams(`order=${order}`), "commissions");
      const source = await commissionSource(database().db, "commissions", filter, await now());
      for (let after: string | null = null, more = true; more; more = after !== null) {
        const page: Awaited<ReturnType<typeof source.page>> = await source.page(after, 1);
        found.push(...page.rows.map(({ id }) => id));
        after = page.next;
      }
      expect([order, found]).toEqual([order, all]);
    }
  });
});

describe("the filters of a list", () => {
  test("stand in a panel that is closed until one is set", async () => {
    const panel = async (query: string) => /<details class="filter-panel"( open="")?>/.exec(await html(`/commissions?${query}`))?.[1];
    expect(await panel("q=评估")).toBeUndefined();
    for (const query of [
      "status=open",
      `unit=${units.get(NAMES[0])}`,
      "item=TJ-ZJ-002",
      "min=1",
      "from=2026-09-01",
      "period=2026-09",
      "mark=paid-late",
      "payment=due",
      "light=red",
    ])
      expect([query, await panel(query)]).toEqual([query, ' open=""']);
  });

  test("narrow by department, item, amount and day, and the count is that of the rows", async () => {
    const titles = async (query: string) => {
      const { rows, count } = await listed(query);
      expect([query, rows.length]).toEqual([query, count]);
      return rows.map(({ title }) => title).sort();
    };
    expect(await titles(`unit=${units.get(NAMES[2])}`)).toEqual(["项目2评估"]);
    expect(await titles("item=TJ-ZJ-001")).toEqual([]);
    expect(await titles("min=20000&max=30000")).toEqual(["项目0评估", "项目3评估"]);
    expect(await titles("max=1万")).toHaveLength(4);
    expect(await titles("from=2026-09-14&to=2026-09-14")).toHaveLength(4);
    expect(await titles("to=2026-09-13")).toEqual([]);
    expect(await titles("period=2026-09")).toHaveLength(4);
    expect(await titles("period=2026-10")).toEqual([]);
    expect(await titles("mark=accepted")).toEqual([]);
    expect(await titles(`unit=${testUscc(99, "11")}`)).toEqual([]);
  });

  test("by light find the rows that show it, and by payment where it stands", async () => {
    const id = await accepted(market);
    const { number, turnDueAt } = await rowOf(market.shell, id);
    const of = async (query: string) => (await listed(query)).rows.map((row) => row.number);
    expect(await of("payment=due")).toEqual([number]);
    for (const state of ["late", "recorded", "paid"]) expect(await of(`payment=${state}`)).toEqual([]);
    for (const days of [0, 25, 31, 60]) {
      market.shell.clock.set(new Date((turnDueAt?.getTime() ?? 0) + (days - 30) * 86_400_000));
      const at = await now();
      const source = await officeSource(database().db, readOfficeFilter(new URLSearchParams()), at);
      const shownBy = new Map((await source.page(null, 100)).rows.map((row) => [row.number, row.deadline?.light ?? null]));
      const all = (await listed("size=100")).rows;
      for (const light of LIGHT_COLOURS) {
        const shown = all.filter((row) => shownBy.get(row.number) === light).map((row) => row.number);
        for (const row of all.filter(({ late }) => late.overdue.length > 0))
          expect(shownBy.get(row.number)).toBe(row.late.overdue[0]?.light);
        const { rows, count } = await listed(`light=${light}&size=100`);
        expect([days, light, rows.map((row) => row.number), count]).toEqual([days, light, shown, shown.length]);
      }
    }
    expect(await of("payment=late")).toEqual([number]);
  });
});

describe("a list's file", () => {
  const endless: ListSource<number> = {
    count: async (most) => most,
    page: async (after, size) => ({
      rows: Array.from({ length: size }, (_, at) => Number(after ?? 0) + at),
      next: String(Number(after ?? 0) + size),
    }),
  };
  const asked = (source: ListSource<number>) => ({
    ...{ list: "test", title: "试", format: "csv" as const, query: "", head: ["号"], source },
    line: (row: number): Cell[] => [row],
  });

  test("is refused above 20,000 rows, and ends there where rows came meanwhile", async () => {
    expect(MOST_ROWS).toBe(20_000);
    expect(await exportList(market.shell, { kind: "anonymous" }, asked(endless))).toMatchObject({
      ok: false,
      reason: "export.too-many",
      detail: { max: MOST_ROWS },
    });
    for (const size of [500, 777]) {
      const made = await exportList(market.shell, { kind: "anonymous" }, asked({ ...endless, count: async () => MOST_ROWS }), size);
      if (!made.ok) throw new Error(made.reason);
      const rows = csvRows(Buffer.concat(await made.value.toArray()).toString("utf8"));
      expect([rows.length, rows.at(-1)]).toEqual([MOST_ROWS + 1, [String(MOST_ROWS - 1)]]);
    }
  });

  test("gives its place back when the database fails in the middle", async () => {
    const broken: ListSource<number> = { count: async () => 1, page: async () => Promise.reject(new Error("gone")) };
    for (let n = 0; n < 3; n += 1) {
      const made = await exportList(market.shell, { kind: "anonymous" }, asked(broken));
      if (!made.ok) throw new Error(made.reason);
      await expect(made.value.toArray()).rejects.toThrow("gone");
    }
  });
});

test("a start gives their keys to the names that an earlier release wrote", async () => {
  const { db } = database();
  await db.update(organisation).set({ nameKey: "" });
  await migrate(database());
  const rows = await db.select({ name: organisation.name, key: organisation.nameKey }).from(organisation);
  expect(rows.filter(({ name, key }) => key !== nameKey(name))).toEqual([]);
  expect(rows.length).toBeGreaterThan(NAMES.length);
  expect(await db.select().from(organisation).where(eq(organisation.nameKey, ""))).toEqual([]);
});
