import { beforeAll, describe, expect, test } from "vitest";
import { verifyDrawProof } from "~/domain/verifiable/verify-draw";
import { withDatabase } from "../support/database";
import { type Market, rowOf, testMarket, testTerms } from "../support/market";
import { type TestSite, testSite } from "../support/site";
import { drawn, published } from "../support/stages";

const database = withDatabase();
let market: Market;
let site: TestSite;

beforeAll(async () => {
  market = await testMarket(database());
  site = await testSite(market.shell);
});

describe("addresses that outsiders keep", () => {
  test("the feed tells public events as Atom, typed text escaped, drafts never", async () => {
    const id = await published(market, testTerms({ title: "示范<b>项目</b>&技术评估" }));
    const { number } = await rowOf(market.shell, id);
    const answer = await site.ask("/feed.xml");
    const body = await answer.text();
    expect(answer.headers.get("content-type")).toContain("application/atom+xml");
    expect(body).toContain(`/c/${number}`);
    expect(body).not.toContain("<b>项目");
    expect(body).not.toContain("起草委托");
  });

  test("a proof stands at its permanent address, open to other sites, and verifies", async () => {
    const id = await drawn(market);
    const { number } = await rowOf(market.shell, id);
    const answer = await site.ask(`/proofs/${number}.json`);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(verifyDrawProof(await answer.json())).toMatchObject({ answer: "yes" });
    expect((await site.ask("/proofs/MX-2026-999999.json")).status).toBe(404);
  });
});
