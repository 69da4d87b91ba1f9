import { beforeAll, describe, expect, test } from "vitest";
import type { UserActor } from "~/domain/kernel/actor";
import { EVENT_KIND_NAMES, type EventKind, UNDISCLOSED_KINDS } from "~/domain/kernel/events";
import { dateKey } from "~/domain/kernel/time";
import { EVENT_ROLES, readEventFilter } from "~/forms/desk/event-filter";
import { paths } from "~/lib/paths";
import { eventSource } from "~/reads/desk/event-log";
import { enterCommission, withdrawEntry } from "~/workflows/selection/enter-commission";
import { withDatabase } from "../support/database";
import { takenAway } from "../support/list-files";
import { answersWhy, tellsWhy } from "../support/looks";
import { type Market, must, organisationWith, testMarket, testUscc } from "../support/market";
import { type TestSite, testSite } from "../support/site";
import { advanceUntil, drafted, published } from "../support/stages";

const database = withDatabase();
const MANY = 1_000_000;
let market: Market;
let site: TestSite;
let auditor: UserActor;
let id: string;

beforeAll(async () => {
  market = await testMarket(database());
  const [found] = await organisationWith(market.shell, {
    ...{ kind: "office", name: "示范区纪检监察组", uscc: testUscc(41, "11") },
    people: [{ name: "冯察", roles: ["auditor"] }],
  });
  if (!found) throw new Error("no auditor");
  auditor = found;
  site = await testSite(market.shell);
  id = await published(market);
});

const agency = (n: number): UserActor => {
  const actor = market.agencies[n];
  if (!actor) throw new Error(`no agency ${n}`);
  return actor;
};

const answersTo = async (query: string) => {
  const source = eventSource(database().db, readEventFilter(new URLSearchParams(query)));
  const { rows } = await source.page(null, MANY);
  return { count: await source.count(MANY), rows };
};

/** Every filter, alone and with each kind that can be hidden. */
async function everyFilter(): Promise<readonly string[]> {
  const now = dateKey(await market.shell.clock.now());
  const days = ["", `from=${now}`, `to=${now}`, "from=2020-01-01&to=2030-01-01"];
  const people = [auditor, market.operator, market.clerk, ...market.agencies];
  const units = people.flatMap(({ organisationName, uscc }) => [`unit=${organisationName}`, `unit=${uscc}`]);
  const one = [...days, ...units, ...EVENT_ROLES.map((role) => `role=${role}`), ...EVENT_KIND_NAMES.map((kind) => `kind=${kind}`)];
  const hidden = UNDISCLOSED_KINDS.roster.map((kind) => `kind=${kind}`);
  return [...one, ...one.map((each) => `${each}&order=time`), ...one.flatMap((each) => hidden.map((kind) => `${each}&${kind}`))];
}

async function everything(filters: readonly string[]) {
  const all: Record<string, unknown> = {};
  for (const filter of filters) all[filter] = await answersTo(filter);
  return all;
}

const open = async (actor: UserActor, path: string) => {
  const answer = await answersWhy(site, path, await site.signIn(actor.userId));
  return { status: answer.status, html: await answer.text() };
};

describe("the event log", () => {
  test("tells nothing by any filter of who enters or withdraws before the close, and all of it from the close on", async () => {
    must(await enterCommission(market.shell, agency(0), id));
    const filters = await everyFilter();
    const before = await everything(filters);
    must(await enterCommission(market.shell, agency(1), id));
    must(await enterCommission(market.shell, agency(2), id));
    must(await enterCommission(market.shell, agency(3), id));
    must(await withdrawEntry(market.shell, agency(1), id));
    expect(await everything(filters)).toEqual(before);
    const kinds = (await answersTo("")).rows.map(({ kind }) => kind);
    expect(kinds).toContain("commission.published");
    expect(kinds.filter((kind) => UNDISCLOSED_KINDS.roster.includes(kind))).toEqual([]);
    const hidden = `?kind=${UNDISCLOSED_KINDS.roster[0]}`;
    await tellsWhy(market, auditor, "event-log", "all");
    expect((await takenAway(site, auditor, (format) => paths.exports.events(format) + hidden)).csv).toHaveLength(1);
    expect((await open(auditor, paths.office.events + hidden)).html).toContain("共 0 条");

    await advanceUntil(market, id, (status) => status !== "published");
    const told = async (kind: EventKind) => (await answersTo(`kind=${kind}`)).rows.map(({ unit }) => unit).sort();
    expect(await told("registration.entered")).toEqual([0, 1, 2, 3].map((n) => agency(n).organisationName));
    expect(await told("registration.withdrawn")).toEqual([agency(1).organisationName]);
  });

  test("is searched by day, unit, role and kind, and counts what it lists", async () => {
    const queries = ["kind=commission.published", "role=purchaser_approver", `unit=${market.clerk.organisationName}`, "from=2030-01-01"];
    for (const query of queries) {
      const { count, rows } = await answersTo(query);
      expect([query, rows.length]).toEqual([query, count]);
      const { html } = await open(auditor, `${paths.office.events}?${query}`);
      expect(html).toContain(`共 ${count} 条`);
      expect(html).toContain('<details class="filter-panel" open="">');
    }
    expect((await answersTo("kind=commission.published")).rows).toMatchObject([{ unit: market.operator.organisationName }]);
    expect((await answersTo("from=2030-01-01")).count).toBe(0);
    const draft = await drafted(market);
    expect((await answersTo("")).rows.filter((row) => row.commissionId === draft)).toEqual([]);
  });

  test("goes on by pages without a gap, in either order, and hands out no number of an event", async () => {
    for (const order of ["", "order=time"]) {
      const source = eventSource(database().db, readEventFilter(new URLSearchParams(order)));
      const all = (await source.page(null, MANY)).rows.map(({ hash }) => hash);
      const found: string[] = [];
      for (let after: string | null = null, more = true; more; more = after !== null) {
        const { rows, next }: Awaited<ReturnType<typeof source.page>> = await source.page(after, 3);
        found.push(...rows.map(({ hash }) => hash));
        if (next !== null) expect(next).toMatch(/^[0-9a-z]+\.[0-9a-f]{64}$/);
        after = next;
      }
      expect(found).toEqual(all);
    }
  });

  test("names to the auditor who pressed, to the supervisor not; nobody else reads it", async () => {
    for (const actor of [auditor, market.supervisor]) await tellsWhy(market, actor, "event-log", "all");
    const heads = async (actor: UserActor) => (await takenAway(site, actor, paths.exports.events)).csv[0];
    expect(await heads(auditor)).toContain("办理人");
    expect(await heads(market.supervisor)).not.toContain("办理人");
    expect((await open(auditor, paths.office.events)).html).toContain("李核");
    expect((await open(market.supervisor, paths.office.events)).html).not.toContain("李核");
    for (const other of [market.operator, market.clerk, agency(0)])
      expect((await open(other, paths.exports.events("csv"))).status).toBe(403);
  });

  test("the auditor reads units and their people, without a button", async () => {
    for (const path of [paths.office.departments, paths.office.department(market.clerk.organisationId), paths.office.people]) {
      const { status, html } = await open(auditor, path);
      expect([path, status]).toEqual([path, 200]);
      const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
      expect(main).not.toMatch(/method="post"|departments\/new|account\/members/);
    }
    expect((await open(auditor, paths.office.department(market.clerk.organisationId))).html).toContain("孙经");
  });
});
