import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { UserActor } from "~/domain/kernel/actor";
import { readPersonas } from "~/reads/demonstration/personas";
import { enterCommission, withdrawEntry } from "~/workflows/selection/enter-commission";
import { withDatabase } from "../support/database";
import { tellsWhy } from "../support/looks";
import { type Market, must, rowOf, testMarket } from "../support/market";
import { posted, type TestSite, testSite } from "../support/site";
import { entered } from "../support/stages";
import { differing, everyKindOfPage, uncounted } from "../support/whole-answers";

const database = withDatabase();
/** Enough for one example of every page that the role is led to. */
const MOST_PAGES = 40;
let market: Market;
let site: TestSite;
let id: string;
let roles: ReadonlyArray<readonly [string, string | null, string]>;

const actorAt = (n: number): UserActor => {
  const actor = market.agencies[n];
  if (!actor) throw new Error(`no agency ${n}`);
  return actor;
};

beforeAll(async () => {
  market = await testMarket(database());
  site = await testSite(market.shell);
  id = await entered(market, 1);
  const { clerk, operator, supervisor } = market;
  // Told why they look, so that the pages themselves are compared.
  for (const { organisationId, userId } of [actorAt(1), actorAt(2)]) {
    for (const actor of [operator, supervisor]) await tellsWhy(market, actor, "admission-file", organisationId);
    await tellsWhy(market, supervisor, "people", organisationId);
    await tellsWhy(market, supervisor, "account", userId);
  }
  await tellsWhy(market, supervisor, "event-log", "all");
  roles = [
    ["the public", null, "/"],
    ["another agency", await site.signIn(actorAt(4).userId), "/agency"],
    ["the department", await site.signIn(clerk.userId), "/department"],
    ["an operator", await site.signIn(operator.userId), "/office"],
    ["the supervisor", await site.signIn(supervisor.userId), "/office"],
  ];
});
// Own sessions are told by the machine's time, which would go on between two looks.
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: new Date() }));
afterAll(() => void vi.useRealTimers());

/** Every kind of page that a role is led to from where it begins, with what it answers. */
function everyPage(cookie: string | null, home: string, named: ReadonlySet<string>): Promise<Map<string, string>> {
  const from = [home, "/", "/feed.xml", "/sitemap.xml", "/commissions", `/agencies/${actorAt(1).uscc}`, `/agencies/${actorAt(2).uscc}`];
  from.push(`/office/departments/${actorAt(1).organisationId}`, `/account/members/${actorAt(1).userId}`);
  return everyKindOfPage(site, cookie, from, { named, most: MOST_PAGES });
}

async function everythingSeen(): Promise<Map<string, string>> {
  const { number } = await rowOf(market.shell, id);
  const named = new Set([id, number ?? "", actorAt(1).organisationId, actorAt(2).organisationId, actorAt(1).uscc, actorAt(2).uscc]);
  const all = new Map<string, string>();
  for (const [role, cookie, home] of roles) {
    for (const [address, answer] of await everyPage(cookie, home, named)) all.set(`${role} ${address}`, answer);
  }
  const people = await readPersonas(database(), { kind: "anonymous" }, await market.shell.clock.now());
  return all.set("the demonstration's people", JSON.stringify(people));
}

/** An agency's person comes, signs in and presses the button. */
async function enters(actor: UserActor): Promise<void> {
  const cookie = await site.signIn(actor.userId);
  expect((await site.ask(`/agency/commissions/${id}`, posted({ verb: "enter" }, { cookie }))).status).toBe(303);
}

describe("before the close nobody else learns who has entered (SD4)", () => {
  test("every page answers alike whichever agency has entered; one entry more changes the public count and nothing else", async () => {
    const before = await everythingSeen();
    expect(before.size).toBeGreaterThan(60);
    await enters(actorAt(1));
    const one = await everythingSeen();
    const counted = differing(before, one);
    expect(counted.filter((key) => uncounted(before.get(key)) !== uncounted(one.get(key)))).toEqual([]);
    expect(counted.filter((key) => !/报名/.test(one.get(key) ?? ""))).toEqual([]);
    expect(counted.length).toBeGreaterThan(0);

    must(await withdrawEntry(market.shell, actorAt(1), id));
    await enters(actorAt(2));
    expect(differing(one, await everythingSeen())).toEqual([]);
  });

  test("no public address counts the events that are not public", async () => {
    must(await enterCommission(market.shell, actorAt(3), id));
    expect(await (await site.ask("/feed.xml")).text()).toMatch(/#event-[0-9a-f]{64}</);
  });
});
