import { beforeAll, expect, it } from "vitest";
import { withDatabase } from "../support/database";
import { type Market, testMarket } from "../support/market";
import { posted, type TestSite, testSite } from "../support/site";

const database = withDatabase();
let market: Market;
let site: TestSite;

beforeAll(async () => {
  market = await testMarket(database());
  site = await testSite(market.shell);
});

const FRAME = [/<header/, /<main id="main"/, /<footer/];

it("keeps header and footer around the error of a post, in both languages", async () => {
  for (const prefix of ["", "/en"]) {
    const cookie = await site.signIn(market.clerk.userId);
    const answer = await site.ask(`${prefix}/department/commissions/nowhere/discard`, posted({ revision: "1" }, { cookie }));
    expect(answer.status).toBe(404);
    const page = await answer.text();
    for (const part of FRAME) expect(page).toMatch(part);
    expect(page).toContain(market.clerk.organisationName);
  }
});

it("keeps them where one has not signed in, or may not", async () => {
  const ended = await site.ask("/office/departments/new", posted({ name: "示范局" }));
  expect(ended.status).toBe(401);
  const refused = await site.ask("/office/departments/new", posted({}, { cookie: await site.signIn(market.clerk.userId) }));
  expect(refused.status).toBe(403);
  for (const page of [await ended.text(), await refused.text()]) for (const part of FRAME) expect(page).toMatch(part);
});

it("answers with the status of the page it shows, where the form's own page is not there", async () => {
  const cookie = await site.signIn(market.clerk.userId);
  const nobodys = "/department/commissions/01900000-0000-7000-8000-000000000000/record-payment";
  const answer = await site.ask(nobodys, posted({ revision: "1" }, { cookie }));
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain("<title>没有这一页");
});
